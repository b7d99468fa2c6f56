/** What the commands print: tables that line up for people, JSON for programs. */
import Table from 'cli-table3';

export interface Output {
  readonly out: (text: string) => void;
  /** For everything that is not the answer: progress, notices, errors. */
  readonly note: (text: string) => void;
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
  table.push(...rows.map((row) => row.map((cell) => String(cell))));
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
