/** Blocks in a row → paragraphs with their items, nested as their labels say. */
import type { AknBlock } from './blocks.ts';
import { closedLevels, type Level, placeLabel } from './count.ts';
import { firstOf, valueIn } from './label.ts';
import type { RichText } from './rich-text.ts';
import { openSection, type Section } from './sections.ts';

export interface DraftItem {
  /** `null` for a member of a list without a label. */
  readonly letter: string | null;
  readonly text: RichText;
  readonly items: DraftItem[];
}

export interface DraftParagraph {
  readonly division: 'PREAMBULAR' | 'OPERATIVE';
  /** As on the page, without the full stop; `null` where none is there. */
  readonly number: string | null;
  /** The sections it stands in, outermost first. */
  readonly sections: readonly Section[];
  readonly text: RichText;
  readonly items: DraftItem[];
}

export interface Draft {
  readonly paragraphs: readonly DraftParagraph[];
  readonly headings: readonly RichText[];
}

type TextBlock = Extract<AknBlock, { kind: 'text' }>;

/** Where the reader stands: the paragraph it is in, and the items open in it, outermost first. */
interface Cursor {
  readonly paragraphs: DraftParagraph[];
  sections: readonly Section[];
  /** `null` after a heading: what follows goes on with nothing. */
  current: DraftParagraph | null;
  levels: readonly Level[];
  /** Levels of the paragraph's items that were open before. */
  closed: readonly Level[];
  open: DraftItem[];
  /** What an unlabelled list belongs to, while one runs. */
  list: DraftParagraph | DraftItem | null;
}

export function draftParagraphs(given: readonly AknBlock[]): Draft {
  const cursor: Cursor = { paragraphs: [], sections: [], current: null, levels: [], closed: [], open: [], list: null };
  const headings: RichText[] = [];
  const blocks = withInnerNumbers(given);
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      headings.push(block.text);
      if (block.isWithin || standsBetweenItems(blocks[at + 1], cursor)) continue;
      cursor.sections = openSection(block.text.text, cursor.sections);
      startParagraph(null, cursor);
    } else if (block.kind === 'text') {
      if (cursor.current?.division !== block.division && !isItemOf(cursor, block)) startParagraph(null, cursor);
      addText(block, nextLabel(blocks, at), cursor);
    }
  }
  return { paragraphs: cursor.paragraphs, headings };
}

/**
 * Numbers that begin again after "7. … as follows:" and are followed by 8 are those of its items, though the markup has them
 * as paragraphs (A/RES/79/1, annex I).
 */
function withInnerNumbers(blocks: readonly AknBlock[]): readonly AknBlock[] {
  const inner = new Set<AknBlock>();
  for (const [at, block] of blocks.entries()) {
    const opener = numberOf(block);
    if (opener === undefined || block.kind !== 'text' || !block.text.text.endsWith(':')) continue;
    const { run, next } = countedAfter(blocks, at);
    if (next === opener + 1) for (const member of run) inner.add(member);
  }
  if (inner.size === 0) return blocks;
  return blocks.map((block) =>
    block.kind === 'text' && block.label !== null && inner.has(block)
      ? { ...block, label: { ...block.label, kind: 'item' as const } }
      : block,
  );
}

/** The blocks after a place that count 1, 2, 3 …, and the number that comes instead of the next. */
function countedAfter(blocks: readonly AknBlock[], at: number): { run: AknBlock[]; next: number | undefined } {
  const run: AknBlock[] = [];
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || (block.kind === 'heading' && run.length === 0)) break;
    const number = numberOf(block);
    if (number === undefined) continue;
    if (number !== run.length + 1) return { run, next: run.length > 0 ? number : undefined };
    run.push(block);
  }
  return { run, next: undefined };
}

function numberOf(block: AknBlock): number | undefined {
  return block.kind === 'text' && block.label?.kind === 'paragraph' ? Number(block.label.value) : undefined;
}

