/** Runs a plan on one snapshot of the graph: the start, then level by level, one statement for each step of a level. */
import type { NodesPlan, Plan, PlanResult, ResultNode } from '../../../model/plan.ts';
import {
  compileByIds,
  compileLeadCount,
  compilePage,
  compileSummary,
  type FewLeadTo,
  type LabelsPlan,
} from '../compile/compile-nodes.ts';
import type { Connection } from '../connection.ts';
import { readNode } from '../rows.ts';
import { cutPage, NOTHING_OUTSIDE, positionKeys } from './page.ts';
import { runSearch } from './search.ts';
import { selectAll } from './select.ts';

/** @throws StoreError `INVALID_PLAN`, `TIMEOUT` */
export function runPlan(connection: Connection, plan: Plan): PlanResult {
  if (plan.kind === 'search') return runSearch(connection, plan);
  return plan.start.kind === 'ids'
    ? runByIds(connection, plan, plan.start.ids)
    : runByLabels(connection, plan as LabelsPlan);
}

function runByIds(connection: Connection, plan: NodesPlan, ids: readonly string[]): PlanResult {
  const nodes = connection.read(compileByIds(ids)).map((row) => readNode(row));
  const selected = selectAll(connection, plan.select, nodes);
  const results = ids.map((id) => selected.get(id) ?? null);
  const total = plan.count ? results.filter((result) => result !== null).length : null;
  return { nodes: results, total, hasNext: false, hasPrevious: false };
}

function runByLabels(connection: Connection, plan: LabelsPlan): PlanResult {
  if (plan.start.labels.length === 0)
    return { nodes: [], total: plan.count ? 0 : null, hasNext: false, hasPrevious: false };
  const read = connection.read(compilePage(plan, fewLeadTo(connection, plan))).map((row) => readNode(row));
  const summary = summarise(connection, plan);
  const { things, hasNext, hasPrevious } = cutPage(read, plan.page, summary.outside);
  const selected = selectAll(connection, plan.select, things, (node) => positionKeys(node, plan.sort));
  return { nodes: things.map(({ id }) => selected.get(id) as ResultNode), total: summary.total, hasNext, hasPrevious };
}

function summarise(connection: Connection, plan: LabelsPlan) {
  if (!plan.count && !plan.page?.after && !plan.page?.before) return { total: null, outside: NOTHING_OUTSIDE };
  const [row] = connection.read(compileSummary(plan, plan.count ? () => true : fewLeadTo(connection, plan)));
  return {
    total: plan.count ? Number(row?.[0]) : null,
    outside: { earlier: row?.[1] === 1, later: row?.[2] === 1 },
  };
}

/** Up to so many are collected at once; of more, a page is soon full when the nodes are looked at one by one. */
const MOST_COLLECTED = 10_000;

function fewLeadTo(connection: Connection, plan: LabelsPlan): FewLeadTo {
  // A sorted list must be known whole, so that nothing is gained by looking at its nodes one by one.
  if (!plan.page || plan.sort?.length) return () => true;
  return (route, end) => {
    const [count] = connection.read(compileLeadCount(route, end, MOST_COLLECTED));
    return Number(count?.[0]) < MOST_COLLECTED;
  };
}
