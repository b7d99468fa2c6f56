/** Loads what a view is about, a bounded part of the graph at a time. */
import type { View } from '../state/address.ts';
import type { EdgeAnswer, NodeAnswer, PageOf, ReferencesAnswer, SurroundedAnswer } from './answer.ts';
import { ask } from './ask.ts';
import {
  buildGraph,
  type Derivation,
  EMPTY_GRAPH,
  type Graph,
  type GraphEdge,
  type GraphNode,
  joinGraphs,
  type Loaded,
  type Mark,
  type Part,
} from './graph.ts';
import { LAWS_BETWEEN, OPEN_CITATIONS, PATHS, REFERRING, SILENT, SURROUNDINGS } from './queries.ts';
import { makeEdge, readEdge, readNode, readParent, readSurroundings } from './read-answer.ts';
import { count, sayType } from './words.ts';

/** How many provisions a view shows before "show more", how many each "show more" adds, and how many are asked for at once. */
const FIRST = 60;
const MORE = 1_000;
const AT_ONCE = 200;

/** A table that is taken away is whole up to so many provisions. */
export const WHOLE = 20_000;

/** The heading of the first view. */
export const HOME_HEADING = 'How the text rests on the law';

export interface LoadOptions {
  readonly derivations: readonly Derivation[];
  readonly signal?: AbortSignal;
  /** The `more` of the part before this one. */
  readonly after?: Mark | null;
  /** How many to load, where that is not left to the view. */
  readonly wanted?: number;
  /** Told how far it has come. */
  readonly onPart?: (part: Part) => void;
}

/**
 * Some edges may lead out of a part, to what another part holds: `dropLooseEdges`, once the parts are joined.
 * @throws AskError where the API cannot answer
 */
export function loadView(view: View, options: LoadOptions): Promise<Loaded> {
  switch (view.kind) {
    case 'overview':
      return loadReferring({}, options);
    case 'citing':
      return loadReferring({ ...view, instrument: view.id }, options);
    case 'about':
      return loadAbout(view.id, options);
    case 'unresolved':
      return loadUnresolved(options);
    case 'silent':
      return loadSilent(options);
    case 'path':
      return loadPaths(view.from, view.to, options);
  }
}

interface Pages<T> {
  readonly nodes: readonly T[];
  readonly part: Part;
  readonly more: Mark | null;
}

/** A first part quickly, and after it larger ones. */
async function askPages<T>(
  { after, wanted = after ? MORE : FIRST, onPart }: LoadOptions,
  noun: string,
  askPage: (page: { first: number; after: string | null }) => Promise<PageOf<T>>,
): Promise<Pages<T>> {
  const nodes: T[] = [];
  let cursor = after?.cursor ?? null;
  for (;;) {
    const page = await askPage({ first: Math.min(AT_ONCE, wanted - nodes.length), after: cursor });
    nodes.push(...page.edges.map(({ node }) => node));
    cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    const held = nodes.length + (after?.held ?? 0);
    const part = { held, of: page.totalCount, noun };
    onPart?.(part);
    if (cursor === null || nodes.length >= wanted)
      return { nodes, part, more: cursor === null ? null : { cursor, held } };
  }
}

type Referring = NodeAnswer & { readonly references: ReferencesAnswer };

/** Which references: all, or those to an instrument, within an objective or instrument, of one type. */
interface Wanted {
  readonly instrument?: string | null;
  readonly within?: string | null;
  readonly relation?: string | null;
}

