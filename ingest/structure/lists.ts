/** Lists of items: letters from (a) on, numerals below a letter, and the numbered list of the objectives' titles. */
import type { Block } from './block.ts';
import { type BlockOf, completeWording, eat, excerpt, note, peek, type Reader } from './reader.ts';
import type { Item } from './tree.ts';

/**
 * The items that stand here; text between them is noted and left out. Roman numerals below a letter become its items.
 * @param extent `rest` where the first items are on a page that is missing
 */
export function parseList(reader: Reader, extent: 'whole' | 'rest' = 'whole'): Item[] {
  const items: Item[] = [];
  for (let block = peek(reader); block !== undefined && belongs(reader, block); block = peek(reader)) {
    reader.at++;
    if (block.kind === 'item') addItem(reader, items, block, extent);
    else if (block.kind === 'text' || block.kind === 'title')
      note(reader, 'UNPLACED_TEXT', `text between the items of a list: “${excerpt(block.text)}”`, block.text);
  }
  return items;
}

/** Text and headings belong to a list if it goes on after them. */
function belongs(reader: Reader, block: Block): boolean {
  if (block.kind === 'item') return true;
  if (block.kind !== 'title' && block.kind !== 'text') return false;
  let ahead = 1;
  while (ahead < LONGEST_BREAK && (peek(reader, ahead)?.kind === 'title' || peek(reader, ahead)?.kind === 'text'))
    ahead++;
  return peek(reader, ahead)?.kind === 'item';
}

/** Blocks of a table or picture that may stand within a list. */
const LONGEST_BREAK = 60;

function addItem(reader: Reader, items: Item[], block: BlockOf<'item'>, extent: 'whole' | 'rest'): void {
  const last = items.at(-1);
  if (last && opensSublist(block.letter, last))
    items[items.length - 1] = { ...last, items: [...last.items, readItem(reader, block)] };
  else if (items.some((item) => item.letter === block.letter)) {
    note(
      reader,
      'UNPLACED_TEXT',
      `a second (${block.letter}) in one list is left out: “${excerpt(block.text)}”`,
      block.text,
    );
  } else {
    if (last !== undefined || extent === 'whole') checkLetter(reader, block, last);
    items.push(readItem(reader, block));
  }
}

function readItem(reader: Reader, block: BlockOf<'item'>): Item {
  const kind = /^\d/.test(block.letter) ? 'entry' : undefined;
  return { kind: 'item', letter: block.letter, items: [], ...completeWording(reader, block.text, kind) };
}

/** "(i)" after "(h)" is a letter; after an item that ends with a colon, or after another numeral, it is a numeral. */
function opensSublist(letter: string, last: Item): boolean {
  const numeral = last.items.at(-1)?.letter;
  if (numeral !== undefined) return letter === nextNumeral(numeral);
  return (
    (letter === 'i' && (last.letter !== 'h' || last.text.text.endsWith(':'))) ||
    (/^1$/.test(letter) && last.text.text.endsWith(':'))
  );
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

function checkLetter(reader: Reader, block: BlockOf<'item'>, last: Item | undefined): void {
  const first = /^\d/.test(block.letter) ? '1' : 'a';
  const due = last === undefined ? first : nextLetter(last.letter);
  if (block.letter !== due && !(last === undefined && block.letter === 'i')) {
    note(
      reader,
      'LETTER_OUT_OF_ORDER',
      `(${block.letter}) stands where (${due}) is due; the page may have been read in a wrong order`,
      block.text,
    );
  }
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
