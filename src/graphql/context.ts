/** What resolvers are given beside the request: the store, asked one plan after the other and no longer than the request may take. */
import { StoreError } from '../model/errors.ts';
import type { PathsPlan, Plan, SubgraphPlan, TallyPlan } from '../model/plan.ts';
import type { GraphStore } from '../store/port.ts';

export interface Context {
  readonly store: Pick<GraphStore, 'info' | 'documents' | 'run' | 'subgraph' | 'paths' | 'tally'>;
  /** The hashes of the graphs that were read for the request: more than one where the graph changed between two reads. */
  readonly graphs: ReadonlySet<string | null>;
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
  const graphs = new Set<string | null>();
  const seen = (hash: string | null) => void graphs.add(hash);
  return {
    graphs,
    store: {
      info: inTurn(async () => {
        const info = await store.info();
        seen(info?.hash ?? null);
        return info;
      }),
      documents: inTurn(() => store.documents()),
      run: inTurn((plan: Plan) => store.run(plan, seen)),
      subgraph: inTurn((plan: SubgraphPlan) => store.subgraph(plan, seen)),
      paths: inTurn((plan: PathsPlan) => store.paths(plan, seen)),
      tally: inTurn((plan: TallyPlan) => store.tally(plan, seen)),
    },
  };
}

function overdue(milliseconds: number): StoreError {
  return new StoreError(`the request took longer than ${milliseconds} ms: ask for less at once`, { code: 'TIMEOUT' });
}