async function loadReferring(
  { instrument = null, within = null, relation = null }: Wanted,
  options: LoadOptions,
): Promise<Loaded> {
  const references = {
    derivations: askedDerivations(options),
    ...(instrument && { instrument }),
    ...(relation && { types: [relation] }),
  };
  const variables = { filter: { references, ...(within && placeFilter(within)) }, references };
  const provisions = await askPages(options, 'provision', async (page) => {
    const answer = await ask<{ provisions: PageOf<Referring> }>(REFERRING, { ...variables, ...page }, options.signal);
    return answer.provisions;
  });
  const parts = provisions.nodes.map((node) => readSurroundings(node));
  const nodes = parts.flatMap((part) => part.nodes);
  const instruments = nodes.filter((node) => node.label === 'Instrument');
  const named = await loadInstrument(instrument, options);
  const laws = await loadLaws(new Set([...instruments, ...named.nodes.values()].map((node) => node.id)), options);
  return {
    graph: buildGraph([...named.nodes.values(), ...nodes], [...parts.flatMap((part) => part.edges), ...laws]),
    heading: instrument
      ? `What ${within ? `in ${placeName(within)} ` : ''}${relation ? sayType(relation) : 'refers to'} ${nameLaw(named, instrument)}`
      : HOME_HEADING,
    empty: instrument
      ? `No provision that is held ${relation ? sayType(relation) : 'refers to'} it.`
      : 'No reference is held with these filters.',
    more: provisions.more,
    parts: [provisions.part],
    asked: { query: REFERRING, variables: { ...variables, first: FIRST, after: null } },
  };
}

/** Provisions of one objective, `gcm#obj_10`, or of one instrument, `A/RES/75/158`. */
function placeFilter(within: string): object {
  const objective = /^gcm#obj_(\d+)$/.exec(within)?.[1];
  return objective === undefined ? { instrument: within } : { objective: [Number(objective)] };
}

function placeName(within: string): string {
  return within.replace(/^gcm#obj_/, 'Objective ');
}

/** "the Organized Crime Convention", but "International law". */
function nameLaw({ nodes }: Graph, id: string): string {
  const law = nodes.get(id);
  return law?.binding === 'REGIME' ? law.name : `the ${law?.name ?? id}`;
}

async function loadInstrument(id: string | null, { signal }: LoadOptions): Promise<Graph> {
  if (id === null) return EMPTY_GRAPH;
  const { nodes } = await ask<{ nodes: (SurroundedAnswer | null)[] }>(LAWS_BETWEEN, { ids: [id] }, signal);
  return buildGraph(
    nodes.flatMap((node) => (node ? [readNode(node)] : [])),
    [],
  );
}

/** The laws of these instruments, in both directions; none where there is nothing else that they could lead to. */
async function loadLaws(ids: ReadonlySet<string>, { signal, after }: LoadOptions): Promise<GraphEdge[]> {
  if (ids.size < 2 && !after) return [];
  const edges: GraphEdge[] = [];
  const all = [...ids];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const variables = { ids: all.slice(at, at + AT_ONCE) };
    const { nodes } = await ask<{ nodes: (SurroundedAnswer | null)[] }>(LAWS_BETWEEN, variables, signal);
    edges.push(...nodes.flatMap((node) => (node ? readSurroundings(node).edges : [])));
  }
  return edges;
}

async function loadAbout(id: string, options: LoadOptions): Promise<Loaded> {
  const variables = { ids: [id], references: { derivations: askedDerivations(options) }, first: 200 };
  const { nodes } = await ask<{ nodes: (SurroundedAnswer | null)[] }>(SURROUNDINGS, variables, options.signal);
  const answer = nodes[0];
  const asked = { query: SURROUNDINGS, variables };
  if (!answer) {
    const empty = `Nothing in this graph has the id ${id}.`;
    return { graph: EMPTY_GRAPH, heading: id, empty, more: null, parts: [], asked };
  }
  if (answer.__typename === 'Instrument') return withItsReferences(answer, options, asked);
  const around = readSurroundings(answer);
  const ids = new Set(around.nodes.filter((node) => node.label === 'Instrument').map((node) => node.id));
  const laws = await loadLaws(ids, options);
  const name = readNode(answer).name;
  const missing = answer.coverage === 'NONE';
  return {
    graph: buildGraph(around.nodes, [...laws, ...around.edges]),
    heading: answer.__typename === 'Objective' ? `What ${name} rests on` : `Around ${name}`,
    empty: missing
      ? `No page of ${name} is held, so nothing can be said of what it rests on.`
      : 'Nothing is linked to it.',
    more: null,
    parts: partsOf(answer),
    asked,
  };
}

