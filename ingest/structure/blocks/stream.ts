/** Pages in order → one running text, mended, with marks where notes are called and gaps where pages are missing. */
import type { Warning } from '../../../src/model/document.ts';
import { concatenate, foldSpace, type MappedText, slice, unplaced } from '../mapped-text.ts';
import { markCalls, markRaised, marksWithoutNotes } from '../notes/calls.ts';
import { doubtNumbers } from '../notes/note-numbers.ts';
import { bareTexts, joinLines, MARK, oneLine, type PairedNotes, pairNotes } from '../notes/notes.ts';
import type { FramedPage } from '../page/furniture.ts';
import type { Line } from '../page/lines.ts';
import type { NumberedPage } from '../page/order-pages.ts';
import type { Note } from '../tree.ts';
import { warn } from '../warnings.ts';
import { placeOf } from '../wording.ts';
import { NOT_ABBREVIATED } from '../words/abbreviations.ts';
import type { Vocabulary } from '../words/lexicon.ts';
import { type Condition, mend } from '../words/mend.ts';
import type { Repair } from '../words/repair.ts';
import { BEGINS, GAP, NOTE, STYLED } from './signs.ts';
import { fullLength, type Widths } from './stream-lines.ts';

export interface Stream {
  readonly text: MappedText;
  /** The note that each mark calls, by where the mark stood. */
  readonly calls: ReadonlyMap<string, number>;
  readonly notes: readonly Note[];
  readonly repairs: readonly Repair[];
  readonly condition: Condition;
  readonly widths: Widths;
}

/** @param opens whether the first page opens the document, as its masthead shows */
export function readStream(
  pages: readonly NumberedPage[],
  opens: boolean,
  vocabulary: Vocabulary,
  warnings: Warning[],
): Stream {
  const notes = readNotes(pages, warnings);
  for (const warning of doubtNumbers(notes, pages)) warnings.push(warning);
  const callable = notesCalledOn(pages, notes);
  const calls = new Map<string, number>();
  const earlier = new Set<number>();
  const parts: MappedText[] = [];
  for (const [at, page] of pages.entries()) {
    const isOpening = at === 0 && (opens || (page.number === 1 && page.of !== undefined));
    const before = pages[at - 1];
    const isApart = before !== undefined && !joins(before, page);
    if (isApart) warnings.push(warn('PAGES_APART', APART, page, page.body[0]?.number));
    const isGuessed = isApart && (before.isCounted || page.isCounted);
    if (!isOpening && (isGuessed || page.number !== (before?.number ?? Number.NaN) + 1))
      parts.push(unplaced(`${GAP}\n`));
    const own = callable.get(page) ?? [];
    parts.push(markPage(page, { own, earlier }, calls, warnings));
    for (const number of own) earlier.add(number);
  }
  const last = pages.at(-1);
  if (last?.of !== undefined && last.number !== last.of) parts.push(unplaced(`${GAP}\n`));
  const mended = mend(concatenate(parts), vocabulary);
  // Apart from the text: an address in a note, "…/trustfund", must not tell that "trust fund" is one word.
  const mendedNotes = mend(concatenate(notes.flatMap(({ text }) => [NOTE_AHEAD, text])), vocabulary, mended.condition);
  const repairs = [...mended.repairs, ...mendedNotes.repairs];
  for (const warning of summarizeRepairs(repairs, pages)) warnings.push(warning);
  const [, ...noteTexts] = splitAt(mendedNotes.text, NOTE_AHEAD.text);
  return {
    text: mended.text,
    calls,
    notes: notes.map((note, at) => ({ ...note, text: foldSpace(noteTexts[at] ?? note.text) })),
    repairs,
    condition: mended.condition,
    widths: new Map(
      pages.flatMap((page) =>
        isInLines(page) ? [[page.index, fullLength(page.body.map((line) => line.text.text.length))]] : [],
      ),
    ),
  };
}

const APART =
  'it begins within a sentence, and the page before it ends with one: lines are perhaps lost, or it is another page';

const STOPPED = new RegExp(`\\p{Ll}{3}${NOT_ABBREVIATED}\\.[”"’')]?$`, 'u');

/** Whether a page can go on with the one before it. */
function joins(before: NumberedPage, page: NumberedPage): boolean {
  if (page.number !== before.number + 1) return true;
  return !(STOPPED.test(before.body.at(-1)?.text.text ?? '') && /^\p{Ll}{2}/u.test(page.body[0]?.text.text ?? ''));
}

/** Lines from which on a page shows how long its lines are. */
const LEAST_LINES = 8;

