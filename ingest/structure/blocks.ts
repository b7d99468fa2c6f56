/** Lines → blocks: a heading, a numbered paragraph, a lettered item, or text that begins with no marker. */
import { applyEdits, concatenate, foldSpace, type MappedText, slice } from './mapped-text.ts';

export type Block =
  | { readonly kind: 'heading'; readonly number: number; readonly text: MappedText }
  | { readonly kind: 'paragraph'; readonly number: number; readonly text: MappedText }
  | { readonly kind: 'item'; readonly letter: string; readonly text: MappedText }
  /** The sentence that opens a list of actions. */
  | { readonly kind: 'formula'; readonly text: MappedText }
  | { readonly kind: 'text'; readonly text: MappedText }
  /** Pages are missing here. */
  | { readonly kind: 'gap' };

/** Stands for missing pages in the running text, on a line of its own. */
export const GAP = '\f';

const HEADING = /^Objective (\d{1,2}) ?[:.–-] ?/;
const PARAGRAPH = /^(\d{1,3})\.(?: |$)/;
const ITEM = /^\( ?([a-z]{1,2}|[ivx]{1,5}) ?\)(?: |$)/;
/** What stands before a new item: the end of a sentence or clause, or "and". */
const CLOSED = /(?:[.;:,]|\b(?:and|or))$/;

/** @param opensActions tells whether a line begins the sentence that opens a list of actions */
export function readBlocks(stream: MappedText, opensActions: (line: string) => boolean): Block[] {
  const blocks: Block[] = [];
  for (const { text, join } of linesOf(stream)) {
    const previous = blocks.at(-1);
    const before = previous === undefined || previous.kind === 'gap' ? '' : previous.text.text;
    const marker = readMarker(text, before, blocks, opensActions);
    if (marker) blocks.push(marker);
    else if (previous && previous.kind !== 'gap' && goesOn(previous)) {
      blocks[blocks.length - 1] = { ...previous, text: previous.text.text === '' ? text : concatenate([previous.text, join, text]) };
    } else blocks.push({ kind: 'text', text });
  }
  return blocks;
}

interface StreamLine {
  readonly text: MappedText;
  /** The blank that joins it to the line before: that line's break, at its place on the page. */
  readonly join: MappedText;
}

function linesOf(stream: MappedText): StreamLine[] {
  const lines: StreamLine[] = [];
  let start = 0;
  let join = slice(stream, 0, 0);
  for (const match of stream.text.matchAll(/\n|$/g)) {
    const line = slice(stream, start, match.index);
    const text = line.text === GAP ? line : foldSpace(line);
    if (text.text !== '') lines.push({ text, join });
    join = applyEdits(slice(stream, match.index, match.index + 1), [{ start: 0, end: 1, replacement: ' ' }]);
    start = match.index + 1;
  }
  return lines;
}

function readMarker(line: MappedText, before: string, blocks: readonly Block[], opensActions: (line: string) => boolean): Block | undefined {
  if (line.text === GAP) return { kind: 'gap' };
  const heading = HEADING.exec(line.text);
  if (heading) return { kind: 'heading', number: Number(heading[1]), text: slice(line, heading[0].length) };
  const paragraph = PARAGRAPH.exec(line.text);
  if (paragraph && followsInNumber(Number(paragraph[1]), before, blocks)) {
    return { kind: 'paragraph', number: Number(paragraph[1]), text: slice(line, paragraph[0].length) };
  }
  const item = ITEM.exec(line.text);
  if (item && (before === '' || CLOSED.test(before) || /^\p{Lu}/u.test(line.text.slice(item[0].length)))) {
    return { kind: 'item', letter: item[1] ?? '', text: slice(line, item[0].length) };
  }
  return opensActions(line.text) ? { kind: 'formula', text: line } : undefined;
}

/** "12." at the start of a line is a paragraph's number only where it goes on counting, or where nothing was counted yet. */
function followsInNumber(number: number, before: string, blocks: readonly Block[]): boolean {
  const gap = blocks.findLastIndex((block) => block.kind === 'gap');
  const last = blocks.findLast((block, at) => at > gap && block.kind === 'paragraph');
  if (last?.kind === 'paragraph') return number === last.number + 1;
  return before === '' || CLOSED.test(before) || blocks.at(-1)?.kind === 'heading';
}

/** A formula ends with its colon and an item with its semicolon; other text goes on until the next marker. */
function goesOn(block: Exclude<Block, { kind: 'gap' }>): boolean {
  const { text } = block.text;
  return !(block.kind === 'formula' && text.endsWith(':')) && !(block.kind === 'item' && text.endsWith(';'));
}
