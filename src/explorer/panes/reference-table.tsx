/** The table that says what the graph shows: each link in a row with its words and its page, then what has no link. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { sayExtent } from '../data/describe.ts';
import { type Graph, type GraphEdge, type GraphNode, isLink } from '../data/graph.ts';
import { count, sayBinding, sayNumber, sayRole, sayType } from '../data/words.ts';
import { address, loaded, reload, selectedId, shown } from '../state/store.ts';
import { Badge } from './badge.tsx';
import { Link } from './link.tsx';
import { SharedWords } from './shared-words.tsx';
import { ShowMore } from './show-more.tsx';
import { Empty, Failed, Waiting } from './states.tsx';

/** How many rows stand in the table before "show more". */
const STEP = 100;

export function ReferenceTable() {
  const limit = useSignal(STEP);
  const state = loaded.value;
  if (state.status === 'failed') return <Failed error={state.error} retry={() => void reload()} />;
  if (state.status === 'loading') return <Waiting>Loading…</Waiting>;
  const graph = shown.value;
  const edges = [...graph.edges.values()].filter(isLink);
  const rows = groupEdges(edges);
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = [...graph.nodes.values()].filter((node) => !linked.has(node.id) && node.label !== 'Objective');
  const left = rows.length - limit.value;
  const widen = () => {
    limit.value += STEP;
  };
  return (
    <>
      {edges.length + alone.length === 0 && <Empty>{state.value.empty}</Empty>}
      {edges.length > 0 && (
        <EdgeTable graph={graph} rows={rows.slice(0, limit.value)} extent={sayExtent(graph, state.value.parts)} />
      )}
      {left > 0 && (
        <button type="button" class="more" onClick={widen}>
          Show more ({sayNumber(left)} {state.value.more ? 'loaded rows' : 'rows'} left)
        </button>
      )}
      {alone.length > 0 && <NodeList nodes={alone} />}
      {left <= 0 && <ShowMore onFollow={widen} />}
      {edges.some(({ quote }) => quote !== null) && (
        <p class="source-note">Source of the words in quotation marks: United Nations.</p>
      )}
    </>
  );
}

/** Links between the same two that rest on the same words: "promote ratification of, accession to and implementation of". */
interface Row {
  readonly key: string;
  readonly edges: readonly [GraphEdge, ...GraphEdge[]];
}

const ORDER: readonly string[] = ['reference', 'concordance', 'law', 'structure'];

function groupEdges(edges: readonly GraphEdge[]): Row[] {
  const rows = new Map<string, [GraphEdge, ...GraphEdge[]]>();
  for (const edge of edges.toSorted((a, b) => ORDER.indexOf(a.layer) - ORDER.indexOf(b.layer))) {
    const words = edge.citation ? `${edge.citation.id} ${edge.quote}` : `${edge.source} ${edge.rationale}`;
    const key = [edge.from, edge.to, edge.layer, edge.derivation, words].join(' ');
    const row = rows.get(key);
    if (row) row.push(edge);
    else rows.set(key, [edge]);
  }
  return [...rows].map(([key, same]) => ({ key, edges: same }));
}

function EdgeTable({ graph, rows, extent }: { graph: Graph; rows: readonly Row[]; extent: string }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useSignalEffect(() => {
    void selectedId.value;
    // After the rows have been drawn.
    requestAnimationFrame(() => body.current?.querySelector('tr.selected')?.scrollIntoView({ block: 'nearest' }));
  });
  const name = (id: string) => graph.nodes.get(id)?.name ?? id;
  const chosen = selectedId.value;
  const hasPages = rows.some(({ edges: [first] }) => first.page !== null);
  return (
    <table class="edges">
      <caption>{extent}, with the words that make them. Choose one to read it in its place.</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Relation and words</th>
          <th scope="col">To</th>
          {hasPages && (
            <th scope="col" class="number">
              Page
            </th>
          )}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ key, edges }) => {
          const [first] = edges;
          return (
            <tr key={key} class={edges.some(({ id }) => id === chosen) ? 'selected' : ''}>
              <th scope="row">
                <NodeLink node={graph.nodes.get(first.from)} />
              </th>
              <td>
                {edges.map((edge, index) => (
                  <span key={edge.id}>
                    {index > 0 && ' · '}
                    <Link
                      change={{ select: edge.id }}
                      current={chosen === edge.id}
                      class="relation"
                      aria-label={`${name(edge.from)} ${sayType(edge.type)} ${name(edge.to)}: read the words`}
                    >
                      {sayType(edge.type)}
                    </Link>
                  </span>
                ))}{' '}
                <Badge derivation={first.derivation} />
                {first.role !== null && first.role !== 'DIRECT' && (
                  <span class="aside-note">, {sayRole(first.role)}</span>
                )}
                <Words edge={first} />
              </td>
              <td>
                <NodeLink node={graph.nodes.get(first.to)} />
              </td>
              {hasPages && <td class="number">{first.page ?? ''}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Words({ edge }: { readonly edge: GraphEdge }) {
  if (edge.quote) return <q class="words">{edge.quote}</q>;
  if (edge.shared) return <SharedWords runs={edge.shared} />;
  if (edge.rationale) return <span class="rationale">{edge.rationale}</span>;
  return edge.source ? <span class="rationale">Source: {edge.source}</span> : null;
}

function NodeLink({ node }: { readonly node: GraphNode | undefined }) {
  if (!node) return null;
  const force = node.label === 'Instrument' ? sayBinding(node.binding) : '';
  return (
    <Link
      change={{ select: node.id }}
      current={address.value.select === node.id}
      title={[node.title, force].filter(Boolean).join(' · ')}
    >
      <Name name={node.name} />
    </Link>
  );
}

/** A document symbol is never broken at its slashes. */
function Name({ name }: { readonly name: string }) {
  return name.split(/(\S+\/\S+)/).map((part, index) => (index % 2 === 1 ? <span class="symbol">{part}</span> : part));
}

/** How many nodes without a link are named. */
const NAMED = 200;

function NodeList({ nodes }: { readonly nodes: readonly GraphNode[] }) {
  return (
    <section class="unlinked">
      <h3>{count(nodes.length, 'node')} without a link in this view</h3>
      <ul>
        {nodes.slice(0, NAMED).map((node) => (
          <li key={node.id}>
            <NodeLink node={node} /> {node.cite && <span class="soft">{node.cite}</span>}
          </li>
        ))}
      </ul>
      {nodes.length > NAMED && <p class="soft">And {sayNumber(nodes.length - NAMED)} more.</p>}
    </section>
  );
}
