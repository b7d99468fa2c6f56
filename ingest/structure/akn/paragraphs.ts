/** Blocks in a row → paragraphs with their items, nested as their labels say. */
import type { XmlElement } from '../../pages/akn/element.ts';
import type { AknBlock } from './blocks.ts';
import { closedLevels, type Level, placeLabel } from './count.ts';
import { withInnerNumbers } from './inner-numbers.ts';
import { firstOf, valueIn } from './label.ts';
import type { RichText } from './rich-text.ts';
import { openSection, type Section } from './sections.ts';

export interface DraftItem {
  /** `null` for a member of a list without a label. */
  readonly letter: string | null;
  /** Its text: one line, or as many as its element of the markup has. */
  readonly lines: RichText[];
  readonly items: DraftItem[];
  /** In how many lists of the markup it stands; 0 where lists are flat. */
  readonly depth: number;
}

export interface DraftParagraph {
  readonly division: 'PREAMBULAR' | 'OPERATIVE';
  /** As on the page, without the full stop; `null` where none is there. */
  readonly number: string | null;
  /** The sections it stands in, outermost first. */
  readonly sections: readonly Section[];
  /** Its text: one line, or as many as its element of the markup has. */
  readonly lines: RichText[];
  readonly items: DraftItem[];
}

export interface Draft {
  readonly paragraphs: readonly DraftParagraph[];
  readonly headings: readonly RichText[];
}

type TextBlock = Extract<AknBlock, { kind: 'text' }>;

/** Labelled items that are open, outermost first, with what their labels count. */
interface Counted {
  levels: readonly Level[];
  /** Levels that were open before. */
  closed: readonly Level[];
  open: DraftItem[];
}

/** A member without a label in a list of the markup, and what was open when labels began inside it. */
interface Member {
  readonly item: DraftItem;
  around: Counted | null;
}

/** Where the reader stands: the paragraph it is in, and the items open in it. */
interface Cursor {
  readonly paragraphs: DraftParagraph[];
  sections: readonly Section[];
  /** `null` after a heading: what follows goes on with nothing. */
  current: DraftParagraph | null;
  counted: Counted;
  /** Open members without labels in lists of the markup, outermost first. */
  members: Member[];
  /** What an unlabelled list belongs to, while one runs that no markup tells. */
  list: DraftParagraph | DraftItem | null;
  /** What the first text of each paragraph or list member of the markup became. */
  readonly owners: Map<XmlElement, DraftParagraph | DraftItem>;
  /** The last text that was placed. */
  last: DraftParagraph | DraftItem | null;
}

