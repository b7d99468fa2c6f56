/** A graph's provisions against treaties' texts: proposals beside what the curated concordance says. */
import type { DocumentGraph } from '../../src/model/document.ts';
import { type Graph, type GraphEdge, type GraphNode, known } from '../../src/model/graph.ts';
import { articleId, edgeId } from '../../src/model/ids.ts';
import type { Registry } from '../registry/load.ts';
import { type AlignedText, alignTexts, type Proposal } from './align.ts';
import { isComparable, subjectStems } from './subjects.ts';
import type { TreatyPart } from './treaty.ts';

export interface Alignment extends Proposal {
  /** What curators say of the provision and the same article: `WORDING`, `SUBSTANCE`, an edge's type, or nothing. */
  readonly curated: readonly string[];
}

/** @param graph the provisions and citations of one document, at least, and its curated edges */
export function alignTreaties(graph: Graph, parts: readonly TreatyPart[], registry: Registry): Alignment[] {
  const instruments = [...new Set(parts.map((part) => part.instrument))];
  const stems = subjectStems(registry, instruments);
  const functionWords = new Set(registry.genre.functionWords);
  const proposals = alignTexts(provisionsOf(graph), parts, {
    isEmpty: (word) => functionWords.has(word) || stems.some((stem) => word.startsWith(stem)),
    isComparable: (provision, instrument) => isComparable(registry, provision, instrument),
  });
  const curated = graph.edges.filter((edge) => edge.properties['derivation'] === 'CURATED');
  return proposals.map((proposal) => ({ ...proposal, curated: curatedFor(proposal, curated) }));
}

function provisionsOf(graph: Graph): AlignedText[] {
  const named = graph.nodes.filter(({ label, properties }) => label === 'Citation' && properties['form'] !== 'GENERIC');
  const byProvision = Map.groupBy(named, ({ properties }) => properties['provision']);
  return graph.nodes.flatMap((node) => {
    const { text } = node.properties;
    if (!['Paragraph', 'Action', 'Item'].includes(node.label) || typeof text !== 'string') return [];
    const without = (byProvision.get(node.id) ?? []).map(({ properties: { start, end } }) => ({
      start: Number(start),
      end: Number(end),
    }));
    return [{ id: node.id, text, without }];
  });
}

function curatedFor({ provision, instrument, pinpoint }: Proposal, curated: readonly GraphEdge[]): string[] {
  const article = articleId(instrument, pinpoint.split(' ')[0] ?? '');
  const about = curated.filter(
    ({ from, to }) => from === provision && (to === article || to.startsWith(`${article}__`)),
  );
  return [...new Set(about.map(({ type, properties }) => String(properties['basis'] ?? type)))].sort();
}

/** The name under which a store keeps what was inferred; ingest takes it out when the texts change. */
export const ALIGNMENT_DOCUMENT = 'alignment';

/** The proposals as `INFERRED` edges to the articles that the graph has. */
export function alignmentDocument(
  proposals: readonly Proposal[],
  nodes: readonly GraphNode[],
  fingerprint: string,
): DocumentGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = proposals.flatMap(({ provision, instrument, pinpoint, score, shared }, at): GraphEdge[] => {
    const part = articleId(instrument, pinpoint);
    const to = byId.has(part) ? part : articleId(instrument, pinpoint.split(' ')[0] ?? '');
    const from = byId.get(provision);
    if (!from || !byId.has(to)) return [];
    const properties = known({
      derivation: 'INFERRED',
      score,
      shared,
      pinpoint: `art. ${pinpoint}`,
      rule: 'shared-words',
    });
    return [
      {
        id: edgeId(provision, 'ECHOES', to, { inferred: true }),
        type: 'ECHOES',
        from: provision,
        to,
        order: `${from.order}~9${String(at).padStart(5, '0')}`,
        properties,
      },
    ];
  });
  return {
    own: { nodes: [], edges },
    record: {
      document: ALIGNMENT_DOCUMENT,
      fingerprint,
      sources: [],
      warnings: [],
      pagesInSource: null,
      instruments: [],
      shared: { nodes: [], edges: [] },
    },
  };
}
