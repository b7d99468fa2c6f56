/**
 * The statements of one step: what lies along its routes from many nodes at once, cut to one page for each of them.
 * The nodes come as one JSON list, and each row says by its place in that list whose it is.
 */
import type { PageRequest, Step } from '../../../model/plan.ts';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../rows.ts';
import { type Fragment, raw, sql } from '../sql.ts';
import { existsAlong, foundAlong, startsTable } from './compile-found.ts';
import { atOrAfter, atOrBefore, type OrderTerm, ordering, orderTerms, withinCursors } from './compile-order.ts';
import type { Subject } from './property.ts';

const NODE: Subject = { kind: 'node', alias: 'n' };
const EDGE: Subject = { kind: 'edge', alias: 'e' };

/** Columns: the place of the node it starts from, those of `readNode`, and, where edges are wanted, of `readEdge`. */
export function compileStepPage(step: Step, starts: readonly string[]): Fragment {
  const { page } = step;
  const columns = raw(step.edge ? `${NODE_COLUMNS}, ${EDGE_COLUMNS}` : NODE_COLUMNS);
  const edges = raw(step.edge ? JOIN_EDGE : '');
  const order = ordering(stepTerms(step), page?.backward ?? false);
  if (page === undefined) {
    return sql`SELECT found.start, ${columns} FROM (${foundAlong(step, starts)}) found
      ${edges} ${raw(JOIN_NODE)} ORDER BY found.start, ${order}`;
  }
  return sql`SELECT found.start, ${columns} FROM (${placed(step, page, starts, order)}) found
    ${edges} ${raw(JOIN_NODE)} WHERE found.place <= ${page.limit + 1} ORDER BY found.start, found.place`;
}

const JOIN_EDGE = 'CROSS JOIN edge e ON e.key = found.edge';
const JOIN_NODE = 'CROSS JOIN node n ON n.id = found.node';

/** What a step finds within the page's cursors, with its `place` among what is found from the same start. */
function placed(step: Step, page: PageRequest, starts: readonly string[], order: Fragment): Fragment {
  return sql`
    SELECT found.start, found.node, found.edge, row_number() OVER (PARTITION BY found.start ORDER BY ${order}) AS place
    FROM (${foundAlong(step, starts, page)}) found ${raw(step.edge ? JOIN_EDGE : JOIN_NODE)}
    WHERE ${withinCursors(stepTerms(step), page)}`;
}

/**
 * Columns: the place of the node it starts from, the count of all and of the nodes that its edges go out from, whether
 * something is at or before `after`, at or after `before`. A start with nothing to count has no row.
 */
export function compileStepSummary(step: Step, starts: readonly string[]): Fragment {
  const { after, before } = step.page ?? {};
  if (!step.count) {
    return sql`SELECT start.key, NULL, NULL, ${existsAlong(step, (terms) => atOrBefore(terms, after))},
      ${existsAlong(step, (terms) => atOrAfter(terms, before))} FROM ${startsTable(starts)}`;
  }
  const terms = stepTerms(step);
  return sql`SELECT found.start, count(*), count(DISTINCT found.source),
      max(${atOrBefore(terms, after)}), max(${atOrAfter(terms, before)})
    FROM (${foundAlong(step, starts)}) found ${raw(after || before ? (step.edge ? JOIN_EDGE : JOIN_NODE) : '')}
    GROUP BY found.start`;
}

function stepTerms(step: Step): OrderTerm[] {
  return orderTerms(step.sort, step.edge ? EDGE : NODE);
}
