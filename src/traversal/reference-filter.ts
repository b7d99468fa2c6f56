/** Which references are meant: the filter of GraphQL's `references` and `referencedBy` as edge types and Plan filters. */
import type { Derivation, Division, EdgeType, ReferenceRole, Strength } from '../model/labels.ts';
import type { Filter, Reaches } from '../model/plan.ts';
import { all, either, equals, isOneOf, type Range, startsWith, within } from './filters.ts';
import { nonEmpty } from './input-error.ts';
import { ALL_REFERENCES, by, references, type Whose } from './routes.ts';

export interface ReferenceFilter {
  readonly instrument?: string | null;
  readonly article?: string | null;
  readonly types?: readonly EdgeType[] | null;
  readonly derivations?: readonly Derivation[] | null;
  readonly roles?: readonly ReferenceRole[] | null;
  readonly strengths?: readonly Strength[] | null;
  readonly division?: Division | null;
  readonly adoptedBetween?: Range<string> | null;
}

/** The parts of a reference that a step can filter: its types, its edge and the node at its far end. */
export interface ReferenceTerms {
  readonly types: readonly EdgeType[];
  readonly edgeFilter?: Filter;
  readonly nodeFilter?: Filter;
}

/** Concordance is curated, so it is out unless it is asked for. */
const DEFAULT_DERIVATIONS: readonly Derivation[] = ['STATED'];

/**
 * `far` is what stands at the other end: the law referred to, or, looking back, the text that refers. `instrument` and
 * `adoptedBetween` speak of the far end, `article` always of the article referred to.
 */
export function referenceTerms(filter: ReferenceFilter | null | undefined, far: 'law' | 'text'): ReferenceTerms {
  const { instrument, article, types, derivations, roles, strengths, division, adoptedBetween } = filter ?? {};
  const toArticle = (property: string) =>
    article != null && either(equals(property, article), startsWith(property, `${article}__`));
  const edgeFilter = all([
    isOneOf('derivation', nonEmpty('filter.derivations', derivations ?? DEFAULT_DERIVATIONS)),
    roles != null && isOneOf('role', nonEmpty('filter.roles', roles)),
    strengths != null && isOneOf('strength', nonEmpty('filter.strengths', strengths)),
    division != null && equals('division', division),
    far === 'text' && toArticle('to'),
  ]);
  const nodeFilter = all([
    instrument != null && either(equals('id', instrument), equals('instrument', instrument)),
    adoptedBetween != null && adopted(adoptedBetween),
    far === 'law' && toArticle('id'),
  ]);
  return {
    types: nonEmpty('filter.types', types ?? ALL_REFERENCES),
    ...(edgeFilter && { edgeFilter }),
    ...(nodeFilter && { nodeFilter }),
  };
}

/** True of a provision (or of an objective, through its parts) that has such a reference. */
export function hasReference(filter: ReferenceFilter | null | undefined, whose: Whose): Reaches {
  const { types, edgeFilter, nodeFilter } = referenceTerms(filter, 'law');
  return {
    kind: 'reaches',
    routes: [references(whose, types)],
    ...(edgeFilter && { edge: edgeFilter }),
    ...(nodeFilter && { node: nodeFilter }),
  };
}

/** True of an instrument adopted in the range, and of what belongs to one. */
function adopted(range: Range<string>): Filter {
  const dated = within('filter.adoptedBetween', 'adoptedOn', range);
  return either(dated, { kind: 'reaches', routes: [[by('instrument')]], node: dated });
}
