/** Short names for the parts of a Plan's filter. */

import type { NodeLabel } from '../model/labels.ts';
import type { Comparison, Filter, Scalar } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { InputError } from './input-error.ts';

/** Both ends belong to it; an absent end is open. */
export interface Range<T> {
  readonly from?: T | null;
  readonly to?: T | null;
}

export function equals(property: string, value: Scalar): Comparison {
  return { kind: 'compare', property, operator: 'equals', value };
}

/** The property is this id, which a person gave for a thing of this label. @throws InputError where it is empty */
export function isGiven(property: string, argument: string, given: string, label: NodeLabel): Comparison {
  const id = boundedText(argument, given);
  return { kind: 'compare', property, operator: 'equals', value: id, given: { argument, id, label } };
}

/** It is the thing of this id, or belongs to it. @throws InputError where it is empty */
export function isOrBelongsTo(argument: string, instrument: string): Filter {
  return either(
    isGiven('id', argument, instrument, 'Instrument'),
    isGiven('instrument', argument, instrument, 'Instrument'),
  );
}

export function isOneOf(property: string, value: readonly Scalar[]): Comparison {
  return { kind: 'compare', property, operator: 'in', value };
}

export function startsWith(property: string, value: string): Comparison {
  return { kind: 'compare', property, operator: 'prefix', value };
}

export function contains(property: string, value: string): Comparison {
  return { kind: 'compare', property, operator: 'contains', value };
}

export function holds(property: string, value: readonly string[]): Comparison {
  return { kind: 'compare', property, operator: 'holds', value };
}

export function atLeast(property: string, value: string | number): Comparison {
  return { kind: 'compare', property, operator: 'atLeast', value };
}

export function atMost(property: string, value: string | number): Comparison {
  return { kind: 'compare', property, operator: 'atMost', value };
}

export function isAbsent(property: string): Comparison {
  return { kind: 'compare', property, operator: 'isAbsent' };
}

export function not(filter: Filter): Filter {
  return { kind: 'not', filter };
}

export function either(...filters: readonly Filter[]): Filter {
  return { kind: 'or', filters };
}

/** All that are given; `undefined` where none is. */
export function all(filters: readonly (Filter | false | undefined)[]): Filter | undefined {
  const given = filters.filter((filter): filter is Filter => filter !== false && filter !== undefined);
  return given.length > 1 ? { kind: 'and', filters: given } : given[0];
}

/** @throws InputError when neither end is given or the ends are the wrong way round */
export function within(argument: string, property: string, range: Range<string> | Range<number>): Filter {
  const { from, to } = range;
  if (from != null && to != null && from > to) {
    throw new InputError(argument, `begins at ${from} and ends at ${to}; "from" must not come after "to"`);
  }
  const bounded = all([from != null && atLeast(property, from), to != null && atMost(property, to)]);
  if (bounded === undefined) throw new InputError(argument, 'has no end; give "from", "to" or both');
  return bounded;
}
