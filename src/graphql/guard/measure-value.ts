/** How large a JSON value is. */

export interface Extent {
  /** Levels of lists and objects; what lies below `deepest` is not looked at. */
  readonly depth: number;
  /** Members of the longest list. */
  readonly longest: number;
  /** Members of all lists and objects together. */
  readonly values: number;
}

export function measureValue(value: unknown, deepest: number): Extent {
  let longest = 0;
  let values = 0;
  let reached = 0;
  const waiting: { value: object; depth: number }[] = [];
  const look = (inner: unknown, depth: number) => {
    if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, depth });
  };
  look(value, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: held, depth } = next;
    reached = Math.max(reached, depth);
    const members = Object.values(held);
    if (Array.isArray(held)) longest = Math.max(longest, members.length);
    values += members.length;
    if (depth <= deepest) for (const member of members) look(member, depth + 1);
  }
  return { depth: reached, longest, values };
}
