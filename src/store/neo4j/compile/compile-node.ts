/** The cells of a node, of the steps that lead on from it, and of the edges that those lead along: one in another. */
import Cypher from '@neo4j/cypher-builder';
import type { EdgeType, NodeLabel } from '../../../model/labels.ts';
import type {
  EdgeSelection,
  ResultEdge,
  ResultEntry,
  ResultNode,
  Selection,
  Step,
  StepResult,
} from '../../../model/plan.ts';
import { type Asked, Cells, listReader, type Reader, type Row } from './cells.ts';
import { atOrAfter, atOrBefore, type OrderTerm, orderBy, orderTerms, withinCursors } from './compile-order.ts';
import { addKeys, addLabel, addNodeProperties, addProperties } from './compile-properties.ts';
import { labelsNamedBy } from './compile-route.ts';
import { createFinder, type Finder } from './find-along.ts';
import { propertyOf, storedProperty } from './property.ts';
import { type EdgePlace, type NodePlace, oneOf, type Scope } from './scope.ts';

/** `sortedBy` are the terms by which the node was sorted; none where nodes were not what was sorted. */
export function addNode(
  scope: Scope,
  cells: Cells,
  place: NodePlace,
  selection: Selection,
  sortedBy: readonly OrderTerm[] = [],
): Reader<ResultNode> {
  const idAt = cells.add(place.at.property('id'));
  const orderAt = cells.add(place.at.property('order'));
  const readLabel = addLabel(cells, place);
  const readProperties = addNodeProperties(cells, place, selection);
  const readKeys = addKeys(cells, sortedBy, orderAt);
  const readSteps = addSteps(scope, cells, place, selection);
  return (row, asked) => {
    const id = row[idAt] as string;
    const label = readLabel(row);
    return {
      id,
      label,
      order: row[orderAt] as string,
      properties: readProperties(row, label),
      steps: readSteps(row, asked, id, label),
      keys: readKeys(row),
    };
  };
}

type ReadSteps = (row: Row, asked: Asked, id: string, label: NodeLabel) => Record<string, StepResult>;

function addSteps(scope: Scope, cells: Cells, place: NodePlace, { steps }: Selection): ReadSteps {
  const readers = steps.flatMap((step) => {
    const labels = place.labels.filter((label) => step.from.includes(label));
    if (labels.length === 0) return [];
    const read = addStep(scope, cells, step, { ...place, labels }, labels.length < place.labels.length);
    return [{ key: step.key, labels: new Set(labels), read }];
  });
  return (row, asked, id, label) => {
    const results: Record<string, StepResult> = {};
    for (const { key, labels, read } of readers) if (labels.has(label)) results[key] = read(row, asked, id);
    return results;
  };
}

/** `start.labels` are those from which the step goes; `guarded` where the node may have others too. */
function addStep(scope: Scope, cells: Cells, step: Step, start: NodePlace, guarded: boolean): Reader<StepResult> {
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
  const counts = edge
    ? [Cypher.count(edge.at), Cypher.count(Cypher.startNode(edge.at)).distinct()]
    : [Cypher.count(far.at)];
  return cells.addCall(list, find([]).return([new Cypher.List(counts), list]), [start.at]);
}

type Found = Pick<Step, 'routes' | 'sort'>;

/** `far` is the id of the node to which the step led. */
export type EdgeReader = (row: Row, asked: Asked, start: string, far: string) => ResultEdge;

/** `step`: along whose routes the edge was found, and how it was sorted; by order alone and along no route elsewhere. */
export function addEdge(
  scope: Scope,
  cells: Cells,
  place: EdgePlace,
  selection: EdgeSelection,
  step: Found = { routes: [] },
): EdgeReader {
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
  const directions = new Set(
    routes.map(([hop, ...rest]) => (rest.length === 0 && hop?.kind === 'edge' ? hop.direction : 'BOTH')),
  );
  if (directions.size === 1 && directions.has('OUT')) return (_, from, to) => ({ from, to });
  if (directions.size === 1 && directions.has('IN')) return (_, to, from) => ({ from, to });
  const [fromAt, toAt] = [cells.add(propertyOf(place, 'from')), cells.add(propertyOf(place, 'to'))];
  return (row) => ({ from: row[fromAt] as string, to: row[toAt] as string });
}

/** The node that the edge names by a property, or `null`. */
function addJoin(
  scope: Scope,
  cells: Cells,
  place: EdgePlace,
  { property, select }: Omit<EdgeSelection['joins'][number], 'key'>,
): Reader<ResultNode | null> {
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
