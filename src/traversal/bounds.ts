/** How much one request may ask for. Past a bound there is an error that says so, never a list silently cut short. */
import type { PageRequest } from '../model/plan.ts';
import { decodeCursor } from './cursor.ts';
import { InputError } from './input-error.ts';
import type { Ordering } from './ordering.ts';

export const BOUNDS = {
  /** Things on one page of a list. */
  page: 200,
  /** Page size where none is asked for. */
  defaultPage: 50,
  /** Ids in one look-up. */
  ids: 200,
  /** Characters of a search text, an alias or a label. */
  text: 500,
  /** Nodes of a subgraph. */
  around: 1_000,
  /** Steps from the middle of a subgraph. */
  aroundDepth: 8,
  /** Steps of a path. */
  pathLength: 12,
  /** Paths. */
  paths: 50,
  /** Pairs of joined nodes that a search for paths looks at. */
  reach: 50_000,
  /** Rows, and columns, of a matrix. */
  matrix: 200,
  /** Steps from node to node below one another. */
  depth: 12,
  /** Steps in one plan. */
  steps: 400,
  /** Product of the page sizes below one another. */
  rows: 200_000,
  /** Sum of these products over the whole plan. */
  allRows: 1_000_000,
} as const;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/**
 * The page that Relay's arguments ask for: with `last` the end of the list (or what stands before `before`), else its beginning.
 * @throws InputError for a size outside 1 to 200 or a cursor that is not this list's
 */
export function pageOf(args: PageArguments, ordering: Ordering): PageRequest {
  const backward = args.last != null;
  const limit = backward ? sizeOf('last', args.last) : sizeOf('first', args.first);
  return {
    limit,
    ...(args.after != null && { after: decodeCursor('after', args.after, ordering) }),
    ...(args.before != null && { before: decodeCursor('before', args.before, ordering) }),
    ...(backward && { backward }),
  };
}

function sizeOf(argument: string, value: number | null | undefined): number {
  const size = value ?? BOUNDS.defaultPage;
  if (size < 1 || size > BOUNDS.page) throw new InputError(argument, `is ${size}; allowed are 1 to ${BOUNDS.page}`);
  return size;
}

/** @throws InputError outside 1 (or `least`) to `most` */
export function bounded(argument: string, value: number, most: number, least = 1): number {
  if (value < least || value > most) throw new InputError(argument, `is ${value}; allowed are ${least} to ${most}`);
  return value;
}

/** @throws InputError for more ids than one look-up takes */
export function boundedIds(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length > BOUNDS.ids)
    throw new InputError(argument, `has ${ids.length} ids; at most ${BOUNDS.ids} are allowed`);
  return ids;
}

/** The text without outer white space. @throws InputError when it is empty or too long */
export function boundedText(argument: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new InputError(argument, 'is empty; give at least one character');
  if (trimmed.length > BOUNDS.text) {
    throw new InputError(argument, `has ${trimmed.length} characters; at most ${BOUNDS.text} are allowed`);
  }
  return trimmed;
}
