/** Which citations are meant: GraphQL's list filter as a Plan filter. */

import type { Filter } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { combine } from './combined-filter.ts';
import { contains, isGiven, isOneOf, isOrBelongsTo, within } from './filters.ts';
import { nonEmpty } from './input-error.ts';
import { out } from './routes.ts';
import type { CitationFilter } from './schema-types.ts';

export function citationFilter(input: CitationFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.statuses != null && isOneOf('status', nonEmpty('filter.statuses', filter.statuses)),
    filter.forms != null && isOneOf('form', nonEmpty('filter.forms', filter.forms)),
    filter.names != null && naming(filter.names),
    filter.instrument != null && isGiven('instrument', 'filter.instrument', filter.instrument, 'Instrument'),
    filter.text != null && contains('quote', boundedText('filter.text', filter.text)),
    filter.pages != null && within('filter.pages', 'firstPage', filter.pages),
  ]);
}

/** For sure or perhaps, the instrument or one of its articles. */
function naming(instrument: string): Filter {
  const node = isOrBelongsTo('filter.names', instrument);
  return { kind: 'reaches', routes: [[out('RESOLVES_TO')], [out('CANDIDATE')]], node };
}
