/** The filter that asks where a node leads: forward from each node, or back from the end where that is known by id. */
import { StoreError } from '../../model/errors.ts';
import type { EdgeHop, Filter, Reaches, Route, Scalar } from '../../model/plan.ts';
import { compileRoute, withFarNode } from './compile-route.ts';
import type { Subject } from './property.ts';
import { all, any, elements, join, list, raw, sql, type Fragment } from './sql.ts';

type CompileFilter = (filter: Filter, subject: Subject) => Fragment;

/** True of the subject where some route leads from it to a node, by an edge, that pass. */
export function compileReaches(reaches: Reaches, subject: Subject, compileFilter: CompileFilter): Fragment {
  if (subject.kind !== 'node') {
    throw new StoreError('only a node can reach another: filter edges by their own properties', { code: 'INVALID_PLAN' });
  }
  const ends = idsOf(reaches.node);
  return any(
    reaches.routes.map((route) => {
      const back = ends && reverse(route);
      return back ? backFrom(ends, back, reaches, subject, compileFilter) : forward(route, reaches, subject, compileFilter);
    }),
  );
}

/** Asks at each node, which is cheap where a page is soon full. */
function forward(route: Route, reaches: Reaches, subject: Subject, compileFilter: CompileFilter): Fragment {
  const reached = withFarNode(compileRoute(route, raw(`${subject.alias}.id`), `${subject.alias}_`));
  const conditions = [...reached.conditions];
  if (reaches.edge) conditions.push(compileFilter(reaches.edge, edgeSubject(reached.edge)));
  if (reaches.node) conditions.push(compileFilter(reaches.node, { kind: 'node', alias: reached.farNode }));
  return sql`EXISTS (SELECT 1 FROM ${join(reached.tables, ' CROSS JOIN ')} WHERE ${all(conditions)})`;
}

interface Reversed {
  readonly route: Route;
  /** Labels of the node at which the reversed route begins. */
  readonly labels: EdgeHop['labels'];
}

/** Collects once all that lead to the ends, which costs what hangs on the ends and not what the whole label holds. */
function backFrom(
  ends: readonly string[],
  { route, labels }: Reversed,
  reaches: Reaches,
  subject: Subject,
  compileFilter: CompileFilter,
): Fragment {
  const end = { kind: 'node', alias: `${subject.alias}_end` } as const;
  const reached = compileRoute(route, raw(`${end.alias}.id`), `${subject.alias}_`);
  const conditions = [sql`${raw(end.alias)}.id IN ${elements(ends)}`, ...reached.conditions];
  if (labels) conditions.push(sql`${raw(end.alias)}.label IN ${list(labels)}`);
  if (reaches.edge) conditions.push(compileFilter(reaches.edge, edgeSubject(reached.firstEdge)));
  if (reaches.node) conditions.push(compileFilter(reaches.node, end));
  const tables = [sql`node ${raw(end.alias)}`, ...reached.tables];
  return sql`${raw(subject.alias)}.id IN (
    SELECT ${raw(reached.far)} FROM ${join(tables, ' CROSS JOIN ')} WHERE ${all(conditions)})`;
}

/** The same route walked from its end; `undefined` where a property hop forbids it. */
function reverse(route: Route): Reversed | undefined {
  if (route.length === 0) return undefined;
  const hops: EdgeHop[] = [];
  for (const hop of route) {
    if (hop.kind !== 'edge') return undefined;
    hops.push(hop);
  }
  const turned = hops.map((hop, index): EdgeHop => {
    const { labels: _, ...rest } = hop;
    // A hop's labels are those of its far end, where the next hop began.
    const nearLabels = hops[index - 1]?.labels;
    return { ...rest, direction: OPPOSITE[hop.direction], ...(nearLabels && { labels: nearLabels }) };
  });
  return { route: turned.reverse(), labels: hops.at(-1)?.labels };
}

const OPPOSITE = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

/** The ids that a node must have one of to pass; `undefined` where the filter does not say. */
function idsOf(filter: Filter | undefined): readonly string[] | undefined {
  if (filter?.kind === 'and') return filter.filters.map(idsOf).find((ids) => ids !== undefined);
  if (filter?.kind !== 'compare' || filter.property !== 'id') return undefined;
  if (filter.operator === 'equals') return texts([filter.value]);
  return filter.operator === 'in' ? texts(filter.value) : undefined;
}

function texts(values: readonly Scalar[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

/** @throws StoreError where the route has no edge at that place */
export function edgeSubject(alias: string | null): Subject {
  if (alias === null) {
    throw new StoreError('a route that ends with a repeated or a property hop has no last edge to filter or read', { code: 'INVALID_PLAN' });
  }
  return { kind: 'edge', alias };
}