/** Whether the list that a paragraph has begun goes on after a heading: "(b)" before it, "(c)" after it. */
function standsBetweenItems(after: AknBlock | undefined, { current, levels }: Cursor): boolean {
  if (current === null || after?.kind !== 'text' || after.label?.kind !== 'item') return false;
  const { value } = after.label;
  if (levels.length === 0) return current.text.text.endsWith(':') && firstOf(value).length > 0;
  return levels.some((level) => valueIn(level.counting, value) === level.value + 1);
}

/** The label of the next labelled item of the same paragraph. */
function nextLabel(blocks: readonly AknBlock[], at: number): string | null {
  for (const block of blocks.slice(at + 1, at + 30)) {
    if (block.kind === 'heading' || (block.kind === 'text' && block.label?.kind === 'paragraph')) return null;
    if (block.kind === 'text' && block.label) return block.label.value;
  }
  return null;
}

function startParagraph(paragraph: DraftParagraph | null, cursor: Cursor): void {
  if (paragraph) cursor.paragraphs.push(paragraph);
  cursor.current = paragraph;
  cursor.levels = [];
  cursor.closed = [];
  cursor.open = [];
  cursor.list = null;
}

/** Whether a lettered text belongs to a preambular paragraph, though the markup has it with the operative ones. */
function isItemOf({ current, open }: Cursor, { label }: TextBlock): boolean {
  if (current?.division !== 'PREAMBULAR' || label?.kind !== 'item') return false;
  return open.length > 0 || current.text.text.endsWith(':');
}

function addText(block: TextBlock, next: string | null, cursor: Cursor): void {
  const { current } = cursor;
  const paragraph = (): DraftParagraph => ({
    division: block.division,
    number: block.label?.kind === 'paragraph' ? block.label.value : null,
    sections: cursor.sections,
    text: block.text,
    items: [],
  });
  if (block.label?.kind === 'paragraph') startParagraph(paragraph(), cursor);
  else if (current === null || block.role === 'ALONE') {
    const orphan = paragraph();
    startParagraph(orphan, cursor);
    // An item that no paragraph introduces stands alone, and so do those after it.
    if (block.label) cursor.current = null;
  } else if (block.label) addItem(block.label.value, block.text, next, current, cursor);
  else if (block.role !== 'CLOSING' && isMember(block, current, cursor)) addUnlabelled(block.text, current, cursor);
  else if (block.role === 'CLOSING' || /^\p{Ll}/u.test(block.text.text)) {
    // Words that go on in lower case after a list close the paragraph, not its last item.
    current.items.push({ letter: null, text: block.text, items: [] });
    cursor.levels = [];
    cursor.open = [];
    cursor.list = null;
  } else startParagraph(paragraph(), cursor);
}

function addItem(letter: string, text: RichText, next: string | null, current: DraftParagraph, cursor: Cursor): void {
  const levels = placeLabel(letter, cursor.levels, next, cursor.closed);
  cursor.closed = closedLevels(cursor.closed, cursor.levels, levels);
  cursor.levels = levels;
  cursor.open = cursor.open.slice(0, cursor.levels.length - 1);
  const item: DraftItem = { letter, text, items: [] };
  (cursor.open.at(-1) ?? current).items.push(item);
  cursor.open.push(item);
  cursor.list = null;
}

function addUnlabelled(text: RichText, current: DraftParagraph, cursor: Cursor): void {
  cursor.list ??= cursor.open.at(-1) ?? current;
  cursor.list.items.push({ letter: null, text, items: [] });
}

/**
 * Whether a text without a label belongs to a list: the markup says so, one runs, or a colon opened one under a number or
 * a letter. After an unnumbered "Adopts the following declaration:" come paragraphs, not its items.
 */
function isMember(block: TextBlock, current: DraftParagraph, cursor: Cursor): boolean {
  const last = cursor.open.at(-1);
  const opener = last ?? (current.number === null ? null : current);
  return block.role === 'MEMBER' || cursor.list !== null || (opener?.text.text.endsWith(':') ?? false);
}
