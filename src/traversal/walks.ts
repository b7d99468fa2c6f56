/** What lies around a thing, the ways between two things, and what comes to bear on an instrument: arguments to plans. */

import type { Derivation, EdgeType } from '../model/labels.ts';
import { CONCORDANCE_EDGES, LAW_EDGES, PART_EDGES, REFERENCE_EDGES } from '../model/labels.ts';
import type { Along, Filter, PathsPlan, SubgraphPlan } from '../model/plan.ts';
import { BOUNDS, bounded } from './bounds.ts';
import { either, isAbsent, isOneOf } from './filters.ts';
import { nonEmpty } from './input-error.ts';
import type { QueryImpactArgs, QueryNeighbourhoodArgs, QueryPathArgs, QuerySubtreeArgs } from './schema-types.ts';

type Unselected<P> = Omit<P, 'select' | 'edge'>;

const REFERENCES: readonly EdgeType[] = [...REFERENCE_EDGES, ...CONCORDANCE_EDGES];

/** All that says something of law; pages, the order of texts and citations only say where the words stand. */
const TELLING_EDGES: readonly EdgeType[] = [...PART_EDGES, ...REFERENCES, ...LAW_EDGES];

type WalkArguments = Pick<QueryNeighbourhoodArgs, 'via' | 'direction' | 'derivations'>;

/** Structure and text have no derivation, and always pass. */
function derivedBy(derivations: readonly Derivation[] | null | undefined): Filter {
  const known = nonEmpty('derivations', derivations ?? (['STATED', 'REGISTRY'] as const));
  return either(isAbsent('derivation'), isOneOf('derivation', known));
}

function walked({ via, direction, derivations }: WalkArguments): { along: readonly Along[]; edgeFilter: Filter } {
  const types = nonEmpty('via', via ?? TELLING_EDGES);
  return { along: [{ types, direction: direction ?? 'BOTH' }], edgeFilter: derivedBy(derivations) };
}

/** @throws InputError */
export function neighbourhoodPlan(args: QueryNeighbourhoodArgs): Unselected<SubgraphPlan> {
  return { ...around(args.id, args, { depth: 1, limit: 200 }), ...walked(args) };
}

/** A text with all its parts. @throws InputError */
export function subtreePlan(args: QuerySubtreeArgs): Unselected<SubgraphPlan> {
  return { ...around(args.id, args, { depth: 6, limit: 500 }), along: [{ types: PART_EDGES, direction: 'OUT' }] };
}

/**
 * Back along what refers to it, what supplements or amends it, and from a part to the text that it is part of: what would
 * have to be read again if the instrument changed. @throws InputError
 */
export function impactPlan(args: QueryImpactArgs): Unselected<SubgraphPlan> {
  const along: readonly Along[] = [
    { types: ['HAS_ARTICLE'], direction: 'OUT' },
    {
      types: [...REFERENCES, 'SUPPLEMENTS', 'AMENDS', 'IDENTIFIED_BY', 'ENDORSED_BY', 'ANNEXED_TO', 'ADOPTED_BY'],
      direction: 'IN',
    },
    { types: ['HAS_OBJECTIVE', 'HAS_PARAGRAPH', 'HAS_ACTION', 'HAS_ITEM', 'HAS_FOOTNOTE'], direction: 'IN' },
  ];
  return { ...around(args.instrument, args, { depth: 4, limit: 200 }), along, edgeFilter: derivedBy(args.derivations) };
}

/** Edges that a subgraph may have for each of its nodes. */
const EDGES_PER_NODE = 10;

function around(
  start: string,
  { depth, limit }: { depth?: number | null; limit?: number | null },
  otherwise: { depth: number; limit: number },
): Pick<SubgraphPlan, 'kind' | 'start' | 'depth' | 'limit' | 'edgeLimit'> {
  const nodes = bounded('limit', limit ?? otherwise.limit, BOUNDS.around);
  return {
    kind: 'subgraph',
    start,
    depth: bounded('depth', depth ?? otherwise.depth, BOUNDS.aroundDepth, 0),
    limit: nodes,
    edgeLimit: nodes * EDGES_PER_NODE,
  };
}

/** @throws InputError */
export function pathsPlan(args: QueryPathArgs): Unselected<PathsPlan> {
  return {
    kind: 'paths',
    from: args.from,
    to: args.to,
    ...walked(args),
    maxLength: bounded('maxLength', args.maxLength ?? 6, BOUNDS.pathLength),
    limit: bounded('first', args.first ?? 10, BOUNDS.paths),
    reach: BOUNDS.reach,
  };
}
