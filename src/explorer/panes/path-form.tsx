/** Chooses two nodes, and asks how they are joined. */
import { useSignal } from '@preact/signals';
import type { GraphNode } from '../data/graph.ts';
import { address, go, selectedNode, whole } from '../state/store.ts';
import { SearchBox } from './search-box.tsx';

export function PathForm({ close }: { readonly close: () => void }) {
  const { view } = address.peek();
  const node = (id: string): GraphNode | null => whole.peek().nodes.get(id) ?? null;
  const from = useSignal<GraphNode | null>(view.kind === 'path' ? node(view.from) : selectedNode.peek());
  const to = useSignal<GraphNode | null>(view.kind === 'path' ? node(view.to) : null);
  const ready = from.value !== null && to.value !== null && from.value.id !== to.value.id;
  return (
    <form
      class="path-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!from.value || !to.value || !ready) return;
        go({ view: { kind: 'path', from: from.value.id, to: to.value.id }, select: null, tab: 'references' });
        close();
      }}
    >
      <h2>How are two things joined?</h2>
      <p class="soft small">Shortest paths of up to six steps, either way along the links that are switched on.</p>
      <span class="field">From</span>
      <SearchBox
        label="From"
        placeholder="9(a), Objective 10…"
        keep
        value={from.value?.name ?? ''}
        onChoose={(chosen) => (from.value = chosen)}
      />
      <span class="field">To</span>
      <SearchBox
        label="To"
        placeholder="Organized Crime Convention…"
        keep
        value={to.value?.name ?? ''}
        onChoose={(chosen) => (to.value = chosen)}
      />
      <button type="submit" class="primary" disabled={!ready}>
        Show the paths
      </button>
    </form>
  );
}
