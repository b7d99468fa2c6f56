/**
 * A resolution's blocks → its instruments: the resolution itself and each annex. An annex is `<symbol>/annex`, or
 * `<symbol>/annex/II` where a number stands on it or several follow each other.
 */
import type { XmlElement } from '../../pages/akn/element.ts';
import { childElements, findAll } from '../../pages/akn/element.ts';
import { type AknBlock, readBlocks } from './blocks.ts';
import type { BookedNote, NoteBook } from './note-book.ts';
import type { RichText } from './rich-text.ts';
import { isNumbered } from './sections.ts';

export interface InstrumentBlocks {
  readonly instrument: string;
  readonly annexedTo: string | null;
  readonly title: string | null;
  /** The line that says that an annex begins; `null` where none does. */
  readonly heading: RichText | null;
  readonly blocks: readonly AknBlock[];
  readonly notes: readonly BookedNote[];
}

const ANNEX = /^annex(?:e?s)?(?: ([IVXLC]+|\d{1,2}|[A-Z]))?\.?\*?$/i;
const ROMAN_NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

interface DraftAnnex {
  readonly heading: RichText | null;
  readonly number: string | null;
  readonly blocks: AknBlock[];
  readonly notes: BookedNote[];
}

/** @param statement the element that holds one resolution: its preamble, main body and attachments */
export function readInstruments(
  statement: XmlElement,
  symbol: string,
  title: string | null,
  book: NoteBook,
): InstrumentBlocks[] {
  const own: AknBlock[] = [];
  const annexes: DraftAnnex[] = [];
  const ownNotes = book.take();
  for (const body of childElements(statement, 'preamble', 'mainBody')) {
    const split = splitAnnexes(readBlocks(body, book));
    own.push(...split.before);
    annexes.push(...split.annexes);
  }
  ownNotes.push(...book.take());
  for (const body of findAll(statement, 'attachments').flatMap((attachments) => findAll(attachments, 'mainBody'))) {
    book.startInstrument();
    const split = splitAnnexes(readBlocks(body, book));
    if (split.before.length > 0) annexes.push({ heading: null, number: null, blocks: split.before, notes: [] });
    annexes.push(...split.annexes);
    shareNotes(book.take(), annexes);
  }
  return [
    { instrument: symbol, annexedTo: null, title, heading: null, blocks: own, notes: ownNotes },
    ...annexes.map((annex, at) => nameAnnex(annex, at, annexes.length, symbol)),
  ];
}

function splitAnnexes(blocks: readonly AknBlock[]): { before: AknBlock[]; annexes: DraftAnnex[] } {
  const before: AknBlock[] = [];
  const annexes: DraftAnnex[] = [];
  for (const block of blocks) {
    const begun = beginAnnex(block);
    if (begun) annexes.push(begun);
    else (annexes.at(-1)?.blocks ?? before).push(block);
  }
  return { before, annexes };
}

function beginAnnex(block: AknBlock): DraftAnnex | null {
  if (block.kind === 'table' || (block.kind === 'text' && block.label)) return null;
  const match = ANNEX.exec(block.text.text);
  return match ? { heading: block.text, number: match[1] ?? null, blocks: [], notes: [] } : null;
}

/** Each note goes to the annex that calls it first; one that is called in no text, to the last. */
function shareNotes(notes: readonly BookedNote[], annexes: readonly DraftAnnex[]): void {
  const callers = new Map<number, DraftAnnex>();
  for (const annex of annexes.toReversed()) {
    for (const block of annex.blocks)
      if (block.kind !== 'table') for (const { number } of block.text.calls) callers.set(number, annex);
  }
  for (const note of notes) (callers.get(note.number) ?? annexes.at(-1))?.notes.push(note);
}

function nameAnnex(
  { heading, number, blocks, notes }: DraftAnnex,
  at: number,
  count: number,
  symbol: string,
): InstrumentBlocks {
  const name = number ?? (count > 1 ? (ROMAN_NUMERALS[at] ?? String(at + 1)) : null);
  const [first] = blocks;
  const title = first?.kind === 'heading' && !isNumbered(first.text.text) ? first.text.text : null;
  return {
    instrument: [symbol, 'annex', name].filter((part) => part !== null).join('/'),
    annexedTo: symbol,
    title,
    heading,
    blocks,
    notes,
  };
}
