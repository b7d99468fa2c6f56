/** The resolution of the example. */
import type { DocumentGraph } from '../../../src/model/document.ts';
import { cites, Draft, documentOf, instrument, refers, WHOLE } from './draft.ts';

/** A later resolution: a preambular paragraph, a paragraph with items over two pages, and words that name nothing for sure. */
export function resolution(): DocumentGraph {
  const draft = new Draft('2');
  const own = { citeAs: 'A/RES/75/158', ...WHOLE };
  instrument(draft, 'A/RES/75/158', 'Trafficking in women and girls', {
    symbol: 'A/RES/75/158',
    adoptedOn: '2020-12-16',
    ingested: true,
    session: 75,
  });
  draft.node('A/RES/75/158#pre_2', {
    ...own,
    kind: 'PREAMBULAR',
    label: 'second preambular paragraph',
    pinpoint: 'second preambular paragraph',
    text: 'Recalling the Palermo Protocol and the Migration Pact,',
  });
  draft.node('A/RES/75/158#para_4', {
    ...own,
    endComplete: false,
    number: 4,
    kind: 'OPERATIVE',
    label: 'para. 4',
    pinpoint: 'para. 4',
    text: 'Urges States to take all measures:',
    firstPage: 2,
    lastPage: 3,
  });
  draft.node('A/RES/75/158#para_4__item_a', {
    ...own,
    label: 'para. 4 (a)',
    pinpoint: 'para. 4 (a)',
    text: 'to ratify the Convention, as appropriate;',
    qualifiers: ['as appropriate'],
  });
  for (const part of ['pre_2', 'para_4']) draft.edge('A/RES/75/158', 'HAS_PARAGRAPH', `A/RES/75/158#${part}`);
  draft.edge('A/RES/75/158#para_4', 'HAS_ITEM', 'A/RES/75/158#para_4__item_a');
  cites(draft, 'A/RES/75/158#pre_2', 1, 'Palermo Protocol', 1, ['smuggling-protocol', 'trafficking-protocol']);
  cites(draft, 'A/RES/75/158#pre_2', 2, 'Migration Pact', 1, []);
  const convention = cites(draft, 'A/RES/75/158#para_4__item_a', 1, 'the Convention', 3, ['untoc']);
  refers(
    draft,
    'A/RES/75/158#para_4__item_a',
    'PROMOTES_RATIFICATION_OF',
    'untoc',
    convention,
    3,
    'to ratify the Convention',
    { strength: 'URGE', addressee: 'States', hedge: 'as appropriate' },
  );
  return documentOf('A/RES/75/158 (en)', draft, { instruments: ['A/RES/75/158'] });
}
