/** The fields of GraphQL's edge types: a reference or a law edge with its evidence, and the plain edges of lists. */

import type { ResultEntry } from '../../model/plan.ts';
import { type EntryField, edgeProperty } from '../field.ts';
import type { EntryFieldsOf } from '../fields-of.ts';
import type {
  EdgeResolvers,
  LawEdgeResolvers,
  NodeEdgeResolvers,
  ReferenceEdgeResolvers,
  SearchEdgeResolvers,
} from '../resolver-types.ts';

type OwnField = Extract<EntryField, { kind: 'entry' }>;

const NODE = { kind: 'node' } as const;
const CURSOR = { kind: 'cursor' } as const;
const ID: OwnField = { kind: 'entry', reads: [], read: ({ edge }) => edge?.id };
const TYPE: OwnField = { kind: 'entry', reads: [], read: ({ edge }) => edge?.type };

export const REFERENCE_EDGE: EntryFieldsOf<ReferenceEdgeResolvers> = {
  cursor: CURSOR,
  id: ID,
  type: TYPE,
  derivation: edgeProperty('derivation'),
  role: edgeProperty('role'),
  quote: edgeProperty('quote'),
  trigger: edgeProperty('trigger'),
  verb: edgeProperty('verb'),
  division: edgeProperty('division'),
  strength: edgeProperty('strength'),
  hedge: edgeProperty('hedge'),
  addressee: edgeProperty('addressee'),
  scope: edgeProperty('scope'),
  governs: edgeProperty('governs'),
  pinpoint: edgeProperty('pinpoint'),
  page: edgeProperty('page'),
  rule: edgeProperty('rule'),
  citation: { kind: 'join', property: 'citation' },
  rationale: edgeProperty('rationale'),
  basis: edgeProperty('basis'),
  score: edgeProperty('score'),
  shared: edgeProperty('shared'),
  source: edgeProperty('source'),
  node: NODE,
};

export const LAW_EDGE: EntryFieldsOf<LawEdgeResolvers> = {
  id: ID,
  type: TYPE,
  direction: { kind: 'entry', reads: [], read: directionOf },
  derivation: edgeProperty('derivation'),
  quote: edgeProperty('quote'),
  page: edgeProperty('page'),
  pinpoint: edgeProperty('pinpoint'),
  source: edgeProperty('source'),
  citation: { kind: 'join', property: 'citation' },
  node: NODE,
};

/** Any edge, seen from nowhere: its ends are named. */
export const EDGE: EntryFieldsOf<EdgeResolvers> = {
  id: ID,
  type: TYPE,
  from: { kind: 'entry', reads: [], read: ({ edge }) => edge?.from },
  to: { kind: 'entry', reads: [], read: ({ edge }) => edge?.to },
  derivation: edgeProperty('derivation'),
  role: edgeProperty('role'),
  strength: edgeProperty('strength'),
  quote: edgeProperty('quote'),
  page: edgeProperty('page'),
  pinpoint: edgeProperty('pinpoint'),
  citation: { kind: 'join', property: 'citation' },
  rationale: edgeProperty('rationale'),
  basis: edgeProperty('basis'),
  score: edgeProperty('score'),
  shared: edgeProperty('shared'),
  source: edgeProperty('source'),
};

/** Seen from the instrument whose law it is: the node at the other end is where the edge comes from or goes to. */
function directionOf({ edge, node }: ResultEntry): 'IN' | 'OUT' {
  return edge?.from === node.id ? 'IN' : 'OUT';
}

export const PLAIN_EDGE: EntryFieldsOf<NodeEdgeResolvers> = { cursor: CURSOR, node: NODE };

export const SEARCH_EDGE: EntryFieldsOf<SearchEdgeResolvers> = {
  ...PLAIN_EDGE,
  snippet: { kind: 'entry', reads: [], read: ({ node }) => node.snippet ?? null },
};
