/** What a line begins: told by its first words, and by what has been read before it. */

import { type MappedText, slice } from '../mapped-text.ts';
import { DATE } from '../page/adoption.ts';
import { OPENING } from '../page/masthead.ts';
import { nextLetter, nextNumeral } from '../parts/lists.ts';
import { NOT_ABBREVIATED } from '../words/abbreviations.ts';
import type { Block, BlockRules, Progress } from './block.ts';
import { leadsEnactment, leadsOperative, leadsPreamble, mayBeOfTitle, namesDeclarants } from './lead-words.ts';
import { PARAGRAPH, type StreamLine } from './stream-lines.ts';
import { tellsVote } from './vote.ts';

export const HEADING = /^(?:Objective|OBJECTIVE) ([\dlIO]{1,2})(?: ?[:.–—-] ?|$)/;
export const ANNEX = /^(?:Annex|ANNEX)(?: ([IVXLC]{1,5}|\d{1,2}|[A-Z]))?\.?\*?$/;
/** "Annex I. Terms of reference", "Annex A – items". */
const TITLED_ANNEX = /^(?:Annex|ANNEX)(?: ([IVXLC]{1,5}|\d{1,2}|[A-Z]))?(?:[.:]| [–—-]) (.{1,300})$/;
/** "(a) Promote", and "(a)Promote" or "a) Promote" where extraction lost a character. */
export const ITEM = /^(?:\( ?([a-z]{1,2}|[ivx]{1,5}|\d{1,2}) ?\)(?: |$|(?=[A-Z]))|([a-z]|[ivx]{1,5})\) (?=[A-Z]))/;
/** The meeting, which the date stands below, or beside where lines are joined; older texts have a comma between the two. */
export const CLOSING =
  /^\d{1,4}(?:st|nd|rd|th) (?:\([a-z]+\) )?(?:plenary )?meeting(?: \([a-z]+\))?(?:,?$|,? \d{1,2} [A-Z][a-z]{2,8} \d{4}\.?$)/;
/** What stands before something new: the end of a sentence or clause, or "and". */
export const CLOSED = /(?:[.;:,][”"’')]{0,2}|\b(?:and|or))$/;

type MarkerReader = (line: StreamLine, progress: Progress, rules: BlockRules) => Block | undefined;

const READERS: readonly MarkerReader[] = [
  readGap,
  readHeading,
  readDraft,
  readAnnex,
  readClosing,
  readListEntry,
  readParagraph,
  readItem,
  readBullet,
  readFormula,
  readUnnumbered,
];

export function readMarker(line: StreamLine, progress: Progress, rules: BlockRules): Block | undefined {
  for (const read of READERS) {
    const block = read(line, progress, rules);
    if (block) return block;
  }
  return undefined;
}

/** "[…]", "...", "[paragraphs 3 to 11 omitted]" alone on a line, as in an excerpt. */
export const OMISSION =
  /^(?:[[(] ?(?:…|\. ?\. ?\.) ?[\])]|…|\. ?\. ?\.(?: ?\.)?|[[(][^\])]{0,60}\bomitted\b[^\])]{0,40}[\])])$/i;

function readGap({ isGap, words }: StreamLine): Block | undefined {
  return isGap ? { kind: 'gap' } : OMISSION.test(words) ? { kind: 'gap', isOmission: true } : undefined;
}

function readHeading({ text, words }: StreamLine, _: Progress, { objectives }: BlockRules): Block | undefined {
  if (objectives === null) return undefined;
  const match = HEADING.exec(words) ?? LOOSE_HEADING.exec(words);
  if (!match) return undefined;
  const number = Number(match[1]?.replace(/[lI]/g, '1').replace(/O/g, '0'));
  const isHeading = HEADING.test(words)
    ? objectives.has(number)
    : opensTitle(words.slice(match[0].length), objectives.get(number));
  return isHeading ? { kind: 'heading', number, text: rest(text, match[0]) } : undefined;
}

/** "Objective10: ", "objective 10 ", which the beginning of the objective's title must follow. */
const LOOSE_HEADING = /^objective ?([\dlIO]{1,2}) ?[:.–—-]? ?/i;
/** Letters that tell a title from other words. */
const TELLING = 12;

