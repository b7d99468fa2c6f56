/** A graph's provisions against treaties' texts: proposals beside what the curated concordance says. */
import type { Graph, GraphEdge } from '../../src/model/graph.ts';
import { articleId } from '../../src/model/ids.ts';
import type { Registry } from '../registry/load.ts';
import { type AlignedText, alignTexts, type Proposal } from './align.ts';
import { createSubjects } from './subjects.ts';
import type { TreatyPart } from './treaty.ts';

export interface Alignment extends Proposal {
  /**
   * What curators say of the provision and the same place: `WORDING`, `SUBSTANCE` or an edge's type; of another place in
   * the same article `SUBSTANCE of 16 (1)`; or nothing.
   */
  readonly curated: readonly string[];
}

/** @param graph the provisions to align with their citations, the objectives that hold them, and their curated edges */
export function alignTreaties(graph: Graph, parts: readonly TreatyPart[], registry: Registry): Alignment[] {
  const subjects = createSubjects(registry, [...new Set(parts.map((part) => part.instrument))]);
  const functionWords = new Set(registry.genre.functionWords);
  const proposals = alignTexts(provisionsOf(graph), parts, {
    isEmpty: (word) => functionWords.has(word) || subjects.stems.some((stem) => word.startsWith(stem)),
    comparableTo: ({ text }) => remember((instrument) => subjects.isComparable(text, instrument)),
    isOfSubject: ({ heading }, instrument) => subjects.isAbout(heading, instrument),
  });
  const curated = Map.groupBy(
    graph.edges.filter((edge) => edge.properties['derivation'] === 'CURATED'),
    (edge) => edge.from,
  );
  return proposals.map((proposal) => ({
    ...proposal,
    curated: curatedFor(proposal, curated.get(proposal.provision) ?? []),
  }));
}

/** A treaty has many parts and is asked about once. */
function remember(answer: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    const held = known.get(key) ?? answer(key);
    known.set(key, held);
    return held;
  };
}

const ALIGNED = new Set<string>(['Paragraph', 'Action', 'Item']);

function provisionsOf(graph: Graph): AlignedText[] {
  const named = graph.nodes.filter(({ label, properties }) => label === 'Citation' && properties['form'] !== 'GENERIC');
  const byProvision = Map.groupBy(named, ({ properties }) => properties['provision']);
  const objectives = graph.nodes.filter(({ label }) => label === 'Objective');
  const titles = new Map(objectives.map(({ properties }) => [properties['number'], String(properties['title'] ?? '')]));
  return graph.nodes.flatMap((node) => {
    const { text, objective } = node.properties;
    if (!ALIGNED.has(node.label) || typeof text !== 'string') return [];
    const without = (byProvision.get(node.id) ?? []).map(({ properties: { start, end } }) => ({
      start: Number(start),
      end: Number(end),
    }));
    return [{ id: node.id, text, without, heading: titles.get(objective) ?? '' }];
  });
}

function curatedFor({ instrument, pinpoint }: Proposal, edges: readonly GraphEdge[]): string[] {
  const place = articleId(instrument, pinpoint);
  const article = articleId(instrument, articleOf(pinpoint));
  const ofArticle = edges.filter(({ to }) => holds(article, to));
  const [here = [], elsewhere = []] = [true, false].map((wanted) =>
    ofArticle.filter(({ to }) => (holds(place, to) || holds(to, place)) === wanted),
  );
  return [
    ...new Set([
      ...here.map(saysOf).sort(),
      ...elsewhere.map((edge) => `${saysOf(edge)} of ${pinpointOf(String(edge.properties['pinpoint']))}`).sort(),
    ]),
  ];
}

function saysOf({ type, properties }: GraphEdge): string {
  return String(properties['basis'] ?? type);
}

/** Whether one place is the other or holds it: article 6 its paragraph 3. */
function holds(place: string, other: string): boolean {
  return other === place || other.startsWith(`${place}__`);
}

/** `art. 16 (1)` → `16 (1)`. */
function pinpointOf(cited: string): string {
  return cited.replace(/^art\. /, '');
}

/** `16 (1)` → `16`. */
export function articleOf(pinpoint: string): string {
  return pinpoint.split(' ')[0] ?? '';
}
