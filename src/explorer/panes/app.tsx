/** The page: a header over three panes, which stand side by side where there is room and behind tabs where there is not. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { address, said } from '../state/store.ts';
import { GraphPane } from './graph-pane.tsx';
import { Header } from './header.tsx';
import { ListPane } from './list-pane.tsx';
import { Reader } from './reader.tsx';

const PANES = [
  { pane: 'graph', name: 'Graph' },
  { pane: 'list', name: 'List' },
  { pane: 'text', name: 'Text' },
] as const;

export function App() {
  const front = useSignal<'graph' | 'list' | 'text'>('graph');
  const last = useRef(address.peek().select);
  useSignalEffect(() => {
    // On a narrow screen what is chosen is read: its words come to the front.
    const { select } = address.value;
    if (select !== null && select !== last.current) front.value = 'text';
    last.current = select;
  });
  return (
    <div class="frame" data-front={front.value}>
      <a class="skip" href="#pane-list">
        Skip to the list
      </a>
      <Header />
      <nav class="pane-switch" aria-label="Panes">
        {PANES.map(({ pane, name }) => (
          <button key={pane} type="button" aria-pressed={front.value === pane} onClick={() => (front.value = pane)}>
            {name}
          </button>
        ))}
      </nav>
      <main>
        <GraphPane />
        <ListPane />
        <Reader />
      </main>
      <p class="hidden" role="status" aria-live="polite">
        {said.value}
      </p>
    </div>
  );
}
