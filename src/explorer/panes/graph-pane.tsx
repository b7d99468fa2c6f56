/** The graph: drawn when its library has come, moved by mouse, touch or keyboard, and said in words for screen readers. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { describeNode, describeShown } from '../data/describe.ts';
import { placeInColumns } from '../draw/columns.ts';
import { placeInWeb } from '../draw/web.ts';
import type { Address } from '../state/address.ts';
import { drawing } from '../state/drawing.ts';
import { address, go, loaded, reload, said, selectedId, selectedNode, shown, siblings } from '../state/store.ts';
import { theme } from '../state/theme.ts';
import { Legend } from './legend.tsx';
import { ShowMore } from './show-more.tsx';
import { Empty, Failed, Waiting } from './states.tsx';

/** Above this many nodes, columns grow too long to be read and the graph is drawn as a web. */
const COLUMN_LIMIT = 140;

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function GraphPane() {
  const place = useRef<HTMLDivElement>(null);
  const ready = useSignal(false);
  const placing = useSignal(false);
  const cursor = useRef<string | null>(null);

  useEffect(() => {
    let gone = false;
    void import('../draw/canvas.ts').then(({ openCanvas }) => {
      if (gone || !place.current) return;
      const canvas = openCanvas(place.current, {
        onSelect: (id) => go({ select: id }),
        onOpen: (id) => go({ view: { kind: 'about', id }, select: id }),
      });
      drawing.value = { canvas, graph: null };
      ready.value = true;
    });
    return () => {
      gone = true;
      drawing.peek()?.canvas.close();
      drawing.value = null;
    };
  }, []);

  useSignalEffect(() => {
    if (!ready.value) return;
    const graph = shown.value;
    const { arrange } = address.value;
    const canvas = drawing.peek()?.canvas;
    const last = drawing.peek()?.graph;
    if (!canvas || (last?.graph === graph && last.arrange === arrange)) return;
    const cancel = new AbortController();
    const form = arrange === 'auto' ? (graph.nodes.size > COLUMN_LIMIT ? 'web' : 'columns') : arrange;
    const finish = (placement: ReturnType<typeof placeInColumns>) => {
      if (cancel.signal.aborted) return;
      placing.value = false;
      canvas.show(graph, placement, form);
      canvas.mark(
        selectedId.peek(),
        siblings.peek().map(({ id }) => id),
        subjectOf(address.peek()),
      );
      drawing.value = { canvas, graph: { graph, placement, form, arrange } };
      if (graph.nodes.size > 0 && performance.getEntriesByName('first view').length === 0)
        performance.mark('first view');
    };
    if (form === 'columns')
      finish(placeInColumns(graph, place.current?.clientWidth ?? 900, place.current?.clientHeight ?? 700));
    else {
      placing.value = true;
      placeInWeb(graph, cancel.signal).then(finish, () => undefined);
    }
    return () => cancel.abort();
  });

  useSignalEffect(() => {
    const same = siblings.value.map(({ id }) => id);
    if (drawing.value?.graph) drawing.value.canvas.mark(selectedId.value, same, subjectOf(address.value));
  });

  useSignalEffect(() => {
    void theme.value;
    drawing.peek()?.canvas.restyle();
  });

  const press = (event: KeyboardEvent) => {
    const canvas = drawing.peek()?.canvas;
    if (!canvas || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = MOVES[event.key];
    if (move && event.shiftKey) canvas.panBy(-60 * move[0], -60 * move[1]);
    else if (move) {
      cursor.current = canvas.moveCursor(...move);
      const node = shown.peek().nodes.get(cursor.current ?? '');
      if (node) said.value = describeNode(node, shown.peek());
    } else if (event.key === 'Enter' && cursor.current) go({ select: cursor.current });
    else if (event.key === ' ' && cursor.current)
      go({ view: { kind: 'about', id: cursor.current }, select: cursor.current });
    else if (event.key === '+' || event.key === '=') canvas.zoomBy(1.25);
    else if (event.key === '-') canvas.zoomBy(0.8);
    else if (event.key === '0') canvas.fit();
    else if (event.key === 'Escape') go({ select: null });
    else return;
    event.preventDefault();
  };
  const state = loaded.value;
  const nothing = state.status === 'ready' && shown.value.nodes.size === 0;
  return (
    <section class="pane graph-pane" id="pane-graph" aria-labelledby="graph-heading">
      <header class="pane-head">
        <h2 id="graph-heading">{state.status === 'ready' ? state.value.heading : 'Graph'}</h2>
        <GraphTools />
      </header>
      <div class="stage">
        <div
          ref={place}
          class="canvas"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: role application, moved in by arrow keys
          tabIndex={0}
          aria-label={`Graph. ${describeShown(shown.value)}`}
          aria-describedby="graph-keys"
          aria-busy={state.status === 'loading' || placing.value || drawing.value?.graph?.graph !== shown.value}
          onKeyDown={press}
          onBlur={() => drawing.peek()?.canvas.clearCursor()}
        />
        {state.status === 'loading' && <Waiting>Loading…</Waiting>}
        {placing.value && <Waiting>Arranging {shown.value.nodes.size.toLocaleString('en')} nodes…</Waiting>}
        {state.status === 'failed' && <Failed error={state.error} retry={() => void reload()} />}
        {nothing && state.status === 'ready' && (
          <Empty>
            <p>{state.value.graph.nodes.size > 0 ? 'The filters hide everything here.' : state.value.empty}</p>
            {state.value.graph.nodes.size > 0 && (
              <button type="button" onClick={() => go({ hidden: [], derivations: ['STATED', 'REGISTRY'] })}>
                Clear the filters
              </button>
            )}
          </Empty>
        )}
        <ShowMore />
      </div>
      <Legend />
      <p id="graph-keys" class="hidden">
        Arrow keys move from node to node, Enter selects, Space shows what is around, plus and minus zoom, 0 fits all,
        Shift with an arrow key pans. The list beside it says everything that the graph shows.
      </p>
    </section>
  );
}

/** The node that the whole view is about. */
function subjectOf({ view }: Address): string | null {
  return 'id' in view ? view.id : null;
}

function GraphTools() {
  const canvas = () => drawing.peek()?.canvas;
  const { arrange, view } = address.value;
  const form = drawing.value?.graph?.form ?? 'columns';
  const node = selectedNode.value;
  return (
    <div class="tools">
      {node && !(view.kind === 'about' && view.id === node.id) && (
        <button type="button" onClick={() => go({ view: { kind: 'about', id: node.id } })}>
          Around {node.name.length > 24 ? 'this' : node.name}
        </button>
      )}
      <button
        type="button"
        aria-pressed={form === 'web'}
        title={arrange === 'auto' ? 'Chosen by the number of nodes' : undefined}
        onClick={() => go({ arrange: form === 'web' ? 'columns' : 'web' })}
      >
        Web
      </button>
      <span class="zoom">
        <button type="button" aria-label="Zoom out" onClick={() => canvas()?.zoomBy(0.8)}>
          −
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => canvas()?.zoomBy(1.25)}>
          +
        </button>
        <button type="button" onClick={() => canvas()?.fit()}>
          Fit
        </button>
      </span>
    </div>
  );
}
