/** What passes between the process and its reading threads: a question, and its answer or its fault, as plain data. */
import { CompactGraphError, StoreError } from '../../../model/errors.ts';
import type { GraphStore, Seen } from '../../port.ts';

/** The reads that a thread does. */
export type Read = 'run' | 'subgraph' | 'paths' | 'tally' | 'documents';

export interface Question {
  readonly read: Read;
  readonly plan: unknown;
  /** Whether to tell of which graph the answer is true. */
  readonly watched?: boolean;
}

/** Tells a thread to end once it has answered what it was asked. */
export const LAST = 'last';

export type Answer =
  | { readonly kind: 'result'; readonly result: unknown; readonly hash?: string | null }
  | { readonly kind: 'fault'; readonly code: string | null; readonly message: string; readonly retriable: boolean };

/** The store's answer; its errors too are answers, since they lose their class on the way. */
export async function answer(store: GraphStore, { read, plan, watched }: Question): Promise<Answer> {
  try {
    const reader = store[read].bind(store) as (plan: unknown, seen?: Seen) => Promise<unknown>;
    if (!watched) return { kind: 'result', result: await reader(plan) };
    let seen: string | null = null;
    const result = await reader(plan, (hash) => {
      seen = hash;
    });
    return { kind: 'result', result, hash: seen };
  } catch (error) {
    const { message } = error as Error;
    const code = error instanceof CompactGraphError ? error.code : null;
    return { kind: 'fault', code, message, retriable: error instanceof StoreError && error.retriable };
  }
}

/** @throws StoreError as the store threw it */
export function resultOf(answered: Answer, seen?: Seen): unknown {
  if (answered.kind === 'result') {
    if (answered.hash !== undefined) seen?.(answered.hash);
    return answered.result;
  }
  const { code, message, retriable } = answered;
  throw code === null ? new Error(message) : new StoreError(message, { code, retriable });
}
