/** A PDF file → its pages, with what positions and fonts tell. Files made to do harm end as one clear error. */
import { Worker } from 'node:worker_threads';
import { ParseError } from '../../../src/model/errors.ts';
import { sha256 } from '../find-files.ts';
import type { Doubt, SourceFile, SourcePage } from '../page.ts';
import { splitColumns } from './columns.ts';
import { dropDrawnAhead } from './drawn-ahead.ts';
import { keepText } from './keep-text.ts';
import { measureDocument, usualSize } from './measure.ts';
import { surveyStreams } from './survey-streams.ts';
import { isUnmapped, tellUnmapped } from './unmapped.ts';
import type { Answer, Question } from './worker.ts';
import { writePages } from './write-page.ts';

/** Seconds after which reading one file is given up; a document of 36 pages takes less than one. */
const PATIENCE = 30;
const MEMORY_MB = 512;
/** What the process may grow by meanwhile: what a stream unpacks to is no part of a thread's heap. */
const GROWTH_MB = 1024;
const WATCH_MILLISECONDS = 50;
const MEGABYTE = 1024 * 1024;
/** Where a whole PDF says that it ends: within so many bytes of its end. */
const TAIL = 2048;

/** @throws ParseError for a file that is encrypted, cut off or damaged, holds no text, or unpacks beyond all measure */
export async function readPdf(file: SourceFile): Promise<SourcePage[]> {
  const refuse = (message: string) => new ParseError(message, { source: file.name });
  if (!endOf(file.bytes).includes('%%EOF')) {
    throw refuse('the PDF is cut off: its end is missing; copy or download it again');
  }
  const streams = surveyStreams(file.bytes);
  if (!streams.isWithinBounds) throw refuse('the PDF unpacks to more than 256 MB; it is not read');
  const answer = await askWorker({ bytes: file.bytes, mayHide: streams.mayHide });
  if (!('pages' in answer)) throw refuse(explain(answer));
  const kept = answer.pages.map(keepText);
  if (!kept.some(({ runs }) => runs.some((run) => /\p{L}/u.test(run.text)))) {
    const isForm = answer.pages.some(({ writtenOver }) => writtenOver.length > 0);
    throw refuse(
      isForm
        ? 'the PDF holds no text but comments and the contents of fields; print it to a PDF of its own first, so that they become its text'
        : 'the PDF holds no text: its pages are probably scanned images; run text recognition on it first',
    );
  }
  if (isUnmapped(kept.flatMap(({ runs }) => runs))) {
    throw refuse(
      'the PDF does not say which letters its text has: its fonts have no mapping to Unicode; get it as text or from another source, or run text recognition on it',
    );
  }
  const size = usualSize(kept.flatMap(({ runs }) => runs));
  const banded = dropDrawnAhead(kept.map(({ runs }) => runs)).map((runs) => splitColumns(runs, size));
  const measures = measureDocument(banded.map(({ bands }) => bands));
  const written = writePages(
    banded.map(({ bands }) => bands),
    measures,
  );
  const doubts = kept.map((page, at) => [
    ...page.doubts,
    ...tellUnmapped(page.runs),
    ...(banded[at]?.doubts ?? []),
    ...(answer.pages[at]?.isPicture ? [tellPicture(at + 1)] : []),
  ]);
  const told = byTeller(
    doubts,
    written.map(({ text }) => text !== ''),
  );
  return written.flatMap(({ text, layout }, at) => {
    if (text === '') return [];
    const own = told.get(at) ?? [];
    return { source: file.name, text, sha256: sha256(text), layout, ...(own.length > 0 && { doubts: own }) };
  });
}

/** Of a page without text the one before it tells, or the first. */
function byTeller(doubts: readonly (readonly Doubt[])[], areHeld: readonly boolean[]): ReadonlyMap<number, Doubt[]> {
  const told = new Map<number, Doubt[]>();
  let teller = areHeld.indexOf(true);
  for (const [at, own] of doubts.entries()) {
    if (areHeld[at]) teller = at;
    const all = told.get(teller) ?? [];
    all.push(...own);
    told.set(teller, all);
  }
  return told;
}

function tellPicture(number: number): Doubt {
  return {
    code: 'PAGE_IS_PICTURE',
    message: `page ${number} of the file is a picture, as scans are, with hardly any text of its own: what it shows is not read; run text recognition on it first`,
  };
}

/** What stands last, without the zeros and blanks that copying to whole blocks adds. */
function endOf(bytes: Uint8Array): Buffer {
  const end = bytes.findLastIndex((byte) => byte > 0x20) + 1;
  return Buffer.from(bytes.subarray(Math.max(0, end - TAIL), end));
}

function explain({ name, message }: { name: string; message: string }): string {
  if (name === 'PasswordException') return 'the PDF is encrypted; save it without a password first';
  if (name === 'InvalidPDFException' || name === 'MissingPDFException')
    return 'the PDF is damaged; copy or download it again';
  return `the PDF cannot be read: ${message.replaceAll('\n', ' ')}`;
}

/** Run from the repository the thread's file is TypeScript; from the package, JavaScript. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

function askWorker(question: Question): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const worker = new Worker(WORKER, {
    workerData: question,
    // Flags of the program's own start, such as --input-type, mean nothing to the thread.
    execArgv: [],
    stderr: true,
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const giveUp = (message: string) => resolve({ name: 'Limit', message });
  const timer = setTimeout(() => giveUp(`it took longer than ${PATIENCE} seconds`), PATIENCE * 1000);
  const most = process.memoryUsage.rss() + GROWTH_MB * MEGABYTE;
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > most) giveUp(`it needs more than ${GROWTH_MB} MB of memory`);
  }, WATCH_MILLISECONDS);
  worker.once('message', resolve);
  worker.once('error', (error: Error & { code?: string }) =>
    giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `it needs more than ${MEMORY_MB} MB of memory` : error.message),
  );
  worker.once('exit', () => giveUp('its reader stopped'));
  return promise.finally(async () => {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  });
}
