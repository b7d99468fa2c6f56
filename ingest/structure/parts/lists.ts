/** Lists of items, nested as their labels count, and the numbered list of the objectives' titles. */
import { closedLevels, type Level, placeLabel } from '../akn/count.ts';
import { countingsOf, firstOf, valueIn } from '../akn/label.ts';
import type { Block } from '../blocks/block.ts';
import type { Item } from '../tree.ts';
import { type BlockOf, completeWording, eat, excerpt, note, peek, type Reader } from './reader.ts';

/** An item while its own items are read. */
interface GrowingItem extends Item {
  readonly items: GrowingItem[];
}

/** Where a list stands: the ways of counting that are open, outermost first, each with its last item. */
interface ListState {
  readonly items: GrowingItem[];
  levels: readonly Level[];
  closed: readonly Level[];
  open: readonly GrowingItem[];
  /** What members without a label belong to, while a list of them runs. */
  members: GrowingItem[] | null;
}

/**
 * The items that stand here, nested as their labels count; text between them is noted and left out. Members of a list
 * without labels are `u1`, `u2` … in their order.
 * @param extent `rest` where the first items are on a page that is missing
 * @param opener the words of a numbered paragraph above; its colon opens a list without labels
 */
export function parseList(reader: Reader, extent: 'whole' | 'rest' = 'whole', opener = ''): Item[] {
  const list: ListState = { items: [], levels: [], closed: [], open: [], members: null };
  for (let block = peek(reader); block !== undefined && belongs(reader, block, list, opener); block = peek(reader)) {
    reader.at++;
    if (block.kind === 'item' && block.letter !== '') addItem(reader, list, block, extent);
    else if (block.kind === 'item' || (block.kind === 'text' && isMember(list, opener))) addMember(reader, list, block);
    else if (block.kind === 'text' && closesList(block, list)) addClosing(reader, list, block);
    else if (block.kind === 'text')
      note(reader, 'UNPLACED_TEXT', `text between the items of a list: “${excerpt(block.text)}”`, block.text);
  }
  reader.lettered = list.items.at(-1)?.letter;
  tellUnended(reader, list.items);
  tellAmid(reader, list.items);
  return list.items;
}

/** Of a list whose other items end with stops, one that ends within its sentence has lost lines, or was read among others. */
function tellUnended(reader: Reader, items: readonly Item[]): void {
  const before = items.slice(0, -1).filter((item) => item.items.length === 0);
  const unended = before.filter(({ text }) => /[\p{L}\p{N},-]$/u.test(text.text) && !/\b(?:and|or)$/.test(text.text));
  if (unended.length * 2 < before.length)
    for (const { letter, text } of unended)
      note(
        reader,
        'INCOMPLETE',
        `(${letter}) ends at “${text.text.slice(-40)}”, without a stop as the others have; lines may be lost, or in a wrong order`,
        text,
      );
  for (const item of items) if (item.items.length > 0) tellUnended(reader, item.items);
}

/** "of women (e) Apply measures", "; (e) Apply measures": the letter due after the list's last, within a text of the list. */
function tellAmid(reader: Reader, items: readonly Item[]): void {
  const last = items.at(-1)?.letter ?? '';
  const due = /^[ivx]{2,}$/.test(last) ? nextNumeral(last) : nextLetter(last);
  if (due === undefined || !/^(?:[b-z]|[ivx]{2,5})$/.test(due)) return;
  for (const { text, items: own } of items) {
    tellAmid(reader, own);
    const at = text.text.indexOf(` (${due}) `);
    const isAmid =
      /[\p{Ll},;]$/u.test(text.text.slice(0, Math.max(0, at))) &&
      /^ \([a-z]+\) \p{Lu}\p{Ll}/u.test(text.text.slice(Math.max(0, at)));
    if (at > 0 && isAmid)
      note(
        reader,
        'LETTER_AMID_TEXT',
        `(${due}) stands amid the text “${text.text.slice(Math.max(0, at - 20), at + 20)}”; it is no item there: lines may be joined, or columns read across`,
        text,
      );
  }
}

