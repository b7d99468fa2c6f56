/** What the adapter is held to on each line of Neo4j: the suite of every store, and agreement with SQLite on random plans. */
import { describe } from 'vitest';
import { specifyChanges } from '../store/conformance/changes.suite.ts';
import { specifyFilters } from '../store/conformance/filters.suite.ts';
import { specifyNestedWalks } from '../store/conformance/nested-walks.suite.ts';
import { specifyPages } from '../store/conformance/pages.suite.ts';
import { specifyPaths } from '../store/conformance/paths.suite.ts';
import { specifyReferenceCounts } from '../store/conformance/reference-counts.suite.ts';
import { specifyRoutes } from '../store/conformance/routes.suite.ts';
import { specifySearch } from '../store/conformance/search.suite.ts';
import { specifySubgraphs } from '../store/conformance/subgraphs.suite.ts';
import { specifyTallies } from '../store/conformance/tallies.suite.ts';
import { specifyUnusualText } from '../store/conformance/unusual-text.suite.ts';
import { specifyAgreement } from './agreement.suite.ts';
import { borrowNeo4j } from './borrow.ts';
import { openEmptyStore } from './open-store.ts';

/**
 * Sixteen plans over each graph, and others in each run; a server takes most of a second to plan one for the first time.
 * The lines are asked different ones by one adapter, so the newer need not be asked as many.
 */
const RANDOM_GRAPHS = { '5.26': 3, '2026': 2 } as const;

export async function specifyNeo4j(line: keyof typeof RANDOM_GRAPHS): Promise<void> {
  const neo4j = await borrowNeo4j(line);
  describe.skipIf(neo4j === undefined)(`the store in Neo4j ${line}`, () => {
    if (neo4j === undefined) return;
    // Random plans are odd, and Neo4j takes its time to plan each for the first time.
    const open = () => openEmptyStore(neo4j, { queryTimeoutMilliseconds: 60_000 });
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
    specifyAgreement(open, RANDOM_GRAPHS[line]);
  });
}
