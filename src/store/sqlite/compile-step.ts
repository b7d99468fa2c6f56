/**
 * The statements of one step: what lies along its routes from many nodes at once, cut to one page for each of them.
 * The nodes come as one JSON list, and each row says by its place in that list whose it is.
 */
import { StoreError } from '../../model/errors.ts';
import type { Step } from '../../model/plan.ts';
import { compileOptional } from './compile-filter.ts';
import { atOrAfter, atOrBefore, orderBy, orderTerms, withinCursors, type OrderTerm } from './compile-order.ts';
import { edgeSubject } from './compile-reaches.ts';
import { compileRoute, withFarNode } from './compile-route.ts';
import type { Subject } from './property.ts';
import { EDGE_COLUMNS, NODE_COLUMNS } from './rows.ts';
import { all, join, raw, sql, type Fragment } from './sql.ts';

const NODE: Subject = { kind: 'node', alias: 'n' };
const EDGE: Subject = { kind: 'edge', alias: 'e' };

/** Columns: the place of the node it starts from, those of `readNode`, and, where edges are wanted, of `readEdge`. */
export function compileStepPage(step: Step, starts: readonly string[]): Fragment {
  const { page } = step;
  const terms = stepTerms(step);
  const order = orderBy(terms, page?.backward ?? false);
  const columns = raw(step.edge ? `${NODE_COLUMNS}, ${EDGE_COLUMNS}` : NODE_COLUMNS);
  const edges = raw(step.edge ? 'CROSS JOIN edge e ON e.key = found.edge' : '');
  if (!page) {
    return sql`SELECT found.start, ${columns} FROM (${found(step, starts)}) found
      ${edges} CROSS JOIN node n ON n.id = found.node ${startOrder(order)}`;
  }
  const things = step.edge ? edges : raw('CROSS JOIN node n ON n.id = found.node');
  return sql`SELECT found.start, ${columns} FROM (
      SELECT found.start, found.node, found.edge, row_number() OVER (PARTITION BY found.start ${order}) AS place
      FROM (${found(step, starts)}) found ${things} WHERE ${withinCursors(terms, page)}
    ) found ${edges} CROSS JOIN node n ON n.id = found.node
    WHERE found.place <= ${page.limit + 1} ORDER BY found.start, found.place`;
}

/**
 * Columns: the place of the node it starts from, the count of all and of the nodes that its edges go out from, whether
 * something is at or before `after`, at or after `before`. A start with nothing has no row.
 */
export function compileStepSummary(step: Step, starts: readonly string[]): Fragment {
  const terms = stepTerms(step);
  const { after, before } = step.page ?? {};
  const things = raw(step.edge ? 'CROSS JOIN edge e ON e.key = found.edge' : 'CROSS JOIN node n ON n.id = found.node');
  return sql`SELECT found.start, count(*), ${raw(step.edge ? 'count(DISTINCT e.from_id)' : 'NULL')},
      max(${atOrBefore(terms, after)}), max(${atOrAfter(terms, before)})
    FROM (${found(step, starts)}) found ${things} GROUP BY found.start`;
}

function stepTerms(step: Step): OrderTerm[] {
  return orderTerms(step.sort, step.edge ? EDGE : NODE);
}

function startOrder(order: Fragment): Fragment {
  return { text: order.text.replace('ORDER BY', 'ORDER BY found.start,'), values: order.values };
}

/**
 * Columns `start`, `edge`, `node`: a start's far nodes, each once, or its last edges, each once; an edge that is met
 * from both of its ends stays with the far node whose id is first.
 */
function found(step: Step, starts: readonly string[]): Fragment {
  if (step.routes.length === 0) throw new StoreError(`the step ${step.key} has no route`, { code: 'INVALID_PLAN' });
  const routes = step.routes.map((_, index) => alongRoute(step, index, starts));
  if (!step.edge) return join(routes, ' UNION ');
  const [only] = routes;
  if (only !== undefined && routes.length === 1 && meetsEdgesOnce(step)) return only;
  return sql`SELECT start, edge, min(node) AS node FROM (${join(routes, ' UNION ALL ')}) GROUP BY start, edge`;
}

function meetsEdgesOnce(step: Step): boolean {
  return step.routes.every(([hop, ...rest]) => rest.length === 0 && hop?.kind === 'edge');
}

function alongRoute(step: Step, index: number, starts: readonly string[]): Fragment {
  const begun = compileRoute(step.routes[index] ?? [], raw('start.value'), `r${index}_`);
  const route = step.nodeFilter ? withFarNode(begun) : begun;
  const conditions = [...route.conditions];
  if (step.nodeFilter && route.farNode) conditions.push(compileOptional(step.nodeFilter, { kind: 'node', alias: route.farNode }));
  if (step.edgeFilter) conditions.push(compileOptional(step.edgeFilter, edgeSubject(route.edge)));
  if (route.innermost) conditions.push(raw(`within_deadline(${route.innermost})`));
  const edge = step.edge ? `${edgeSubject(route.edge).alias}.key` : 'NULL';
  const tables = [sql`json_each(${JSON.stringify(starts)}) AS start`, ...route.tables];
  return sql`SELECT ${raw(step.edge ? '' : 'DISTINCT')} start.key AS start, ${raw(edge)} AS edge, ${raw(route.far)} AS node
    FROM ${join(tables, ' CROSS JOIN ')} WHERE ${all(conditions)}`;
}
