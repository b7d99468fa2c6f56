/** Each named operation gives the answer that is kept beside its variables in `operations/`, on whatever store. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/graphql/api.ts';
import { readOperations } from '../../src/graphql/operations.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { exampleDocuments } from './example-graph.ts';

const CASES = join(import.meta.dirname, 'operations');

interface Case {
  readonly variables: object;
  readonly data: object;
}

/** Those that the case of an operation is asked with. */
export function variablesOf(operation: string): object {
  return (JSON.parse(readFileSync(join(CASES, `${operation}.json`), 'utf8')) as Case).variables;
}

export function specifyOperations(name: string, open: () => Promise<GraphStore>): void {
  describe(`named operations on ${name}`, () => {
    let store: GraphStore;
    let api: Api;
    beforeAll(async () => {
      store = await open();
      await store.change({ put: exampleDocuments(), remove: [] });
      api = createApi({ store });
    });
    afterAll(() => store.close());

    test('each has a case, and each case an operation', () => {
      const cases = readdirSync(CASES).map((file) => file.replace('.json', ''));
      expect(cases.sort()).toEqual([...readOperations().keys()].sort());
    });

    test.each([...readOperations().keys()])('%s', async (documentId) => {
      const { variables, data } = JSON.parse(readFileSync(join(CASES, `${documentId}.json`), 'utf8')) as Case;
      const response = await api.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId, variables }),
      });
      const answer = (await response.json()) as { data: object; errors?: unknown };
      expect(answer.errors).toBeUndefined();
      // A search's cursor holds its rank, and a snippet the words that an engine likes to show: each reckons its own way.
      const plain = (value: object) =>
        JSON.parse(
          JSON.stringify(value, (key, inner) => {
            if (key === 'snippet') return String(inner).match(/⟦[^⟧]*⟧/g);
            return documentId === 'Search' && key === 'endCursor' ? '…' : inner;
          }),
        );
      expect(plain(answer.data)).toEqual(plain(data));
    });
  });
}
