/** Turns the API's answers into nodes and edges. */
import type { EdgeAnswer, LawAnswer, NodeAnswer, ReferenceAnswer, SurroundedAnswer } from './answer.ts';
import type { Derivation, GraphEdge, GraphNode } from './graph.ts';
import { layerOf, shorten } from './words.ts';

/** A name short enough for a drawing, and what it leaves out. */
export function readNode(answer: NodeAnswer): GraphNode {
  const instrument = answer.__typename === 'Instrument' ? answer : (answer.instrument ?? null);
  return {
    id: answer.id,
    label: answer.__typename,
    name: nameOf(answer),
    title: titleOf(answer),
    binding: instrument?.binding ?? null,
    kind: answer.kind ?? null,
    cite: answer.cite ?? null,
    instrument: answer.instrument?.id ?? null,
  };
}

function nameOf(answer: NodeAnswer): string {
  switch (answer.__typename) {
    case 'Instrument':
      return answer.kind === 'RESOLUTION' && answer.symbol
        ? answer.symbol
        : (answer.shortTitle ?? answer.title ?? answer.id);
    case 'Term':
      return answer.termLabel ?? answer.id;
    case 'Body':
      return answer.acronym ?? answer.name ?? answer.id;
    case 'Citation':
      return `“${shorten(answer.quote ?? '', 60)}”`;
    case 'Article':
      return `${nameOfInstrument(answer)}, ${answer.label}`;
    default:
      return answer.instrument?.id === 'gcm' ? (answer.label ?? answer.id) : brief(answer.cite ?? answer.id);
  }
}

/** "second preambular paragraph" is too long to be drawn. */
function brief(cite: string): string {
  return cite.replace('preambular paragraph', 'preamb. para.');
}

function nameOfInstrument({ instrument }: NodeAnswer): string {
  return instrument ? (instrument.symbol ?? instrument.shortTitle ?? instrument.title) : '';
}

function titleOf(answer: NodeAnswer): string | null {
  if (answer.__typename === 'Article') return answer.heading ?? null;
  return answer.title ?? answer.quote ?? answer.name ?? null;
}

/** The two ends of an edge, out of its id: `<from>~<TYPE>~<to>`, with more after it where edges are parallel. */
function endsOf(id: string): { from: string; to: string } {
  const [from = '', , to = ''] = id.split('~');
  return { from, to };
}

function readReference(answer: ReferenceAnswer): GraphEdge {
  const { node: _, citation, ...words } = answer;
  return { ...words, ...endsOf(answer.id), layer: layerOf(answer.type), citation: readResting(citation) };
}

export function readEdge(answer: EdgeAnswer): GraphEdge {
  const { from, to } = endsOf(answer.id);
  return { ...makeEdge(answer.type, from, to), ...answer, citation: readResting(answer.citation) };
}

function readLaw({ id, type, derivation, quote, page, pinpoint, source, citation }: LawAnswer): GraphEdge {
  const { from, to } = endsOf(id);
  return {
    ...makeEdge(type, from, to, derivation),
    id,
    quote,
    page,
    pinpoint,
    source,
    citation: readResting(citation),
  };
}

function readResting(citation: ReferenceAnswer['citation']): GraphEdge['citation'] {
  return citation && { id: citation.id, provision: citation.provision.id };
}

/** An edge that carries nothing but its type. */
export function makeEdge(type: string, from: string, to: string, derivation: Derivation | null = null): GraphEdge {
  return {
    id: `${from}~${type}~${to}`,
    type,
    from,
    to,
    layer: layerOf(type),
    derivation,
    role: null,
    quote: null,
    trigger: null,
    strength: null,
    hedge: null,
    addressee: null,
    scope: null,
    page: null,
    pinpoint: null,
    basis: null,
    rationale: null,
    score: null,
    shared: null,
    source: null,
    citation: null,
  };
}

/** The objective above a provision, with the edge between them; nothing for other nodes. */
export function readParent(answer: NodeAnswer): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const objective = answer.objective ?? answer.commits;
  if (!objective) return { nodes: [], edges: [] };
  const parent: NodeAnswer = {
    ...objective,
    __typename: 'Objective',
    ...(answer.instrument && { instrument: answer.instrument }),
  };
  const type = answer.__typename === 'Action' ? 'HAS_ACTION' : 'HAS_PARAGRAPH';
  return { nodes: [readNode(parent)], edges: [makeEdge(type, objective.id, answer.id)] };
}

/** The instrument above an article, with the edge between them. */
function readWork(answer: NodeAnswer): { nodes: GraphNode[]; edges: GraphEdge[] } {
  if (answer.__typename !== 'Article' || !answer.instrument) return { nodes: [], edges: [] };
  const { instrument } = answer;
  return {
    nodes: [readNode({ ...instrument, __typename: 'Instrument' })],
    edges: [makeEdge('HAS_ARTICLE', instrument.id, answer.id)],
  };
}

/** Everything that an answer says of a node and of what is around it. An article's treaty is in its name already. */
export function readSurroundings(answer: SurroundedAnswer): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const add = (near: NodeAnswer) => {
    const above = [readParent(near), ...(near === answer ? [readWork(near)] : [])];
    nodes.push(...above.flatMap((part) => part.nodes), readNode(near));
    edges.push(...above.flatMap((part) => part.edges));
  };
  const link = (type: string, from: string, to: string) => edges.push(makeEdge(type, from, to, lawDerivation(type)));
  if (answer.__typename !== 'Objective') add(answer);
  else nodes.push(readNode(answer));
  if (answer.commitment) {
    add(answer.commitment);
    link('HAS_PARAGRAPH', answer.id, answer.commitment.id);
  }
  for (const action of answer.actions ?? []) {
    add(action);
    link('HAS_ACTION', answer.id, action.id);
    for (const item of action.items) {
      add(item);
      link('HAS_ITEM', action.id, item.id);
    }
  }
  for (const reference of [...(answer.references?.edges ?? []), ...(answer.referencedBy?.edges ?? [])]) {
    add(reference.node);
    edges.push(readReference(reference));
  }
  for (const law of answer.laws ?? []) {
    add(law.node);
    edges.push(readLaw(law));
  }
  for (const term of answer.definesTerms ?? []) {
    add(term);
    link('DEFINES_TERM', answer.id, term.id);
  }
  for (const article of answer.definedIn ?? []) {
    add(article);
    link('DEFINES_TERM', article.id, answer.id);
  }
  for (const term of answer.distinguishedFrom ?? []) {
    add(term);
    link('DISTINGUISHES_FROM', answer.id, term.id);
  }
  for (const { node } of answer.subjectOf?.edges ?? []) {
    add(node);
    link('ABOUT', node.id, answer.id);
  }
  for (const { node } of answer.instruments?.edges ?? []) {
    add(node);
    link('ISSUED_BY', node.id, answer.id);
  }
  return { nodes, edges };
}

/** Law edges that the API gives as plain lists come from the registry. */
function lawDerivation(type: string): Derivation | null {
  return layerOf(type) === 'law' ? 'REGISTRY' : null;
}
