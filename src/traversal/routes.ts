/** The ways through the graph that people ask for, each as plain hops that a Plan can take. Nothing else spells edge types for reading. */
import type { EdgeType, NodeLabel } from '../model/labels.ts';
import { CONCORDANCE_EDGES, REFERENCE_EDGES } from '../model/labels.ts';
import type { EdgeHop, Filter, PageRequest, PropertyHop, Route, SortKey } from '../model/plan.ts';

/** One step of a plan before it has a name and fields. `edges`: the last edges are wanted, not the far nodes. */
export interface Walk {
  readonly routes: readonly Route[];
  readonly nodeFilter?: Filter;
  readonly edgeFilter?: Filter;
  readonly edges?: boolean;
  readonly sort?: readonly SortKey[];
  readonly page?: PageRequest;
}

/** Typed references and the concordance: what leads from a provision to law. */
export const ALL_REFERENCES: readonly EdgeType[] = [...REFERENCE_EDGES, ...CONCORDANCE_EDGES];

/** No text nests deeper: objective, action, item, item of an item, with room to spare. */
const DEEPEST = 5;

export function out(...types: readonly EdgeType[]): EdgeHop {
  return { kind: 'edge', types, direction: 'OUT' };
}

export function into(...types: readonly EdgeType[]): EdgeHop {
  return { kind: 'edge', types, direction: 'IN' };
}

export function toLabels(hop: EdgeHop, ...labels: readonly NodeLabel[]): EdgeHop {
  return { ...hop, labels };
}

/** From a thing to the one that its property names by id. */
export function by(property: string): PropertyHop {
  return { kind: 'property', property };
}

/** The thing itself and what `hop` leads to, at most `max` times. */
function andThrough(hop: EdgeHop, max: number): EdgeHop {
  return { ...hop, repeat: { min: 0, max } };
}

/** An objective itself, its commitment, its actions and their items. */
const OBJECTIVE_PARTS = andThrough(out('HAS_PARAGRAPH', 'HAS_ACTION', 'HAS_ITEM'), DEEPEST);

/** An article itself and its parts; an instrument itself, its articles and their parts. */
export const WITH_ARTICLES = andThrough(out('HAS_ARTICLE'), DEEPEST);

const AND_SUPPLEMENTING = andThrough(into('SUPPLEMENTS'), 1);

const AND_FOOTNOTES = andThrough(out('HAS_FOOTNOTE'), 1);

/** What stands in an instrument, at any depth, in reading order: objectives, paragraphs, actions, items, footnotes, articles. */
export const PROVISIONS_OF_INSTRUMENT: Route = [
  {
    ...out('HAS_OBJECTIVE', 'HAS_PARAGRAPH', 'HAS_ACTION', 'HAS_ITEM', 'HAS_FOOTNOTE', 'HAS_ARTICLE'),
    repeat: { min: 1, max: DEEPEST },
  },
];

export type Whose = 'own' | 'objective';

/** `route` from the provision itself or, for an objective, from all its parts. */
function from(whose: Whose, ...hops: Route): Route {
  return whose === 'objective' ? [OBJECTIVE_PARTS, ...hops] : hops;
}

export function pages(whose: Whose): Walk {
  return { routes: [from(whose, out('ON_PAGE'))] };
}

export function footnotes(whose: Whose): Walk {
  return { routes: [from(whose, out('HAS_FOOTNOTE'))] };
}

/** A provision's citations with those of its footnotes. */
export function citations(whose: Whose): Walk {
  return { routes: [from(whose, AND_FOOTNOTES, out('HAS_CITATION'))] };
}

export function references(whose: Whose, types: readonly EdgeType[]): Route {
  return from(whose, out(...types));
}

/** Who refers to an instrument or one of its articles; with `supplementing` also to what supplements it. */
export function referencedBy(types: readonly EdgeType[], supplementing: boolean): Route {
  return [...(supplementing ? [AND_SUPPLEMENTING] : []), WITH_ARTICLES, into(...types)];
}
