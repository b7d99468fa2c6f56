/** What resolvers are given beside the request: the store, asked one plan after the other and no longer than the request may take. */
import { StoreError } from '../model/errors.ts';
import type { GivenId, PathsPlan, Plan, SubgraphPlan, TallyPlan } from '../model/plan.ts';
import type { GraphStore } from '../store/port.ts';
import { givenIn } from '../traversal/given-ids.ts';
import { createIdCheck } from './known-ids.ts';

export interface Context {
  /** Ids in the filters of a plan are looked up before it is run. @throws InputError for one that names nothing */
  readonly store: Pick<GraphStore, 'info' | 'documents' | 'run' | 'subgraph' | 'paths' | 'tally'>;
  /** The same for ids that stand in no filter. @throws InputError */
  readonly assertKnown: (given: readonly GivenId[]) => Promise<void>;
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
  const assertKnown = createIdCheck((plan) => store.run(plan, seen));
  const knowing = <P, T>(read: (plan: P) => Promise<T>) => {
    return inTurn(async (plan: P) => {
      await assertKnown(givenIn(plan));
      return read(plan);
    });
  };
  return {
    graphs,
    assertKnown: inTurn(assertKnown),
    store: {
      info: inTurn(async () => {
        const info = await store.info();
        seen(info?.hash ?? null);
        return info;
      }),
      documents: inTurn(() => store.documents()),
      run: knowing((plan: Plan) => store.run(plan, seen)),
      subgraph: knowing((plan: SubgraphPlan) => store.subgraph(plan, seen)),
      paths: knowing((plan: PathsPlan) => store.paths(plan, seen)),
      tally: knowing((plan: TallyPlan) => store.tally(plan, seen)),
    },
  };
}

function overdue(milliseconds: number): StoreError {
  return new StoreError(`the request took longer than ${milliseconds} ms: ask for less at once`, { code: 'TIMEOUT' });
}