/** Whether nothing but the ends of its lines shows what stands on lines of its own. */
function isInLines({ source, body }: FramedPage): boolean {
  return (
    source.layout === undefined && body.length >= LEAST_LINES && body.some(({ number }) => number !== body[0]?.number)
  );
}

const NOTE_AHEAD = unplaced(`\n${NOTE}\n`);

function splitAt(text: MappedText, separator: string): MappedText[] {
  const pieces: MappedText[] = [];
  let from = 0;
  for (let at = text.text.indexOf(separator); at >= 0; at = text.text.indexOf(separator, from)) {
    pieces.push(slice(text, from, at));
    from = at + separator.length;
  }
  return [...pieces, slice(text, from)];
}

/** A note goes on at the foot of the next page, before that page's own. Each number is kept once. */
function readNotes(pages: readonly FramedPage[], warnings: Warning[]): Note[] {
  const notes: Note[] = [];
  for (const page of pages) {
    const last = notes.at(-1);
    const paired = inferNumbers(page, (last?.number ?? 0) + 1, warnings) ?? pairNotes(page.notes);
    if (paired.continued !== null) {
      if (last?.page?.number === (page.number ?? 0) - 1)
        notes[notes.length - 1] = { ...last, text: joinLines([last.text, paired.continued]) };
      else warnings.push(warn('NOTE_UNPAIRED', `no number for “${oneLine(paired.continued.text)}”`, page));
    }
    if (page.areNotesAmid)
      warnings.push(
        warn(
          'NOTES_AMID_TEXT',
          'notes stand amid the text; each is read down to a line that ends with a full stop',
          page,
        ),
      );
    for (const message of paired.unpaired) warnings.push(warn('NOTE_UNPAIRED', message, page));
    for (const note of paired.notes) {
      if (notes.some(({ number }) => number === note.number))
        warnings.push(
          warn('NOTE_REPEATED', `a second note ${note.number} is left out: “${oneLine(note.text.text)}”`, page),
        );
      else notes.push({ ...note, page });
    }
  }
  return notes;
}

/** The notes that the text of each page calls: its own, or of notes gathered at the end of several pages, theirs. */
function notesCalledOn(pages: readonly FramedPage[], notes: readonly Note[]): ReadonlyMap<FramedPage, number[]> {
  if (pages.every(({ source }) => source.layout)) return notesRaisedOn(pages, notes);
  const callable = new Map<FramedPage, number[]>();
  let without: FramedPage[] = [];
  for (const page of pages) {
    const own = notes.filter((note) => note.page === page).map((note) => note.number);
    const gathered = own.length === 0 ? undefined : gatheredNotes([...without, page], own);
    if (gathered) for (const [caller, numbers] of gathered) callable.set(caller, numbers);
    else callable.set(page, own);
    without = own.length === 0 ? [...without, page] : [];
  }
  return callable;
}

/** Where marks are seen: each note on its own page, or if that does not call it, on the first above that does. */
function notesRaisedOn(pages: readonly FramedPage[], notes: readonly Note[]): ReadonlyMap<FramedPage, number[]> {
  const raised = new Map(pages.map((page) => [page, raisedNumbers(page)]));
  const byPage = Map.groupBy(notes, ({ page }) => page);
  const firstCalls = new Map<number, FramedPage>();
  const callable = new Map<FramedPage, number[]>(pages.map((page) => [page, []]));
  for (const page of pages) {
    const numbers = raised.get(page) ?? new Set();
    for (const { number } of byPage.get(page) ?? [])
      callable.get(numbers.has(number) ? page : (firstCalls.get(number) ?? page))?.push(number);
    for (const number of numbers) if (!firstCalls.has(number)) firstCalls.set(number, page);
  }
  return callable;
}

/** Of the text, not of the notes below it. */
function raisedNumbers({ source: { text, layout } }: FramedPage): ReadonlySet<number> {
  const raised = layout?.raised.filter(({ start }) => start < (layout.notesFrom ?? text.length)) ?? [];
  return new Set(raised.map(({ start, end }) => Number(text.slice(start, end))));
}