/** What an instrument's own text refers to, where that is held, before what stands around it. */
async function withItsReferences(
  answer: SurroundedAnswer,
  options: LoadOptions,
  asked: Loaded['asked'],
): Promise<Loaded> {
  const inside = await loadReferring({ within: answer.id }, options);
  const around = readSurroundings(answer);
  const graph = joinGraphs(inside.graph, buildGraph(around.nodes, around.edges));
  const ids = new Set([...graph.nodes.values()].filter(({ label }) => label === 'Instrument').map(({ id }) => id));
  const laws = buildGraph([], await loadLaws(ids, options));
  const { name } = readNode(answer);
  const isRead = inside.graph.nodes.size > 0;
  return {
    graph: joinGraphs(laws, graph),
    heading: isRead ? `What ${name} rests on` : `Around ${name}`,
    empty: 'Nothing is linked to it.',
    more: inside.more,
    parts: [...(isRead ? inside.parts : []), ...partsOf(answer)],
    asked,
  };
}

/** How many of the references to it were given. */
function partsOf({ referencedBy }: SurroundedAnswer): Part[] {
  return referencedBy ? [{ held: referencedBy.edges.length, of: referencedBy.totalCount, noun: 'reference' }] : [];
}

async function loadUnresolved(options: LoadOptions): Promise<Loaded> {
  type Open = NodeAnswer & { page: number | null; provision: NodeAnswer; candidates: readonly NodeAnswer[] };
  const citations = await askPages(options, 'citation', async (page) => {
    const answer = await ask<{ citations: PageOf<Open> }>(OPEN_CITATIONS, page, options.signal);
    return answer.citations;
  });
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const citation of citations.nodes) {
    const { provision, candidates, quote, page } = citation;
    nodes.push(readNode(provision), readNode(citation), ...candidates.map(readNode));
    edges.push({ ...makeEdge('HAS_CITATION', provision.id, citation.id), quote: quote ?? null, page });
    edges.push(...candidates.map((candidate) => makeEdge('CANDIDATE', citation.id, candidate.id)));
  }
  return {
    graph: buildGraph(nodes, edges),
    heading: 'Citations that were not resolved',
    empty: 'Every citation on the pages held was resolved to exactly one instrument.',
    more: citations.more,
    parts: [citations.part],
    asked: { query: OPEN_CITATIONS, variables: { first: FIRST, after: null } },
  };
}

async function loadSilent(options: LoadOptions): Promise<Loaded> {
  const actions = await askPages(options, 'action', async (page) => {
    const answer = await ask<{ actions: PageOf<NodeAnswer> }>(SILENT, page, options.signal);
    return answer.actions;
  });
  const parts = actions.nodes.map((node) => readParent(node));
  return {
    graph: buildGraph(
      [...parts.flatMap((part) => part.nodes), ...actions.nodes.map(readNode)],
      parts.flatMap((part) => part.edges),
    ),
    heading: 'Actions that name no law',
    empty: 'Every action that is held names some law.',
    more: actions.more,
    parts: [actions.part],
    asked: { query: SILENT, variables: { first: FIRST, after: null } },
  };
}

async function loadPaths(from: string, to: string, options: LoadOptions): Promise<Loaded> {
  type Way = { readonly length: number; readonly nodes: readonly NodeAnswer[]; readonly edges: readonly EdgeAnswer[] };
  const variables = { from, to, derivations: askedDerivations(options) };
  const answer = await ask<{ nodes: readonly (NodeAnswer | null)[]; path: readonly Way[] }>(
    PATHS,
    variables,
    options.signal,
  );
  const ends = answer.nodes.flatMap((node) => (node ? [readNode(node)] : []));
  const name = (id: string) => ends.find((node) => node.id === id)?.name ?? id;
  const [way] = answer.path;
  return {
    graph: buildGraph(
      [...ends, ...answer.path.flatMap(({ nodes }) => nodes.map(readNode))],
      answer.path.flatMap(({ edges }) => edges.map(readEdge)),
    ),
    heading: `Shortest paths from ${name(from)} to ${name(to)}${way ? `, ${count(way.length, 'step')} apart` : ''}`,
    empty: 'No path of up to six steps joins them with these filters. Curated links may join them: switch them on.',
    more: null,
    parts: [],
    asked: { query: PATHS, variables },
  };
}

/** The registry states no references; with nothing chosen it asks for them all the same, and gets none. */
function askedDerivations({ derivations }: LoadOptions): readonly Derivation[] {
  return derivations.length > 0 ? derivations : ['REGISTRY'];
}
