/** Parts of Objectives 9 and 10 of the Compact, as pages 18 and 19 of A/RES/73/195 have them. */
import type { DocumentGraph } from '../../../src/model/document.ts';
import { cites, Draft, documentOf, refers, WHOLE } from './draft.ts';

const CITE = { citeAs: 'A/RES/73/195, annex' };
export const PROMOTE_SMUGGLING =
  'Promote ratification of, accession to and implementation of the Protocol against the Smuggling of Migrants by Land, Sea and Air';

export function compact(): DocumentGraph {
  const draft = new Draft('1');
  for (const number of [18, 19]) {
    draft.node(`gcm#page_${number}`, { number, of: 36, text: `text of page ${number}`, sha256: `${number}` });
    draft.edge('gcm', 'HAS_PAGE', `gcm#page_${number}`);
  }
  objectiveNine(draft);
  objectiveTen(draft);
  const outline = { titleSource: 'OUTLINE', coverage: 'NONE', citeAs: CITE.citeAs };
  draft.node('gcm#obj_11', {
    number: 11,
    label: 'Objective 11',
    title: 'Manage borders',
    pinpoint: 'Objective 11',
    ...outline,
  });
  draft.edge('gcm', 'HAS_OBJECTIVE', 'gcm#obj_11');
  return documentOf('A/RES/73/195 (en)', draft, {
    instruments: ['gcm', 'A/RES/73/195'],
    pagesInSource: 36,
    sources: [18, 19].map((page) => ({ name: `page-${page}.txt`, sha256: `${page}`, bytes: 4000, pages: [page] })),
    warnings: [
      {
        code: 'NUMBER_INFERRED',
        message: 'the number of Objective 9 is inferred',
        source: 'page-18.txt',
        page: 18,
        line: null,
      },
    ],
  });
}

function objectiveNine(draft: Draft): void {
  const title = 'Strengthen the transnational response to smuggling of migrants';
  draft.node('gcm#obj_9', {
    ...CITE,
    number: 9,
    label: 'Objective 9',
    title,
    titleSource: 'OUTLINE',
    coverage: 'PARTIAL',
    pinpoint: 'Objective 9',
    firstPage: 18,
  });
  draft.node('gcm#para_25', {
    ...CITE,
    number: 25,
    numberInferred: true,
    kind: 'COMMITMENT',
    objective: 9,
    label: 'para. [25]',
    pinpoint: 'para. [25]',
    text: 'become liable to criminal prosecution for the fact of having been the object of smuggling, in accordance with international law.',
    startComplete: false,
    endComplete: true,
    firstPage: 18,
    lastPage: 18,
    qualifiers: ['national law'],
  });
  action(
    draft,
    9,
    'a',
    'para. [25]',
    18,
    `${PROMOTE_SMUGGLING}, supplementing the United Nations Convention against Transnational Organized Crime;`,
  );
  action(
    draft,
    9,
    'b',
    'para. [25]',
    18,
    'Use transnational, regional and bilateral mechanisms to share relevant information;',
  );
  draft.edge('gcm', 'HAS_OBJECTIVE', 'gcm#obj_9');
  draft.edge('gcm#obj_9', 'HAS_PARAGRAPH', 'gcm#para_25');
  draft.edge('gcm#para_25', 'ON_PAGE', 'gcm#page_18');
  const law = cites(draft, 'gcm#para_25', 1, 'international law', 18, ['international-law']);
  refers(
    draft,
    'gcm#para_25',
    'REQUIRES_ACCORDANCE_WITH',
    'international-law',
    law,
    18,
    'in accordance with international law',
  );
  const protocol = cites(
    draft,
    'gcm#obj_9__act_a',
    1,
    'Protocol against the Smuggling of Migrants by Land, Sea and Air',
    18,
    ['smuggling-protocol'],
  );
  const convention = cites(
    draft,
    'gcm#obj_9__act_a',
    2,
    'United Nations Convention against Transnational Organized Crime',
    18,
    ['untoc'],
  );
  for (const type of ['PROMOTES_RATIFICATION_OF', 'PROMOTES_ACCESSION_TO', 'PROMOTES_IMPLEMENTATION_OF'] as const) {
    refers(draft, 'gcm#obj_9__act_a', type, 'smuggling-protocol', protocol, 18, PROMOTE_SMUGGLING);
  }
  const inTitle = 'supplementing the United Nations Convention against Transnational Organized Crime';
  refers(draft, 'gcm#obj_9__act_a', 'CITES', 'untoc', convention, 18, inTitle, { role: 'IN_TITLE', strength: 'NONE' });
  const why = { derivation: 'CURATED', basis: 'WORDING', rationale: 'shared words', pinpoint: 'art. 6 (1)' };
  draft.edge('gcm#obj_9__act_b', 'ECHOES', 'smuggling-protocol#art_6__para_1', why);
}

