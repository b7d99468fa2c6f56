/** Which provisions and objectives are meant: GraphQL's list filters as Plan filters. */
import type { Coverage } from '../model/labels.ts';
import { REFERENCE_EDGES } from '../model/labels.ts';
import type { Filter } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import { type Combined, combine } from './combined-filter.ts';
import { contains, either, equals, holds, isOneOf, not, type Range, within } from './filters.ts';
import { nonEmpty } from './input-error.ts';
import { hasReference, type ReferenceFilter } from './reference-filter.ts';
import { by, type Whose } from './routes.ts';

export interface ProvisionFilter extends Combined<ProvisionFilter> {
  readonly instrument?: string | null;
  readonly objective?: readonly number[] | null;
  readonly text?: string | null;
  readonly qualifiers?: readonly string[] | null;
  readonly hasReferences?: boolean | null;
  readonly references?: ReferenceFilter | null;
  readonly adoptedBetween?: Range<string> | null;
}

export interface ObjectiveFilter extends Combined<ObjectiveFilter> {
  readonly numbers?: readonly number[] | null;
  readonly coverage?: readonly Coverage[] | null;
  readonly text?: string | null;
  readonly hasReferences?: boolean | null;
  readonly references?: ReferenceFilter | null;
}

export function provisionFilter(input: ProvisionFilter | null | undefined): Filter | undefined {
  return combine(input, (filter) => [
    filter.instrument != null && equals('instrument', filter.instrument),
    filter.objective != null && ofObjective(nonEmpty('filter.objective', filter.objective)),
    filter.text != null && saying(filter.text),
    filter.qualifiers != null && holds('qualifiers', nonEmpty('filter.qualifiers', filter.qualifiers)),
    filter.hasReferences != null && referring(filter.hasReferences, 'own'),
    filter.references != null && hasReference(filter.references, 'own'),
    filter.adoptedBetween != null && {
      kind: 'reaches',
      routes: [[by('instrument')]],
      node: within('filter.adoptedBetween', 'adoptedOn', filter.adoptedBetween),
    },
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
