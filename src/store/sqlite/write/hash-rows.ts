/** Reads the graph through once: its hashes, and that no edge leads nowhere. */
import { setImmediate } from 'node:timers/promises';
import { createHasher, EXTRACTED, type GraphHasher, type GraphHashes } from '../../../model/canonical.ts';
import { StoreError } from '../../../model/errors.ts';
import type { Connection } from '../connection.ts';
import { sql } from '../sql.ts';
import { isTooBig } from '../store-error.ts';

/**
 * The hashes of the graph as its rows hold it. SQLite itself writes the canonical lines, many at a time, which takes half
 * of what it takes to fetch each row: what stands in them as canonical JSON is taken as it stands.
 * @throws StoreError `DANGLING_EDGE` where an edge's end is missing
 */
export async function hashRowsOf(connection: Connection): Promise<GraphHashes> {
  assertNoneDangles(connection);
  const hasher = createHasher();
  await addBlocks(connection, NODE_LINES, hasher);
  await addBlocks(connection, EDGE_LINES, hasher);
  return hasher.finish();
}

const NODE_START = `'{"id":' || json_quote(id) || ',"label":"' || label || '","order":' || json_quote(ord) || ',"properties":'`;

/** The properties without those that depend on the extractor. */
const CONTENT = `CASE label ${Object.entries(EXTRACTED)
  .map(
    ([label, names]) =>
      `WHEN '${label}' THEN json_remove(properties, ${names.map((name) => `'$.${name}'`).join(', ')})`,
  )
  .join(' ')} ELSE properties END`;

/** Of the rows after an id, so many: the last one's id (`null` after the last row), their lines, the lines of the contents. */
type Block = readonly [last: string | null, lines: Uint8Array, content?: Uint8Array];

const NODE_LINES = `
  SELECT max(id), ${together(`head || properties || tail`)}, ${together(`head || ${CONTENT} || tail`)}
  FROM (SELECT id, label, properties, ${NODE_START} AS head, '}' || char(10) AS tail FROM node WHERE id > ? ORDER BY id LIMIT ?)`;

const EDGE_LINES = `
  SELECT max(id), ${together('line')} FROM (
    SELECT id, '{"from":' || json_quote(from_id) || ',"id":' || json_quote(id) || ',"order":' || json_quote(ord) ||
      ',"properties":' || properties || ',"to":' || json_quote(to_id) || ',"type":"' || type || '"}' || char(10) AS line
    FROM edge WHERE id > ? ORDER BY id LIMIT ?)`;

/**
 * As bytes, which are hashed without being made a string. The rows come as the index of the ids gives them: an order
 * asked for once more here would sort each block again.
 */
function together(line: string): string {
  return `CAST(group_concat(${line}, '') AS BLOB)`;
}

const ROWS_AT_ONCE = 1_000;

/** Between two blocks, others in this process have their turn. */
async function addBlocks(connection: Connection, text: string, hasher: GraphHasher): Promise<void> {
  const statement = connection.statement(text);
  statement.setReturnArrays(true);
  let after = '';
  for (let rows = ROWS_AT_ONCE; ; ) {
    try {
      const [last, lines, content] = statement.get(after, rows) as unknown as Block;
      if (last === null) return;
      hasher.addLines(lines, content);
      after = last;
    } catch (error) {
      // Texts of many megabytes each, which SQLite cannot put together.
      if (!isTooBig(error) || rows === 1) throw error;
      rows = Math.ceil(rows / 10);
    }
    await setImmediate();
  }
}

/** Each index holds the ends in order, and so does that of the ids: they are passed along one another. */
function assertNoneDangles(connection: Connection): void {
  const [row] = connection.read(sql`
    SELECT id FROM (SELECT from_id AS id FROM edge EXCEPT SELECT id FROM node)
    UNION SELECT id FROM (SELECT to_id AS id FROM edge EXCEPT SELECT id FROM node) LIMIT 1`);
  if (row === undefined) return;
  const end = row[0] as string;
  const [edge] = connection.read(
    sql`SELECT id, document FROM edge WHERE from_id = ${end} OR to_id = ${end} ORDER BY id LIMIT 1`,
  );
  const [id, document] = edge as [string, string];
  throw new StoreError(
    `the edge ${id}${document && ` of ${document}`} has no node at its end ${end}: load the document that holds it as well, or take out the one that needs it`,
    { code: 'DANGLING_EDGE' },
  );
}
