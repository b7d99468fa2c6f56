/** The filter that asks where a node leads: forward from each node, or back from the ends where those are few. */
import { StoreError } from '../../../model/errors.ts';
import type { EdgeHop, Filter, Reaches, Route } from '../../../model/plan.ts';
import { leadsOn } from '../../leads-on.ts';
import { all, any, type Fragment, join, list, raw, sql } from '../sql.ts';
import { compileRoute, deadline, withFarNode } from './compile-route.ts';
import type { Subject } from './property.ts';

type CompileFilter = (filter: Filter, subject: Subject) => Fragment;

/** True of the subject where some route leads from it to a node, by an edge, that pass. */
export function compileReaches(reaches: Reaches, subject: Subject, compileFilter: CompileFilter): Fragment {
  if (subject.kind !== 'node') {
    throw new StoreError('only a node can reach another: filter edges by their own properties', {
      code: 'INVALID_PLAN',
    });
  }
  return any(
    reaches.routes.map((route) => {
      const back = reaches.node && subject.fewLeadTo && isIndexed(reaches.node) ? reverse(route) : undefined;
      const goBack = back && reaches.node && subject.fewLeadTo?.(back.route, reaches.node);
      return goBack ? backward(back, reaches, subject, compileFilter) : forward(route, reaches, subject, compileFilter);
    }),
  );
}

/** Asks at each node, which is cheap where a page is soon full. The neighbours alone are too few to look at the clock for. */
function forward(route: Route, reaches: Reaches, subject: Subject, compileFilter: CompileFilter): Fragment {
  const walked = compileRoute(route, raw(`${subject.alias}.id`), `${subject.alias}_`);
  const asksOn = reaches.node !== undefined && leadsOn(reaches.node);
  const onWay = [...walked.conditions, ...(asksOn || route.length > 1 ? deadline(walked) : [])];
  if (reaches.edge) onWay.push(compileFilter(reaches.edge, edgeSubject(walked.edge)));
  if (reaches.node && asksOn) {
    const ways = join(walked.tables, ' CROSS JOIN ');
    const end = { kind: 'node', alias: `${subject.alias}_end` } as const;
    return sql`EXISTS (SELECT 1
      FROM (SELECT DISTINCT ${raw(walked.far)} AS id FROM ${ways} WHERE ${all(onWay)}) reached
      CROSS JOIN node ${raw(end.alias)} ON ${raw(end.alias)}.id = reached.id WHERE ${compileFilter(reaches.node, end)})`;
  }
  const reached = withFarNode({ ...walked, conditions: onWay });
  const conditions = [...reached.conditions];
  if (reaches.node) conditions.push(compileFilter(reaches.node, { kind: 'node', alias: reached.farNode }));
  return sql`EXISTS (SELECT 1 FROM ${join(reached.tables, ' CROSS JOIN ')} WHERE ${all(conditions)})`;
}

interface Reversed {
  readonly route: Route;
  /** Labels of the node at which the reversed route begins. */
  readonly labels: EdgeHop['labels'];
}

/** Collects once all that lead to the ends, which costs what hangs on the ends and not what the whole label holds. */
function backward(
  { route, labels }: Reversed,
  reaches: Reaches,
  subject: Subject,
  compileFilter: CompileFilter,
): Fragment {
  const end = { kind: 'node', alias: `${subject.alias}_end` } as const;
  const reached = compileRoute(route, raw(`${end.alias}.id`), `${subject.alias}_`);
  const conditions = [...reached.conditions];
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

/** Whether an index finds the nodes that pass: those of an id or of an instrument. */
function isIndexed(filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.filters.some(isIndexed);
    case 'or':
      return filter.filters.length > 0 && filter.filters.every(isIndexed);
    case 'compare':
      return ['id', 'instrument'].includes(filter.property) && ['equals', 'in'].includes(filter.operator);
    default:
      return false;
  }
}

/** @throws StoreError where the route has no edge at that place */
export function edgeSubject(alias: string | null): Subject {
  if (alias === null) {
    throw new StoreError('a route that ends with a repeated or a property hop has no last edge to filter or read', {
      code: 'INVALID_PLAN',
    });
  }
  return { kind: 'edge', alias };
}