/** Notes that the last page does not call, and all of the pages together do, or most of them: by the page that calls each. */
function gatheredNotes(pages: readonly FramedPage[], own: readonly number[]): Map<FramedPage, number[]> | undefined {
  const last = pages.at(-1);
  if (last === undefined || pages.length === 1 || pages.some(({ source }) => source.layout)) return undefined;
  const calledOn = (some: readonly FramedPage[]) =>
    markCalls(concatenate(some.flatMap(({ body }) => body.flatMap(writeLine))), { own, earlier: new Set() });
  const without = calledOn([last]).missing.length;
  if (without === 0) return undefined;
  const { text, called, missing } = calledOn(pages);
  const areMost = without * 2 > own.length && missing.length * 2 <= own.length;
  if (missing.length > 0 && !areMost) return undefined;
  const places = [...text.text.matchAll(MARKS)].map(({ index }) => text.pages[index]);
  const firsts = own.map((number) => [places[called.indexOf(number)] ?? last.index, number] as const);
  return new Map(
    pages.map((page) => [page, firsts.flatMap(([index, number]) => (index === page.index ? [number] : []))]),
  );
}

const MARKS = new RegExp(MARK, 'g');

/** Of notes without any number, if the text of the page calls as many from `first` on. */
function inferNumbers(page: FramedPage, first: number, warnings: Warning[]): PairedNotes | undefined {
  const isBare = ({ text, look }: Line) => look === undefined && !/^[[(]?\d/.test(text.text);
  if (page.notes.length === 0 || !page.notes.every(isBare)) return undefined;
  const notes = bareTexts(page.notes).map((text, at) => ({ number: first + at, text }));
  const own = notes.map(({ number }) => number);
  if (markCalls(concatenate(page.body.flatMap(writeLine)), { own, earlier: new Set() }).missing.length > 0)
    return undefined;
  warnings.push(
    warn(
      'NOTE_NUMBER_INFERRED',
      `the notes below the text have no numbers; the text calls ${own.join(', ')}, so they are counted in their order`,
      page,
    ),
  );
  return { notes, continued: null, unpaired: [] };
}

function markPage(
  page: FramedPage,
  callable: { own: readonly number[]; earlier: ReadonlySet<number> },
  calls: Map<string, number>,
  warnings: Warning[],
): MappedText {
  const body = concatenate(page.body.flatMap(writeLine));
  const layout = page.source.layout;
  const marked = layout ? markRaised(body, layout.raised, callable) : markCalls(body, callable);
  let mark = -1;
  for (const number of marked.called) {
    mark = marked.text.text.indexOf(MARK, mark + 1);
    calls.set(placeOf(marked.text, mark), number);
  }
  for (const warning of layout ? [] : tellLostNotes(page, marked.text, callable)) warnings.push(warning);
  for (const number of marked.missing)
    warnings.push(warn('NOTE_NOT_CALLED', `no mark in the text of the page calls note ${number}`, page));
  return marked.text;
}

function tellLostNotes(
  page: FramedPage,
  text: MappedText,
  { own, earlier }: { own: readonly number[]; earlier: ReadonlySet<number> },
): Warning[] {
  return marksWithoutNotes(text, new Set([...own, ...earlier])).map(({ number, start }) => {
    const words = oneLine(text.text.slice(Math.max(0, start - 30), start + 12)).replaceAll(MARK, '');
    const message = `“${words}” seems to call note ${number}, which no page given has; the number stays in the text`;
    const at = text.offsets[start];
    const line = page.body.findLast((above) => (above.text.offsets[0] ?? 0) <= (at ?? 0))?.number;
    return warn('NOTE_LOST', message, page, line ?? null);
  });
}

function writeLine({ text, end, look }: Line): MappedText[] {
  const signs = `${look?.begins ? BEGINS : ''}${look?.styled ? STYLED : ''}`;
  return signs === '' ? [text, end] : [unplaced(signs), text, end];
}

/** One warning a page for each kind: a reader can check each word against the page. */
export function summarizeRepairs(repairs: readonly Repair[], pages: readonly FramedPage[]): Warning[] {
  const byPage = Map.groupBy(repairs, (repair) => repair.page);
  return pages.flatMap((page) =>
    [...Map.groupBy(byPage.get(page.index) ?? [], kindOf)].map(([kind, own]) => {
      const list = own.map(({ from, to }) => `“${from.replace('\n', '⏎')}” → “${to}”`).join(', ');
      const [words, done] = WORDS_OF[kind];
      return warn('WORDS_MENDED', `${own.length} ${words}${own.length === 1 ? '' : 's'} ${done}: ${list}`, page);
    }),
  );
}

const WORDS_OF = {
  joined: ['split word', 'joined'],
  parted: ['joined word', 'parted'],
  misread: ['misread word', 'corrected'],
} as const;

function kindOf({ from, to }: Repair): keyof typeof WORDS_OF {
  if (lettersOf(from) !== lettersOf(to)) return 'misread';
  return to.length > from.length ? 'parted' : 'joined';
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
