/**
 * Texts compare by code point, as in SQLite. Neo4j compares by UTF-16 unit wherever a parameter takes part, and in what a
 * transaction has written itself; its indexes and ORDER BY go by code point. The two differ only where one text has a
 * character above U+FFFF and the other one from U+E000 to U+FFFF.
 */

/** The same for Neo4j's `=~`: a text to which the order may make a difference. */
export const WIDE = '(?s).*[\\x{E000}-\\x{10FFFF}].*';

/** Whether the two orders may differ for this value. */
export function isWide(value: unknown): boolean {
  return typeof value === 'string' && /[\uD800-\uFFFF]/.test(value);
}
