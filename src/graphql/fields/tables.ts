/** All tables by the name of their GraphQL type. A node type has the name of its label. */
import type { NodeLabel } from '../../model/labels.ts';
import type { EntryFields, NodeFields } from '../field.ts';
import { EDGE, LAW_EDGE, PLAIN_EDGE, REFERENCE_EDGE, SEARCH_EDGE } from './edge-fields.ts';
import { BODY, INSTRUMENT, TERM } from './instrument-fields.ts';
import { ACTION, ARTICLE, FOOTNOTE, ITEM, OBJECTIVE, PARAGRAPH } from './provision-fields.ts';
import { CITATION, PAGE } from './text-fields.ts';

export const NODE_TYPES: Readonly<Record<NodeLabel, NodeFields>> = {
  Instrument: INSTRUMENT,
  Objective: OBJECTIVE,
  Paragraph: PARAGRAPH,
  Action: ACTION,
  Item: ITEM,
  Footnote: FOOTNOTE,
  Article: ARTICLE,
  Citation: CITATION,
  Page: PAGE,
  Body: BODY,
  Term: TERM,
};

export const EDGE_TYPES: Readonly<Record<string, EntryFields>> = {
  ReferenceEdge: REFERENCE_EDGE,
  LawEdge: LAW_EDGE,
  Edge: EDGE,
  ActionEdge: PLAIN_EDGE,
  ParagraphEdge: PLAIN_EDGE,
  ArticleEdge: PLAIN_EDGE,
  CitationEdge: PLAIN_EDGE,
  TermEdge: PLAIN_EDGE,
  ProvisionEdge: PLAIN_EDGE,
  InstrumentEdge: PLAIN_EDGE,
  NodeEdge: PLAIN_EDGE,
  SearchEdge: SEARCH_EDGE,
};

export const CONNECTION_TYPES: readonly string[] = [
  'ReferenceConnection',
  'ActionConnection',
  'ParagraphConnection',
  'ArticleConnection',
  'CitationConnection',
  'TermConnection',
  'ProvisionConnection',
  'InstrumentConnection',
  'NodeConnection',
  'SearchConnection',
];
