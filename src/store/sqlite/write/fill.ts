/** The first load: documents into a store that holds nothing, written one by one as they come. */
import { createSharedMerger } from '../../../model/document.ts';
import type { StoreError } from '../../../model/errors.ts';
import type { Graph } from '../../../model/graph.ts';
import { eachOnce } from '../../collect-change.ts';
import type { Change } from '../../port.ts';
import type { Connection } from '../connection.ts';
import { giverOf, readRecords, recordWriter } from '../records.ts';
import { type Columns, edgeColumns, nodeColumns } from '../rows.ts';
import { ID_INDEXES, ORDER_INDEXES } from '../schema.ts';
import { sql } from '../sql.ts';
import { isTwice } from '../store-error.ts';
import { beginBulk } from './write-in-bulk.ts';
import { duplicateId, EDGE_TABLE, NODE_TABLE, type Table } from './write-rows.ts';

/** Whether the store holds neither rows nor records. */
export function isEmpty(connection: Connection): boolean {
  const [row] = connection.read(
    sql`SELECT EXISTS (SELECT 1 FROM document) OR EXISTS (SELECT 1 FROM node) OR EXISTS (SELECT 1 FROM edge)`,
  );
  return row?.[0] === 0;
}

/** How many rows and records were written. Within a transaction. @throws StoreError `DUPLICATE_ID`, `DUPLICATE_DOCUMENT` */
export async function fill(
  connection: Connection,
  { put, remove }: Change,
): Promise<{ rows: number; documents: number }> {
  const finish = beginBulk(connection, { ...ID_INDEXES, ...ORDER_INDEXES });
  const insertNode = insertInto(connection, NODE_TABLE);
  const insertEdge = insertInto(connection, EDGE_TABLE);
  const writeRecord = recordWriter(connection);
  const shared = createSharedMerger();
  const written = { rows: 0, documents: 0 };
  const add = ({ nodes, edges }: Graph, document: string) => {
    for (const node of nodes) insertNode(nodeColumns(node, document));
    for (const edge of edges) insertEdge(edgeColumns(edge, document));
    written.rows += nodes.length + edges.length;
  };
  for await (const { record, own } of eachOnce(put)) {
    add(own, record.document);
    shared.add(record);
    writeRecord(record);
    written.documents += 1;
  }
  // There is nothing to take out, but who reckons what is to go may find that the change must not be.
  for (const _ of remove);
  add(shared.merged(), '');
  try {
    finish();
  } catch (error) {
    throw isTwice(error) ? (findTwice(connection) ?? error) : error;
  }
  const twice = findInBoth(connection);
  if (twice !== undefined) throw twice;
  return written;
}

function insertInto(connection: Connection, { name, columns }: Table): (row: Columns) => void {
  const places = columns.map(() => '?').join(', ');
  const statement = connection.statement(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${places})`);
  return (row) => statement.run(...row);
}

/** The first id that stands twice in one table, before there are indexes. */
function findTwice(connection: Connection): StoreError | undefined {
  return faultOf(
    connection,
    sql`SELECT a.id, a.document, b.document FROM
      (SELECT id FROM node GROUP BY id HAVING count(*) > 1 UNION SELECT id FROM edge GROUP BY id HAVING count(*) > 1 LIMIT 1) twice
      JOIN (SELECT key, id, document FROM node UNION ALL SELECT key, id, document FROM edge) a ON a.id = twice.id
      JOIN (SELECT key, id, document FROM node UNION ALL SELECT key, id, document FROM edge) b ON b.id = twice.id AND b.key > a.key
      ORDER BY a.key, b.key LIMIT 1`,
  );
}

/** The first id that a node and an edge have. */
function findInBoth(connection: Connection): StoreError | undefined {
  return faultOf(
    connection,
    sql`SELECT node.id, node.document, edge.document FROM node JOIN edge ON edge.id = node.id LIMIT 1`,
  );
}

function faultOf(connection: Connection, query: Parameters<Connection['read']>[0]): StoreError | undefined {
  const [row] = connection.read(query) as [string, string, string][];
  if (row === undefined) return undefined;
  const [id, ...documents] = row;
  const records = readRecords(connection);
  const [first = '', second = ''] = documents.map((document) => document || giverOf(id, records));
  return duplicateId(id, [first, second]);
}
