/** What lies around a node, in one statement: the distances are unrolled, each going out from the nodes of the last. */
import Cypher from '@neo4j/cypher-builder';
import { labelOf } from '../../../model/ids.ts';
import type { NodeLabel } from '../../../model/labels.ts';
import type { SubgraphPlan, SubgraphResult } from '../../../model/plan.ts';
import type { Asked, Row } from './cells.ts';
import { callNeighbours, edgeRows, nodeRows } from './compile-along.ts';
import type { Parameters } from './parameters.ts';
import { createScope, type Scope } from './scope.ts';

export interface CompiledSubgraph {
  readonly text: string;
  /** Reads the row that the statement answers with, for any plan of this shape. */
  readonly read: (row: Row, asked: Asked, plan: SubgraphPlan) => SubgraphResult;
}

/** Lists of nodes by distance; `seen` has all of those before, `cut` whether the limit left some out. */
const name = (part: 'level' | 'seen' | 'cut' | 'next', distance: number) =>
  new Cypher.NamedVariable(`${part}${distance}`);

/** @throws StoreError `INVALID_PLAN` */
export function compileSubgraph(plan: SubgraphPlan, parameters: Parameters): CompiledSubgraph {
  const scope = createScope(parameters);
  const clauses: Cypher.Clause[] = [startAt(scope, plan)];
  for (let distance = 1; distance <= plan.depth; distance += 1) clauses.push(...goOn(scope, plan, distance));
  const seen = name('seen', plan.depth);
  const [node, near] = [scope.newNode(), scope.newNode()];
  const nodes = nodeRows(scope, plan, node, new Cypher.Unwind([seen, node]));
  const isSeen = (far: Cypher.Node) => Cypher.in(far, seen);
  const edges = edgeRows(
    scope,
    plan,
    { node: near, bind: new Cypher.Unwind([seen, near]) },
    isSeen,
    scope.parameter(plan, 2),
  );
  const levels = Array.from({ length: plan.depth + 1 }, (_, distance) => Cypher.size(name('level', distance)));
  clauses.push(
    new Cypher.Call(nodes.clause, [seen]),
    new Cypher.Call(edges.clause, [seen]),
    new Cypher.Return(nodes.list, edges.list, [new Cypher.List(levels), 'levels'], [name('cut', plan.depth), 'cut']),
  );
  return {
    text: Cypher.utils.concat(...clauses).build().cypher,
    read: ([nodesCell, edgesCell, sizes, cut], asked, { edgeLimit }) => {
      const distances = (sizes as number[]).flatMap((size, distance) => Array.from({ length: size }, () => distance));
      const kept = (edgesCell as Row[]).slice(0, edgeLimit);
      return {
        nodes: (nodesCell as Row[]).map((row, index) => ({
          node: nodes.read(row, asked, ''),
          distance: distances[index] ?? 0,
        })),
        edges: kept.map((row) => edges.read(row, asked, '', '')),
        truncated: cut === true || kept.length < (edgesCell as Row[]).length,
      };
    },
  };
}

function startAt(scope: Scope, plan: SubgraphPlan): Cypher.Clause {
  const node = scope.newNode();
  const match = new Cypher.Match(new Cypher.Pattern(node, { labels: labelOf(plan.start) as NodeLabel }))
    .where(Cypher.eq(node.property('id'), scope.parameter(plan)))
    .return([Cypher.collect(node), name('level', 0)]);
  const begun = new Cypher.With(name('level', 0), [name('level', 0), name('seen', 0)], [Cypher.false, name('cut', 0)]);
  return Cypher.utils.concat(new Cypher.Call(match, []), begun);
}

/** The nodes of the next distance, as many as the limit leaves room for. Once it is reached, nothing goes on. */
function goOn(scope: Scope, plan: SubgraphPlan, distance: number): Cypher.Clause[] {
  const [level, seen, cut] = [name('level', distance - 1), name('seen', distance - 1), name('cut', distance - 1)];
  const [near, far, next] = [scope.newNode(), scope.newNode(), name('next', distance)];
  const from = new Cypher.Case().when(Cypher.eq(cut, Cypher.true)).then(new Cypher.List([])).else(level);
  const further = Cypher.utils.concat(
    new Cypher.Unwind([from, near]),
    callNeighbours(scope, plan, near, far),
    new Cypher.With(far)
      .distinct()
      .where(Cypher.not(Cypher.in(far, seen)))
      .orderBy([far.property('order'), 'ASC'], [far.property('id'), 'ASC'])
      .limit(scope.parameter(plan, 1))
      .return([Cypher.collect(far), next]),
  );
  const left = Cypher.minus(scope.parameter(plan, 1), Cypher.size(seen));
  // The builder slices lists between numbers only.
  const kept = new Cypher.Raw((context) => `${context.compile(next)}[..${context.compile(left)}]`);
  const before = Array.from({ length: distance }, (_, index) => name('level', index));
  return [
    new Cypher.Call(further, [level, seen, cut]),
    new Cypher.With(
      ...before,
      seen,
      [Cypher.or(Cypher.eq(cut, Cypher.true), Cypher.gt(Cypher.size(next), left)), name('cut', distance)],
      [kept, name('level', distance)],
    ),
    new Cypher.With(...before, name('cut', distance), name('level', distance), [
      Cypher.plus(seen, name('level', distance)),
      name('seen', distance),
    ]),
  ];
}
