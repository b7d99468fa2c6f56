/** What the page shows, as signals: the address decides, everything else follows from it and from the API's answers. */
import { computed, effect, signal } from '@preact/signals';
import type { HoldingsAnswer } from '../data/answer.ts';
import { AskError, ask } from '../data/ask.ts';
import { sayExtent } from '../data/describe.ts';
import { filterGraph } from '../data/filter.ts';
import {
  dropLooseEdges,
  EMPTY_GRAPH,
  type Graph,
  type GraphEdge,
  type GraphNode,
  joinGraphs,
  type Loaded,
  type Part,
  siblingEdges,
} from '../data/graph.ts';
import { HOME_HEADING, loadView, WHOLE } from '../data/load-view.ts';
import { HOLDINGS } from '../data/queries.ts';
import { type Address, formatAddress, parseAddress } from './address.ts';

export type Load<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: AskError }
  | { readonly status: 'ready'; readonly value: T };

export const address = signal<Address>(parseAddress(location.search));
export const loaded = signal<Load<Loaded>>({ status: 'loading' });
export const holdings = signal<Load<HoldingsAnswer>>({ status: 'loading' });
/** Whether more is being added to what is shown. */
export const adding = signal(false);
/** Said to screen readers, politely. */
export const said = signal('');

/** Changes part of the address; `replace` leaves no step to go back to. */
export function go(change: Partial<Address>, replace = false): void {
  const next = { ...address.peek(), ...change };
  const url = formatAddress(next) || location.pathname;
  if (replace) history.replaceState(null, '', url);
  else if (formatAddress(next) !== location.search) history.pushState(null, '', url);
  address.value = next;
}

/** Where a link that makes this change leads. */
export function linkTo(change: Partial<Address>): string {
  return formatAddress({ ...address.value, ...change }) || '?';
}

const view = computed(() => JSON.stringify([address.value.view, address.value.derivations]));
let running = new AbortController();

/** Starts to follow the address; call once. */
export function startStore(): void {
  window.addEventListener('popstate', () => {
    address.value = parseAddress(location.search);
  });
  void loadHoldings();
  effect(() => {
    void view.value;
    void reload();
  });
}

/** Loads the view of the address again. */
export async function reload(): Promise<void> {
  adding.value = false;
  const { view: wanted, derivations } = address.peek();
  await load((signal) => loadView(wanted, { derivations, signal }));
}

/** Loads what comes after the part that is shown, and adds it. */
export async function showMore(): Promise<void> {
  const before = loaded.peek();
  if (before.status !== 'ready' || before.value.more === null) return;
  const { view: wanted, derivations } = address.peek();
  const { value } = before;
  adding.value = true;
  await load(async (signal) => {
    const next = await loadView(wanted, { derivations, signal, after: value.more });
    return { ...next, graph: joinGraphs(value.graph, next.graph) };
  });
}

/** The view from its beginning to its end, or as far as a table goes; what is shown stays as it is. */
export function loadWhole(signal: AbortSignal, onPart: (part: Part) => void): Promise<Loaded> {
  const { view: wanted, derivations } = address.peek();
  return loadView(wanted, { derivations, signal, wanted: WHOLE, onPart });
}

async function load(work: (signal: AbortSignal) => Promise<Loaded>): Promise<void> {
  running.abort();
  const mine = new AbortController();
  running = mine;
  if (!adding.peek()) loaded.value = { status: 'loading' };
  try {
    const found = await work(mine.signal);
    if (running !== mine) return;
    const value = { ...found, graph: dropLooseEdges(found.graph) };
    loaded.value = { status: 'ready', value };
    document.title = value.heading === HOME_HEADING ? 'Compact Graph' : `${value.heading} · Compact Graph`;
    said.value = `${value.heading}: ${sayExtent(shown.value, value.parts)}.`;
  } catch (error) {
    if (running === mine) loaded.value = { status: 'failed', error: toAskError(error) };
  } finally {
    if (running === mine) adding.value = false;
  }
}

export async function loadHoldings(): Promise<void> {
  try {
    holdings.value = { status: 'ready', value: await ask<HoldingsAnswer>(HOLDINGS) };
  } catch (error) {
    holdings.value = { status: 'failed', error: toAskError(error) };
  }
}

export function toAskError(error: unknown): AskError {
  if (error instanceof AskError) return error;
  return new AskError(
    'The page met a fault of its own.',
    `Reload the page. (${error instanceof Error ? error.message : error})`,
  );
}

/** All that is loaded, before filters. */
export const whole = computed<Graph>(() => (loaded.value.status === 'ready' ? loaded.value.value.graph : EMPTY_GRAPH));

/** What the view is about stays in it, whatever is filtered. */
const kept = computed<readonly string[]>(() => {
  const { view: about } = address.value;
  if (about.kind === 'path') return [about.from, about.to];
  return 'id' in about ? [about.id] : [];
});

export const shown = computed<Graph>(() => filtered(whole.value));

/** What the filters leave of a graph. */
export function filtered(graph: Graph): Graph {
  const { derivations, hidden } = address.value;
  return filterGraph(graph, { derivations, hidden, kept: kept.value });
}

/** The edge that is selected by its own id, or the first that rests on the citation that is. */
export const selectedEdge = computed<GraphEdge | null>(() => {
  const { select } = address.value;
  if (select === null) return null;
  const { edges } = whole.value;
  const own = edges.get(select);
  if (own || select.includes('~')) return own ?? null;
  const resting = [...edges.values()].filter((edge) => edge.citation?.id === select);
  return resting.find((edge) => edge.layer === 'reference') ?? resting[0] ?? null;
});
export const selectedNode = computed<GraphNode | null>(() => whole.value.nodes.get(address.value.select ?? '') ?? null);

/** The id of the node or edge that is drawn as selected. */
export const selectedId = computed<string | null>(() => selectedEdge.value?.id ?? address.value.select);

/** The other relations that the selected edge's citation carries. */
export const siblings = computed<readonly GraphEdge[]>(() =>
  selectedEdge.value ? siblingEdges(shown.value, selectedEdge.value).slice(1) : [],
);

/** The id of what the reader shows: the text that an edge rests on, or the node that is selected or the view is about. */
export const reading = computed<string | null>(() => {
  const edge = selectedEdge.value;
  if (edge) return edge.layer === 'law' ? (edge.citation?.provision ?? edge.from) : edge.from;
  const { select, view: about } = address.value;
  if (select !== null && !select.includes('~')) return select;
  if (about.kind === 'path') return about.from;
  return 'id' in about ? about.id : null;
});
