/** Random graphs of the store's suite, with ids whose form tells the label, as all ids of the model do and look-ups in Neo4j rely on. */
import type { Graph } from '../../src/model/graph.ts';
import type { NodeLabel } from '../../src/model/labels.ts';

/** Endings that make an id tell its label. */
const ENDINGS: Readonly<Partial<Record<NodeLabel, string>>> = {
  Instrument: '',
  Action: '#obj_1__act_a',
  Article: '#art_1',
};

export interface Renamed {
  readonly graph: Graph;
  /** The same plan, or any other value, about the graph as it is called now. */
  readonly rename: <T>(value: T) => T;
}

export function withTellingIds(drawn: Graph): Renamed {
  const names = new Map(drawn.nodes.map(({ id, label }) => [id, `${id}${ENDINGS[label]}`]));
  const instruments = new Set(drawn.nodes.filter(({ label }) => label === 'Instrument').map(({ id }) => id));
  const rename = <T>(value: T): T => {
    if (typeof value === 'string') return renameId(value, names) as T;
    if (Array.isArray(value)) return value.map(rename) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rename(member)])) as T;
  };
  const graph = {
    nodes: drawn.nodes.map((node) => ({
      ...rename(node),
      properties: namingInstruments(node.properties, instruments),
    })),
    edges: drawn.edges.map((edge) => ({
      ...rename(edge),
      properties: namingInstruments(edge.properties, instruments),
    })),
  };
  return { graph, rename };
}

/** Of a node, or of an edge: `a~CITES~b`. */
function renameId(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .split('~')
    .map((part) => names.get(part) ?? part)
    .join('~');
}

/** In the model, the property `instrument` names an instrument. */
function namingInstruments(properties: Graph['nodes'][number]['properties'], instruments: ReadonlySet<string>) {
  const { instrument, ...rest } = properties;
  return typeof instrument === 'string' && instruments.has(instrument) ? properties : rest;
}
