/** Nodes and edges written down by hand in the shape that the ingest gives. */
import type { DocumentGraph, DocumentRecord } from '../../../src/model/document.ts';
import { splitShared } from '../../../src/model/document.ts';
import type { Graph, GraphEdge, GraphNode, Value } from '../../../src/model/graph.ts';
import { edgeId, instrumentOf, labelOf } from '../../../src/model/ids.ts';
import type { EdgeType } from '../../../src/model/labels.ts';

type Given = Readonly<Record<string, Value>>;

export const WHOLE = { startComplete: true, endComplete: true };

/** Things are in reading order as they are written down: `order` is a counter. */
export class Draft {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly volume: string;

  constructor(volume: string) {
    this.volume = volume;
  }

  node(id: string, properties: Given = {}): string {
    const label = labelOf(id);
    if (label === undefined) throw new Error(`no label for ${id}`);
    const belongs = id.includes('#') ? { instrument: instrumentOf(id) } : {};
    this.nodes.push({ id, label, order: this.next(), properties: { ...belongs, ...properties } });
    return id;
  }

  edge(from: string, type: EdgeType, to: string, properties: Given = {}): void {
    const citation = properties['citation'];
    const id = edgeId(from, type, to, typeof citation === 'string' ? { citation } : {});
    this.edges.push({ id, type, from, to, order: this.next(), properties });
  }

  private next(): string {
    return `${this.volume}/${String(this.nodes.length + this.edges.length).padStart(6, '0')}`;
  }
}

const RECORD: Omit<DocumentRecord, 'document' | 'shared'> = {
  fingerprint: 'by hand',
  sources: [],
  warnings: [],
  pagesInSource: null,
  instruments: [],
};

export function documentOf(document: string, draft: Draft, record: Partial<DocumentRecord> = {}): DocumentGraph {
  const { own, shared }: { own: Graph; shared: Graph } = splitShared(draft);
  return { record: { ...RECORD, document, fingerprint: document, ...record, shared }, own };
}

export function instrument(
  draft: Draft,
  id: string,
  title: string,
  properties: Given = {},
  aliases: readonly string[] = [],
): void {
  const names = [
    title,
    ...aliases,
    ...['shortTitle', 'symbol'].flatMap((key) => (properties[key] === undefined ? [] : [String(properties[key])])),
  ];
  const lookup = names.map((name) => name.toLowerCase());
  draft.node(id, {
    title,
    aliases,
    lookup,
    kind: 'RESOLUTION',
    binding: 'NON_BINDING',
    ingested: false,
    ...properties,
  });
}

/** A citation with what it names, and the references that rest on it. */
export function cites(
  draft: Draft,
  provision: string,
  ordinal: number,
  quote: string,
  page: number,
  targets: readonly string[],
): string {
  const status = targets.length === 1 ? 'RESOLVED' : targets.length > 1 ? 'AMBIGUOUS' : 'UNRESOLVED';
  const words = { quote, status, form: 'FULL', rule: 'name', start: 0, end: quote.length, firstPage: page };
  const id = draft.node(`${provision}__cit_${ordinal}`, {
    ...words,
    provision,
    spans: [{ page, start: 5, end: 5 + quote.length }],
  });
  draft.edge(provision, 'HAS_CITATION', id);
  for (const target of targets) draft.edge(id, targets.length === 1 ? 'RESOLVES_TO' : 'CANDIDATE', target);
  return id;
}

export function refers(
  draft: Draft,
  from: string,
  type: EdgeType,
  to: string,
  citation: string,
  page: number,
  quote: string,
  more: Given = {},
): void {
  const shared = {
    derivation: 'STATED',
    role: 'DIRECT',
    strength: 'COMMIT',
    division: 'OPERATIVE',
    trigger: quote.slice(0, 7),
    rule: 'verb',
  };
  draft.edge(from, type, to, { ...shared, citation, page, quote, ...more });
}
