/** The statements of a plan's start: a page of the nodes of some labels, or nodes by id. */
import type { Filter, NodesPlan, Route } from '../../../model/plan.ts';
import { NODE_COLUMNS } from '../rows.ts';
import { all, elements, type Fragment, join, list, raw, sql } from '../sql.ts';
import { compileFilter, compileOptional } from './compile-filter.ts';
import { atOrAfter, atOrBefore, ordering, orderTerms, withinCursors } from './compile-order.ts';
import { compileRoute } from './compile-route.ts';
import type { Subject } from './property.ts';

/** How a search through a whole label finds out whether few things lead to the ends of a route. */
export type FewLeadTo = NonNullable<Subject['fewLeadTo']>;

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
export function compilePage(plan: LabelsPlan, fewLeadTo: FewLeadTo): Fragment {
  const { page, sort } = plan;
  const node = { kind: 'node', alias: 'n', fewLeadTo } as const;
  const terms = orderTerms(sort, node);
  const sorted = terms.map(({ value }, index) => sql`${value} AS sort_${raw(String(index))}`);
  const bySorted = terms.map((term, index) => ({ ...term, value: raw(`sort_${index}`) }));
  const branches = [...new Set(plan.start.labels)].map(
    (label) => sql`
      SELECT ${raw(NODE_COLUMNS)}, ${join(sorted, ', ')} FROM node n
      WHERE n.label = ${label} AND ${withinCursors(terms, page)} AND ${condition(plan, node)}`,
  );
  const limit = page ? sql` LIMIT ${page.limit + 1}` : raw('');
  return sql`${join(branches, ' UNION ALL ')} ORDER BY ${ordering(bySorted, page?.backward ?? false)}${limit}`;
}

/**
 * Columns: the count of all that the page was cut from, NULL where none is asked for; whether something is at or before
 * `after`, at or after `before`.
 */
export function compileSummary(plan: LabelsPlan, fewLeadTo: FewLeadTo): Fragment {
  const { after, before } = plan.page ?? {};
  const node = { kind: 'node', alias: 'n', fewLeadTo } as const;
  const terms = orderTerms(plan.sort, node);
  const nodes = sql`FROM node n WHERE n.label IN ${list(plan.start.labels)} AND ${condition(plan, node)}`;
  return sql`SELECT ${plan.count ? sql`(SELECT count(*) ${nodes})` : raw('NULL')},
    EXISTS (SELECT 1 ${nodes} AND ${atOrBefore(terms, after)}),
    EXISTS (SELECT 1 ${nodes} AND ${atOrAfter(terms, before)})`;
}

function condition(plan: LabelsPlan, node: Subject): Fragment {
  return all([compileOptional(plan.filter, node), raw('within_deadline(n.key)')]);
}

/** Column: how many things the first hop of a route leads to from the nodes that pass, or `most` where there are more. */
export function compileLeadCount(route: Route, from: Filter, most: number): Fragment {
  const first = compileRoute(route.slice(0, 1), raw('origin.id'), 'lead_');
  const conditions = [compileFilter(from, { kind: 'node', alias: 'origin' }), ...first.conditions];
  return sql`SELECT count(*) FROM (
    SELECT 1 FROM ${join([raw('node origin'), ...first.tables], ' CROSS JOIN ')}
    WHERE ${all(conditions)} AND ${raw(`within_deadline(${first.innermost})`)} LIMIT ${most})`;
}
