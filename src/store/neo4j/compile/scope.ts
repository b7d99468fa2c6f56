/** What the parts of a statement share while it is compiled: names that do not meet, and parameters by number. */
import Cypher from '@neo4j/cypher-builder';
import { StoreError } from '../../../model/errors.ts';
import { NODE_LABELS, type NodeLabel } from '../../../model/labels.ts';
import type { Parameters } from './parameters.ts';

export interface Scope {
  newNode(): Cypher.Node;
  newEdge(): Cypher.Relationship;
  newList(): Cypher.Variable;
  /** The parameter of a comparison, page, position, start or search; `offset` where it has several. */
  parameter(holder: object, offset?: number): Cypher.NamedParam;
}

/** A node under its name, and the labels that it may have. */
export interface NodePlace {
  readonly kind: 'node';
  readonly at: Cypher.Node;
  readonly labels: readonly NodeLabel[];
}

export interface EdgePlace {
  readonly kind: 'edge';
  readonly at: Cypher.Relationship;
}

export type Place = NodePlace | EdgePlace;

export const ANY_LABEL: readonly NodeLabel[] = NODE_LABELS;

export function createScope(parameters: Parameters): Scope {
  let nodes = 0;
  let edges = 0;
  let lists = 0;
  return {
    newNode: () => new Cypher.NamedNode(`n${nodes++}`),
    newEdge: () => new Cypher.NamedRelationship(`r${edges++}`),
    newList: () => new Cypher.NamedVariable(`l${lists++}`),
    parameter: (holder, offset = 0) => new Cypher.NamedParam(`p${parameters.firstOf(holder) + offset}`),
  };
}

/** `A|B`, or nothing where a node may have any label. */
export function labelsOption(labels: readonly NodeLabel[] | undefined): { labels?: Cypher.LabelExpr | string } {
  return labels === undefined || labels.length === ANY_LABEL.length ? {} : { labels: oneOf(labels) };
}

/** A label or type that nothing has. */
const NOTHING = '_Nothing';

export function oneOf(names: readonly string[]): Cypher.LabelExpr | string {
  const [first = NOTHING, ...rest] = names;
  return rest.length === 0 ? first : Cypher.labelExpr.or(first, ...rest);
}

/** @throws StoreError `INVALID_PLAN` */
export function invalid(message: string): never {
  throw new StoreError(message, { code: 'INVALID_PLAN' });
}
