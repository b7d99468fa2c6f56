/** Lines → blocks: headings, numbered paragraphs, lettered items, paragraphs of a preamble, and text without a marker. */

import { isCountedHeading, isNamed, isNumbered } from '../akn/sections.ts';
import { concatenate, type MappedText } from '../mapped-text.ts';
import { oneLine } from '../notes/notes.ts';
import type { Finding } from '../warnings.ts';
import type { Block, BlockRules, Progress } from './block.ts';
import { leadsOperative } from './lead-words.ts';
import { CLOSED, ITEM, OMISSION, readMarker, SENTENCE_ENDED } from './markers.ts';
import { unquoteDrafts } from './quoted-drafts.ts';
import { readResolutionPart } from './resolution-part.ts';
import { type StreamLine, streamLines, type Widths, wordsOnly } from './stream-lines.ts';
import { takeTables } from './tables.ts';
import { isTitle } from './titles.ts';
import { isOpenVote } from './vote.ts';

/** A block and its lines so far; they are joined once, when it is whole. */
interface Draft {
  readonly block: Block;
  readonly pieces: MappedText[];
  tail: string;
  /** The last letter in brackets within its lines. */
  inlined: string | undefined;
  length: number;
  /** Whether it may be a member of a list without labels. */
  readonly isMember?: boolean;
}

const NOTHING_READ: Progress = {
  previous: undefined,
  before: '',
  inlined: undefined,
  length: 0,
  counted: undefined,
  listed: undefined,
  restarts: false,
  outer: undefined,
};

/**
 * @param widths how long lines are, on pages where nothing but that tells where something ends
 * @param findings where tables that are left out are told
 */
export function readBlocks(stream: MappedText, rules: BlockRules, widths: Widths, findings: Finding[]): Block[] {
  const { lines: bare, tables } = takeTables(streamLines(stream, widths));
  for (const table of tables) findings.push(tellTable(table));
  const lines = unquoteDrafts(bare, rules.isQuoted);
  const drafts: Draft[] = [];
  let progress = NOTHING_READ;
  let partsLeft = rules.letters.slice(1);
  let skip = 0;
  for (const [at, line] of lines.entries()) {
    if (skip-- > 0) continue;
    if (OMISSION.test(line.words)) {
      findings.push(tellOmission(line));
      // The list goes on; that letters are passed over is told.
      if (ITEM.test(lines[at + 1]?.words ?? '')) continue;
    }
    if (line.isAfterDraft) progress = { ...progress, counted: progress.outer, outer: undefined };
    const part = partsLeft === '' ? undefined : readResolutionPart(lines, at, partsLeft);
    if (part) {
      drafts.push(startDraft(part.block));
      partsLeft = partsLeft.slice(1);
      skip = part.lines - 1;
      progress = { ...NOTHING_READ, previous: part.block };
      continue;
    }
    const draft = drafts.at(-1);
    const found = readMarker(line, progress, rules);
    const marker = found?.kind === 'preamble' && isHeading(lines, at, progress) ? undefined : found;
    if (draft && isVote(draft) && !END_VOTE.has(marker?.kind)) {
      extend(draft, line);
      continue;
    }
    if (marker) drafts.push(startDraft(marker));
    else if (isTitle(lines, at, progress, rules)) addTitle(drafts, line);
    else if (
      draft &&
      !isOver(draft, lines, at, (next) => readMarker(next, progress, rules)) &&
      goesOn(draft, line, rules)
    ) {
      if (NUMBERED.test(line.words) && !/\p{Ll}$/u.test(draft.tail)) findings.push(tellNumber(line));
      if (draft.block.kind === 'paragraph' && draft.tail.endsWith(';') && leadsOperative(line.words))
        findings.push(tellUnnumbered(line));
      extend(draft, line);
    } else
      drafts.push({
        ...startDraft({ kind: 'text', text: line.text }),
        isMember: draft !== undefined && hasMembers(draft),
      });
    progress = advance(progress, drafts.at(-1), marker);
  }
  return drafts.map(({ block, pieces }) => (block.kind === 'gap' ? block : { ...block, text: concatenate(pieces) }));
}

