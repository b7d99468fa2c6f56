/** How plans become statements: few of them, alike for all values, and answered from the indexes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFERENCE_EDGES } from '../../src/model/labels.ts';
import type { Filter, NodesPlan, Step } from '../../src/model/plan.ts';
import { compilePage, type LabelsPlan } from '../../src/store/sqlite/compile/compile-nodes.ts';
import { compileStepPage, compileStepSummary } from '../../src/store/sqlite/compile/compile-step.ts';
import type { Connection } from '../../src/store/sqlite/connection.ts';
import { openFile } from '../../src/store/sqlite/open-file.ts';
import { runPlan } from '../../src/store/sqlite/read/run-plan.ts';
import type { Fragment } from '../../src/store/sqlite/sql.ts';
import { applyChange } from '../../src/store/sqlite/write/change.ts';
import { hop, idIs, NO_FIELDS, ofLabels, step, WITH_EDGE } from './conformance/ask.ts';
import { exampleDocuments } from './conformance/example-graph.ts';

let connection: Connection;
let statements: Fragment[] = [];

beforeAll(async () => {
  connection = openFile({ path: ':memory:', readOnly: false, lockMilliseconds: 0 });
  await applyChange(connection, { put: exampleDocuments, remove: [] }, 0);
});
afterAll(() => connection.database.close());

/** The statements that a plan runs. */
function statementsOf(plan: NodesPlan): Fragment[] {
  statements = [];
  const watched: Connection = {
    ...connection,
    read(query) {
      statements.push(query);
      return connection.read(query);
    },
  };
  runPlan(watched, plan);
  return statements;
}

/** SQLite's own account of how it answers. */
function explain({ text, values }: Fragment): string {
  const rows = connection.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values);
  return rows.map((row) => row['detail']).join('\n');
}

const page = { limit: 50 };
const referencedBy: Step = step(
  'Instrument',
  [[{ ...hop('OUT', 'HAS_ARTICLE'), repeat: { min: 0, max: 5 } }, hop('IN', ...REFERENCE_EDGES)]],
  {
    ...WITH_EDGE,
    edgeFilter: { kind: 'compare', property: 'derivation', operator: 'in', value: ['STATED'] },
    page,
  },
);
const citing = (id: string): Filter => ({
  kind: 'reaches',
  routes: [[hop('OUT', ...REFERENCE_EDGES)]],
  node: idIs(id),
});
const labelsPlan = (rest: Partial<NodesPlan>) => ofLabels(['Action'], { page, ...rest }) as LabelsPlan;

describe('a plan', () => {
  test('runs one statement for a step, however many nodes it starts from', () => {
    const citation = { key: 'citation', property: 'citation', select: NO_FIELDS };
    const references = step('Action', [[hop('OUT', ...REFERENCE_EDGES)]], {
      edge: { properties: [], joins: [citation] },
      page,
    });
    const actions = step('Objective', [[hop('OUT', 'HAS_ACTION')]], {
      select: { properties: {}, steps: [references] },
    });
    const ofObjectives = (limit: number) =>
      statementsOf(ofLabels(['Objective'], { page: { limit }, select: { properties: {}, steps: [actions] } }));
    expect(ofObjectives(1).length).toBe(4);
    expect(ofObjectives(2).length).toBe(4);
  });

  test('runs one more statement for a step’s counts', () => {
    const instruments = (count: boolean) =>
      statementsOf(ofLabels(['Instrument'], { select: { properties: {}, steps: [{ ...referencedBy, count }] } }));
    expect(instruments(false).length).toBe(2);
    expect(instruments(true).length).toBe(3);
  });

  test('has one text for all values of one shape, and no value in it', () => {
    const textsFor = (value: string) =>
      statementsOf(
        labelsPlan({
          filter: {
            kind: 'and',
            filters: [citing(value), { kind: 'compare', property: 'text', operator: 'contains', value }],
          },
        }),
      ).map(({ text }) => text);
    const texts = textsFor("xyzzy'; DROP TABLE node; --");
    expect(texts).toEqual(textsFor('untoc'));
    expect(texts.join()).not.toContain('xyzzy');
  });
});

describe('from an index come', () => {
  const always = () => true;
  const never = () => false;

  test('the first and later nodes of a label in order', () => {
    for (const rest of [
      {},
      { page: { limit: 50, after: { keys: ['1'], id: 'x' } } },
      { page: { limit: 50, backward: true } },
    ]) {
      const account = explain(compilePage(labelsPlan(rest), always));
      expect(account).toMatch(/SEARCH n USING INDEX node_in_order/);
      expect(account).not.toContain('TEMP B-TREE');
    }
  });

  test('the first nodes of several labels, merged', () => {
    const account = explain(
      compilePage({ ...labelsPlan({}), start: { kind: 'labels', labels: ['Action', 'Paragraph', 'Item'] } }, always),
    );
    expect(account).toMatch(/MERGE/);
    expect(account).not.toContain('TEMP B-TREE');
  });

  test('the nodes of an instrument', () => {
    const filter: Filter = { kind: 'compare', property: 'instrument', operator: 'equals', value: 'gcm' };
    const account = explain(compilePage(labelsPlan({ filter }), always));
    expect(account).toMatch(/SEARCH n USING INDEX node_of_instrument/);
    expect(account).not.toContain('TEMP B-TREE');
  });

  test('the nodes that refer to an instrument, from whichever end is cheaper', () => {
    const filter = citing('untoc');
    expect(explain(compilePage(labelsPlan({ filter }), always))).toMatch(
      /SEARCH n_0e USING INDEX edge_in\w* \(to_id=\?\)/,
    );
    expect(explain(compilePage(labelsPlan({ filter }), never))).toMatch(
      /SEARCH n_0e USING INDEX edge_out \(from_id=\?\)/,
    );
  });

  test('the first references to an instrument and its articles in order', () => {
    const account = explain(compileStepPage(referencedBy, ['untoc']));
    const [, inner] = account.split('CORRELATED LIST SUBQUERY').slice(-2);
    expect(inner).toBeDefined();
    expect(account).toMatch(/SEARCH r0_0e USING INDEX edge_in_order \(to_id=\?\)/);
    expect(account).not.toMatch(/SCAN (e|n|r0_\w+)\b/);
  });

  test('whether something stands before a place among them', () => {
    const account = explain(
      compileStepSummary({ ...referencedBy, page: { limit: 50, after: { keys: ['1'], id: 'x' } } }, ['untoc']),
    );
    expect(account).toMatch(/SEARCH r0_1e USING INDEX edge_in_order \(to_id=\? AND \(ord,id\)<\(\?,\?\)\)/);
  });
});

test('a snippet from the middle of a text shows where words are left out, and no beginning', () => {
  const plan = { kind: 'search', text: 'international', labels: ['Paragraph'], page, select: NO_FIELDS } as const;
  const { nodes } = runPlan(connection, plan);
  expect(nodes[0]?.id).toBe('gcm#para_25');
  expect(nodes[0]?.snippet).toMatch(/^….* in accordance with ⟦international⟧ law\.$/);
});
