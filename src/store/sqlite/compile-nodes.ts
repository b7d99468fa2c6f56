/** The statements of a plan's start: a page of the nodes of some labels, or nodes by id. */
import type { NodesPlan } from '../../model/plan.ts';
import { compileOptional } from './compile-filter.ts';
import { atOrAfter, atOrBefore, orderBy, orderTerms, withinCursors } from './compile-order.ts';
import { NODE_COLUMNS } from './rows.ts';
import { all, elements, join, list, raw, sql, type Fragment } from './sql.ts';

const NODE = { kind: 'node', alias: 'n' } as const;

/** A plan that starts at labels. */
export type LabelsPlan = NodesPlan & { readonly start: { readonly kind: 'labels' } };

/** Columns: those of `readNode`. */
export function compileByIds(ids: readonly string[]): Fragment {
  return sql`SELECT ${raw(NODE_COLUMNS)} FROM node n WHERE n.id IN ${elements(ids)}`;
}

/**
 * Columns: those of `readNode`. One more row than the page's limit tells whether it ends there. Each label is a branch
 * of its own: SQLite merges branches that an index has sorted, and so reads no more than the page.
 */
export function compilePage(plan: LabelsPlan): Fragment {
  const { page, sort } = plan;
  const terms = orderTerms(sort, NODE);
  const sorted = terms.map(({ value }, index) => sql`${value} AS sort_${raw(String(index))}`);
  const bySorted = terms.map((term, index) => ({ ...term, value: raw(`sort_${index}`) }));
  const branches = [...new Set(plan.start.labels)].map(
    (label) => sql`
      SELECT ${raw(NODE_COLUMNS)}, ${join(sorted, ', ')} FROM node n
      WHERE n.label = ${label} AND ${withinCursors(terms, page)} AND ${condition(plan)}`,
  );
  const limit = page ? sql` LIMIT ${page.limit + 1}` : raw('');
  return sql`${join(branches, ' UNION ALL ')} ${orderBy(bySorted, page?.backward ?? false)}${limit}`;
}

/** Columns: the count of all that the page was cut from or NULL, whether something is at or before `after`, at or after `before`. */
export function compileSummary(plan: LabelsPlan): Fragment {
  const { after, before } = plan.page ?? {};
  const terms = orderTerms(plan.sort, NODE);
  const nodes = sql`FROM node n WHERE n.label IN ${list(plan.start.labels)} AND ${condition(plan)}`;
  return sql`SELECT ${plan.count ? sql`(SELECT count(*) ${nodes})` : raw('NULL')},
    EXISTS (SELECT 1 ${nodes} AND ${atOrBefore(terms, after)}),
    EXISTS (SELECT 1 ${nodes} AND ${atOrAfter(terms, before)})`;
}

function condition(plan: LabelsPlan): Fragment {
  return all([compileOptional(plan.filter, NODE), raw('within_deadline(n.key)')]);
}