function tellTable(table: readonly StreamLine[]): Finding {
  const words = oneLine(table.map((line) => line.words).join(' ⏎ '));
  const message = `a table or figure of ${table.length} lines is left out; tables are not read: “${words}”`;
  return { code: 'TABLE_LEFT_OUT', message, text: table[0]?.text ?? null };
}

/** What seldom is at the start of a line but a paragraph, unless a sentence goes on: "there were ⏎ 12. Each was counted". */
const NUMBERED = /^\d{1,3}\. \p{Lu}\p{Ll}/u;

function tellNumber({ words, text }: StreamLine): Finding {
  const message = `“${words.slice(0, 40)}…” begins a line and does not count on, so that it is read as text of what stands before it; it may be a paragraph of its own`;
  return { code: 'NUMBER_OUT_OF_ORDER', message, text };
}

function tellUnnumbered({ words, text }: StreamLine): Finding {
  const message = `“${words.slice(0, 40)}…” begins as paragraphs do, below one that has ended, and no number stands before it; it is read as text of that one`;
  return { code: 'NUMBER_OUT_OF_ORDER', message, text };
}

function tellOmission({ words, text }: StreamLine): Finding {
  const message = `“${words}” says that words are left out here; no provision goes on over it`;
  return { code: 'WORDS_OMITTED', message, text };
}

function startDraft(block: Block): Draft {
  if (block.kind === 'gap') return { block, pieces: [], tail: '', inlined: undefined, length: 0 };
  const words = wordsOnly(block.text.text);
  return { block, pieces: [block.text], tail: words, inlined: lastInlined(words), length: block.text.text.length };
}

function extend(draft: Draft, line: StreamLine): void {
  if (draft.length > 0) draft.pieces.push(line.join);
  draft.pieces.push(line.text);
  draft.length += line.text.text.length + 1;
  draft.tail = line.words === '' ? draft.tail : line.words;
  draft.inlined = lastInlined(line.words) ?? draft.inlined;
}

const INLINED = /[\s—]\(([a-z]{1,4})\)\s/g;

function lastInlined(words: string): string | undefined {
  return [...words.matchAll(INLINED)].at(-1)?.[1];
}

/** Two lines of one heading are one title, as are "II" and the heading below it, however far they are apart. */
function addTitle(drafts: Draft[], line: StreamLine): void {
  const draft = drafts.at(-1);
  const goesOn = !line.begins || (draft !== undefined && /^(?:[IVXLC]{1,6}\.?|[A-Z]\.)$/.test(draft.tail));
  const isNext =
    /^(?:[IVX]{1,5}|[A-Z])\.(?: |$)/.test(line.words) || isNamed(line.words) || isCountedHeading(line.words);
  if (draft?.block.kind === 'title' && goesOn && !isNext) extend(draft, line);
  else drafts.push(startDraft({ kind: 'title', text: line.text, firstLine: line.words }));
}

function isCounted(block: Block | undefined): boolean {
  return block?.kind === 'title' && isNumbered(block.firstLine ?? block.text.text);
}

function advance(
  { counted, listed, restarts, outer }: Progress,
  draft: Draft | undefined,
  marker: Block | undefined,
): Progress {
  const isFresh = marker?.kind === 'gap' || marker?.kind === 'annex' || marker?.kind === 'draft';
  return {
    previous: draft?.block,
    before: draft?.tail ?? '',
    inlined: draft?.inlined,
    length: draft?.length ?? 0,
    counted: isFresh ? undefined : marker?.kind === 'paragraph' ? marker.number : counted,
    outer: outerAfter(marker, counted, outer),
    restarts: marker?.kind !== 'paragraph' && !isFresh && (restarts || isCounted(draft?.block)),
    listed:
      marker?.kind === 'item' && /^\d/.test(marker.letter)
        ? Number(marker.letter)
        : marker && marker.kind !== 'title'
          ? undefined
          : listed,
  };
}

