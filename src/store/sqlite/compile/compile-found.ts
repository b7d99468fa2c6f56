/** What a step finds from many nodes at once, before it is ordered: far nodes, or last edges with their far nodes. */
import { StoreError } from '../../../model/errors.ts';
import type { EdgeHop, PageRequest, Route, Step } from '../../../model/plan.ts';
import { leadsOn } from '../../leads-on.ts';
import { all, any, type Fragment, join, raw, sql } from '../sql.ts';
import { compileFilter, compileOptional } from './compile-filter.ts';
import { type OrderTerm, ordering, orderTerms, withinCursors } from './compile-order.ts';
import { edgeSubject } from './compile-reaches.ts';
import { type CompiledRoute, compileRoute, deadline, withFarNode } from './compile-route.ts';

/**
 * Columns `start` (a place in `starts`), `edge` (its key), `source` (the id it goes out from) and `node` (an id): a
 * start's far nodes, each once, without edges; or its last edges, each once. An edge that is met from both of its ends
 * stays with the far node whose id is first. Given a page, what cannot be on it may be left out.
 */
export function foundAlong(step: Step, starts: readonly string[], page?: PageRequest): Fragment {
  if (step.routes.length === 0) throw new StoreError(`the step ${step.key} has no route`, { code: 'INVALID_PLAN' });
  const routes = step.routes.map((route, index) => {
    const last = route.at(-1);
    return page && step.edge && !step.sort?.length && isPlain(last)
      ? { once: true, found: firstAlong(step, route.slice(0, -1), last, `r${index}_`, starts, page) }
      : { once: route.length === 1 && last?.kind === 'edge', found: allAlong(step, route, `r${index}_`, starts) };
  });
  const found = routes.map((route) => route.found);
  if (!step.edge) return join(found, ' UNION ');
  const [only] = routes;
  if (only?.once && routes.length === 1) return only.found;
  return sql`SELECT start, edge, source, min(node) AS node FROM (${join(found, ' UNION ALL ')}) GROUP BY start, edge`;
}

function isPlain(hop: Route[number] | undefined): hop is EdgeHop {
  return hop?.kind === 'edge' && !hop.repeat && hop.direction !== 'BOTH';
}

function allAlong(step: Step, route: Route, prefix: string, starts: readonly string[]): Fragment {
  const { nodeFilter, ...unfiltered } = step;
  if (nodeFilter && leadsOn(nodeFilter)) {
    const far = { kind: 'node', alias: `${prefix}end` } as const;
    return sql`SELECT walked.* FROM (SELECT DISTINCT * FROM (${allAlong(unfiltered, route, prefix, starts)})) walked
      CROSS JOIN node ${raw(far.alias)} ON ${raw(far.alias)}.id = walked.node WHERE ${compileFilter(nodeFilter, far)}`;
  }
  const along = withFilters(step, compileRoute(route, raw('start.value'), prefix));
  const tables = [startsTable(starts), ...along.tables];
  const conditions = all([...along.conditions, ...deadline(along)]);
  if (!step.edge) {
    return sql`SELECT DISTINCT start.key AS start, NULL AS edge, NULL AS source, ${raw(along.far)} AS node
      FROM ${join(tables, ' CROSS JOIN ')} WHERE ${conditions}`;
  }
  const { alias } = edgeSubject(along.edge);
  return sql`SELECT start.key AS start, ${raw(alias)}.key AS edge, ${raw(alias)}.from_id AS source, ${raw(along.far)} AS node
    FROM ${join(tables, ' CROSS JOIN ')} WHERE ${conditions}`;
}

/**
 * Of each place where the last hop begins only the first edges that may be on the page: where an index holds them in
 * order, a page of a million references costs no more than one of a hundred.
 */
function firstAlong(
  step: Step,
  before: Route,
  last: EdgeHop,
  prefix: string,
  starts: readonly string[],
  page: PageRequest,
): Fragment {
  const near = compileRoute(before, raw('start.value'), `${prefix}near_`);
  const nearTables = join([startsTable(starts), ...near.tables], ' CROSS JOIN ');
  const along = withFilters(step, compileRoute([last], raw('near.at'), prefix));
  const edge = edgeSubject(along.edge);
  const terms = orderTerms(undefined, edge);
  const conditions = [...along.conditions, withinCursors(terms, page), ...deadline(along)];
  return sql`SELECT near.start, e.key AS edge, e.from_id AS source, ${raw(last.direction === 'OUT' ? 'e.to_id' : 'e.from_id')} AS node
    FROM (SELECT DISTINCT start.key AS start, ${raw(near.far)} AS at FROM ${nearTables}
      WHERE ${all([...near.conditions, ...deadline(near)])}) near
    CROSS JOIN edge e ON e.key IN (
      SELECT ${raw(edge.alias)}.key FROM ${join(along.tables, ' CROSS JOIN ')} WHERE ${all(conditions)}
      ORDER BY ${ordering(terms, page.backward ?? false)} LIMIT ${page.limit + 1})`;
}

function withFilters(step: Step, route: CompiledRoute): CompiledRoute {
  const along = step.nodeFilter ? withFarNode(route) : route;
  const conditions = [...along.conditions];
  if (along.farNode) conditions.push(compileOptional(step.nodeFilter, { kind: 'node', alias: along.farNode }));
  if (step.edgeFilter) conditions.push(compileOptional(step.edgeFilter, edgeSubject(along.edge)));
  return { ...along, conditions };
}

/** The nodes to start from, as a table of `key` (their place) and `value` (their id). */
export function startsTable(starts: readonly string[]): Fragment {
  return sql`json_each(${JSON.stringify(starts)}) AS start`;
}

/** Whether, from the node at `start.value`, something stands where `place` says, among the things in the step's order. */
export function existsAlong(step: Step, place: (terms: readonly OrderTerm[]) => Fragment): Fragment {
  return any(
    step.routes.map((route, index) => {
      const filtered = withFilters(step, compileRoute(route, raw('start.value'), `r${index}_`));
      const along = step.edge ? filtered : withFarNode(filtered);
      const thing = step.edge ? edgeSubject(along.edge) : ({ kind: 'node', alias: `${along.farNode}` } as const);
      const conditions = [...along.conditions, place(orderTerms(step.sort, thing)), ...deadline(along)];
      return sql`EXISTS (SELECT 1 FROM ${join(along.tables, ' CROSS JOIN ')} WHERE ${all(conditions)})`;
    }),
  );
}
