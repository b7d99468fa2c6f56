/** The law of the example: the organized crime family, the resolutions, and the bodies and terms beside them. */
import type { DocumentGraph } from '../../../src/model/document.ts';
import { REGISTRY_DOCUMENT } from '../../../src/model/document.ts';
import { Draft, documentOf, instrument } from './draft.ts';

export function registry(): DocumentGraph {
  const draft = new Draft('0');
  const treaty = {
    kind: 'PROTOCOL',
    binding: 'BINDING_ON_PARTIES',
    openedForSignatureOn: '2000-12-12',
    untsRegistration: 39574,
  };
  instrument(
    draft,
    'gcm',
    'Global Compact for Safe, Orderly and Regular Migration',
    { kind: 'COMPACT', adoptedOn: '2018-12-10' },
    ['GCM'],
  );
  instrument(draft, 'A/RES/73/195', 'Global Compact for Safe, Orderly and Regular Migration (resolution)', {
    symbol: 'A/RES/73/195',
    adoptedOn: '2018-12-19',
    url: 'https://docs.un.org/en/A/RES/73/195',
    vote: 'RECORDED',
    inFavour: 152,
    against: 5,
    abstaining: 12,
  });
  instrument(
    draft,
    'untoc',
    'United Nations Convention against Transnational Organized Crime',
    {
      ...treaty,
      kind: 'TREATY',
      shortTitle: 'Organized Crime Convention',
      adoptedOn: '2000-11-15',
      inForceOn: '2003-09-29',
    },
    ['UNTOC', 'Palermo Convention'],
  );
  instrument(
    draft,
    'smuggling-protocol',
    'Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime',
    {
      ...treaty,
      shortTitle: 'Smuggling of Migrants Protocol',
      adoptedOn: '2000-11-15',
      inForceOn: '2004-01-28',
      untsVolume: 2241,
      mtdsg: 'XVIII-12-b',
    },
    ['Smuggling Protocol', 'Palermo Protocol'],
  );
  instrument(
    draft,
    'trafficking-protocol',
    'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime',
    { ...treaty, shortTitle: 'Trafficking in Persons Protocol', adoptedOn: '2000-11-15', inForceOn: '2003-12-25' },
    ['Trafficking Protocol', 'Palermo Protocol'],
  );
  instrument(draft, 'global-plan-of-action', 'United Nations Global Plan of Action to Combat Trafficking in Persons', {
    kind: 'PLAN',
  });
  instrument(draft, 'A/RES/64/293', 'A/RES/64/293', { symbol: 'A/RES/64/293', adoptedOn: '2010-07-30' });
  instrument(draft, 'unodc-toolkit', 'Toolkit to Combat Trafficking in Persons', { kind: 'GUIDANCE' });
  instrument(draft, 'international-law', 'International law', { kind: 'REGIME', binding: 'REGIME' });
  draft.node('body:unodc', { name: 'United Nations Office on Drugs and Crime', acronym: 'UNODC' });
  draft.node('body:general-assembly', { name: 'General Assembly' });
  draft.node('smuggling-protocol#art_3', {
    number: '3',
    heading: 'Use of terms',
    label: 'art. 3',
    citeAs: 'Smuggling of Migrants Protocol',
    pinpoint: 'art. 3',
  });
  draft.node('smuggling-protocol#art_6', {
    number: '6',
    heading: 'Criminalization',
    label: 'art. 6',
    citeAs: 'Smuggling of Migrants Protocol',
    pinpoint: 'art. 6',
  });
  draft.node('smuggling-protocol#art_6__para_1', {
    number: '1',
    label: 'art. 6 (1)',
    citeAs: 'Smuggling of Migrants Protocol',
    pinpoint: 'art. 6, para. 1',
  });
  draft.node('term:smuggling-of-migrants', { label: 'smuggling of migrants', altLabels: ['migrant smuggling'] });
  draft.node('term:trafficking-in-persons', {
    label: 'trafficking in persons',
    notLabels: ['migrant smuggling'],
    closeMatch: ['unbis:1006622'],
  });
  const stated = { derivation: 'REGISTRY', source: 'by hand' };
  for (const article of ['art_3', 'art_6'])
    draft.edge('smuggling-protocol', 'HAS_ARTICLE', `smuggling-protocol#${article}`);
  draft.edge('smuggling-protocol#art_6', 'HAS_ARTICLE', 'smuggling-protocol#art_6__para_1');
  draft.edge('gcm', 'ANNEXED_TO', 'A/RES/73/195', stated);
  draft.edge('A/RES/73/195', 'ADOPTED_BY', 'body:general-assembly', stated);
  draft.edge('smuggling-protocol', 'SUPPLEMENTS', 'untoc', { ...stated, pinpoint: 'art. 1' });
  draft.edge('trafficking-protocol', 'SUPPLEMENTS', 'untoc', stated);
  draft.edge('unodc-toolkit', 'ISSUED_BY', 'body:unodc', stated);
  draft.edge('smuggling-protocol#art_3', 'DEFINES_TERM', 'term:smuggling-of-migrants', stated);
  draft.edge('smuggling-protocol', 'ABOUT', 'term:smuggling-of-migrants', stated);
  draft.edge('term:smuggling-of-migrants', 'DISTINGUISHES_FROM', 'term:trafficking-in-persons', stated);
  return documentOf(REGISTRY_DOCUMENT, draft);
}
