/** Why the graph says something: the rule, the words, the page and offsets, the source, and what the relation rests on. */
import { REGISTRY_DOCUMENT } from '../model/document.ts';
import { CompactGraphError } from '../model/errors.ts';
import type { GraphEdge, GraphNode, Properties } from '../model/graph.ts';
import type { Span } from '../model/span.ts';
import type { GraphStore } from '../store/port.ts';
import { nameOf } from './gexf.ts';
import { readInfo } from './header.ts';
import { eachRow, isNode, type Row, shownProperties } from './row.ts';

interface Evidence {
  /** `null` where the source has no pages: the place is then in the clean text of `provision`. */
  readonly page: number | null;
  readonly provision: string | null;
  /** UTF-16 code units in the page's text as read, or in the provision's text. */
  readonly start: number;
  readonly end: number;
  /** What stands there, with the page's own line ends and split words. */
  readonly words: string | null;
  readonly source: string | null;
  readonly sha256: string | null;
}

export interface Explanation {
  readonly id: string;
  /** The label of a node or the type of an edge. */
  readonly kind: string;
  readonly says: string;
  /** In one sentence. */
  readonly why: string;
  readonly properties: Properties;
  readonly evidence: readonly Evidence[];
  /** Relations that begin or end at a node, or that rest on a citation. */
  readonly relations: readonly string[];
}

/** @throws CompactGraphError `NO_GRAPH`, `UNKNOWN_ID` */
export async function explain(store: GraphStore, id: string): Promise<Explanation> {
  await readInfo(store);
  const row = await find(store, ({ id: own }) => own === id);
  if (row === undefined) {
    throw new CompactGraphError(
      'UNKNOWN_ID',
      `no node or relation has the id ${id}; an id is written as gcm#obj_10__act_b, and compact-graph query finds more`,
    );
  }
  return isNode(row) ? explainNode(store, row) : explainEdge(store, row);
}

async function find(store: GraphStore, is: (row: Row) => boolean): Promise<Row | undefined> {
  for await (const row of eachRow(store.rows())) if (is(row)) return row;
  return undefined;
}

async function explainEdge(store: GraphStore, edge: GraphEdge): Promise<Explanation> {
  const citation = edge.properties['citation'];
  const near = await nodesBy(store, new Set([edge.from, edge.to, ...(typeof citation === 'string' ? [citation] : [])]));
  const nameFor = (id: string) => (near.has(id) ? nameOf(near.get(id) as GraphNode) : id);
  const held = typeof citation === 'string' ? near.get(citation) : undefined;
  return {
    id: edge.id,
    kind: edge.type,
    says: `${nameFor(edge.from)} ${edge.type} ${nameFor(edge.to)}`,
    why: reasonFor(edge),
    properties: edge.properties,
    evidence: held ? await evidenceOf(store, held) : [],
    relations: [],
  };
}

async function explainNode(store: GraphStore, node: GraphNode): Promise<Explanation> {
  const relations: string[] = [];
  for await (const row of eachRow(store.rows())) {
    if (!isNode(row) && (row.from === node.id || row.to === node.id || row.properties['citation'] === node.id))
      relations.push(row.id);
  }
  const { display, notice, ...properties } = shownProperties(node);
  return {
    id: node.id,
    kind: node.label,
    says: String(display ?? nameOf(node)),
    why: [reasonForNode(node), notice].filter(Boolean).join(' '),
    properties,
    evidence: await evidenceOf(store, node),
    relations,
  };
}

async function nodesBy(store: GraphStore, ids: ReadonlySet<string>): Promise<Map<string, GraphNode>> {
  const found = new Map<string, GraphNode>();
  for await (const row of eachRow(store.rows())) {
    if (!isNode(row) || found.size === ids.size) break;
    if (ids.has(row.id)) found.set(row.id, row);
  }
  return found;
}

function reasonFor({ type, properties }: GraphEdge): string {
  const { derivation, rule, trigger, quote, source, rationale, basis, pinpoint, score, shared } = properties;
  const at = pinpoint === undefined ? '' : ` (${pinpoint})`;
  if (derivation === 'STATED')
    return `The text says so: “${trigger ?? quote}” in “${quote}”, read by the rule ${rule}.`;
  if (derivation === 'REGISTRY') return `The registry says so${at}; it has it from: ${source}.`;
  if (derivation === 'CURATED')
    return `A reviewed concordance says so${at}${basis === undefined ? '' : `, by ${String(basis).toLowerCase()}`}: ${rationale ?? 'without a rationale'}.`;
  if (derivation === 'INFERRED')
    return `Inferred, and not stated anywhere${score === undefined ? '' : `, with a score of ${score}`}${Array.isArray(shared) ? `, by the words ${shared.map((run) => `“${run}”`).join(', ')}` : ''}.`;
  return `It follows from how the text is built (${type}).`;
}

function reasonForNode({ label, properties }: GraphNode): string {
  const { rule, status, titleSource, numberInferred, ingested } = properties;
  if (label === 'Citation')
    return `Words that name an instrument, found by the rule ${rule}; ${String(status).toLowerCase()}.`;
  if (titleSource === 'OUTLINE') return 'Its title comes from the outline: no page that is held shows it.';
  if (numberInferred === true) return 'Its number is inferred from what stands around it.';
  if (label === 'Instrument' && ingested === false)
    return 'Known from the registry or from a citation; its own text is not held.';
  return 'Read from the source, or listed in the registry.';
}

async function evidenceOf(store: GraphStore, node: GraphNode): Promise<Evidence[]> {
  const spans = Array.isArray(node.properties['spans']) ? (node.properties['spans'] as readonly Span[]) : [];
  if (spans.length === 0) return evidenceInText(store, node);
  const instrument = node.properties['instrument'];
  const pages = await nodesBy(store, new Set(spans.map(({ page }) => `${instrument}#page_${page}`)));
  const documents = (await store.documents()).filter(({ document }) => document !== REGISTRY_DOCUMENT);
  return spans.map(({ page, start, end }) => {
    const text = pages.get(`${instrument}#page_${page}`)?.properties['text'];
    const source = documents
      .filter(({ instruments }) => instruments.includes(String(instrument)))
      .flatMap(({ sources }) => sources)
      .find(({ pages: held }) => held.includes(page));
    return {
      page,
      provision: null,
      start,
      end,
      words: typeof text === 'string' ? text.slice(start, end) : null,
      source: source?.name ?? null,
      sha256: source?.sha256 ?? null,
    };
  });
}

/** Of a citation in a source without pages, such as XML: where its words stand in its provision's text. */
async function evidenceInText(store: GraphStore, { properties }: GraphNode): Promise<Evidence[]> {
  const { provision, instrument, start, end } = properties;
  if (typeof provision !== 'string' || typeof start !== 'number' || typeof end !== 'number') return [];
  const text = (await nodesBy(store, new Set([provision]))).get(provision)?.properties['text'];
  const source = (await store.documents())
    .filter(({ instruments }) => instruments.includes(String(instrument)))
    .flatMap(({ sources }) => sources)
    .find(({ pages }) => pages.length === 0);
  const words = typeof text === 'string' ? text.slice(start, end) : null;
  return [{ page: null, provision, start, end, words, source: source?.name ?? null, sha256: source?.sha256 ?? null }];
}
