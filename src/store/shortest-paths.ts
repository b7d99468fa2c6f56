/**
 * All shortest paths between two nodes, searched from both ends at once, so that the search meets in the middle and never
 * walks the whole graph. The algorithm asks for the neighbours of a frontier and is told them; how a store reads them, in
 * one go or by waiting, is the store's affair.
 */

import type { GraphEdge } from '../model/graph.ts';
import { compareCodePoints } from '../model/ids.ts';
import type { Along, PathsPlan, PathsResult } from '../model/plan.ts';

/** Asks which nodes stand one step along from these. */
export interface Frontier {
  readonly ids: readonly string[];
  readonly along: readonly Along[];
  /** More different pairs than this are too many: the answer is then `null`. */
  readonly most: number;
}

/** Two different nodes that an edge joins, and the stored order of the far one. */
export interface Crossing {
  readonly near: string;
  readonly far: string;
  readonly order: string;
}

export interface Ways {
  readonly paths: readonly (readonly string[])[];
  readonly truncated: boolean;
}

export type Search = Generator<Frontier, Ways, readonly Crossing[] | null>;

interface Side {
  readonly along: readonly Along[];
  /** For each node come upon, those one step nearer to where this side began. */
  readonly nearer: Map<string, string[]>;
  frontier: readonly string[];
}

/** Both ends must exist. Breadth first, always from the side that has less before it. */
export function* findShortestPaths({ from, to, along, maxLength, limit, reach }: PathsPlan): Search {
  if (from === to) return { paths: [[from]], truncated: false };
  const forward: Side = { along, nearer: new Map([[from, []]]), frontier: [from] };
  const backward: Side = { along: along.map(turn), nearer: new Map([[to, []]]), frontier: [to] };
  const orders = new Map<string, string>();
  let left = reach;
  for (let length = 1; length <= maxLength; length += 1) {
    const isForward = forward.frontier.length <= backward.frontier.length;
    const [side, other] = isForward ? [forward, backward] : [backward, forward];
    const crossings = yield { ids: side.frontier, along: side.along, most: left };
    if (crossings === null) return { paths: [], truncated: true };
    left -= crossings.length;
    for (const { far, order } of crossings) orders.set(far, order);
    advance(side, crossings);
    const met = side.frontier.filter((id) => other.nearer.has(id));
    if (met.length > 0) return listPaths(from, to, following(met, forward, backward), orders, limit);
    if (side.frontier.length === 0) break;
  }
  return { paths: [], truncated: false };
}

const TURNED = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

function turn({ types, direction }: Along): Along {
  return { types, direction: TURNED[direction] };
}

/** One step further: nodes that are new become the frontier, each with all the nodes that lead to it. */
function advance(side: Side, crossings: readonly Crossing[]): void {
  const reached = new Map<string, string[]>();
  for (const { near, far } of crossings) {
    if (side.nearer.has(far)) continue;
    const before = reached.get(far);
    if (before) before.push(near);
    else reached.set(far, [near]);
  }
  for (const [id, before] of reached) side.nearer.set(id, before);
  side.frontier = [...reached.keys()];
}

/** For each node on a shortest path, those that may come next. */
function following(met: readonly string[], forward: Side, backward: Side): ReadonlyMap<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  const join = (id: string, far: string) => {
    const held = next.get(id);
    if (held) held.add(far);
    else next.set(id, new Set([far]));
  };
  trace(met, forward, (id, nearer) => join(nearer, id));
  trace(met, backward, join);
  return next;
}

function trace(met: readonly string[], side: Side, join: (id: string, nearer: string) => void): void {
  const waiting = [...met];
  const seen = new Set(met);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const nearer of side.nearer.get(id) ?? []) {
      join(id, nearer);
      if (!seen.has(nearer)) waiting.push(nearer);
      seen.add(nearer);
    }
  }
}

/** In the order of the nodes that they pass, at most `limit`. */
function listPaths(
  from: string,
  to: string,
  next: ReadonlyMap<string, Set<string>>,
  orders: ReadonlyMap<string, string>,
  limit: number,
): Ways {
  const compare = (a: string, b: string) =>
    compareCodePoints(orders.get(a) ?? '', orders.get(b) ?? '') || compareCodePoints(a, b);
  const paths: string[][] = [];
  const walk = (path: readonly string[], id: string): void => {
    if (paths.length > limit) return;
    if (id === to) paths.push([...path, id]);
    else for (const far of [...(next.get(id) ?? [])].sort(compare)) walk([...path, id], far);
  };
  walk([], from);
  return { paths: paths.slice(0, limit), truncated: paths.length > limit };
}

/** The edges of each step, of all edges between the paths' nodes, in the order in which they are given. */
export function withSteps(
  paths: Ways['paths'],
  edges: readonly Pick<GraphEdge, 'id' | 'type' | 'from' | 'to'>[],
  along: readonly Along[],
): PathsResult['paths'] {
  const joining = new Map<string, string[]>();
  const add = (near: string, far: string, id: string) => {
    const key = JSON.stringify([near, far]);
    joining.set(key, [...(joining.get(key) ?? []), id]);
  };
  for (const { id, type, from, to } of edges) {
    const ways = new Set(along.filter(({ types }) => types.includes(type)).map(({ direction }) => direction));
    if (ways.has('OUT') || ways.has('BOTH')) add(from, to, id);
    if (ways.has('IN') || ways.has('BOTH')) add(to, from, id);
  }
  return paths.map((nodes) => ({
    nodes,
    steps: nodes.slice(1).map((far, index) => joining.get(JSON.stringify([nodes[index], far])) ?? []),
  }));
}
