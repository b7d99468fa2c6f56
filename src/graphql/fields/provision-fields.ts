/** The fields of everything that is part of an instrument's text: the Provision interface and its six types. */

import type { ResultNode } from '../../model/plan.ts';
import { pageOf } from '../../traversal/bounds.ts';
import { display, notice } from '../../traversal/display.ts';
import { REFERENCE_ORDERING } from '../../traversal/ordering.ts';
import { cite } from '../../traversal/pinpoint.ts';
import { referenceTerms } from '../../traversal/reference-filter.ts';
import {
  by,
  citations,
  footnotes,
  into,
  out,
  pages,
  references,
  toLabels,
  type Whose,
  WITH_ARTICLES,
} from '../../traversal/routes.ts';
import type { ActionCiteArgs, ActionReferencesArgs, ArticleReferencedByArgs } from '../../traversal/schema-types.ts';
import { type ConnectionField, flag, list, listProperty, type NodeFields, one, property, value } from '../field.ts';
import type { NodeFieldsOf } from '../fields-of.ts';
import type {
  ActionResolvers,
  ArticleResolvers,
  FootnoteResolvers,
  ItemResolvers,
  ObjectiveResolvers,
  ParagraphResolvers,
} from '../resolver-types.ts';

const OBJECTIVE_OF_PART = one([toLabels(into('HAS_ACTION', 'HAS_PARAGRAPH'), 'Objective')]);

/** The same for all six; one table, so that the planner sees one field. */
const SHARED = {
  id: value([], (node) => node.id),
  label: value(['label'], (node) => node.properties['label'] ?? node.id),
  text: property('text'),
  startComplete: property('startComplete'),
  endComplete: property('endComplete'),
  display: value(['text', 'startComplete'], (node) => display(node.properties)),
  notice: value(['startComplete', 'endComplete', 'firstPage', 'lastPage'], (node) => notice(node.properties)),
  instrument: one([by('instrument')]),
  cite: value(['citeAs', 'pinpoint', 'firstPage'], citeNode),
} satisfies NodeFields;

/** With what an objective gathers from its parts and the others have of their own. */
function provisionFields(whose: Whose) {
  return {
    ...SHARED,
    pages: { kind: 'list', walk: () => pages(whose) },
    citations: { kind: 'list', walk: () => citations(whose) },
    footnotes: { kind: 'list', walk: () => footnotes(whose) },
    references: referencesFrom(whose),
  } satisfies NodeFields;
}

function citeNode(node: ResultNode, args: ActionCiteArgs): string {
  return cite(node.properties, args) || node.id;
}

function referencesFrom(whose: Whose): ConnectionField {
  return {
    kind: 'connection',
    ordering: () => REFERENCE_ORDERING,
    walk: (args: ActionReferencesArgs) => {
      const { types, ...filters } = referenceTerms(args.filter, 'law');
      return { routes: [references(whose, types)], ...filters, edges: true, page: pageOf(args, REFERENCE_ORDERING) };
    },
  };
}

const OWN = provisionFields('own');

const ITEMS = list([out('HAS_ITEM')]);

export const OBJECTIVE: NodeFieldsOf<ObjectiveResolvers> = {
  ...provisionFields('objective'),
  number: property('number'),
  title: property('title'),
  titleSource: property('titleSource'),
  pageTitle: property('pageTitle'),
  coverage: property('coverage'),
  commitment: one([out('HAS_PARAGRAPH')]),
  actions: list([out('HAS_ACTION')]),
};

export const PARAGRAPH: NodeFieldsOf<ParagraphResolvers> = {
  ...OWN,
  number: property('number'),
  numberInferred: flag('numberInferred'),
  kind: property('kind'),
  qualifiers: listProperty('qualifiers'),
  objective: OBJECTIVE_OF_PART,
  items: ITEMS,
};

export const ACTION: NodeFieldsOf<ActionResolvers> = {
  ...OWN,
  letter: property('letter'),
  qualifiers: listProperty('qualifiers'),
  objective: OBJECTIVE_OF_PART,
  commitment: one([into('HAS_ACTION'), out('HAS_PARAGRAPH')]),
  items: ITEMS,
};

export const ITEM: NodeFieldsOf<ItemResolvers> = {
  ...OWN,
  qualifiers: listProperty('qualifiers'),
  parent: one([into('HAS_ITEM')]),
  items: ITEMS,
};

export const FOOTNOTE: NodeFieldsOf<FootnoteResolvers> = {
  ...OWN,
  number: property('number'),
  markedIn: list([into('HAS_FOOTNOTE')]),
};

export const ARTICLE: NodeFieldsOf<ArticleResolvers> = {
  ...OWN,
  number: property('number'),
  heading: property('heading'),
  parent: one([toLabels(into('HAS_ARTICLE'), 'Article')]),
  parts: list([out('HAS_ARTICLE')]),
  definesTerms: list([out('DEFINES_TERM')]),
  referencedBy: {
    kind: 'connection',
    ordering: () => REFERENCE_ORDERING,
    walk: (args: ArticleReferencedByArgs) => {
      const { types, ...filters } = referenceTerms(args.filter, 'text');
      return {
        routes: [[WITH_ARTICLES, into(...types)]],
        ...filters,
        edges: true,
        page: pageOf(args, REFERENCE_ORDERING),
      };
    },
  },
};
