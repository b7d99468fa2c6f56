/** The suite that every graph store passes: the same loads and the same plans give the same answers in the same order. */
import { describe } from 'vitest';
import type { Open } from './ask.ts';
import { specifyChanges } from './changes.suite.ts';
import { specifyFilters } from './filters.suite.ts';
import { specifyNestedWalks } from './nested-walks.suite.ts';
import { specifyPages } from './pages.suite.ts';
import { specifyPaths } from './paths.suite.ts';
import { specifyRandomPlans } from './random.suite.ts';
import { specifyRandomWalks } from './random-walks.suite.ts';
import { specifyReferenceCounts } from './reference-counts.suite.ts';
import { specifyRoutes } from './routes.suite.ts';
import { specifySearch } from './search.suite.ts';
import { specifySubgraphs } from './subgraphs.suite.ts';
import { specifyTallies } from './tallies.suite.ts';
import { specifyUnusualText } from './unusual-text.suite.ts';

export interface SuiteOptions {
  /** How many random graphs, each with ten plans; fewer where each load is dear. */
  readonly randomGraphs?: number;
}

/** `open` gives an empty store; one is open at a time. */
export function specifyStore(name: string, open: Open, { randomGraphs = 100 }: SuiteOptions = {}): void {
  describe(name, () => {
    specifyChanges(open);
    specifyFilters(open);
    specifyRoutes(open);
    specifyNestedWalks(open);
    specifyPages(open);
    specifySearch(open);
    specifyUnusualText(open);
    specifySubgraphs(open);
    specifyReferenceCounts(open);
    specifyPaths(open);
    specifyTallies(open);
    specifyRandomWalks(open, randomGraphs);
    specifyRandomPlans(open, randomGraphs);
  });
}
