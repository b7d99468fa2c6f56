/**
 * Texts compare by code point, as in SQLite. Neo4j's `<` compares by UTF-16 unit wherever a parameter takes part (its
 * indexes and ORDER BY go by code point), which differs only where one text has a character above U+FFFF and the other
 * one from U+E000 to U+FFFF. Of a parameter with neither, both orders are the same.
 */
import Cypher from '@neo4j/cypher-builder';

/** Whether the two orders may differ for comparisons with this value. */
export function isWide(value: unknown): boolean {
  return typeof value === 'string' && /[\uD800-\uFFFF]/.test(value);
}

/**
 * The text in a form whose UTF-16 order is the code-point order of the text: units of higher planes follow U+D7FF,
 * characters from U+E000 follow U+D7FE. Neither mark is assigned to a character.
 */
export function byCodePoint(text: Cypher.Expr): Cypher.Raw {
  return new Cypher.Raw((context) => {
    const unit = `CASE WHEN unit < '\\uD7FE' THEN unit WHEN unit < '\\uE000' THEN '\\uD7FF' + unit ELSE '\\uD7FE' + unit END`;
    return `reduce(key = '', unit IN split(toStringOrNull(${context.compile(text)}), '') | key + ${unit})`;
  });
}
