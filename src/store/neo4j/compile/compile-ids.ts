/** Nodes by id: the form of an id tells its label, and so the index that finds it. */
import Cypher from '@neo4j/cypher-builder';
import type { ResultNode, Selection, Start } from '../../../model/plan.ts';
import { Cells, type List, listReader, type Reader } from './cells.ts';
import { addNode } from './compile-node.ts';
import { idsByLabel } from './parameters.ts';
import type { Scope } from './scope.ts';

/** In no order; an id that names nothing is left out. */
export function addIds(
  scope: Scope,
  cells: Cells,
  start: Start & { readonly kind: 'ids' },
  select: Selection,
): Reader<List<ResultNode>> {
  const labels = [...idsByLabel(start.ids).keys()];
  const place = { kind: 'node', at: scope.newNode(), labels } as const;
  const row = new Cells();
  const readNode = addNode(scope, row, place, select);
  const branches = labels.map((label, index) =>
    new Cypher.Match(new Cypher.Pattern(place.at, { labels: label })).where(
      Cypher.in(place.at.property('id'), scope.parameter(start, index)),
    ),
  );
  const [only] = branches;
  const united =
    only && branches.length === 1
      ? only
      : new Cypher.Call(new Cypher.Union(...branches.map((branch) => branch.return(place.at))).all(), []).with(
          place.at,
        );
  const list = scope.newList();
  const rows = cells.addCall(list, row.collect(united, list), []);
  return listReader(scope, { rows, counts: undefined, earlier: undefined, later: undefined }, undefined, readNode);
}
