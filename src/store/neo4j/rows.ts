/** Reads the whole graph, one thing at a time, in the order of the canonical form. */
import type { Integer, Node, Relationship, Transaction, ManagedTransaction } from 'neo4j-driver';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import { compareCodePoints } from '../../model/ids.ts';
import { EDGE_TYPES, type EdgeType, NODE_LABELS, type NodeLabel } from '../../model/labels.ts';
import { fromStored } from './properties.ts';
import { statement, statementFor } from './statements.ts';

/** A transaction of either kind. */
export type AnyTransaction = Transaction | ManagedTransaction;

/** All nodes, then all edges, each in code-point order of the ids. */
export async function* readAll(transaction: AnyTransaction): AsyncGenerator<GraphNode | GraphEdge> {
  const labels = await readNames(transaction, 'list-labels');
  const types = await readNames(transaction, 'list-types');
  yield* mergeById(NODE_LABELS.filter((label) => labels.has(label)).map((label) => readNodes(transaction, label)));
  yield* mergeById(EDGE_TYPES.filter((type) => types.has(type)).map((type) => readEdges(transaction, type)));
}

/** Those in use: to ask for all of them would cost a small graph more than all the rest. */
async function readNames(transaction: AnyTransaction, name: string): Promise<Set<string>> {
  const { records } = await transaction.run(statement(name));
  return new Set(records.map((record) => record.get(0) as string));
}

async function* readNodes(transaction: AnyTransaction, label: NodeLabel): AsyncGenerator<GraphNode> {
  for await (const record of transaction.run(statementFor('read-nodes', label))) {
    yield toNode(record.get(0) as Node<Integer>, label);
  }
}

async function* readEdges(transaction: AnyTransaction, type: EdgeType): AsyncGenerator<GraphEdge> {
  for await (const record of transaction.run(statementFor('read-edges', type))) {
    yield toEdge(record.get(0) as Relationship<Integer>, record.get(1) as string, record.get(2) as string);
  }
}

/** Drops what is the store's own: the document. */
export function toNode(node: Node<Integer>, label: NodeLabel): GraphNode {
  const { id, order, properties } = fromStored(node.properties);
  return { id, label, order, properties };
}

export function toEdge(relationship: Relationship<Integer>, from: string, to: string): GraphEdge {
  const { id, order, properties } = fromStored(relationship.properties);
  return { id, type: relationship.type as EdgeType, from, to, order, properties };
}

/** Streams that are each in order become one: each time the least of their heads. */
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
