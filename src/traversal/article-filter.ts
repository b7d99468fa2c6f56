/** Which articles are meant: GraphQL's list filter as a Plan filter. */

import { CONCORDANCE_EDGES, REFERENCE_EDGES } from '../model/labels.ts';
import type { Filter } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { combine } from './combined-filter.ts';
import { contains, either, equals, isGiven, isOneOf, not } from './filters.ts';
import { nonEmpty } from './input-error.ts';
import { into, out, toLabels, WITH_ARTICLES } from './routes.ts';
import type { ArticleFilter } from './schema-types.ts';

export function articleFilter(input: ArticleFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.instrument != null && isGiven('instrument', 'filter.instrument', filter.instrument, 'Instrument'),
    filter.numbers != null && isOneOf('number', nonEmpty('filter.numbers', filter.numbers)),
    filter.text != null && contains('heading', boundedText('filter.text', filter.text)),
    filter.whole != null && when(filter.whole, not(IS_PART)),
    filter.referenced != null && when(filter.referenced, REFERENCED),
    filter.echoed != null && when(filter.echoed, ECHOED),
    filter.definesTerms != null && when(filter.definesTerms, DEFINES),
  ]);
}

function when(wanted: boolean, filter: Filter): Filter {
  return wanted ? filter : not(filter);
}

const IS_PART: Filter = { kind: 'reaches', routes: [[toLabels(into('HAS_ARTICLE'), 'Article')]] };

/** It or one of its parts. */
const REFERENCED: Filter = {
  kind: 'reaches',
  routes: [[WITH_ARTICLES, into(...REFERENCE_EDGES)]],
  edge: equals('derivation', 'STATED'),
};

const ECHOED: Filter = either(
  ...CONCORDANCE_EDGES.map((type): Filter => ({ kind: 'reaches', routes: [[WITH_ARTICLES, into(type)]] })),
);

const DEFINES: Filter = { kind: 'reaches', routes: [[out('DEFINES_TERM')]] };
