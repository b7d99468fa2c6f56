/** What resolvers are given beside the request: the store, asked one plan after the other and no longer than the request may take. */
import { StoreError } from '../model/errors.ts';
import type { GraphStore } from '../store/port.ts';

export interface Context {
  readonly store: Pick<GraphStore, 'info' | 'documents' | 'run' | 'subgraph' | 'paths' | 'tally'>;
}

/**
 * A request with many root fields takes its turn plan by plan, so that it holds one of the store's readers and not all;
 * past its time the rest is refused.
 */
export function createContext(store: GraphStore, timeoutMilliseconds: number): Context {
  const deadline = performance.now() + timeoutMilliseconds;
  let settled: Promise<unknown> = Promise.resolve();
  const inTurn = <Args extends readonly unknown[], T>(read: (...args: Args) => Promise<T>) => {
    return (...args: Args): Promise<T> => {
      const answer = settled.then(() => {
        if (performance.now() > deadline) throw overdue(timeoutMilliseconds);
        return read(...args);
      });
      settled = answer.catch(() => undefined);
      return answer;
    };
  };
  return {
    store: {
      info: inTurn(() => store.info()),
      documents: inTurn(() => store.documents()),
      run: inTurn((plan) => store.run(plan)),
      subgraph: inTurn((plan) => store.subgraph(plan)),
      paths: inTurn((plan) => store.paths(plan)),
      tally: inTurn((plan) => store.tally(plan)),
    },
  };
}

function overdue(milliseconds: number): StoreError {
  return new StoreError(`the request took longer than ${milliseconds} ms: ask for less at once`, { code: 'TIMEOUT' });
}
