/** The cells of one step: what lies along its routes from a node that is already bound, cut to one page. */
import Cypher from '@neo4j/cypher-builder';
import type { ResultEntry, Step, StepResult } from '../../../model/plan.ts';
import { Cells, listReader, type Reader } from './cells.ts';
import { addEdge } from './compile-edge.ts';
import { addNode } from './compile-node.ts';
import { atOrAfter, atOrBefore, orderBy, orderTerms, withinCursors } from './compile-order.ts';
import { createFinder, type Finder } from './find-along.ts';
import type { NodePlace, Scope } from './scope.ts';

/** `start.labels` are those from which the step goes; `guarded` where the node may have others too. */
export function addStep(scope: Scope, cells: Cells, step: Step, start: NodePlace, guarded: boolean): Reader<StepResult> {
  const found = createFinder(scope, step, start, guarded);
  const { page } = step;
  const terms = orderTerms(step.sort, found.edge ?? found.far);
  const row = new Cells();
  const readEntry = addEntry(scope, row, step, found);
  const sorted = found.find(withinCursors(scope, terms, page)).orderBy(...orderBy(terms, page?.backward ?? false));
  if (page) sorted.limit(scope.parameter(page));
  const list = scope.newList();
  const at = {
    rows: cells.addCall(list, row.collect(sorted, list), [start.at]),
    counts: step.count ? addCounts(scope, cells, found, start) : undefined,
    earlier: page?.after && cells.add(found.exists(atOrBefore(scope, terms, page.after))),
    later: page?.before && cells.add(found.exists(atOrAfter(scope, terms, page.before))),
  };
  return listReader(scope, at, page, readEntry);
}

function addEntry(scope: Scope, row: Cells, step: Step, { far, edge }: Finder): Reader<ResultEntry> {
  if (step.edge === undefined || edge === undefined) {
    const readNode = addNode(scope, row, far, step.select, orderTerms(step.sort, far));
    return (cells, asked, start) => ({ node: readNode(cells, asked, start), edge: null });
  }
  const readNode = addNode(scope, row, far, step.select);
  const readEdge = addEdge(scope, row, edge, step.edge, step);
  return (cells, asked, start) => {
    const node = readNode(cells, asked, start);
    return { node, edge: readEdge(cells, asked, start, node.id) };
  };
}

/** How many there are and, of edges, from how many different nodes they go out. */
function addCounts(scope: Scope, cells: Cells, { far, edge, find }: Finder, start: NodePlace): number {
  const list = scope.newList();
  const counts = edge ? [Cypher.count(edge.at), Cypher.count(Cypher.startNode(edge.at)).distinct()] : [Cypher.count(far.at)];
  return cells.addCall(list, find([]).return([new Cypher.List(counts), list]), [start.at]);
}
