/** Which citations are meant: GraphQL's list filter as a Plan filter. */
import type { CitationForm, CitationStatus } from '../model/labels.ts';
import type { Filter } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { type Combined, combine } from './combined-filter.ts';
import { contains, either, equals, isOneOf, type Range, within } from './filters.ts';
import { nonEmpty } from './input-error.ts';
import { out } from './routes.ts';

export interface CitationFilter extends Combined<CitationFilter> {
  readonly statuses?: readonly CitationStatus[] | null;
  readonly forms?: readonly CitationForm[] | null;
  readonly names?: string | null;
  readonly instrument?: string | null;
  readonly text?: string | null;
  readonly pages?: Range<number> | null;
}

export function citationFilter(input: CitationFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.statuses != null && isOneOf('status', nonEmpty('filter.statuses', filter.statuses)),
    filter.forms != null && isOneOf('form', nonEmpty('filter.forms', filter.forms)),
    filter.names != null && naming(filter.names),
    filter.instrument != null && equals('instrument', filter.instrument),
    filter.text != null && contains('quote', boundedText('filter.text', filter.text)),
    filter.pages != null && within('filter.pages', 'firstPage', filter.pages),
  ]);
}

/** For sure or perhaps, the instrument or one of its articles. */
function naming(instrument: string): Filter {
  const node = either(equals('id', instrument), equals('instrument', instrument));
  return { kind: 'reaches', routes: [[out('RESOLVES_TO')], [out('CANDIDATE')]], node };
}
