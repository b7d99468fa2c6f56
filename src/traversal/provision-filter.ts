/** Which provisions and objectives are meant: GraphQL's list filters as Plan filters. */

import type { CitationStatus } from '../model/labels.ts';
import { REFERENCE_EDGES } from '../model/labels.ts';
import type { Filter } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { combine } from './combined-filter.ts';
import {
  atLeast,
  atMost,
  contains,
  either,
  equals,
  holds,
  isAbsent,
  isGiven,
  isOneOf,
  not,
  type Range,
  within,
} from './filters.ts';
import { nonEmpty } from './input-error.ts';
import { hasReference } from './reference-filter.ts';
import { by, citations, type Whose } from './routes.ts';
import type { ObjectiveFilter, ProvisionFilter } from './schema-types.ts';

export function provisionFilter(input: ProvisionFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.instrument != null && isGiven('instrument', 'filter.instrument', filter.instrument, 'Instrument'),
    filter.objective != null && ofObjective(nonEmpty('filter.objective', filter.objective)),
    filter.text != null && saying(filter.text),
    filter.qualifiers != null && holds('qualifiers', nonEmpty('filter.qualifiers', filter.qualifiers)),
    filter.hasReferences != null && referring(filter.hasReferences, 'own'),
    filter.references != null && hasReference(filter.references, 'own'),
    filter.labels != null && isOneOf('label', nonEmpty('filter.labels', filter.labels)),
    filter.kinds != null && isOneOf('kind', nonEmpty('filter.kinds', filter.kinds)),
    filter.numbers != null && within('filter.numbers', 'number', filter.numbers),
    filter.pages != null && onPages(filter.pages),
    filter.complete != null && (filter.complete ? not(INCOMPLETE) : INCOMPLETE),
    filter.citationStatuses != null && cited(nonEmpty('filter.citationStatuses', filter.citationStatuses)),
    filter.votes != null && ofInstrument(isOneOf('vote', nonEmpty('filter.votes', filter.votes))),
    filter.sessions != null && ofInstrument(within('filter.sessions', 'session', filter.sessions)),
    filter.adoptedBetween != null && ofInstrument(within('filter.adoptedBetween', 'adoptedOn', filter.adoptedBetween)),
  ]);
}

export function objectiveFilter(input: ObjectiveFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.numbers != null && isOneOf('number', nonEmpty('filter.numbers', filter.numbers)),
    filter.coverage != null && isOneOf('coverage', nonEmpty('filter.coverage', filter.coverage)),
    filter.text != null && saying(filter.text),
    filter.hasReferences != null && referring(filter.hasReferences, 'objective'),
    filter.references != null && hasReference(filter.references, 'objective'),
  ]);
}

/** Words are missing at its beginning or its end. */
const INCOMPLETE = either(equals('startComplete', false), equals('endComplete', false));

function ofInstrument(filter: Filter): Filter {
  return { kind: 'reaches', routes: [[by('instrument')]], node: filter };
}

/** Begins or ends on one of the pages; of a text that runs over them all it is enough that it begins before. */
function onPages(pages: Range<number>): Filter {
  within('filter.pages', 'firstPage', pages);
  const from = pages.from ?? 0;
  const last = either(atLeast('lastPage', from), {
    kind: 'and',
    filters: [isAbsent('lastPage'), atLeast('firstPage', from)],
  });
  const filters = [last, ...(pages.to == null ? [not(isAbsent('firstPage'))] : [atMost('firstPage', pages.to)])];
  return { kind: 'and', filters };
}

function cited(statuses: readonly CitationStatus[]): Filter {
  return { kind: 'reaches', routes: citations('own').routes, node: isOneOf('status', statuses) };
}

/** The objective itself and what stores its number. */
function ofObjective(numbers: readonly number[]): Filter {
  const itself: Filter = { kind: 'and', filters: [equals('label', 'Objective'), isOneOf('number', numbers)] };
  return either(isOneOf('objective', numbers), itself);
}

function saying(text: string): Filter {
  const words = boundedText('filter.text', text);
  return either(contains('text', words), contains('title', words), contains('heading', words));
}

function referring(wanted: boolean, whose: Whose): Filter {
  const refers = hasReference({ types: REFERENCE_EDGES }, whose);
  return wanted ? refers : not(refers);
}
