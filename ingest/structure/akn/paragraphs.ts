/** Blocks in a row → paragraphs with their items, nested as their labels say. */
import type { AknBlock } from './blocks.ts';
import { closedLevels, placeLabel } from './count.ts';
import {
  type Cursor,
  type DraftItem,
  type DraftParagraph,
  isOpen,
  keepOpen,
  leaveMembers,
  nothingCounted,
  startParagraph,
} from './cursor.ts';
import { withInnerNumbers } from './inner-numbers.ts';
import { firstOf, valueIn } from './label.ts';
import type { RichText } from './rich-text.ts';
import { openSection } from './sections.ts';

export interface Draft {
  readonly paragraphs: readonly DraftParagraph[];
  readonly headings: readonly RichText[];
}

type TextBlock = Extract<AknBlock, { kind: 'text' }>;

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
  const first = block.owner && cursor.owners.get(block.owner);
  const owner = first && isOpen(first, cursor) ? first : null;
  if (owner && owner === cursor.last && block.role !== 'CLOSING') owner.lines.push(block.text);
  else if (owner) closeWith(block, owner, cursor);
  else if (block.role === 'CLOSING' && cursor.current) closeWith(block, cursor.current, cursor);
  else return false;
  return true;
}

function closeWith({ text, depth }: TextBlock, owner: DraftParagraph | DraftItem, cursor: Cursor): void {
  const closing: DraftItem = { letter: null, lines: [text], items: [], depth };
  owner.items.push(closing);
  // Labels that are open began inside the innermost member, or it inside them.
  const isInside = (member: DraftItem, began: boolean) => member !== owner && !(began && isCounted(owner, cursor));
  leaveMembers(({ item, around }) => isInside(item, around !== null), cursor);
  keepOpen(cursor.counted.open.indexOf(owner as DraftItem) + 1, cursor);
  cursor.list = null;
  cursor.last = closing;
}

function isCounted(owner: DraftParagraph | DraftItem, { counted }: Cursor): boolean {
  return counted.open.includes(owner as DraftItem);
}

function addItem(letter: string, block: TextBlock, next: string | null, current: DraftParagraph, cursor: Cursor): void {
  const { text, depth } = block;
  leaveMembers(({ item }) => item.depth >= depth, cursor);
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

function addUnlabelled(block: TextBlock, current: DraftParagraph, cursor: Cursor): void {
  const { text, depth } = block;
  if (depth > 0) addMember(block, current, cursor);
  else if (isMember(block, current, cursor)) {
    leaveMembers(() => true, cursor);
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
  leaveMembers(({ item }) => item.depth >= depth, cursor);
  const member = cursor.members.at(-1);
  const { open } = cursor.counted;
  // Inside a member without labels there are none, whatever is open around it.
  const isBare = member !== undefined && member.around === null;
  const at = isBare ? -1 : open.findLastIndex((item) => item.depth < depth || opensList(item));
  if (!isBare) keepOpen(at + 1, cursor);
  const item: DraftItem = { letter: null, lines: [text], items: [], depth };
  (open[at] ?? member?.item ?? current).items.push(item);
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
function isMember(block: TextBlock, current: DraftParagraph, { counted, list }: Cursor): boolean {
  const last = counted.open.at(-1);
  const isNested = (current.items[0]?.depth ?? 0) > 0;
  const opener = last ?? (current.number === null || isNested ? null : current);
  return block.role === 'MEMBER' || list !== null || (opener != null && opensList(opener));
}
