/** What the registry itself contributes to every graph: its instruments, articles, bodies, terms and the law between them. */
import { type Graph, type GraphEdge, type GraphNode, known, type Properties } from '../../src/model/graph.ts';
import { articleId, edgeId, naturalKey } from '../../src/model/ids.ts';
import type { EdgeType, NodeLabel } from '../../src/model/labels.ts';
import type { Registry } from './load.ts';
import { lookupKeys } from './lookup.ts';
import type { RegisteredArticles, RegisteredInstrument } from './schema.ts';

/** Law edges are `REGISTRY` facts with their source. The concordance is left out: its provisions come from documents. */
export function registryGraph(registry: Registry): Graph {
  const nodes = [
    ...registry.instruments.map(instrumentNode),
    ...registry.articles.flatMap((list) => articleNodes(registry, list)),
    ...registry.bodies.map((body, at) =>
      node('Body', body.id, `8/${padded(at)}`, { name: body.name, acronym: body.acronym }),
    ),
    ...registry.terms.map(({ id, label, altLabels, notLabels, closeMatch }, at) =>
      node('Term', id, `9/${padded(at)}`, { label, altLabels, notLabels, closeMatch }),
    ),
  ];
  return { nodes, edges: linkNodes(registry, nodes) };
}

function instrumentNode(instrument: RegisteredInstrument, at: number): GraphNode {
  const { id, names: _names, sources: _sources, articleCount: _articleCount, ...values } = instrument;
  return node('Instrument', id, `0/${padded(at)}`, { ...values, lookup: lookupKeys(instrument), ingested: false });
}

function articleNodes(registry: Registry, list: RegisteredArticles): GraphNode[] {
  const instrument = registry.instrumentById.get(list.instrument);
  const at = registry.instruments.findIndex(({ id }) => id === list.instrument);
  const headings = new Map(list.articles.map((article) => [article.number, article.heading]));
  return [...pinpointsOf(list)].map((number) =>
    node('Article', articleId(list.instrument, number), `0/${padded(at)}#${naturalKey(number)}`, {
      number,
      heading: headings.get(number),
      instrument: list.instrument,
      label: spellPinpoint(number),
      pinpoint: spellPinpoint(number),
      citeAs: instrument?.shortTitle ?? instrument?.title,
    }),
  );
}

/** The articles, and each part after the parts that hold it: `6 (1) (a)` brings `6 (1)` with it. */
function pinpointsOf(list: RegisteredArticles): Set<string> {
  return new Set([
    ...list.articles.map((article) => article.number),
    ...list.parts.flatMap((part) => [...holdersOf(part).reverse(), part]),
  ]);
}

/** `6 (1) (a)` → `6 (1)`, `6`: the nearest first. */
function holdersOf(pinpoint: string): string[] {
  const end = pinpoint.lastIndexOf(' (');
  return end < 0 ? [] : [pinpoint.slice(0, end), ...holdersOf(pinpoint.slice(0, end))];
}

/** `6 (1) (a)` → `art. 6, para. 1 (a)`. */
function spellPinpoint(pinpoint: string): string {
  return `art. ${pinpoint}`.replace(/ \((\d+)\)/, ', para. $1');
}

function linkNodes(registry: Registry, nodes: readonly GraphNode[]): GraphEdge[] {
  const orders = new Map(nodes.map((each) => [each.id, each.order]));
  const counters = new Map<string, number>();
  const link = (from: string, type: EdgeType, to: string, properties: Properties = {}): GraphEdge => {
    const counter = counters.get(from) ?? 0;
    counters.set(from, counter + 1);
    return { id: edgeId(from, type, to), type, from, to, order: `${orders.get(from)}~${padded(counter)}`, properties };
  };
  const articles = registry.articles.flatMap((list) =>
    [...pinpointsOf(list)].map((pinpoint) => {
      const holder = holdersOf(pinpoint)[0];
      const from = holder === undefined ? list.instrument : articleId(list.instrument, holder);
      return link(from, 'HAS_ARTICLE', articleId(list.instrument, pinpoint));
    }),
  );
  const law = registry.law.map(({ from, type, to, source, pinpoint }) =>
    link(from, type, to, known({ derivation: 'REGISTRY', source, pinpoint })),
  );
  return [...articles, ...law];
}

function node(label: NodeLabel, id: string, order: string, properties: Parameters<typeof known>[0]): GraphNode {
  return { id, label, order, properties: known(properties) };
}

function padded(position: number): string {
  return String(position).padStart(4, '0');
}
