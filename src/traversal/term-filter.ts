/** Which terms are meant: GraphQL's list filter as a Plan filter. */

import type { Filter } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { combine } from './combined-filter.ts';
import { contains, either, equals, holds, not } from './filters.ts';
import { into } from './routes.ts';
import type { TermFilter } from './schema-types.ts';

export function termFilter(input: TermFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.text != null && called(boundedText('filter.text', filter.text)),
    filter.definedIn != null && {
      ...DEFINED,
      node: either(equals('instrument', filter.definedIn), equals('id', filter.definedIn)),
    },
    filter.defined != null && (filter.defined ? DEFINED : not(DEFINED)),
  ]);
}

const DEFINED: Filter & { kind: 'reaches' } = { kind: 'reaches', routes: [[into('DEFINES_TERM')]] };

/** A term's id is made of its words; in a plan, `label` would be the label of the node. Other words for it must be given whole. */
function called(words: string): Filter {
  return either(contains('id', words.replace(/\s+/g, '-')), holds('altLabels', [words]));
}