/** Text and headings belong to a list if it goes on after them; a letter of a table's note may stand between. */
function belongs(reader: Reader, block: Block, list: ListState, opener: string): boolean {
  if (block.kind === 'item') return true;
  if (block.kind === 'text' && (isMember(list, opener) || closesList(block, list))) return true;
  const { levels } = list;
  const ahead = lettersAhead(reader);
  return ahead.some(
    (letter, at) =>
      (levels.length === 0 || levels.some((level) => countsOn(letter, level))) && !isNext(letter, ahead[at - 1]),
  );
}

/** Whether text without a label is a member of a list: one runs, or a colon has opened one. */
function isMember({ members, open }: ListState, opener: string): boolean {
  return members !== null || (open.at(-1)?.text.text ?? opener).endsWith(':');
}

/** Words that go on in small letters after a list close its paragraph. */
function closesList({ text }: BlockOf<'text'>, { items }: ListState): boolean {
  return items.length > 0 && /^\p{Ll}/u.test(text.text);
}

function addMember(reader: Reader, list: ListState, block: BlockOf<'item' | 'text'>): void {
  list.members ??= list.open.at(-1)?.items ?? list.items;
  list.members.push(readMember(reader, block, list.members));
}

function addClosing(reader: Reader, list: ListState, block: BlockOf<'text'>): void {
  list.items.push(readMember(reader, block, list.items));
  Object.assign(list, { levels: [], open: [], members: null });
}

function readMember(reader: Reader, { text }: BlockOf<'item' | 'text'>, among: readonly Item[]): GrowingItem {
  const last = among.findLast(({ letter }) => /^u\d/.test(letter))?.letter ?? 'u0';
  return {
    kind: 'item',
    letter: `u${Number(last.slice(1)) + 1}`,
    items: [],
    ...completeWording(reader, text, 'entry'),
  };
}

function countsOn(letter: string, { counting, value }: Level): boolean {
  return valueIn(counting, letter) === value + 1;
}

function isNext(letter: string, last: string | undefined): boolean {
  return countingsOf(letter).some(
    (way) => last !== undefined && valueIn(way, letter) === (valueIn(way, last) ?? Number.NaN) + 1,
  );
}

/** The letters of the items from here on, with text and headings between them. */
function lettersAhead(reader: Reader): string[] {
  const letters: string[] = [];
  for (let at = 0; at < LONGEST_BREAK; at++) {
    const block = peek(reader, at);
    if (block?.kind !== 'item' && block?.kind !== 'title' && block?.kind !== 'text') break;
    if (block.kind === 'item' && block.letter !== '') letters.push(block.letter);
  }
  return letters;
}

/** Blocks of a table or picture that may stand within a list. */
const LONGEST_BREAK = 60;

function addItem(reader: Reader, list: ListState, block: BlockOf<'item'>, extent: 'whole' | 'rest'): void {
  const levels = placeItem(reader, list, block.letter);
  const depth = levels.length - 1;
  const above = list.open[depth - 1]?.items ?? list.items;
  if (above.some(({ letter }) => letter === block.letter)) {
    note(
      reader,
      'UNPLACED_TEXT',
      `a second (${block.letter}) in one list is left out: “${excerpt(block.text)}”`,
      block.text,
    );
    return;
  }
  if (list.items.length > 0 || extent === 'whole') checkLetter(reader, block, above.at(-1), list);
  if (depth > 0 && above.length === 0) checkNumeral(reader, block, list.open[depth - 1]);
  const item = readItem(reader, block);
  above.push(item);
  list.closed = closedLevels(list.closed, list.levels, levels);
  list.levels = levels;
  list.open = [...list.open.slice(0, depth), item];
  list.members = null;
}

