/** A registry: instruments and articles that no document here holds, and the law between them. */
import { documentOf, edge, node } from './documents.ts';

const REGISTRY = { derivation: 'REGISTRY', source: 'UNTS' };

export const registry = documentOf('registry', {
  nodes: [
    node('gcm', 'Instrument', '0001', {
      title: 'Global Compact (registry)',
      kind: 'COMPACT',
      binding: 'NON_BINDING',
      ingested: false,
    }),
    node('A/RES/73/195', 'Instrument', '0002', {
      title: 'Resolution 73/195',
      kind: 'RESOLUTION',
      session: 73,
      ingested: false,
    }),
    node('untoc', 'Instrument', '0003', {
      title: 'United Nations Convention against Transnational Organized Crime',
      aliases: ['UNTOC', 'Palermo Convention'],
      kind: 'TREATY',
      binding: 'BINDING_ON_PARTIES',
      adoptedOn: '2000-11-15',
      ingested: false,
    }),
    node('smuggling-protocol', 'Instrument', '0004', {
      title: 'Protocol against the Smuggling of Migrants by Land, Sea and Air',
      aliases: ['Smuggling Protocol', 'Smuggling of Migrants Protocol'],
      kind: 'PROTOCOL',
      binding: 'BINDING_ON_PARTIES',
      adoptedOn: '2000-11-15',
      ingested: false,
    }),
    node('trafficking-protocol', 'Instrument', '0005', {
      title: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons',
      aliases: ['Trafficking Protocol', 'Palermo Protocol'],
      kind: 'PROTOCOL',
      binding: 'BINDING_ON_PARTIES',
      ingested: false,
    }),
    node('global-plan-of-action', 'Instrument', '0006', {
      title: 'Global Plan of Action',
      kind: 'PLAN',
      ingested: false,
    }),
    node('A/RES/64/293', 'Instrument', '0007', {
      kind: 'RESOLUTION',
      session: 64,
      adoptedOn: '2010-07-30',
      ingested: false,
    }),
    node('international-law', 'Instrument', '0008', {
      title: 'International law',
      kind: 'REGIME',
      binding: 'REGIME',
      ingested: false,
    }),
    node('smuggling-protocol#art_3', 'Article', '0004.03', {
      number: 3,
      heading: 'Use of terms',
      instrument: 'smuggling-protocol',
    }),
    node('smuggling-protocol#art_5', 'Article', '0004.05', { number: 5, instrument: 'smuggling-protocol' }),
    node('smuggling-protocol#art_6', 'Article', '0004.06', {
      number: 6,
      heading: 'Criminalization',
      instrument: 'smuggling-protocol',
    }),
    node('smuggling-protocol#art_6__para_1', 'Article', '0004.06.1', { number: 1, instrument: 'smuggling-protocol' }),
    node('body:unodc', 'Body', '0009', { name: 'United Nations Office on Drugs and Crime', acronym: 'UNODC' }),
    node('term:smuggling-of-migrants', 'Term', '0010', { label: 'smuggling of migrants' }),
    node('term:trafficking-in-persons', 'Term', '0011', {
      label: 'trafficking in persons',
      notLabels: ['migrant smuggling'],
    }),
  ],
  edges: [
    edge('smuggling-protocol', 'SUPPLEMENTS', 'untoc', '1', REGISTRY),
    edge('trafficking-protocol', 'SUPPLEMENTS', 'untoc', '2', REGISTRY),
    edge('gcm', 'ANNEXED_TO', 'A/RES/73/195', '1', REGISTRY),
    edge('global-plan-of-action', 'ADOPTED_BY', 'A/RES/64/293', '1', REGISTRY),
    edge('smuggling-protocol', 'HAS_ARTICLE', 'smuggling-protocol#art_3', '03'),
    edge('smuggling-protocol', 'HAS_ARTICLE', 'smuggling-protocol#art_5', '05'),
    edge('smuggling-protocol', 'HAS_ARTICLE', 'smuggling-protocol#art_6', '06'),
    edge('smuggling-protocol#art_6', 'HAS_ARTICLE', 'smuggling-protocol#art_6__para_1', '1'),
    edge('smuggling-protocol#art_3', 'DEFINES_TERM', 'term:smuggling-of-migrants', '1', REGISTRY),
    edge('term:smuggling-of-migrants', 'DISTINGUISHES_FROM', 'term:trafficking-in-persons', '1', REGISTRY),
    edge('term:trafficking-in-persons', 'DISTINGUISHES_FROM', 'term:smuggling-of-migrants', '1', REGISTRY),
  ],
});
