/** Which terms are meant: GraphQL's list filter as a Plan filter. */

import { labelOf } from '../model/ids.ts';
import type { Filter } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { combine } from './combined-filter.ts';
import { contains, either, holds, isGiven, isOrBelongsTo, not } from './filters.ts';
import { into } from './routes.ts';
import type { TermFilter } from './schema-types.ts';

export function termFilter(input: TermFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.text != null && called(boundedText('filter.text', filter.text)),
    filter.definedIn != null && {
      ...DEFINED,
      node: lawOf('filter.definedIn', filter.definedIn),
    },
    filter.defined != null && (filter.defined ? DEFINED : not(DEFINED)),
  ]);
}

/** Defined in the article, or somewhere in the instrument. */
function lawOf(argument: string, id: string): Filter {
  return labelOf(id.trim()) === 'Article' ? isGiven('id', argument, id, 'Article') : isOrBelongsTo(argument, id);
}

const DEFINED: Filter & { kind: 'reaches' } = { kind: 'reaches', routes: [[into('DEFINES_TERM')]] };

/** A term's id is made of its words; in a plan, `label` would be the label of the node. Other words for it must be given whole. */
function called(words: string): Filter {
  return either(contains('id', words.replace(/\s+/g, '-')), holds('altLabels', [words]));
}
