/**
 * Labels in a row → how deep each stands. A label goes on counting at the innermost level where it is the next, or opens
 * a level where it is a first: "(h)", "(i)", "(j)" are three letters, "(h)", "(i)", "(ii)" a letter and two numerals.
 */
import { type Counting, countingsOf, firstOf, partsIn, valueIn } from './label.ts';

export interface Level {
  readonly counting: Counting;
  readonly value: number;
}

/** Of the levels closed before, no more than the last are remembered: labels with dots have as many as they have sections. */
const RESUMED = 20;

interface Reading {
  /** How many of the open levels stay, before the one that the label stands on. */
  readonly depth: number;
  readonly level: Level;
}

/**
 * @param open the levels that are open, outermost first
 * @param next the label that follows, which decides between two readings
 * @param closed levels that were open before: letters may count on under the next numeral, (i) (a) (b), (ii) (c) (d)
 * @returns the levels open after the label; it stands on the last of them
 */
export function placeLabel(
  label: string,
  open: readonly Level[],
  next: string | null,
  closed: readonly Level[] = [],
): Level[] {
  const readings = [...continuations(label, open), ...openings(label, open), ...resumptions(label, open, closed)];
  const chosen =
    readings.find(({ level }) => next !== null && valueIn(level.counting, next) === level.value + 1) ??
    readings[0] ??
    fallback(label, open);
  return [...open.slice(0, chosen.depth), chosen.level];
}

function continuations(label: string, open: readonly Level[]): Reading[] {
  return open
    .map((level, depth): Reading => ({ depth, level: { ...level, value: level.value + 1 } }))
    .filter(({ level }) => valueIn(level.counting, label) === level.value)
    .reverse();
}

/** A way of counting that is already open is not opened again inside itself; "2.1" takes the place of "1.3". */
function openings(label: string, open: readonly Level[]): Reading[] {
  return firstOf(label)
    .filter((counting) => !isOpen(counting, open))
    .map((counting): Reading => ({ depth: depthOfKind(counting, open), level: { counting, value: 1 } }));
}

/** Where labels of as many dotted parts stand, else below all that is open. */
function depthOfKind(counting: Counting, open: readonly Level[]): number {
  const parts = partsIn(counting);
  const depth = parts === 0 ? -1 : open.findIndex((level) => partsIn(level.counting) === parts);
  return depth < 0 ? open.length : depth;
}

function resumptions(label: string, open: readonly Level[], closed: readonly Level[]): Reading[] {
  return closed
    .filter(({ counting, value }) => !isOpen(counting, open) && valueIn(counting, label) === value + 1)
    .slice(-1)
    .map(({ counting, value }): Reading => ({ depth: open.length, level: { counting, value: value + 1 } }));
}

function isOpen(counting: Counting, open: readonly Level[]): boolean {
  return open.some((level) => level.counting === counting);
}

/** The levels closed so far, the last last, when `open` has become `now`; of each way of counting the latest. */
export function closedLevels(closed: readonly Level[], open: readonly Level[], now: readonly Level[]): Level[] {
  const ended = open.slice(now.length);
  const kept = closed.filter(({ counting }) => !isOpen(counting, ended) && !isOpen(counting, now));
  return [...kept.slice(-RESUMED), ...ended];
}

/**
 * A label was left out, or a list begins anew: it stands on the innermost level that counts its way. A label that counts
 * in no way stands where the one before it stood.
 */
function fallback(label: string, open: readonly Level[]): Reading {
  const countings = countingsOf(label);
  const [first] = countings;
  const innermost = open.at(-1);
  if (first === undefined)
    return innermost
      ? { depth: open.length - 1, level: innermost }
      : { depth: 0, level: { counting: 'letter', value: 0 } };
  const depth = open.findLastIndex((level) => countings.includes(level.counting));
  const counting = open[depth]?.counting ?? first;
  const own = depth < 0 ? depthOfKind(counting, open) : depth;
  return { depth: own, level: { counting, value: valueIn(counting, label) ?? 0 } };
}
