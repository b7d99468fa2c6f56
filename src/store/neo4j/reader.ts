/**
 * Reads that see one graph, never a mixture. Neo4j's own reads do see mixtures: a statement that runs while a transaction
 * is being committed meets some of its changes and not others. But every read is answered with a bookmark, the number of
 * the last transaction that was committed when it ended, and a read that is sent with a bookmark starts only when that
 * transaction is wholly visible. So a read that was sent with the bookmark it comes back with saw exactly that graph;
 * any other is asked again.
 */
import neo4j, { type Record as Row } from 'neo4j-driver';
import { StoreError } from '../../model/errors.ts';
import type { Seen, StoreInfo } from '../port.ts';
import { timeout, withDeadline } from './deadline.ts';
import { isServerTimeout, toStoreError } from './faults.ts';
import type { Server } from './server.ts';
import { toInfo } from './state.ts';
import { statement } from './statements.ts';

/** Asks one statement and answers with its rows. */
export type Query = (text: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Row[]>;

export interface Reader {
  /** @throws StoreError `LOADING` while a load of several transactions is under way or broken off, `TIMEOUT` … */
  query(text: string, parameters?: Readonly<Record<string, unknown>>, seen?: Seen): Promise<Row[]>;
  /** Several statements that see one graph: all of them are asked again if it changes meanwhile. */
  consistently<T>(work: (query: Query) => Promise<T>, seen?: Seen): Promise<T>;
  /** The hashes and counts of the graph as it is now; `null` where nothing was ever loaded. */
  info(): Promise<StoreInfo | null>;
  /** The bookmark of a graph that is whole now. */
  bookmark(): Promise<string>;
  /** Reads from now on see what ended with these bookmarks. */
  follow(bookmarks: readonly string[]): void;
}

/** What a bookmark stands for: the graph that is whole there, and whether a load was under way and of which documents. */
interface View {
  readonly bookmark: string;
  readonly info: StoreInfo | null;
  readonly loading: readonly string[] | null;
}

interface Answer {
  readonly rows: Row[];
  readonly bookmark: string;
}

/** One reader per store: it remembers the last graph that was seen. */
export function createReader(server: Server): Reader {
  let view: View | undefined;
  let followed: readonly string[] = [];

  const ask = async (
    text: string,
    parameters: Readonly<Record<string, unknown>>,
    bookmarks: readonly string[],
    deadline: number,
  ): Promise<Answer> => {
    const left = deadline - performance.now();
    if (left <= 0) throw timeout(server.timeout);
    const session = server.driver.session({
      ...server.session,
      defaultAccessMode: neo4j.session.READ,
      bookmarks: [...new Set([...bookmarks, ...followed])],
    });
    const close = () => void session.close().catch(() => undefined);
    try {
      const result = session.run(text, parameters, { timeout: Math.ceil(left) });
      // Closing a session resets its connection, which stops the statement on the server.
      const { records } = await withDeadline(Promise.resolve(result), left, { giveUp: close, allowed: server.timeout });
      return { rows: records, bookmark: session.lastBookmarks()[0] ?? '' };
    } finally {
      close();
    }
  };

  /** Reads the state until nothing was committed meanwhile. */
  const look = async (deadline: number): Promise<View> => {
    let before = await ask(statement('read-state'), {}, [], deadline);
    for (;;) {
      const { rows, bookmark } = await ask(statement('read-state'), {}, [before.bookmark], deadline);
      if (bookmark === before.bookmark) return toView(bookmark, rows);
      before = { rows, bookmark };
    }
  };

  const settle = async (deadline: number): Promise<View> => {
    if (view === undefined || view.loading !== null) view = await look(deadline);
    if (view.loading !== null) throw loading(view.loading, server.address);
    return view;
  };

  const once = async <T>(work: (query: Query, view: View) => Promise<T>, deadline: number): Promise<T> => {
    const settled = await settle(deadline);
    const { bookmark } = settled;
    return work(async (text, parameters = {}) => {
      const answer = await ask(text, parameters, [bookmark], deadline);
      if (answer.bookmark !== bookmark) throw CHANGED;
      return answer.rows;
    }, settled);
  };

  const untilWhole = async <T>(work: (query: Query, view: View) => Promise<T>): Promise<T> => {
    const deadline = performance.now() + server.timeout;
    for (;;) {
      try {
        return await once(work, deadline);
      } catch (error) {
        view = undefined;
        if (error === CHANGED) continue;
        // A server that was restored or replaced does not know the old bookmarks and would wait for them.
        if (!(error instanceof StoreError) || error.code === 'TIMEOUT') followed = [];
        throw isServerTimeout(error) ? timeout(server.timeout, error) : toStoreError(error, server.address);
      }
    }
  };

  const consistently: Reader['consistently'] = (work, seen) =>
    untilWhole(async (query, { info }) => {
      const answer = await work(query);
      seen?.(info?.hash ?? null);
      return answer;
    });

  return {
    query: (text, parameters, seen) => consistently((query) => query(text, parameters), seen),
    consistently,
    // What is remembered of the graph is true of the last answer; only an answer tells that it is still so.
    info: () =>
      untilWhole(async (query, { info }) => {
        await query('RETURN 1');
        return info;
      }),
    bookmark: () => untilWhole(async (_, { bookmark }) => bookmark),
    follow: (bookmarks) => {
      followed = bookmarks;
      view = undefined;
    },
  };
}

/** The rows are those of `read-state`. */
function toView(bookmark: string, [row]: readonly Row[]): View {
  const loading = (row?.get('graph.loading') as string[] | null | undefined) ?? null;
  return { bookmark, info: row === undefined ? null : toInfo([...row.values()]), loading };
}

/** A transaction was committed while a statement ran. */
const CHANGED = Symbol('the graph changed');

function loading(documents: readonly string[], address: string): StoreError {
  const some = documents.slice(0, 3).join(', ');
  const all = documents.length > 3 ? `${some} and ${documents.length - 3} more` : some;
  return new StoreError(
    `${address} is being loaded with ${all}: wait until that is done or, if it was broken off, run the same ingest again`,
    { code: 'LOADING', retriable: true },
  );
}
