/** The two statements of a search for paths: which nodes stand one step along, and what is read of the paths found. */
import Cypher from '@neo4j/cypher-builder';
import type { PathsPlan, ResultEdge, ResultNode } from '../../../model/plan.ts';
import type { Asked, Row } from './cells.ts';
import { callNeighbours, edgeRows, nodeRows } from './compile-along.ts';
import type { Parameters } from './parameters.ts';
import { createScope } from './scope.ts';

/** Element ids of nodes, given when the statement runs. */
const AT = new Cypher.NamedParam('at');
const MOST = new Cypher.NamedParam('most');

/**
 * Rows: id of the near node, id, order and element id of the far one; each pair of different nodes once, in no order.
 * Parameters beside the plan's: `at`, the near nodes; `most`, the number of rows.
 */
export function compileCrossings(plan: PathsPlan, parameters: Parameters): string {
  const scope = createScope(parameters);
  const [near, far] = [scope.newNode(), scope.newNode()];
  const row = [near.property('id'), far.property('id'), far.property('order'), Cypher.elementId(far)];
  return Cypher.utils
    .concat(
      new Cypher.Match(new Cypher.Pattern(near)).where(Cypher.in(Cypher.elementId(near), AT)),
      callNeighbours(scope, plan, near, far),
      new Cypher.With(near, far).distinct().where(Cypher.neq(near, far)).limit(MOST),
      new Cypher.Return(...row.map((cell, index): [Cypher.Expr, string] => [cell, `c${index}`])),
    )
    .build().cypher;
}

export interface CompiledEnds {
  readonly text: string;
  /** The nodes, in no order, and all edges between them, in theirs. */
  readonly read: (row: Row, asked: Asked) => { nodes: ResultNode[]; edges: ResultEdge[] };
}

/** What is read of the nodes of paths. Parameter beside the plan's: `at`, the nodes. */
export function compileFound(plan: PathsPlan, parameters: Parameters): CompiledEnds {
  const scope = createScope(parameters);
  const [node, near] = [scope.newNode(), scope.newNode()];
  const isAt = (each: Cypher.Node) => Cypher.in(Cypher.elementId(each), AT);
  const nodes = nodeRows(scope, plan, node, new Cypher.Match(new Cypher.Pattern(node)).where(isAt(node)));
  const bind = new Cypher.Match(new Cypher.Pattern(near)).where(isAt(near)).with(near);
  const edges = edgeRows(scope, plan, { node: near, bind }, isAt);
  return {
    text: Cypher.utils
      .concat(
        new Cypher.Call(nodes.clause, []),
        new Cypher.Call(edges.clause, []),
        new Cypher.Return(nodes.list, edges.list),
      )
      .build().cypher,
    read: ([nodesCell, edgesCell], asked) => ({
      nodes: (nodesCell as Row[]).map((row) => nodes.read(row, asked, '')),
      edges: (edgesCell as Row[]).map((row) => edges.read(row, asked, '', '')),
    }),
  };
}
