/** Compares by code point where Neo4j would not; see `code-points.ts`. */
import Cypher from '@neo4j/cypher-builder';

/**
 * The text in a form whose UTF-16 order is the code-point order of the text: units of higher planes follow U+D7FF,
 * characters from U+E000 follow U+D7FE. Neither mark is assigned to a character.
 */
export function byCodePoint(text: Cypher.Expr): Cypher.Raw {
  const unit = `CASE WHEN unit < '\\uD7FE' THEN unit WHEN unit < '\\uE000' THEN '\\uD7FF' + unit ELSE '\\uD7FE' + unit END`;
  return new Cypher.Raw(
    (context) => `reduce(key = '', unit IN split(toStringOrNull(${context.compile(text)}), '') | key + ${unit})`,
  );
}