/** The count of a resolution waits while a draft is read, until a number goes on with it and not with the draft's. */
function outerAfter(
  marker: Block | undefined,
  counted: number | undefined,
  outer: number | undefined,
): number | undefined {
  if (marker?.kind === 'draft') return outer ?? counted;
  if (marker?.kind === 'annex' || marker?.kind === 'gap') return undefined;
  const goesOn = marker?.kind === 'paragraph' && marker.number - 1 === outer && marker.number - 1 !== counted;
  return goesOn ? undefined : outer;
}

/**
 * A formula ends with its colon, and an item with its semicolon unless small letters follow; an entry of the list of objectives ends where its title
 * does; other text goes on until the next marker, or until a line that begins a paragraph.
 */
function goesOn({ block, tail, length }: Draft, line: StreamLine, { objectives }: BlockRules): boolean {
  if (CLOSED_KINDS.has(block.kind) || (line.begins && !isUnfinished(block, tail, line))) return false;
  if (block.kind === 'item' && /^\d/.test(block.letter))
    return length < (objectives?.get(Number(block.letter))?.length ?? Number.POSITIVE_INFINITY);
  return (
    !(block.kind === 'formula' && tail.endsWith(':')) &&
    !(block.kind === 'item' && tail.endsWith(';') && !/^\p{Ll}/u.test(line.words))
  );
}

/** Whether a line that ends early shows that the draft is over: a member of a list without labels, or an unnumbered paragraph. */
function isOver(
  draft: Draft,
  lines: readonly StreamLine[],
  at: number,
  beginningOf: (line: StreamLine) => Block | undefined,
): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined) return false;
  if (hasMembers(draft) && /^[\p{Lu}\d“]/u.test(line.words)) {
    if (before?.endsEarly) return true;
    // "entitled “Lamps in Harbours:" is the end of a line, and the rest of the title no list: that has more than one member.
    return draft.tail.endsWith(':') && line.endsEarly && next !== undefined && !beginningOf(next);
  }
  const isParagraph = UNNUMBERED.has(draft.block.kind) && SENTENCE_ENDED.test(draft.tail);
  return isParagraph && before?.endsEarly === true && /^\p{Lu}/u.test(line.words);
}

const UNNUMBERED: ReadonlySet<string> = new Set<Block['kind']>(['text', 'preamble', 'operative']);

/** "Achieving sustainable fisheries" below a numeral: without a comma, and above a number, it opens no preamble. */
function isHeading(lines: readonly StreamLine[], at: number, { previous }: Progress): boolean {
  if (previous?.kind !== 'title') return false;
  const run = lines.slice(at, at + MOST_HEADED + 1);
  const numbered = run.findIndex(({ words }) => /^\d{1,3}\. /.test(words));
  return numbered > 0 && !run.slice(0, numbered).some(({ words }) => CLOSED.test(words));
}

/** Lines of such a heading. */
const MOST_HEADED = 3;

function hasMembers({ block, tail, isMember = false }: Draft): boolean {
  return isMember || ((block.kind === 'paragraph' || block.kind === 'item') && tail.endsWith(':'));
}

/** Set in as it may be at the top of a page, a line goes on a provision that no stop ends, or a comma before small letters. */
function isUnfinished({ kind }: Block, tail: string, { words }: StreamLine): boolean {
  if (kind !== 'item' && kind !== 'paragraph') return false;
  return /[\p{L}\p{N}]$/u.test(tail) || (/[^.;:]$/.test(tail) && /^\p{Ll}/u.test(words));
}

function isVote({ block, tail }: Draft): boolean {
  return block.kind === 'closing' && isOpenVote(wordsOnly(block.text.text), tail);
}

/** What may follow a list of those who voted, though no bracket closed it: no country's name begins so. */
const END_VOTE: ReadonlySet<Block['kind'] | undefined> = new Set([
  'gap',
  'annex',
  'closing',
  'draft',
  'preamble',
  'paragraph',
]);

const CLOSED_KINDS: ReadonlySet<string> = new Set<Block['kind']>(['gap', 'title', 'annex', 'part', 'draft', 'closing']);
