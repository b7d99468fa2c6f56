/** Search by the full-text index: a rank is the index's score below zero, so that lower is better; ties are by id. */
import Cypher from '@neo4j/cypher-builder';
import type { ResultNode, SearchPlan } from '../../../model/plan.ts';
import { toSnippet } from '../snippet.ts';
import { Cells, type List, listReader, type Reader } from './cells.ts';
import { all } from './compile-filter.ts';
import { addNode } from './compile-node.ts';
import { atOrAfter, atOrBefore, type OrderTerm, orderBy, withinCursors } from './compile-order.ts';
import { type NodePlace, oneOf, type Scope } from './scope.ts';

/** The full-text index of `cypher/schema.cypher`, and the properties that it covers. */
const INDEX = 'compact_graph_words';
const INDEXED = ['title', 'text', 'quote'] as const;

export function addHits(scope: Scope, cells: Cells, plan: SearchPlan): Reader<List<ResultNode>> {
  const place: NodePlace = { kind: 'node', at: scope.newNode(), labels: plan.labels };
  const rank = new Cypher.NamedVariable('rank');
  const terms: OrderTerm[] = [rank, place.at.property('id')].map((value) => ({
    value,
    descending: false,
    nullable: false,
  }));
  const { page } = plan;
  const row = new Cells();
  const readNode = addNode(scope, row, place, plan.select);
  const readHit = addHit(row, place, rank);
  const hits = (further: readonly Cypher.Predicate[]) => search(scope, plan, place, rank, further);
  const sorted = hits(withinCursors(scope, terms, page))
    .with(place.at, rank)
    .orderBy(...orderBy(terms, page.backward ?? false))
    .limit(scope.parameter(page));
  const [list, counts] = [scope.newList(), scope.newList()];
  const at = {
    rows: cells.addCall(list, row.collect(sorted, list), []),
    counts: plan.count
      ? cells.addCall(counts, hits([]).return([new Cypher.List([Cypher.count(place.at)]), counts]), [])
      : undefined,
    earlier: page.after && cells.add(new Cypher.Exists(hits([atOrBefore(scope, terms, page.after)]).return(place.at))),
    later: page.before && cells.add(new Cypher.Exists(hits([atOrAfter(scope, terms, page.before)]).return(place.at))),
  };
  const readRow: Reader<ResultNode> = (cellsOf, asked, start) =>
    readHit(cellsOf, asked.plan as SearchPlan, readNode(cellsOf, asked, start));
  return listReader(scope, at, page, readRow);
}

function search(
  scope: Scope,
  plan: SearchPlan,
  { at, labels }: NodePlace,
  rank: Cypher.Variable,
  further: readonly Cypher.Predicate[],
): Cypher.With {
  const score = new Cypher.NamedVariable('score');
  return Cypher.db.index.fulltext
    .queryNodes(INDEX, scope.parameter(plan))
    .yield(['node', at], ['score', score])
    .with(at, [Cypher.minus(score), rank])
    .where(all([at.hasLabel(oneOf(labels)), ...further]));
}

type ReadHit = (row: readonly unknown[], plan: SearchPlan, node: ResultNode) => ResultNode;

function addHit(row: Cells, { at }: NodePlace, rank: Cypher.Variable): ReadHit {
  const rankAt = row.add(rank);
  const textsAt = INDEXED.map((property) => row.add(at.property(property)));
  const startsAt = row.add(at.property('startComplete'));
  return (cells, plan, node) => {
    const texts = textsAt.map((place) => cells[place]).filter((text) => typeof text === 'string');
    const snippet = toSnippet(plan.text, texts, cells[startsAt] === false);
    return { ...node, keys: [cells[rankAt] as number], snippet };
  };
}