/** The first item of a list may count on from another; what follows tells how it counts. */
function placeItem(reader: Reader, { levels, closed, open }: ListState, letter: string): readonly Level[] {
  const [next = null] = lettersAhead(reader);
  if (levels.length > 0) {
    // Of "(h) …:" and "(i)" alone the second is the first of a list.
    const isOpened = letter === 'i' && next === null && open.at(-1)?.text.text.endsWith(':');
    return isOpened ? [...levels, { counting: 'roman', value: 1 }] : placeLabel(letter, levels, next, closed);
  }
  const counting = countingsOf(letter).find(
    (way) => next !== null && valueIn(way, next) === (valueIn(way, letter) ?? 0) + 1,
  );
  return counting === undefined ? placeLabel(letter, [], next) : [{ counting, value: valueIn(counting, letter) ?? 1 }];
}

function readItem(reader: Reader, block: BlockOf<'item'>): GrowingItem {
  const kind = /^\d/.test(block.letter) ? 'entry' : undefined;
  return { kind: 'item', letter: block.letter, items: [], ...completeWording(reader, block.text, kind) };
}

const NUMERALS = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];

export function nextNumeral(numeral: string): string | undefined {
  return /^\d/.test(numeral) ? String(Number(numeral) + 1) : NUMERALS[NUMERALS.indexOf(numeral) + 1];
}

/** Letters may count on from the list before, below another paragraph or another numeral. */
function checkLetter(reader: Reader, block: BlockOf<'item'>, last: Item | undefined, { closed }: ListState): void {
  const { letter } = block;
  const isDue =
    last === undefined
      ? firstOf(letter).length > 0 ||
        closed.some((level) => countsOn(letter, level)) ||
        (reader.lettered !== undefined && letter === nextLetter(reader.lettered))
      : isNext(letter, last.letter);
  if (isDue) return;
  const due = last === undefined ? (/^\d/.test(letter) ? '1' : 'a') : nextLetter(last.letter);
  note(
    reader,
    'LETTER_OUT_OF_ORDER',
    `(${letter}) stands where (${due}) is due; what stands between may be lost, or the page read in a wrong order`,
    block.text,
  );
}

/** "(i)" alone below "(g) …;" may be the letter after "(h)", or one misread: no colon opens a list there, and none goes on. */
function checkNumeral(reader: Reader, { letter, text }: BlockOf<'item'>, opener: Item | undefined): void {
  const above = opener?.letter ?? '';
  if (letter !== 'i' || !/^[a-z]$/.test(above) || opener?.text.text.endsWith(':') || lettersAhead(reader)[0] === 'ii')
    return;
  const message = `(i) stands where (${nextLetter(above)}) is due; it is read as the one item within (${above})`;
  note(reader, 'LETTER_OUT_OF_ORDER', message, text);
}

/** `z` is followed by `aa`, and a list that counts in numerals goes on in them. */
export function nextLetter(letter: string): string {
  if (/^\d/.test(letter)) return String(Number(letter) + 1);
  const last = letter.charCodeAt(letter.length - 1);
  return letter.endsWith('z') ? 'a'.repeat(letter.length + 1) : letter.slice(0, -1) + String.fromCharCode(last + 1);
}

/**
 * The list of objectives in paragraph 16 may look like their headings: three or more in a row with nothing between
 * them. As items of the paragraph they are no objectives.
 */
export function parseTitleList(reader: Reader): Item[] {
  const list = titleList(reader);
  for (let ahead = 0; ahead < list.skip; ahead++) reader.at++;
  return list.headings.map((heading): Item => {
    eat(reader, 'heading');
    return {
      kind: 'item',
      letter: String(heading.number),
      items: [],
      ...completeWording(reader, heading.text, 'entry'),
    };
  });
}

function titleList(reader: Reader): { skip: number; headings: BlockOf<'heading'>[] } {
  const skip = peek(reader)?.kind === 'title' ? 1 : 0;
  const headings: BlockOf<'heading'>[] = [];
  for (let block = peek(reader, skip); block?.kind === 'heading'; block = peek(reader, skip + headings.length)) {
    if (headings.length > 0 && block.number !== (headings.at(-1)?.number ?? 0) + 1) break;
    headings.push(block);
  }
  return headings.length >= 3 ? { skip, headings } : { skip: 0, headings: [] };
}
