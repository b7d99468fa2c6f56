/** The cells of an edge that a step leads along, and of the nodes that it names. */
import Cypher from '@neo4j/cypher-builder';
import type { EdgeType } from '../../../model/labels.ts';
import type { EdgeSelection, ResultEdge, ResultNode, Step } from '../../../model/plan.ts';
import { type Asked, Cells, type Reader, type Row } from './cells.ts';
import { addKeys, addNode, addProperties } from './compile-node.ts';
import { orderTerms } from './compile-order.ts';
import { labelsNamedBy } from './compile-route.ts';
import { propertyOf, storedProperty } from './property.ts';
import { type EdgePlace, oneOf, type Scope } from './scope.ts';

type Found = Pick<Step, 'routes' | 'sort'>;

/** `far` is the id of the node to which the step led. */
export type EdgeReader = (row: Row, asked: Asked, start: string, far: string) => ResultEdge;

/** `step`: along whose routes the edge was found, and how it was sorted; by order alone and along no route elsewhere. */
export function addEdge(scope: Scope, cells: Cells, place: EdgePlace, selection: EdgeSelection, step: Found = { routes: [] }): EdgeReader {
  const idAt = cells.add(place.at.property('id'));
  const orderAt = cells.add(place.at.property('order'));
  const readType = addType(cells, place, step);
  const readEnds = addEnds(cells, place, step);
  const readProperties = addProperties(cells, place, selection.properties);
  const readKeys = addKeys(cells, orderTerms(step.sort, place), orderAt);
  const readJoins = selection.joins.map(({ key, ...join }) => ({ key, read: addJoin(scope, cells, place, join) }));
  return (row, asked, start, far) => ({
    id: row[idAt] as string,
    type: readType(row),
    ...readEnds(row, start, far),
    order: row[orderAt] as string,
    properties: readProperties(row),
    joins: Object.fromEntries(readJoins.map(({ key, read }) => [key, read(row, asked, start)])),
    keys: readKeys(row),
  });
}

function addType(cells: Cells, { at }: EdgePlace, { routes }: Found): (row: Row) => EdgeType {
  const types = new Set(routes.map((route) => route.at(-1)).flatMap((hop) => (hop?.kind === 'edge' ? hop.types : [])));
  const [only] = types;
  if (only !== undefined && types.size === 1) return () => only;
  const place = cells.add(Cypher.type(at));
  return (row) => row[place] as EdgeType;
}

type Ends = Pick<ResultEdge, 'from' | 'to'>;

/** Where all routes are one hop in one direction, both ends are known without asking. */
function addEnds(cells: Cells, place: EdgePlace, { routes }: Found): (row: Row, start: string, far: string) => Ends {
  const directions = new Set(routes.map(([hop, ...rest]) => (rest.length === 0 && hop?.kind === 'edge' ? hop.direction : 'BOTH')));
  if (directions.size === 1 && directions.has('OUT')) return (_, from, to) => ({ from, to });
  if (directions.size === 1 && directions.has('IN')) return (_, to, from) => ({ from, to });
  const [fromAt, toAt] = [cells.add(propertyOf(place, 'from')), cells.add(propertyOf(place, 'to'))];
  return (row) => ({ from: row[fromAt] as string, to: row[toAt] as string });
}

/** The node that the edge names by a property, or `null`. */
function addJoin(scope: Scope, cells: Cells, place: EdgePlace, { property, select }: Omit<EdgeSelection['joins'][number], 'key'>): Reader<ResultNode | null> {
  const labels = labelsNamedBy(property);
  const named = { kind: 'node', at: scope.newNode(), labels } as const;
  const row = new Cells();
  const readNode = addNode(scope, row, named, select);
  const match = new Cypher.Match(new Cypher.Pattern(named.at, { labels: oneOf(labels) })).where(
    Cypher.eq(named.at.property('id'), storedProperty(place, property)),
  );
  const list = scope.newList();
  const at = cells.addCall(list, row.collect(match, list), [place.at]);
  return (around, asked, start) => {
    const [cell] = around[at] as Row[];
    return cell === undefined ? null : readNode(cell, asked, start);
  };
}
