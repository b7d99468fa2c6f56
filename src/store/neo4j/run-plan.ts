/** Runs a plan as one statement. */
import type { Plan, PlanResult } from '../../model/plan.ts';
import type { Seen } from '../port.ts';
import { cached } from './compile/cached.ts';
import { compilePlan } from './compile/compile-plan.ts';
import { idsByLabel, partValues } from './compile/parameters.ts';
import type { Reader } from './reader.ts';
import { toLuceneQuery } from './search-text.ts';

const compiledPlan = cached(compilePlan);

/** @throws StoreError `INVALID_PLAN`, `TIMEOUT` … */
export async function runPlan(reader: Reader, plan: Plan, seen?: Seen): Promise<PlanResult> {
  if (asksForNothing(plan)) return nothing(plan);
  const parameters = partValues(plan);
  const { text, read } = compiledPlan(plan, parameters);
  const [record] = await reader.query(text, parameters.sent, seen);
  return record === undefined ? nothing(plan) : read([...record.values()], { plan, sent: parameters.sent });
}

/** No label to look under, or no word to look for. */
function asksForNothing(plan: Plan): boolean {
  if (plan.kind === 'search') return plan.labels.length === 0 || toLuceneQuery(plan.text) === '';
  const { start } = plan;
  return start.kind === 'ids' ? idsByLabel(start.ids).size === 0 : start.labels.length === 0;
}

function nothing(plan: Plan): PlanResult {
  const nodes = plan.kind === 'nodes' && plan.start.kind === 'ids' ? plan.start.ids.map(() => null) : [];
  return { nodes, total: plan.count ? 0 : null, hasNext: false, hasPrevious: false };
}
