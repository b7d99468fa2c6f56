/** Blocks → paragraphs: numbered, of the preamble, without a number, and those whose beginning is missing. */
import type { Block } from '../blocks/block.ts';
import { EMPTY_TEXT, type MappedText } from '../mapped-text.ts';
import { MARK } from '../notes/notes.ts';
import type { Item, Paragraph, Wording } from '../tree.ts';
import { parseList, parseTitleList } from './lists.ts';
import { type BlockOf, completeWording, eat, findAhead, fragmentWording, note, peek, type Reader } from './reader.ts';

/**
 * Segments of paragraphs that nothing numbers are provisional here (`pre`, `para_u`, `pre_at_p2`); they are counted when
 * the whole part has been read.
 */
export function parseNumbered(reader: Reader, kind: 'COMMITMENT' | 'OPERATIVE'): Paragraph {
  const block = eat(reader, 'paragraph');
  if (!block) throw new Error('parseNumbered is called at a paragraph only');
  const due = block.due ?? dueFirst(reader, block);
  if (due !== undefined)
    note(
      reader,
      'NUMBER_OUT_OF_ORDER',
      `paragraph ${block.number} stands where ${due} is due; what stands between may be lost, or its number misread`,
      block.text,
    );
  const wording = completeWording(reader, block.text);
  const items = kind === 'COMMITMENT' ? [] : parseItems(reader, wording.text.text);
  return {
    kind: 'paragraph',
    segment: `para_${block.number}`,
    number: block.number,
    numberInferred: false,
    paragraphKind: kind,
    items,
    ...wording,
  };
}

/** A part's first number is 1, unless pages are missing before it; `undefined` where it is, or is not the first. */
function dueFirst({ blocks, at, isBroken }: Reader, { number }: BlockOf<'paragraph'>): number | undefined {
  if (number <= 1 || isBroken) return undefined;
  for (let before = at - 2; before >= 0; before--) if (blocks[before]?.kind === 'paragraph') return undefined;
  return 1;
}

/** @param opener the words of a numbered paragraph, whose colon may open a list without labels */
function parseItems(reader: Reader, opener = ''): readonly Item[] {
  const listed = peek(reader)?.kind === 'title' && isEntry(peek(reader, 1)) ? eat(reader, 'title') : undefined;
  const next = peek(reader)?.kind;
  if (listed || next === 'item' || (next === 'text' && opener.endsWith(':'))) return parseList(reader, 'whole', opener);
  return reader.outline ? parseTitleList(reader) : [];
}

/** "1. Collect and utilize …" below a heading of the list. */
function isEntry(block: Block | undefined): boolean {
  return block?.kind === 'item' && block.letter === '1';
}

export function parsePreambular(reader: Reader, block: BlockOf<'preamble'>): Paragraph {
  const wording = completeWording(reader, block.text, 'preamble');
  const segment = reader.isBroken ? `pre_at_p${reader.pageNumber(block.text)}` : 'pre';
  return { ...unnumbered(segment, wording), paragraphKind: 'PREAMBULAR', items: parseItems(reader) };
}

export function parseUnnumbered(reader: Reader, text: MappedText): Paragraph {
  const wording = completeWording(reader, text);
  return { ...unnumbered('para_u', wording), items: parseItems(reader) };
}

/** An item that no paragraph introduces, as "(a)" below a heading, stands alone, and so do those after it. */
export function parseLoneItem(reader: Reader, { text }: BlockOf<'item'>): Paragraph {
  return unnumbered('para_u', completeWording(reader, text));
}

/**
 * Text that no marker opens, where a paragraph can begin: of the preamble until something is numbered, in an annex by its comma.
 * @param isBelow whether it stands below the preamble
 */
export function parseText(reader: Reader, block: BlockOf<'text'>, isBelow: boolean): Paragraph {
  const words = block.text.text.replaceAll(MARK, '').trimEnd();
  const isOperative = isBelow || (reader.isAnnex && !/,[”"’')]?$/.test(words));
  return isOperative ? parseUnnumbered(reader, block.text) : parsePreambular(reader, { ...block, kind: 'preamble' });
}

function unnumbered(segment: string, wording: Wording): Paragraph {
  return {
    kind: 'paragraph',
    segment,
    number: null,
    numberInferred: false,
    paragraphKind: 'OPERATIVE',
    items: [],
    ...wording,
  };
}

const BEFORE = 'the text begins before the pages given';

/** What follows missing pages, and no heading tells whose it is: the next paragraph's number may. */
export function parseFragment(reader: Reader): Paragraph {
  const text = eat(reader, 'text') ?? parseLostFormula(reader);
  const next = findAhead(reader, (block) => block.kind !== 'item' && block.kind !== 'text');
  if (text && next && (next.kind === 'preamble' || (next.kind === 'paragraph' && next.number === 1))) {
    return {
      ...unnumbered(`pre_at_p${reader.pageNumber(text.text)}`, fragmentWording(reader, text.text, BEFORE, 'preamble')),
      paragraphKind: 'PREAMBULAR',
      items: parseItems(reader),
    };
  }
  const number = text && next?.kind === 'paragraph' ? next.number - 1 : null;
  const wording = fragmentWording(reader, text?.text ?? EMPTY_TEXT, BEFORE);
  const items = peek(reader)?.kind === 'item' ? parseList(reader, 'rest') : [];
  if (number !== null) return { ...unnumbered(`para_${number}`, wording), number, numberInferred: true, items };
  const first = items[0];
  if (first && !text)
    note(
      reader,
      'PARAGRAPH_UNKNOWN',
      `the items from (${first.letter}) belong to a paragraph that is on no page given; add the page before`,
      first.text,
    );
  return {
    ...unnumbered(`para_at_p${reader.pageNumber(wording.text.text === '' ? first?.text : wording.text)}`, wording),
    items,
  };
}

/** The sentence that opens a list of actions, of an objective that no page names. */
function parseLostFormula(reader: Reader): BlockOf<'formula'> | undefined {
  const formula = eat(reader, 'formula');
  if (formula)
    note(
      reader,
      'OBJECTIVE_UNKNOWN',
      'the actions that follow belong to an objective whose heading is on no page given; add the page before',
      formula.text,
    );
  return formula;
}
