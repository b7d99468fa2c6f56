/** The API over the example graph, asked in process. */
import { afterAll, expect } from 'vitest';
import { type Api, createApi } from '../../src/graphql/api.ts';
import { executeQuery, type QueryAnswer } from '../../src/graphql/execute-query.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openExampleStore } from './example-graph.ts';

export interface ExampleApi {
  readonly api: Api;
  /** Every plan that the store has run. */
  readonly plans: Plan[];
  /** Every error that clients saw masked. */
  readonly reports: unknown[];
  /** The whole answer. */
  readonly answer: (query: string, variables?: object) => Promise<QueryAnswer>;
  /** The data of an answer that must have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query beside it
  readonly ask: (query: string, variables?: object) => Promise<any>;
}

/** Over the real SQLite store, wrapped to keep what it runs; closed after the file's tests. */
export async function openExampleApi(): Promise<ExampleApi> {
  const store = await openExampleStore();
  afterAll(() => store.close());
  const plans: Plan[] = [];
  const reports: unknown[] = [];
  const counting = new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (name === 'run') plans.push(args[0] as Plan);
        return Reflect.apply(member, target, args);
      };
    },
  }) as GraphStore;
  const api = createApi({ store: counting, report: (error) => reports.push(error) });
  const answer = (query: string, variables?: object) => executeQuery(api, query, variables);
  const ask = async (query: string, variables?: object) => {
    const { data, errors } = await answer(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  return { api, plans, reports, answer, ask };
}
