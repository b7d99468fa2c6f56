/** Cursors: opaque marks of a place in a list. They hold its sort values and its id, never a row number, so the ten-thousandth page costs what the first costs. */
import type { Position, Scalar } from '../model/plan.ts';
import { InputError } from './input-error.ts';
import type { Ordering } from './ordering.ts';

/** base64url of `[ordering, keys, id]`. */
export function encodeCursor(ordering: Ordering, position: Position): string {
  return Buffer.from(JSON.stringify([ordering.name, position.keys, position.id])).toString('base64url');
}

/**
 * The place that a cursor marks in this ordering.
 * @throws InputError naming the argument when the text is no cursor, or one of another list or order
 */
export function decodeCursor(argument: string, text: string, ordering: Ordering): Position {
  const parts = parseParts(text);
  if (parts === undefined) {
    throw new InputError(
      argument,
      `is not a cursor: ${quoteShort(text)}; pass a cursor, startCursor or endCursor that this list gave`,
    );
  }
  const [name, keys, id] = parts;
  // The stored order follows the sort keys; a search has its rank alone.
  if (name !== ordering.name || keys.length !== ordering.sort.length + 1) {
    throw new InputError(
      argument,
      'is a cursor of another list or another order; pass one that this list gave, with the same arguments',
    );
  }
  return { keys, id };
}

function parseParts(text: string): [string, (Scalar | null)[], string] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [name, keys, id] = value as unknown[];
  if (typeof name !== 'string' || typeof id !== 'string' || !Array.isArray(keys)) return undefined;
  return keys.every(isKey) ? [name, keys, id] : undefined;
}

function isKey(value: unknown): value is Scalar | null {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function quoteShort(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
