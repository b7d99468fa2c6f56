/** Edges walked without a name for each step: from a node to its neighbours, and between given nodes. */
import Cypher from '@neo4j/cypher-builder';
import type { Along, Direction, EdgeSelection, Filter, ResultNode, Selection } from '../../../model/plan.ts';
import { Cells, type Reader } from './cells.ts';
import { all, compileFilter } from './compile-filter.ts';
import { addEdge, addNode, type EdgeReader } from './compile-node.ts';
import { orderBy, orderTerms } from './compile-order.ts';
import { ANY_LABEL, oneOf, type Scope } from './scope.ts';

/** Which edges count, and what to read of what they lead to. */
export interface Walked {
  readonly along: readonly Along[];
  readonly edgeFilter?: Filter;
  readonly select: Selection;
  readonly edge: EdgeSelection;
}

const DIRECTIONS = { OUT: 'right', IN: 'left', BOTH: 'undirected' } as const satisfies Record<Direction, string>;

/** A CALL that binds `far` to each neighbour of `near`, some of them more than once. */
export function callNeighbours(
  scope: Scope,
  { along, edgeFilter }: Walked,
  near: Cypher.Node,
  far: Cypher.Node,
): Cypher.Call {
  const ways = along.length > 0 ? along : [{ types: [], direction: 'OUT' as const }];
  const branches = ways.map(({ types, direction }) => {
    const edge = scope.newEdge();
    const pattern = new Cypher.Pattern(near)
      .related(edge, { type: oneOf(types), direction: DIRECTIONS[direction] })
      .to(far);
    const match = new Cypher.Match(pattern);
    if (edgeFilter) match.where(compileFilter(scope, edgeFilter, { kind: 'edge', at: edge }));
    return match.return(far);
  });
  const [only] = branches;
  return new Cypher.Call(only && branches.length === 1 ? only : new Cypher.Union(...branches), [near]);
}

export interface RowsOf<R> {
  /** Returns the rows as one list. */
  readonly clause: Cypher.Clause;
  readonly list: Cypher.Variable;
  readonly read: R;
}

/** The rows of the nodes that `bind` binds to `node`. */
export function nodeRows(
  scope: Scope,
  { select }: Walked,
  node: Cypher.Node,
  bind: Cypher.Clause,
): RowsOf<Reader<ResultNode>> {
  const [row, list] = [new Cells(), scope.newList()];
  const read = addNode(scope, row, { kind: 'node', at: node, labels: ANY_LABEL }, select);
  return { clause: row.collect(bind, list), list, read };
}

/** The rows of the edges out of `near` whose two ends are `within`, in order; no more than `limit` where that is given. */
export function edgeRows(
  scope: Scope,
  walked: Walked,
  near: { readonly node: Cypher.Node; readonly bind?: Cypher.Clause },
  within: (far: Cypher.Node) => Cypher.Predicate,
  limit?: Cypher.Param,
): RowsOf<EdgeReader> {
  const [row, list] = [new Cells(), scope.newList()];
  const [edge, far] = [scope.newEdge(), scope.newNode()];
  const place = { kind: 'edge', at: edge } as const;
  const types = [...new Set(walked.along.flatMap((way) => way.types))];
  const filter = walked.edgeFilter && compileFilter(scope, walked.edgeFilter, place);
  const between = new Cypher.Match(new Cypher.Pattern(near.node).related(edge, { type: oneOf(types) }).to(far))
    .where(all([within(far), ...(filter ? [filter] : [])]))
    .with(edge)
    .orderBy(...orderBy(orderTerms([], place), false));
  if (limit) between.limit(limit);
  const read = addEdge(scope, row, place, walked.edge);
  return { clause: row.collect(Cypher.utils.concat(near.bind, between), list), list, read };
}
