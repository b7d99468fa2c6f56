/** The fields of instruments, of the law between them, and of the bodies and terms beside them. */

import type { EdgeType } from '../../model/labels.ts';
import { LAW_EDGES } from '../../model/labels.ts';
import { type PageArguments, pageOf } from '../../traversal/bounds.ts';
import { InputError, nonEmpty } from '../../traversal/input-error.ts';
import { orderingOf, REFERENCE_ORDERING } from '../../traversal/ordering.ts';
import { referenceTerms } from '../../traversal/reference-filter.ts';
import { into, out, PROVISIONS_OF_INSTRUMENT, referencedBy, type Walk } from '../../traversal/routes.ts';
import type { InstrumentLawsArgs, InstrumentReferencedByArgs } from '../../traversal/schema-types.ts';
import { type ConnectionField, flag, list, listProperty, property, value } from '../field.ts';
import type { NodeFieldsOf } from '../fields-of.ts';
import type { BodyResolvers, InstrumentResolvers, TermResolvers } from '../resolver-types.ts';

/** A page of nodes in reading order. */
function nodesAlong(listName: string, route: Walk['routes'][number]): ConnectionField {
  const ordering = orderingOf(listName, null);
  return {
    kind: 'connection',
    ordering: () => ordering,
    walk: (args: PageArguments) => ({ routes: [route], page: pageOf(args, ordering) }),
  };
}

export const INSTRUMENT: NodeFieldsOf<InstrumentResolvers> = {
  id: value([], (node) => node.id),
  title: value(['title'], (node) => node.properties['title'] ?? node.id),
  shortTitle: property('shortTitle'),
  aliases: listProperty('aliases'),
  kind: property('kind'),
  binding: property('binding'),
  symbol: property('symbol'),
  adoptedOn: property('adoptedOn'),
  openedForSignatureOn: property('openedForSignatureOn'),
  inForceOn: property('inForceOn'),
  untsVolume: property('untsVolume'),
  untsRegistration: property('untsRegistration'),
  mtdsg: property('mtdsg'),
  workUri: property('workUri'),
  url: property('url'),
  session: property('session'),
  committee: property('committee'),
  meeting: property('meeting'),
  vote: value(['vote', 'inFavour', 'against', 'abstaining'], ({ properties }) => {
    const { vote: kind, inFavour = null, against = null, abstaining = null } = properties;
    return kind === undefined ? null : { kind, inFavour, against, abstaining };
  }),
  referenceCount: property('referenceCount'),
  ingested: flag('ingested'),
  laws: { kind: 'list', walk: laws },
  supplements: list([out('SUPPLEMENTS')]),
  supplementedBy: list([into('SUPPLEMENTS')]),
  issuedBy: list([out('ISSUED_BY')]),
  articles: list([out('HAS_ARTICLE')]),
  pages: list([out('HAS_PAGE')]),
  citations: list([out('HAS_CITATION')]),
  provisions: nodesAlong('provision', PROVISIONS_OF_INSTRUMENT),
  referencedBy: {
    kind: 'connection',
    ordering: () => REFERENCE_ORDERING,
    walk: (args: InstrumentReferencedByArgs) => {
      const { types, ...filters } = referenceTerms(args.filter, 'text');
      const route = referencedBy(types, args.includeSupplementing ?? false);
      return { routes: [route], ...filters, edges: true, page: pageOf(args, REFERENCE_ORDERING) };
    },
  },
};

function laws(args: InstrumentLawsArgs): Walk {
  const types = nonEmpty('types', args.types ?? LAW_EDGES);
  const known: readonly EdgeType[] = LAW_EDGES;
  const other = types.find((type) => !known.includes(type));
  if (other !== undefined)
    throw new InputError('types', `has ${other}, which is no law edge; allowed are ${LAW_EDGES.join(', ')}`);
  return { routes: [[{ kind: 'edge', types, direction: args.direction ?? 'BOTH' }]], edges: true };
}

export const BODY: NodeFieldsOf<BodyResolvers> = {
  id: value([], (node) => node.id),
  name: property('name'),
  acronym: property('acronym'),
  instruments: nodesAlong('instrument', [into('ISSUED_BY', 'ADOPTED_BY', 'ENDORSED_BY')]),
};

export const TERM: NodeFieldsOf<TermResolvers> = {
  id: value([], (node) => node.id),
  label: property('label'),
  altLabels: listProperty('altLabels'),
  notLabels: listProperty('notLabels'),
  closeMatch: listProperty('closeMatch'),
  definedIn: list([into('DEFINES_TERM')]),
  distinguishedFrom: list([{ kind: 'edge', types: ['DISTINGUISHES_FROM'], direction: 'BOTH' }]),
  subjectOf: nodesAlong('node', [into('ABOUT')]),
};
