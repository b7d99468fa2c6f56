/** The named operations over the two pages and a few hundred resolutions: each answer is reckoned by other means too. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/graphql/api.ts';
import { executeOperation } from '../../src/graphql/execute-query.ts';
import { readOperations } from '../../src/graphql/operations.ts';
import type { GraphStore } from '../../src/store/port.ts';
import type { Answer } from './resolutions/expectation.ts';
import { COUNTS } from './resolutions/expected-counts.ts';
import { REFERENCES } from './resolutions/expected-references.ts';
import { WALKS } from './resolutions/expected-walks.ts';
import { folder, type Held, hold, isThere, readDocuments } from './resolutions/held.ts';

const EXPECTATIONS = [...REFERENCES, ...COUNTS, ...WALKS];

/** `beside`: another store, whose whole answers must be the same. */
export function specifyResolutions(
  name: string,
  open: () => Promise<GraphStore>,
  beside?: () => Promise<GraphStore>,
): void {
  if (!isThere) console.log(`session 75 is not at ${folder}: the operations are not tried on resolutions on ${name}`);
  describe.skipIf(!isThere)(`named operations over resolutions on ${name}`, () => {
    const stores: GraphStore[] = [];
    const apis: Api[] = [];
    let held: Held;
    beforeAll(async () => {
      const documents = await readDocuments();
      held = hold(documents);
      for (const opens of beside ? [open, beside] : [open]) {
        const store = await opens();
        stores.push(store);
        await store.change({ put: documents, remove: [] });
        apis.push(createApi({ store }));
      }
    });
    afterAll(() => Promise.all(stores.map((store) => store.close())));

    test('there are some hundreds of them, and every operation is tried', () => {
      expect(held.documents.length).toBeGreaterThan(200);
      expect([...new Set(EXPECTATIONS.map(({ operation }) => operation))].sort()).toEqual(
        [...readOperations().keys()].sort(),
      );
    });

    test.each(
      EXPECTATIONS.map(
        (expectation) => [expectation.operation, JSON.stringify(expectation.variables), expectation] as const,
      ),
    )('%s of %s', async (_, __, { operation, variables, pick, expected }) => {
      const [answer, other] = await Promise.all(apis.map((api) => executeOperation(api, operation, variables)));
      expect(answer?.errors).toBeUndefined();
      const found = pick(answer?.data as Answer);
      expect(found).toEqual(expected(held));
      if (other) expect(comparable(answer?.data)).toEqual(comparable(other.data));
    });
  });
}

/** Each engine ranks hits in its own way: only how many there are is compared. */
function comparable(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value) => (key === 'search' ? value.totalCount : value)));
}
