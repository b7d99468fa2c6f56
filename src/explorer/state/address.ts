/** The address in the browser's bar: everything that a view needs to be shown again, and nothing else. */
import type { Derivation } from '../data/graph.ts';

/** What the graph and the list are about. */
export type View =
  | { readonly kind: 'overview' }
  | { readonly kind: 'about'; readonly id: string }
  /** What refers to an instrument, perhaps only in one objective or one instrument, perhaps only in one way. */
  | { readonly kind: 'citing'; readonly id: string; readonly within: string | null; readonly relation: string | null }
  | { readonly kind: 'unresolved' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'path'; readonly from: string; readonly to: string };

export type ListTab = 'references' | 'matrix' | 'coverage';
export type Arrangement = 'auto' | 'columns' | 'web';

export interface Address {
  readonly view: View;
  /** The id of the node or edge that is selected. */
  readonly select: string | null;
  readonly derivations: readonly Derivation[];
  /** Edge types, binding forces and labels that are filtered out. */
  readonly hidden: readonly string[];
  readonly tab: ListTab;
  /** Whether the reader shows the page as read. */
  readonly page: boolean;
  readonly arrange: Arrangement;
}

export const DEFAULT_DERIVATIONS: readonly Derivation[] = ['STATED', 'REGISTRY'];

export const HOME: Address = {
  view: { kind: 'overview' },
  select: null,
  derivations: DEFAULT_DERIVATIONS,
  hidden: [],
  tab: 'references',
  page: false,
  arrange: 'auto',
};

const TABS: readonly ListTab[] = ['references', 'matrix', 'coverage'];
const ARRANGEMENTS: readonly Arrangement[] = ['auto', 'columns', 'web'];
const KNOWN: readonly Derivation[] = ['STATED', 'REGISTRY', 'CURATED', 'INFERRED'];

/**
 * Reads `?view=about&id=gcm%23obj_10&select=…`; what is missing or unknown takes its default.
 * @example parseAddress('?view=citing&id=untoc').view // { kind: 'citing', id: 'untoc', within: null, relation: null }
 */
export function parseAddress(search: string): Address {
  const values = new URLSearchParams(search);
  const derivations = values.get('derivations')?.toUpperCase().split(',') ?? DEFAULT_DERIVATIONS;
  return {
    view: parseView(values),
    select: values.get('select'),
    derivations: KNOWN.filter((known) => derivations.includes(known)),
    hidden: values.get('hide')?.split(',').filter(Boolean) ?? [],
    tab: TABS.find((tab) => tab === values.get('tab')) ?? HOME.tab,
    page: values.get('read') === 'page',
    arrange: ARRANGEMENTS.find((known) => known === values.get('arrange')) ?? HOME.arrange,
  };
}

function parseView(values: URLSearchParams): View {
  const kind = values.get('view');
  const id = values.get('id');
  const from = values.get('from');
  const to = values.get('to');
  if (kind === 'about' && id) return { kind, id };
  if (kind === 'citing' && id) {
    return { kind, id, within: values.get('within'), relation: values.get('relation') };
  }
  if (kind === 'path' && from && to) return { kind, from, to };
  return kind === 'unresolved' || kind === 'silent' ? { kind } : HOME.view;
}

/** The shortest form that `parseAddress` reads back to the same address; empty for the page's first view. */
export function formatAddress(address: Address): string {
  const { view, select, derivations, hidden, tab, page, arrange } = address;
  const values = new URLSearchParams();
  if (view.kind !== 'overview') values.set('view', view.kind);
  if ('id' in view) values.set('id', view.id);
  if (view.kind === 'citing' && view.within) values.set('within', view.within);
  if (view.kind === 'citing' && view.relation) values.set('relation', view.relation);
  if (view.kind === 'path') {
    values.set('from', view.from);
    values.set('to', view.to);
  }
  if (select) values.set('select', select);
  if (derivations.join() !== DEFAULT_DERIVATIONS.join()) values.set('derivations', derivations.join().toLowerCase());
  if (hidden.length > 0) values.set('hide', hidden.join());
  if (tab !== HOME.tab) values.set('tab', tab);
  if (page) values.set('read', 'page');
  if (arrange !== HOME.arrange) values.set('arrange', arrange);
  const search = values.toString();
  return search === '' ? '' : `?${search}`;
}
