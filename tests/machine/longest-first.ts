/** The order of test files: the longest first, so that none of them runs alone at the end while a core has nothing to do. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Half a minute and more each, the longest first. In a fresh clone Vitest goes by sizes, and the longest are among the
 * smallest. Those that borrow one server stand apart, since the second would wait for the first.
 */
const LONG: readonly string[] = [
  'neo4j/conformance-5',
  'structure/session-75',
  'neo4j/resolutions',
  'neo4j/conformance-2026',
  'export/neo4j',
  'explorer/explorer',
  'explorer/everyone',
  'structure/linear-time',
  'neo4j/operations',
  'neo4j/browser/browser',
  'explorer/large-graph',
  'neo4j/loads',
  'cli/ingest',
  'notebooks/notebooks',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const name = relative(`${this.ctx.config.root}/tests`, moduleId).replace('.test.ts', '');
      return LONG.includes(name) ? LONG.indexOf(name) : LONG.length;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
