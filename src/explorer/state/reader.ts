/** What the reader has loaded, following what is selected. */
import { computed, effect, signal } from '@preact/signals';
import { loadPages, loadReading, type PageText, provisionsOf, type Reading } from '../data/load-reading.ts';
import { address, type Load, reading, toAskError } from './store.ts';

/** Null while nothing is selected. */
export const text = signal<Load<Reading> | null>(null);
export const pages = signal<Load<readonly PageText[]>>({ status: 'loading' });

/** The ids of the pages that the text stands on, in order. */
export const pageIds = computed<readonly string[]>(() => {
  if (text.value?.status !== 'ready') return [];
  const all = provisionsOf(text.value.value).flatMap((provision) => provision.pages);
  return [...new Map(all.sort((a, b) => a.number - b.number).map(({ id }) => [id, id])).keys()].slice(0, 12);
});

const attempt = signal(0);

/** Starts to follow the selection; call once. */
export function startReader(): void {
  let held: string | null = null;
  effect(() => {
    void attempt.value;
    const id = reading.value;
    if (id === null) {
      held = null;
      text.value = null;
      return undefined;
    }
    const now = text.peek();
    // Another part of the objective that is already open is no reason to load it again.
    if (now?.status === 'ready' && (held === id || holds(now.value, id))) return undefined;
    held = id;
    const cancel = new AbortController();
    text.value = { status: 'loading' };
    loadReading(id, cancel.signal).then(
      (value) => {
        text.value = { status: 'ready', value };
      },
      (error: unknown) => {
        if (!cancel.signal.aborted) text.value = { status: 'failed', error: toAskError(error) };
      },
    );
    return () => {
      if (text.peek()?.status === 'loading') cancel.abort();
    };
  });
  effect(() => {
    const ids = pageIds.value;
    if (!address.value.page || ids.length === 0) return undefined;
    const cancel = new AbortController();
    pages.value = { status: 'loading' };
    loadPages(ids, cancel.signal).then(
      (value) => {
        pages.value = { status: 'ready', value };
      },
      (error: unknown) => {
        if (!cancel.signal.aborted) pages.value = { status: 'failed', error: toAskError(error) };
      },
    );
    return () => cancel.abort();
  });
}

export function readAgain(): void {
  text.value = null;
  attempt.value += 1;
}

function holds(reading: Reading, id: string): boolean {
  if (reading.kind === 'objective' && reading.objective.id === id) return true;
  return provisionsOf(reading).some(
    (provision) => provision.id === id || provision.footnotes.some((note) => note.id === id),
  );
}