export function draftParagraphs(given: readonly AknBlock[]): Draft {
  const cursor: Cursor = {
    paragraphs: [],
    sections: [],
    current: null,
    counted: nothingCounted(),
    members: [],
    list: null,
    owners: new Map(),
    last: null,
  };
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

/** Whether the list that a paragraph has begun goes on after a heading: "(b)" before it, "(c)" after it. */
function standsBetweenItems(after: AknBlock | undefined, { current, counted: { levels } }: Cursor): boolean {
  if (current === null || after?.kind !== 'text' || after.label?.kind !== 'item') return false;
  const { value } = after.label;
  if (levels.length === 0) return opensList(current) && firstOf(value).length > 0;
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

function nothingCounted(): Counted {
  return { levels: [], closed: [], open: [] };
}

function startParagraph(paragraph: DraftParagraph | null, cursor: Cursor): void {
  if (paragraph) cursor.paragraphs.push(paragraph);
  cursor.current = paragraph;
  cursor.counted = nothingCounted();
  cursor.members = [];
  cursor.list = null;
  cursor.owners.clear();
  cursor.last = paragraph;
}

/** Whether a text in a list belongs to a preambular paragraph, though the markup has it with the operative ones. */
function isItemOf({ current, counted: { open } }: Cursor, { label }: TextBlock): boolean {
  if (current?.division !== 'PREAMBULAR' || label?.kind !== 'item') return false;
  return open.length > 0 || opensList(current);
}

function addText(block: TextBlock, next: string | null, cursor: Cursor): void {
  const { current } = cursor;
  if (block.label?.kind === 'paragraph') startParagraph(paragraphOf(block, cursor), cursor);
  else if (current === null || block.role === 'ALONE') {
    startParagraph(paragraphOf(block, cursor), cursor);
    // An item that no paragraph introduces stands alone, and so do those after it.
    if (block.label) cursor.current = null;
  } else if (block.label) addItem(block.label.value, block, next, current, cursor);
  else if (!goesOn(block, cursor)) addUnlabelled(block, current, cursor);
  if (block.owner && cursor.last && !cursor.owners.has(block.owner)) cursor.owners.set(block.owner, cursor.last);
}

function paragraphOf({ division, label, text }: TextBlock, { sections }: Cursor): DraftParagraph {
  return { division, number: label?.kind === 'paragraph' ? label.value : null, sections, lines: [text], items: [] };
}

/**
 * Lines of one paragraph or list member of the markup are one text; after a list in it they close it. Words without a
 * place in the markup close the paragraph.
 */
function goesOn(block: TextBlock, cursor: Cursor): boolean {
  const owner = block.owner && cursor.owners.get(block.owner);
  if (owner && owner === cursor.last && block.role !== 'CLOSING') owner.lines.push(block.text);
  else if (owner) closeWith(block, owner, cursor);
  else if (block.role === 'CLOSING' && cursor.current) closeWith(block, cursor.current, cursor);
  else return false;
  return true;
}

function closeWith({ text, depth }: TextBlock, owner: DraftParagraph | DraftItem, cursor: Cursor): void {
  const closing: DraftItem = { letter: null, lines: [text], items: [], depth };
  owner.items.push(closing);
  const { counted } = cursor;
  const stays = counted.open.indexOf(owner as DraftItem) + 1;
  cursor.counted = { ...counted, levels: counted.levels.slice(0, stays), open: counted.open.slice(0, stays) };
  cursor.members = cursor.members.slice(0, cursor.members.findIndex(({ item }) => item === owner) + 1);
  cursor.list = null;
  cursor.last = closing;
}

function addItem(letter: string, block: TextBlock, next: string | null, current: DraftParagraph, cursor: Cursor): void {
  const { text, depth } = block;
  leaveMembers(depth, cursor);
  const member = cursor.members.at(-1);
  if (member && member.around === null) {
    member.around = cursor.counted;
    cursor.counted = nothingCounted();
  }
  const { levels, closed, open } = cursor.counted;
  const { outer, end } = rangeAt(depth, open);
  const own = levels.slice(outer, end);
  const now = [...levels.slice(0, outer), ...placeLabel(letter, own, next, closed)];
  const above = open.slice(0, now.length - 1);
  const item: DraftItem = { letter, lines: [text], items: [], depth };
  (above.at(-1) ?? member?.item ?? current).items.push(item);
  cursor.counted = { levels: now, closed: closedLevels(closed, levels, now), open: [...above, item] };
  cursor.list = null;
  cursor.last = item;
}

/**
 * Which open items a label of this depth may count on with, where the markup nests: not those around its list, nor those
 * in lists inside it. Items of flat files count as their labels say.
 */
function rangeAt(depth: number, open: readonly DraftItem[]): { outer: number; end: number } {
  if (depth === 0) return { outer: 0, end: open.length };
  const outer = open.findLastIndex((item) => item.depth > 0 && item.depth < depth) + 1;
  const inner = open.findIndex((item, at) => at >= outer && item.depth > depth);
  return { outer, end: inner < 0 ? open.length : inner };
}

/** Closes the members that a text of this depth does not stand in. */
function leaveMembers(depth: number, cursor: Cursor): void {
  for (let last = cursor.members.at(-1); last && last.item.depth >= depth; last = cursor.members.at(-1)) {
    cursor.members.pop();
    if (last.around) cursor.counted = last.around;
  }
}

function addUnlabelled(block: TextBlock, current: DraftParagraph, cursor: Cursor): void {
  const { text, depth } = block;
  if (depth > 0) addMember(block, current, cursor);
  else if (isMember(block, current, cursor)) {
    leaveMembers(depth, cursor);
    cursor.list ??= cursor.counted.open.at(-1) ?? current;
    const item: DraftItem = { letter: null, lines: [text], items: [], depth };
    cursor.list.items.push(item);
    cursor.last = item;
  }
  // Words that go on in lower case after a list close the paragraph, not its last item.
  else if (/^\p{Ll}/u.test(text.text)) closeWith(block, current, cursor);
  else startParagraph(paragraphOf(block, cursor), cursor);
}

/** A member of a list of the markup stands in the innermost member, labelled or not, that is less deep. */
function addMember({ text, depth }: TextBlock, current: DraftParagraph, cursor: Cursor): void {
  leaveMembers(depth, cursor);
  const member = cursor.members.at(-1);
  const labelled =
    member?.around === null ? undefined : cursor.counted.open.findLast((item) => item.depth < depth || opensList(item));
  const item: DraftItem = { letter: null, lines: [text], items: [], depth };
  (labelled ?? member?.item ?? current).items.push(item);
  cursor.members.push({ item, around: null });
  cursor.list = null;
  cursor.last = item;
}

/** Whether its last words say that a list follows: flat files nest nothing. */
function opensList({ lines }: DraftParagraph | DraftItem): boolean {
  return lines.at(-1)?.text.endsWith(':') ?? false;
}

/**
 * Whether a text without a label belongs to a list: the markup says so, one runs, or a colon opened one under a number or
 * a letter, and the markup has none. After an unnumbered "Adopts the following declaration:" come paragraphs, not its items.
 */
function isMember(block: TextBlock, current: DraftParagraph, { counted, list, members }: Cursor): boolean {
  const last = counted.open.at(-1);
  const opener = last ?? (current.number === null || members.length > 0 ? null : current);
  return block.role === 'MEMBER' || list !== null || (opener != null && opensList(opener));
}
