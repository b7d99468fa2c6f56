/** Tells the headings of sections from text: by their font where it is known, else by their having no full stop. */

import { isCountedHeading, isNamed, isNumbered } from '../akn/sections.ts';
import { nextLetter } from '../parts/lists.ts';
import type { Block, BlockRules, Progress } from './block.ts';
import { namesDeclarants } from './lead-words.ts';
import { CLOSED, readMarker, SENTENCE_ENDED } from './markers.ts';
import type { StreamLine } from './stream-lines.ts';

/** Lines that a heading may have, and characters that each may have. */
const TITLE_LINES = 3;
const TITLE_WIDTH = 80;
/** Below "Annex" there is a title in any case, however long it is. */
const LONG_LINES = 6;
/** As wide as lines are: so may a heading be between the end of a sentence and a number. */
const LONG_WIDTH = 110;

/** What stands before a heading: the end of a sentence or clause, of which "and" alone is none. */
const STOPPED = /[.;:,][”"’')]{0,2}(?: (?:and|or))?$/;
/** No line of a heading ends so; with a comma or "and" the last does not. */
const ENDED = /[.;:][”"’')]{0,2}$/;
/** Within an annex; a title stands below it, as below "Annex". */
const APPENDIX = /^(?:Appendix|Enclosure)(?: [IVX]{1,5})?$/;
/** "Article 5" alone on its line. */
const NAMED_ALONE = /^[A-Za-z]{4,12} (?:[IVXLC]{1,7}|[A-Z]|\d{1,3}|[a-z]{3,5})$/;
/** "IV." above its heading. */
const NUMERAL = /^(?:[IVXLC]{1,6}|[A-Z])\.$/;
const NUMERAL_ALONE = /^(?:[IVXLC]{1,6}|[A-Z])\.?$/;
/** Only at the beginning of a text does a preamble stand below a heading. */
const OPENINGS: ReadonlySet<Block['kind'] | undefined> = new Set([
  undefined,
  'annex',
  'part',
  'title',
  'closing',
  'gap',
]);

/** Whether the line at `at`, which begins nothing else, is a heading or goes on with one. */
export function isTitle(lines: readonly StreamLine[], at: number, progress: Progress, rules: BlockRules): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const { previous, before } = progress;
  if (line.styled) return line.begins || previous?.kind === 'title' || previous?.kind === 'annex';
  if (line.begins || previous?.kind === 'heading') return false;
  if (previous?.kind === 'title' && goesOnTitle(previous, before, line)) return true;
  const afterEnd =
    previous === undefined ||
    previous.kind === 'title' ||
    previous.kind === 'annex' ||
    previous.kind === 'closing' ||
    STOPPED.test(before) ||
    isWholeTitle(progress, rules);
  if (isBelowNumber(progress) && isShortTitle(lines, at)) return true;
  if (afterEnd && isNamedAlone(line)) return true;
  return (afterEnd || previous?.kind === 'gap') && isFollowedByMarker(lines, at, progress, rules);
}

/** In small letters, or until the stop of one that counts. */
function goesOnTitle(
  { firstLine, text }: Extract<Block, { kind: 'title' }>,
  before: string,
  { words }: StreamLine,
): boolean {
  return /^\p{Ll}/u.test(words) || (isCountedHeading(firstLine ?? text.text) && !before.endsWith('.'));
}

/** Below "Annex", "Rule 4" or "IV" a title stands, though no marker may follow it. */
function isBelowNumber({ previous }: Progress): boolean {
  if (previous?.kind === 'annex') return previous.title === null;
  return previous?.kind === 'title' && (NUMERAL_ALONE.test(previous.text.text) || NAMED_ALONE.test(previous.text.text));
}

/** Lines without a stop, the last of which ends early. */
function isShortTitle(lines: readonly StreamLine[], at: number): boolean {
  const run = lines.slice(at, at + LONG_LINES + 1);
  const last = run.findIndex(
    // "on the lamps of harbours", “Lamps for all”: a title goes on so.
    ({ endsEarly, words }, index) =>
      ENDED.test(words) || (endsEarly && !/^[\p{Ll}“]/u.test(run[index + 1]?.words ?? '')),
  );
  const next = run[last + 1];
  return (
    last >= 0 &&
    next !== undefined &&
    /^\p{Lu}/u.test(run[0]?.words ?? '') &&
    /^[\p{Lu}\d“(]/u.test(next.words) &&
    !CLOSED.test(run[last]?.words ?? '')
  );
}

/** Text before a marker ends with a stop; a heading does not. */
function isFollowedByMarker(lines: readonly StreamLine[], at: number, progress: Progress, rules: BlockRules): boolean {
  const { previous, before } = progress;
  const isLong =
    NUMERAL_ALONE.test(lines[at]?.words ?? '') ||
    previous?.kind === 'annex' ||
    previous?.kind === 'title' ||
    APPENDIX.test(lines[at]?.words ?? '');
  const isFree = isLong || SENTENCE_ENDED.test(before) || before.endsWith(':');
  const isCounted = isCountedHeading(lines[at]?.words ?? '');
  const width = isFree ? LONG_WIDTH : TITLE_WIDTH;
  const most = isLong ? LONG_LINES : TITLE_LINES;
  // A title's second line may begin in small letters.
  const begins = previous?.kind === 'title' ? /^[\p{L}\d“]/u : /^[\p{Lu}\d“]/u;
  if (!begins.test(lines[at]?.words ?? '')) return false;
  for (let next = at; next <= at + most; next++) {
    const line = lines[next];
    if (line === undefined || line.isGap) return false;
    if (next > at && (isNamedAlone(line) || opensSection(line, lines[at] ?? line, progress, rules)))
      return isCounted || !CLOSED.test(lines[next - 1]?.words ?? '') || NUMERAL.test(lines[next - 1]?.words ?? '');
    const isClosed = !isCounted && (isFree ? ENDED : CLOSED).test(line.words) && !NUMERAL.test(line.words);
    if (isClosed || (line.words.length > width && !(isFree && line.endsEarly))) return false;
  }
  return false;
}

/** Whether a line begins what may follow a heading. */
function opensSection(line: StreamLine, heading: StreamLine, progress: Progress, rules: BlockRules): boolean {
  // Below "II" the second line of a heading does not count, but the heading does.
  const text = progress.previous?.kind === 'title' ? progress.previous.text : heading.text;
  const counts = isNumbered(heading.words);
  const restarts = progress.restarts || counts;
  const marker = readMarker(line, { ...progress, restarts, before: '', previous: { kind: 'title', text } }, rules);
  return (
    marker !== undefined &&
    marker.kind !== 'closing' &&
    marker.kind !== 'formula' &&
    // Below "as follows:" the next number is the paragraph's that goes on, and what stands between is its list.
    !(marker.kind === 'paragraph' && marker.number !== 1 && progress.before.endsWith(':')) &&
    (marker.kind !== 'preamble' || OPENINGS.has(progress.previous?.kind) || counts || namesDeclarants(line.words)) &&
    !(marker.kind === 'item' && /^(?:[b-z]|$)/.test(marker.letter) && !goesOnCounting(marker.letter, progress))
  );
}

function isNamedAlone({ words }: StreamLine): boolean {
  return NAMED_ALONE.test(words) && isNamed(words);
}

/** "Care of lamps" between "(d) …;" and "(e)". */
function goesOnCounting(letter: string, { previous, before }: Progress): boolean {
  return previous?.kind === 'item' && /[.;]$/.test(before) && letter === nextLetter(previous.letter);
}

/** An entry of the list of objectives ends where its title does, without a stop. */
function isWholeTitle({ previous, length }: Progress, { objectives }: BlockRules): boolean {
  if (previous?.kind !== 'item' || !/^\d/.test(previous.letter)) return false;
  return length >= (objectives?.get(Number(previous.letter))?.length ?? Number.POSITIVE_INFINITY);
}
