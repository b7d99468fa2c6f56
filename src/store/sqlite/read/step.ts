/** Runs one step from many nodes at once. */
import type { GraphEdge, GraphNode } from '../../../model/graph.ts';
import type { Step } from '../../../model/plan.ts';
import { compileStepPage, compileStepSummary } from '../compile/compile-step.ts';
import type { Connection, Row } from '../connection.ts';
import { NODE_WIDTH, readEdge, readNode } from '../rows.ts';
import { cutPage, NOTHING_OUTSIDE, type Page } from './page.ts';

interface Entry {
  readonly node: GraphNode;
  readonly edge: GraphEdge | null;
}

/** What a step found from one node. */
export interface Outcome {
  readonly start: string;
  readonly page: Page<Entry>;
  readonly total: number | null;
  readonly sources: number | null;
}

/** One outcome for each start, in their order; two statements at most. */
export function runStep(connection: Connection, step: Step, starts: readonly string[]): Outcome[] {
  const entries: Entry[][] = starts.map(() => []);
  for (const row of connection.read(compileStepPage(step, starts))) {
    entries[row[0] as number]?.push({ node: readNode(row, 1), edge: step.edge ? readEdge(row, 1 + NODE_WIDTH) : null });
  }
  const summaries = readSummaries(connection, step, starts);
  return starts.map((start, index) => {
    const summary = summaries?.get(index);
    const outside = summary ? { earlier: summary[3] === 1, later: summary[4] === 1 } : NOTHING_OUTSIDE;
    return {
      start,
      page: cutPage(entries[index] ?? [], step.page, outside),
      total: step.count ? Number(summary?.[1] ?? 0) : null,
      sources: step.count && step.edge ? Number(summary?.[2] ?? 0) : null,
    };
  });
}

/** By the place of the start; a start without a row has nothing to count. */
function readSummaries(connection: Connection, step: Step, starts: readonly string[]): Map<number, Row> | undefined {
  if (!step.count && !step.page?.after && !step.page?.before) return undefined;
  const rows = connection.read(compileStepSummary(step, starts));
  return new Map(rows.map((row) => [row[0] as number, row]));
}
