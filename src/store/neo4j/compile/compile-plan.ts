/** A plan becomes ONE statement that answers with one row, and a reader of that row. */
import type { NodesPlan, Plan, PlanResult, ResultNode } from '../../../model/plan.ts';
import { type Asked, Cells, type List, type Reader, type Row } from './cells.ts';
import { addIds } from './compile-ids.ts';
import { addLabels } from './compile-labels.ts';
import { addHits } from './compile-search.ts';
import type { Parameters } from './parameters.ts';
import { createScope, type Scope } from './scope.ts';

export interface CompiledPlan {
  readonly text: string;
  /** Reads the row that the statement answers with, for any plan of this shape. */
  readonly read: (row: Row, asked: Asked) => PlanResult;
}

/** @throws StoreError `INVALID_PLAN` */
export function compilePlan(plan: Plan, parameters: Parameters): CompiledPlan {
  const cells = new Cells();
  const read = addRoot(createScope(parameters), cells, plan);
  return {
    text: cells.toStatement().build().cypher,
    read: (row, asked) => toResult(asked.plan as Plan, read(row, asked, '')),
  };
}

function addRoot(scope: Scope, cells: Cells, plan: Plan): Reader<List<ResultNode>> {
  if (plan.kind === 'search') return addHits(scope, cells, plan);
  const { start } = plan;
  return start.kind === 'ids' ? addIds(scope, cells, start, plan.select) : addLabels(scope, cells, plan, start.labels);
}

function toResult(plan: Plan, { entries, total, hasNext, hasPrevious }: List<ResultNode>): PlanResult {
  if (plan.kind === 'nodes' && plan.start.kind === 'ids') return inOrderOf(plan, plan.start.ids, entries);
  return { nodes: entries, total, hasNext, hasPrevious };
}

function inOrderOf({ count }: NodesPlan, ids: readonly string[], found: readonly ResultNode[]): PlanResult {
  const byId = new Map(found.map((node) => [node.id, node]));
  const nodes = ids.map((id) => byId.get(id) ?? null);
  const total = count ? nodes.filter((node) => node !== null).length : null;
  return { nodes, total, hasNext: false, hasPrevious: false };
}
