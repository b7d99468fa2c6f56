/** Which instruments are meant: GraphQL's list filter as a Plan filter. */

import type { EdgeType } from '../model/labels.ts';
import { REFERENCE_EDGES } from '../model/labels.ts';
import type { Filter } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { combine } from './combined-filter.ts';
import { contains, either, equals, isGiven, isOneOf, not, startsWith, within } from './filters.ts';
import { nonEmpty } from './input-error.ts';
import { out, referencedBy } from './routes.ts';
import type { InstrumentFilter } from './schema-types.ts';

export function instrumentFilter(input: InstrumentFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.kinds != null && isOneOf('kind', nonEmpty('filter.kinds', filter.kinds)),
    filter.bindings != null && isOneOf('binding', nonEmpty('filter.bindings', filter.bindings)),
    filter.text != null && named(boundedText('filter.text', filter.text)),
    filter.symbolPrefix != null && startsWith('symbol', boundedText('filter.symbolPrefix', filter.symbolPrefix)),
    filter.adoptedBetween != null && within('filter.adoptedBetween', 'adoptedOn', filter.adoptedBetween),
    filter.inForceBetween != null && within('filter.inForceBetween', 'inForceOn', filter.inForceBetween),
    filter.ingested != null && (filter.ingested ? equals('ingested', true) : not(equals('ingested', true))),
    filter.referenced != null && (filter.referenced ? REFERENCED : not(REFERENCED)),
    filter.referenceCounts != null && within('filter.referenceCounts', 'referenceCount', filter.referenceCounts),
    filter.supplements != null &&
      leadsTo('SUPPLEMENTS', isGiven('id', 'filter.supplements', filter.supplements, 'Instrument')),
    filter.sessions != null && within('filter.sessions', 'session', filter.sessions),
    filter.votes != null && isOneOf('vote', nonEmpty('filter.votes', filter.votes)),
    filter.issuedBy != null && leadsTo('ISSUED_BY', isGiven('id', 'filter.issuedBy', filter.issuedBy, 'Body')),
  ]);
}

const REFERENCED: Filter = {
  kind: 'reaches',
  routes: [referencedBy(REFERENCE_EDGES, false)],
  edge: equals('derivation', 'STATED'),
};

function leadsTo(type: EdgeType, node: Filter): Filter {
  return { kind: 'reaches', routes: [[out(type)]], node };
}

function named(words: string): Filter {
  return either(contains('title', words), contains('shortTitle', words));
}
