/** Which references are meant: the filter of GraphQL's `references` and `referencedBy` as edge types and Plan filters. */

import type { Derivation, EdgeType } from '../model/labels.ts';
import type { Filter, Reaches } from '../model/plan.ts';
import { boundedText } from './bounds.ts';
import {
  all,
  contains,
  either,
  equals,
  isAbsent,
  isGiven,
  isOneOf,
  isOrBelongsTo,
  not,
  startsWith,
  within,
} from './filters.ts';
import { nonEmpty } from './input-error.ts';
import { ALL_REFERENCES, by, references, type Whose } from './routes.ts';
import type { ReferenceFilter } from './schema-types.ts';

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
  const { instrument, article, types, derivations, roles, strengths, division, pages } = filter ?? {};
  const toArticle = (property: string) =>
    article != null &&
    either(isGiven(property, 'filter.article', article, 'Article'), startsWith(property, `${article.trim()}__`));
  const edgeFilter = all([
    isOneOf('derivation', nonEmpty('filter.derivations', derivations ?? DEFAULT_DERIVATIONS)),
    roles != null && isOneOf('role', nonEmpty('filter.roles', roles)),
    strengths != null && isOneOf('strength', nonEmpty('filter.strengths', strengths)),
    division != null && equals('division', division),
    ...worded(filter ?? {}),
    pages != null && within('filter.pages', 'page', pages),
    far === 'text' && toArticle('to'),
  ]);
  const nodeFilter = all([
    instrument != null && isOrBelongsTo('filter.instrument', instrument),
    ...ofInstrument(filter ?? {}),
    far === 'law' && toArticle('id'),
  ]);
  return {
    types: nonEmpty('filter.types', types ?? ALL_REFERENCES),
    ...(edgeFilter && { edgeFilter }),
    ...(nodeFilter && { nodeFilter }),
  };
}

/** Whom it asks, and whether words soften that. */
function worded({ addressee, addressees, addressed, hedged }: ReferenceFilter): readonly (Filter | false)[] {
  const has = (property: string, wanted: boolean) => (wanted ? not(isAbsent(property)) : isAbsent(property));
  return [
    addressee != null && contains('addressee', boundedText('filter.addressee', addressee)),
    addressees != null && isOneOf('addressee', nonEmpty('filter.addressees', addressees)),
    addressed != null && has('addressee', addressed),
    hedged != null && has('hedge', hedged),
  ];
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

/** Conditions on the instrument at the far end, or on that to which the far end belongs. */
function ofInstrument({ kinds, bindings, votes, adoptedBetween }: ReferenceFilter): readonly (Filter | false)[] {
  return [
    kinds != null && itsInstrument(isOneOf('kind', nonEmpty('filter.kinds', kinds))),
    bindings != null && itsInstrument(isOneOf('binding', nonEmpty('filter.bindings', bindings))),
    votes != null && itsInstrument(isOneOf('vote', nonEmpty('filter.votes', votes))),
    adoptedBetween != null && itsInstrument(within('filter.adoptedBetween', 'adoptedOn', adoptedBetween)),
  ];
}

/** True of an instrument of which it is true, and of what belongs to one. */
function itsInstrument(filter: Filter): Filter {
  return either(
    { kind: 'and', filters: [equals('label', 'Instrument'), filter] },
    { kind: 'reaches', routes: [[by('instrument')]], node: filter },
  );
}
