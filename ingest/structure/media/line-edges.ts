/**
 * What copying put at the edges of lines: the marks of a quoted mail, the bars of a table, the numbers of the lines. It is
 * taken off only where all lines of the page, or those of the whole text, show it.
 */
import { NUMBERED, QUOTED } from '../../pages/page-lines.ts';
import { applyEdits, type Edit, type MappedText } from '../mapped-text.ts';

interface TextLine {
  /** Without blanks around it. */
  readonly text: string;
  readonly start: number;
  /** From 0, of all lines and of those that hold something. */
  readonly physical: number;
  readonly index: number;
}

/** A mail may be quoted within a mail, and its lines be numbered. */
const LAYERS = 4;

/** @param page with line ends and blanks of one kind */
export function takeLineEdges(page: MappedText): MappedText {
  let taken = page;
  for (let layer = 0; layer < LAYERS; layer++) {
    const lines = linesOf(taken.text);
    const edits = EDGES.map((find) => find(lines)).find(({ length }) => length > 0);
    if (edits === undefined) break;
    taken = applyEdits(taken, edits);
  }
  return taken;
}

type EdgeFinder = (lines: readonly TextLine[]) => Edit[];

const EDGES: readonly EdgeFinder[] = [
  quotedLines,
  (lines) => sharedMarks(lines, OPENING, (line) => goesOnAfter(line, OPENING)),
  (lines) => sharedMarks(lines, CLOSING, () => true),
  (lines) => lineNumbers(lines, NUMBERED, (line) => goesOnAfter(line, NUMBERED)),
  (lines) => lineNumbers(lines, NUMBER_AFTER, ({ text }) => IN_SENTENCE.test(text)),
];

function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const [physical, line] of text.split('\n').entries()) {
    const bare = line.trim();
    if (bare !== '') lines.push({ text: bare, start: start + line.indexOf(bare), physical, index: lines.length });
    start += line.length + 1;
  }
  return lines;
}

function editAt({ start }: TextLine, { index, 0: { length } }: RegExpExecArray): Edit {
  return { start: start + index, end: start + index + length, replacement: '' };
}

/** Where most lines are quoted; of a long one a program may have broken the end off, without the mark. */
function quotedLines(lines: readonly TextLine[]): Edit[] {
  const edits = lines.flatMap((line) => {
    const found = QUOTED.exec(line.text);
    return found ? [editAt(line, found)] : [];
  });
  return edits.length * 2 > lines.length ? edits : [];
}

/** Fewer lines show nothing. */
const FEWEST = 8;
const IN_SENTENCE = /^\p{Ll}{2}/u;
/** Of lines of running text at least one in so many begins within a sentence; of a list's none does. */
const OFTEN = 4;

function goesOnAfter({ text }: TextLine, edge: RegExp): boolean {
  return IN_SENTENCE.test(text.replace(edge, ''));
}

const OPENING = /^(?:\/\/|["#%*+;|~¦│┃•·–—-])[ \t]{0,20}/;
const CLOSING = /[ \t]{0,200}["\\|¦│┃]$/;

/** The same mark on every line. */
function sharedMarks(lines: readonly TextLine[], edge: RegExp, isOfText: (line: TextLine) => boolean): Edit[] {
  const found = lines.map(({ text }) => edge.exec(text));
  const isShared = new Set(found.map((match) => match?.[0].trim())).size === 1 && found[0] !== null;
  if (!isShared || lines.length < FEWEST || !areOfText(lines, isOfText)) return [];
  return lines.flatMap((line, at) => {
    const match = found[at];
    return match ? [editAt(line, match)] : [];
  });
}

function areOfText(lines: readonly TextLine[], isOfText: (line: TextLine) => boolean): boolean {
  return lines.filter(isOfText).length * OFTEN >= lines.length;
}

const NUMBER_AFTER = /(?<=\S)[ \t|│]{1,200}(\d{1,4})$/;
/** Drafts number every line or every fifth. */
const STEPS = [1, 5, 10];
/** Of numbers that stand on every fifth or tenth line, so many show it. */
const FEWEST_NUMBERS = 3;
/** A list that is counted has short lines, or a stop after its numbers. */
const LONG = 40;
/** Lines of a head that may stand above the first that is counted. */
const HEAD_LINES = 5;
const STOPPED = /^\(?\d{1,5}[ \t]{0,8}[.)]/;

function lineNumbers(lines: readonly TextLine[], edge: RegExp, isOfText: (line: TextLine) => boolean): Edit[] {
  if (lines.length < FEWEST) return [];
  const found = lines.map(({ text }) => edge.exec(text));
  for (const count of [({ index }: TextLine) => index, ({ physical }: TextLine) => physical]) {
    const before = lines.flatMap((line, at) => (found[at] ? [Number(found[at][1]) - count(line)] : []));
    const offset = mostFrequent(before);
    for (const step of offset === undefined ? [] : STEPS) {
      const due = lines.filter((line) => (count(line) + (offset ?? 0)) % step === 0);
      const counted = due.filter((line) => Number(found[line.index]?.[1]) === count(line) + (offset ?? 0));
      if (areLineNumbers(lines, due, counted, step) && areOfText(counted, isOfText))
        return counted.flatMap((line) => {
          const match = found[line.index];
          return match ? [editAt(line, match)] : [];
        });
    }
  }
  return [];
}

/** Whether none is missing between the first and the last, and only a head and notes are left uncounted. */
function areLineNumbers(
  lines: readonly TextLine[],
  due: readonly TextLine[],
  counted: readonly TextLine[],
  step: number,
): boolean {
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined || counted.length < (step === 1 ? FEWEST : FEWEST_NUMBERS))
    return false;
  const between = due.filter(({ index }) => index >= first.index && index <= last.index);
  const isWhole = counted.length * step > lines.length - step && due.length === counted.length;
  return (
    between.length === counted.length &&
    counted.length * 2 > due.length &&
    first.index <= HEAD_LINES + step &&
    (isWhole ||
      (counted.filter(({ text }) => text.length > LONG).length * 2 > counted.length &&
        !counted.every(({ text }) => STOPPED.test(text))))
  );
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, next]) => next - most || a - b)[0]?.[0];
}