export function opensTitle(words: string, title: string | undefined): boolean {
  return (
    title !== undefined &&
    words.length >= TELLING &&
    title.toLowerCase().startsWith(words.slice(0, TELLING).toLowerCase())
  );
}

/** Alone on its line, below "the following draft resolution:" or a heading. */
function readDraft({ text, words }: StreamLine, { before, previous }: Progress): Block | undefined {
  const isOrgan = OPENING.exec(words)?.[0].length === words.length;
  const isFree = before.endsWith(':') || previous?.kind === 'title' || previous?.kind === 'annex';
  return isOrgan && isFree ? { kind: 'draft', text } : undefined;
}

function readAnnex({ text, words, styled }: StreamLine, { before, previous }: Progress): Block | undefined {
  const found = ANNEX.exec(words) ?? TITLED_ANNEX.exec(words);
  const isFree =
    styled || before === '' || CLOSED.test(before) || previous?.kind === 'closing' || previous?.kind === 'title';
  const [, label = '', title] = found ?? [];
  return found && isFree ? { kind: 'annex', label, title: title ?? null, text } : undefined;
}

function readClosing({ text, words }: StreamLine, { previous, before }: Progress): Block | undefined {
  const isBelow = previous?.kind === 'closing';
  const isClosing =
    CLOSING.test(words) ||
    (isBelow && DATE.test(words)) ||
    ((isBelow || SENTENCE_ENDED.test(before)) && tellsVote(words));
  return isClosing ? { kind: 'closing', text } : undefined;
}

/** "1. Collect and utilize …" within paragraph 16 opens a list; "2." goes on with it. */
function readListEntry(
  { text, words }: StreamLine,
  { before, previous, counted, listed, restarts }: Progress,
): Block | undefined {
  const match = PARAGRAPH.exec(words);
  if (!match) return undefined;
  const number = Number(match[1]);
  if (number === 1 && restarts) return undefined;
  const opens =
    number === 1 && counted !== undefined && counted > 1 && (previous?.kind === 'title' || /:$/.test(before));
  return opens || (listed !== undefined && number === listed + 1)
    ? { kind: 'item', letter: String(number), text: rest(text, match[0]) }
    : undefined;
}

/** "12." at the start of a line is a paragraph's number only where it goes on counting, or where nothing was counted yet. */
function readParagraph(line: StreamLine, progress: Progress): Block | undefined {
  const { text, words } = line;
  const { before, previous, counted, restarts, outer } = progress;
  const match = PARAGRAPH.exec(words);
  if (!match) return undefined;
  const number = Number(match[1]);
  const follows =
    counted === undefined
      ? before === '' ||
        CLOSED.test(before) ||
        previous?.kind === 'heading' ||
        previous?.kind === 'title' ||
        previous?.kind === 'annex' ||
        previous?.kind === 'draft'
      : number === counted + 1 || (number === 1 && restarts) || (number - 1 === outer && SENTENCE_ENDED.test(before));
  if (follows) return { kind: 'paragraph', number, text: rest(text, match[0]) };
  return skipsTo(number, words.slice(match[0].length), line, progress)
    ? { kind: 'paragraph', number, due: (counted ?? 0) + 1, text: rest(text, match[0]) }
    : undefined;
}

/** Paragraphs that an extractor may have lost, or whose number it may have read wrong. */
const MOST_SKIPPED = 3;
export const SENTENCE_ENDED = new RegExp(`${NOT_ABBREVIATED}[.;][”"’')]?$`);

/**
 * "48." after "46." counts on, where a sentence ends or a heading stands before it, and a sentence begins after it; so does
 * "25." in an excerpt, unless the numbers between the two come later, and any number below the heading of an objective.
 */
function skipsTo(
  number: number,
  words: string,
  { nextNumber }: StreamLine,
  { before, previous, counted }: Progress,
): boolean {
  if (counted === undefined || !/^(?:\p{Lu}\p{Ll}|$)/u.test(words)) return false;
  if (previous?.kind === 'heading') return true;
  return (
    number > counted + 1 &&
    (number <= counted + 1 + MOST_SKIPPED || nextNumber === undefined || nextNumber === 1 || nextNumber > number) &&
    (SENTENCE_ENDED.test(before) || previous?.kind === 'title')
  );
}

