/** Where the parser stands in a part's blocks, and what it notes on the way. */
import type { Block } from '../blocks/block.ts';
import type { MappedText } from '../mapped-text.ts';
import { MARK } from '../notes/notes.ts';
import type { Wording } from '../tree.ts';
import type { Finding } from '../warnings.ts';
import { type Calls, finishWording } from '../wording.ts';

/** What the registry knows of the Compact's objectives, as far as structure needs it. */
export interface Outline {
  readonly titles: ReadonlyMap<number, string>;
  /** The number of the commitment paragraph of an objective. */
  readonly commitmentOf: (objective: number) => number;
  /** The first paragraph after the objectives. */
  readonly firstParagraphAfter: number;
}

export interface Reader {
  readonly blocks: readonly Block[];
  at: number;
  /** Whether something is missing before that, so that what nothing numbers cannot be counted. */
  isBroken: boolean;
  /** The letter of the last item of the list before, from which another list may count on. */
  lettered?: string | undefined;
  /** Whether the text stands in an annex, which may have no preamble. */
  readonly isAnnex: boolean;
  readonly calls: Calls;
  /** `null` in a text without objectives. */
  readonly outline: Outline | null;
  /** The number of the page on which a text begins. */
  readonly pageNumber: (text: MappedText | undefined) => number;
  /** Whether that page bears no number, so that it may be no whole page. */
  readonly isPageCounted: (text: MappedText) => boolean;
  readonly findings: Finding[];
}

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

export function peek(reader: Reader, ahead = 0): Block | undefined {
  return reader.blocks[reader.at + ahead];
}

/** The next block of one of these kinds, from where the parser stands. */
export function findAhead(reader: Reader, isWanted: (block: Block) => boolean): Block | undefined {
  for (let at = reader.at; at < reader.blocks.length; at++) {
    const block = reader.blocks[at];
    if (block && isWanted(block)) return block;
  }
  return undefined;
}

export function eat<K extends Block['kind']>(reader: Reader, kind: K): BlockOf<K> | undefined {
  const block = peek(reader);
  if (block?.kind !== kind) return undefined;
  reader.at++;
  return block as BlockOf<K>;
}

export function note(reader: Reader, code: string, message: string, text: MappedText | null): void {
  reader.findings.push({ code, message, text });
}

export function excerpt(text: MappedText): string {
  const words = text.text.replaceAll(MARK, '');
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** How provisions end; a paragraph of a preamble also with a comma. */
const ENDED = /[.;:][”"’')]{0,2}$|[;,] (?:and|or)$/;
const PREAMBLE_ENDED = /[.;:,][”"’')]{0,2}$|[;,] (?:and|or)$/;

function isEnded(text: MappedText, kind?: 'preamble'): boolean {
  const words = text.text.replaceAll(MARK, '').trimEnd();
  return (kind === 'preamble' ? PREAMBLE_ENDED : ENDED).test(words.slice(-40));
}

/** A text that begins on the pages given. Before a list, or as an entry of one without stops, it ends where the next begins. */
export function completeWording(reader: Reader, text: MappedText, kind?: 'preamble' | 'entry'): Wording {
  const next = peek(reader);
  const end =
    isEnded(text, kind === 'preamble' ? kind : undefined) ||
    next?.kind === 'item' ||
    (kind === 'entry' && next?.kind !== 'gap');
  if (!end) {
    const why =
      next?.kind !== 'gap'
        ? 'it stops without an end'
        : next.isOmission
          ? 'what follows is left out'
          : 'the page that follows is missing';
    note(reader, 'INCOMPLETE', `the text ends at “${text.text.slice(-40)}”: ${why}`, text);
  }
  return finishWording(text, reader.calls, { start: true, end });
}

/** A text whose beginning is on a page that is missing. */
export function fragmentWording(reader: Reader, text: MappedText, message: string, kind?: 'preamble'): Wording {
  if (text.text !== '')
    note(reader, 'FRAGMENT', `${message}; its missing words may change its meaning: “${excerpt(text)}”`, text);
  return finishWording(text, reader.calls, { start: false, end: isEnded(text, kind) });
}
