/** Several resolutions under one number: "B", a title, and "The General Assembly," open the second of them. */

import { OPENING } from '../page/masthead.ts';
import type { Block } from './block.ts';
import type { StreamLine } from './stream-lines.ts';

/** Lines within which the organ speaks, below the letter and the title. */
const REACH = 5;

/** Symbol → the letters of its parts: `A/RES/75/101A-B` → `AB`; nothing for a single part or none. */
export function lettersOf(symbol: string): string {
  const [, first = '', last = ''] = /\d([A-Z])[-–]([A-Z])$/.exec(symbol) ?? [];
  if (first === '') return '';
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String.fromCharCode(from + at)).join('');
}

/** @returns the part that begins at a line and how many lines its opening has; nothing where no part begins */
export function readResolutionPart(
  lines: readonly StreamLine[],
  at: number,
  letters: string,
): { block: Extract<Block, { kind: 'part' }>; lines: number } | undefined {
  const line = lines[at];
  if (line === undefined || line.words !== letters.charAt(0)) return undefined;
  const opening = lines.slice(at + 1, at + 1 + REACH).findIndex(({ words }) => OPENING.test(words));
  if (opening < 0) return undefined;
  const title = lines.slice(at + 1, at + 1 + opening).map(({ words }) => words);
  return {
    block: { kind: 'part', letter: line.words, title: title.join(' '), text: line.text },
    lines: opening + 2,
  };
}