function readItem({ text, words }: StreamLine, { before, previous, inlined }: Progress): Block | undefined {
  const match = ITEM.exec(words);
  const letter = match?.[1] ?? match?.[2] ?? '';
  if (!match || goesOnInline(letter, previous, inlined) || LETTERS_NAMED.test(before)) return undefined;
  const opens = before === '' || CLOSED.test(before) || /^\p{Lu}/u.test(words.slice(match[0].length));
  return opens ? { kind: 'item', letter, text: rest(text, match[0]) } : undefined;
}

/** Marks of lists; some extractors give those of their fonts. */
const BULLET = /^[•·▪●○■□‣⁃\uf0b7\uf0a7](?: |$)/;
/** What else marks members, though a line may begin with it within a sentence. */
const DASH = /^(?:[–—-]|o)(?: |$)/;

function readBullet({ text, words }: StreamLine, { before, previous }: Progress): Block | undefined {
  const opensOrGoesOn = before.endsWith(':') || (previous?.kind === 'item' && previous.letter === '');
  const match = BULLET.exec(words) ?? (opensOrGoesOn ? DASH.exec(words) : null);
  return match ? { kind: 'item', letter: '', text: rest(text, match[0]) } : undefined;
}

/** "subparagraphs (a), (b) and": those that follow are named too, and begin nothing. */
const LETTERS_NAMED = /\([a-z]{1,4}\)(?:,|,? (?:and|or|to))?$/;

/** "to (a) assist …; and" at the end of a line, "(b) assist" at the beginning of the next: both stand in the sentence. */
function goesOnInline(letter: string, previous: Block | undefined, inlined: string | undefined): boolean {
  if (inlined === undefined || (letter !== nextLetter(inlined) && letter !== nextNumeral(inlined))) return false;
  return previous?.kind !== 'item' || letter !== nextLetter(previous.letter);
}

function readFormula({ text, words }: StreamLine, _: Progress, { opensActions }: BlockRules): Block | undefined {
  return opensActions(words) ? { kind: 'formula', text } : undefined;
}

/** "Capacity-building", "Financing for development": a short line after numbers is no preamble. */
const HEADING_IN_SMALL = /^(?:[A-Z][a-z]{1,20}-)?[A-Z]?[a-z]{1,20}ing(?: [a-z]{1,20}){0,2}$/;

/** A text begins below them. */
const BEGINNINGS: ReadonlySet<Block['kind']> = new Set(['title', 'annex', 'draft']);

/** Participles open paragraphs of a preamble before anything is numbered; verbs, the operative part of a short resolution. */
function readUnnumbered(
  { text, words, begins, styled }: StreamLine,
  { before, previous, counted, restarts }: Progress,
  { objectives }: BlockRules,
): Block | undefined {
  // Bold and italic lines are headings, as "Achieving sustainable fisheries" is.
  if (styled || (counted !== undefined && !restarts)) return undefined;
  const kind = previous?.kind;
  const fresh = begins || kind === undefined || BEGINNINGS.has(kind) || (kind === 'gap' && objectives === null);
  const open = kind === 'preamble' || kind === 'text' || kind === 'item';
  const isHeading = counted !== undefined && HEADING_IN_SMALL.test(words);
  if (
    leadsPreamble(words) &&
    !isHeading &&
    (fresh || (open && /,$/.test(before) && !mayBeOfTitle(words)) || namesDeclarants(words))
  )
    return { kind: 'preamble', text };
  if (leadsEnactment(words) && open && /,$/.test(before)) return { kind: 'operative', text };
  const afterVerb = kind === 'operative' && /[;:]$/.test(before);
  if (leadsOperative(words) && (fresh || afterVerb || (open && /,$/.test(before)))) return { kind: 'operative', text };
  return undefined;
}

function rest(text: MappedText, marker: string): MappedText {
  return slice(text, marker.length);
}