function objectiveTen(draft: Draft): void {
  const title = 'Prevent, combat and eradicate trafficking in persons in the context of international migration';
  draft.node('gcm#obj_10', {
    ...CITE,
    number: 10,
    label: 'Objective 10',
    title,
    pageTitle: title,
    titleSource: 'PAGE',
    coverage: 'PARTIAL',
    pinpoint: 'Objective 10',
    firstPage: 18,
  });
  const commitment = {
    ...CITE,
    ...WHOLE,
    number: 26,
    numberInferred: false,
    kind: 'COMMITMENT',
    objective: 10,
    firstPage: 18,
  };
  draft.node('gcm#para_26', {
    ...commitment,
    label: 'para. 26',
    pinpoint: 'para. 26',
    text: 'We commit to take legislative or other measures to prevent trafficking in persons.',
  });
  action(
    draft,
    10,
    'a',
    'para. 26',
    19,
    'Promote ratification of the Protocol to Prevent, Suppress and Punish Trafficking in Persons;',
  );
  action(
    draft,
    10,
    'b',
    'para. 26',
    19,
    'Promote the implementation of the United Nations Global Plan of Action to Combat Trafficking in Persons;',
  );
  draft.node('gcm#fn_22', {
    ...CITE,
    number: 22,
    label: 'footnote 22',
    text: 'Resolution 64/293.',
    pinpoint: 'para. 26 (b), footnote 22',
    firstPage: 19,
  });
  draft.edge('gcm', 'HAS_OBJECTIVE', 'gcm#obj_10');
  draft.edge('gcm#obj_10', 'HAS_PARAGRAPH', 'gcm#para_26');
  draft.edge('gcm#para_26', 'ON_PAGE', 'gcm#page_18');
  draft.edge('gcm#obj_10__act_b', 'HAS_FOOTNOTE', 'gcm#fn_22', { offset: 90 });
  draft.edge('gcm#fn_22', 'ON_PAGE', 'gcm#page_19');
  const protocol = cites(
    draft,
    'gcm#obj_10__act_a',
    1,
    'Protocol to Prevent, Suppress and Punish Trafficking in Persons',
    19,
    ['trafficking-protocol'],
  );
  refers(
    draft,
    'gcm#obj_10__act_a',
    'PROMOTES_RATIFICATION_OF',
    'trafficking-protocol',
    protocol,
    19,
    'Promote ratification of the Protocol',
  );
  const plan = cites(
    draft,
    'gcm#obj_10__act_b',
    1,
    'United Nations Global Plan of Action to Combat Trafficking in Persons',
    19,
    ['global-plan-of-action'],
  );
  refers(
    draft,
    'gcm#obj_10__act_b',
    'PROMOTES_IMPLEMENTATION_OF',
    'global-plan-of-action',
    plan,
    19,
    'Promote the implementation of the Plan',
  );
  const note = cites(draft, 'gcm#fn_22', 1, 'Resolution 64/293', 19, ['A/RES/64/293']);
  refers(draft, 'gcm#obj_10__act_b', 'CITES', 'A/RES/64/293', note, 19, 'Resolution 64/293.', {
    role: 'VIA_NOTE',
    strength: 'NONE',
  });
}

function action(draft: Draft, objective: number, letter: string, paragraph: string, page: number, text: string): void {
  const id = `gcm#obj_${objective}__act_${letter}`;
  const place = { label: `${objective}(${letter})`, pinpoint: `${paragraph} (${letter})`, firstPage: page };
  draft.node(id, { ...CITE, ...WHOLE, ...place, letter, text, objective });
  draft.edge(`gcm#obj_${objective}`, 'HAS_ACTION', id);
  draft.edge(id, 'ON_PAGE', `gcm#page_${page}`);
}
