/** `and`, `or` and `not` of GraphQL's list filters, the same for every kind of list. */
import type { Filter } from '../model/plan.ts';
import { all, either, not } from './filters.ts';
import { InputError } from './input-error.ts';

export interface Combined<T> {
  readonly and?: readonly T[] | null;
  readonly or?: readonly T[] | null;
  readonly not?: T | null;
}

const DEEPEST = 6;

/**
 * The Plan filter of `input`, whose own conditions `own` gives; all must hold. `undefined` where it has none.
 * @throws InputError when filters nest too deep, or a part of `or` or `not` has no condition
 */
export function combine<T extends Combined<T>>(
  input: T | null | undefined,
  own: (input: T) => readonly (Filter | false | undefined)[],
  depth = 1,
): Filter | undefined {
  if (input == null) return undefined;
  if (depth > DEEPEST) throw new InputError('filter', `nests deeper than ${DEEPEST}; write it with fewer levels`);
  const inner = (part: T, name: string) => {
    const filter = combine(part, own, depth + 1);
    if (filter === undefined)
      throw new InputError(`filter.${name}`, 'has a part without a condition; give it one or leave it out');
    return filter;
  };
  return all([
    ...own(input),
    ...(input.and ?? []).map((part) => inner(part, 'and')),
    input.or != null && either(...input.or.map((part) => inner(part, 'or'))),
    input.not != null && not(inner(input.not, 'not')),
  ]);
}
