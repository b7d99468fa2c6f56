/** What the commands print: tables that line up for people, JSON for programs. */
import Table from 'cli-table3';
import { write } from './standard-output.ts';

export interface Output {
  readonly out: (text: string) => void;
  /** For everything that is not the answer: progress, notices, errors. */
  readonly note: (text: string) => void;
  /** Shows how far a long work has come: a bar on a terminal, else a line now and then. */
  readonly progress: (what: string) => Promise<Progress>;
}

interface Progress {
  readonly at: (done: number, of: number) => void;
  readonly end: () => void;
}

export const CONSOLE: Output = {
  ...outputTo(write, console.error),
  progress: async (what) => (process.stderr.isTTY ? drawBar(what) : writeLines(what, console.error)),
};

/** Output to where `out` and `note` put it: what is no terminal has no bar. */
export function outputTo(out: (text: string) => void, note: (text: string) => void): Output {
  return {
    out,
    note: (text) => note(harmless(text)),
    progress: async (what) => writeLines(what, note),
  };
}

/** What a terminal would obey, or show in another order than it is written, in figures: texts are other people's. */
function harmless(text: string): string {
  return text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const MILLISECONDS_A_LINE = 5_000;

/** Lines for a log: none of a work that is short. */
export function writeLines(what: string, write: (line: string) => void, now = () => performance.now()): Progress {
  let last = now();
  return {
    at(done, of) {
      if (now() - last < MILLISECONDS_A_LINE) return;
      last = now();
      write(`${done} of ${of} ${what}`);
    },
    end: () => undefined,
  };
}

async function drawBar(what: string): Promise<Progress> {
  // Most runs draw none.
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `{bar} {value} of {total} ${what}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    at: (done, of) => (bar.isActive ? bar.update(done) : bar.start(of, done)),
    end: () => bar.stop(),
  };
}

const PLAIN = { 'padding-left': 0, 'padding-right': 2, head: [], border: [], compact: true };
const NO_LINES = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((part) => [part, '']),
);

/** Columns that line up, numbers to the right. */
export function printTable(rows: readonly (readonly (string | number)[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const colAligns = Array.from({ length: width }, (_, at) =>
    rows.every((row) => typeof row[at] === 'number') ? 'right' : 'left',
  );
  const table = new Table({ chars: NO_LINES, style: PLAIN, colAligns } as ConstructorParameters<typeof Table>[0]);
  table.push(...rows.map((row) => row.map((cell) => harmless(String(cell)))));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** `1 page`, `2 pages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
