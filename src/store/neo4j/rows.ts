/** Reads the whole graph, one thing at a time, in the order of the canonical form. */
import type { Integer, ManagedTransaction, Node, Relationship, Record as Row, Transaction } from 'neo4j-driver';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import { compareCodePoints } from '../../model/ids.ts';
import { EDGE_TYPES, type EdgeType, NODE_LABELS, type NodeLabel } from '../../model/labels.ts';
import { isWide, WIDE } from './code-points.ts';
import { fromStored } from './properties.ts';
import { statement, statementFor } from './statements.ts';

/** A transaction of either kind. */
export type AnyTransaction = Transaction | ManagedTransaction;

/** All nodes, then all edges, each in code-point order of the ids. */
export async function* readAll(transaction: AnyTransaction): AsyncGenerator<GraphNode | GraphEdge> {
  const labels = await readNames(transaction, 'list-labels');
  const types = await readNames(transaction, 'list-types');
  yield* inOrder(
    NODE_LABELS.filter((label) => labels.has(label)).map((label) => transaction.run(statementFor('read-nodes', label))),
    transaction.run(statement('read-wide-nodes'), { labels: NODE_LABELS, wide: WIDE }),
    toNode,
  );
  yield* inOrder(
    EDGE_TYPES.filter((type) => types.has(type)).map((type) => transaction.run(statementFor('read-edges', type))),
    transaction.run(statement('read-wide-edges'), { types: EDGE_TYPES, wide: WIDE }),
    toEdge,
  );
}

/** Those in use: to ask for all of them would cost a small graph more than all the rest. */
async function readNames(transaction: AnyTransaction, name: string): Promise<Set<string>> {
  const { records } = await transaction.run(statement(name));
  return new Set(records.map((record) => record.get(0) as string));
}

/** Drops what is the store's own: the document. */
export function toNode(row: Row): GraphNode {
  const node = row.get(0) as Node<Integer>;
  const { id, order, properties } = fromStored(node.properties);
  return { id, label: labelIn(node.labels), order, properties };
}

export function toEdge(row: Row): GraphEdge {
  const [relationship, from, to] = [row.get(0) as Relationship<Integer>, row.get(1) as string, row.get(2) as string];
  const { id, order, properties } = fromStored(relationship.properties);
  return { id, type: relationship.type as EdgeType, from, to, order, properties };
}

/** The model's label among those of a node, to which people may have added their own. */
function labelIn(labels: readonly string[]): NodeLabel {
  return NODE_LABELS.find((label) => labels.includes(label)) as NodeLabel;
}

type Rows = AsyncIterable<Row>;

/**
 * One stream of several that are each in order. What a transaction has written itself Neo4j sorts by UTF-16 unit, and
 * what is stored by code point, so the few ids to which that makes a difference are read apart and sorted here.
 */
async function* inOrder<T extends { readonly id: string }>(
  sorted: readonly Rows[],
  wide: Rows,
  toThing: (row: Row) => T,
): AsyncGenerator<T> {
  const apart: T[] = [];
  for await (const row of wide) apart.push(toThing(row));
  apart.sort((a, b) => compareCodePoints(a.id, b.id));
  yield* mergeById([...sorted.map((rows) => narrow(rows, toThing)), each(apart)]);
}

async function* narrow<T extends { readonly id: string }>(rows: Rows, toThing: (row: Row) => T): AsyncGenerator<T> {
  for await (const row of rows) {
    const thing = toThing(row);
    if (!isWide(thing.id)) yield thing;
  }
}

async function* each<T>(things: readonly T[]): AsyncGenerator<T> {
  yield* things;
}

/** Each time the least of the streams' heads. */
async function* mergeById<T extends { readonly id: string }>(streams: readonly AsyncGenerator<T>[]): AsyncGenerator<T> {
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    let least = -1;
    for (const [index, head] of heads.entries()) {
      const held = heads[least];
      if (!head.done && (!held || held.done || compareCodePoints(head.value.id, held.value.id) < 0)) least = index;
    }
    const head = heads[least];
    if (!head || head.done) return;
    yield head.value;
    heads[least] = await (streams[least] as AsyncGenerator<T>).next();
  }
}
