/** A resolution that carries the Compact on, and knows less of shared things than others do. */
import { documentOf, edge, node } from './documents.ts';

export const resolution = documentOf('A/RES/75/158 (en)', {
  instruments: ['A/RES/75/158'],
  nodes: [
    node('A/RES/75/158', 'Instrument', '0020', {
      title: 'Trafficking in women and girls',
      kind: 'RESOLUTION',
      session: 75,
      adoptedOn: '2020-12-16',
      ingested: true,
    }),
    node('smuggling-protocol', 'Instrument', '0004', { title: 'A shorter title', kind: 'PROTOCOL', ingested: false }),
    node('unodc-toolkit', 'Instrument', '0012', {
      title: 'Toolkit, as a later document calls it',
      kind: 'GUIDANCE',
      ingested: false,
    }),
    node('A/RES/75/158#pre_3', 'Paragraph', '2.03', {
      number: 3,
      numberInferred: true,
      kind: 'PREAMBULAR',
      text: 'Recalling the Trafficking Protocol and the Smuggling Protocol,',
      instrument: 'A/RES/75/158',
    }),
    node('A/RES/75/158#para_4', 'Paragraph', '2.14', {
      number: 4,
      numberInferred: false,
      kind: 'OPERATIVE',
      text: 'Urges Member States to act;',
      instrument: 'A/RES/75/158',
    }),
    node('A/RES/75/158#para_4__item_a', 'Item', '2.14.a', {
      label: '4 (a)',
      text: 'to ratify both Protocols;',
      instrument: 'A/RES/75/158',
    }),
  ],
  edges: [
    edge('A/RES/75/158', 'HAS_PARAGRAPH', 'A/RES/75/158#pre_3', '03'),
    edge('A/RES/75/158', 'HAS_PARAGRAPH', 'A/RES/75/158#para_4', '14'),
    edge('A/RES/75/158#para_4', 'HAS_ITEM', 'A/RES/75/158#para_4__item_a', 'a'),
    edge('A/RES/75/158#pre_3', 'RECALLS', 'trafficking-protocol', '2.03.1', {
      derivation: 'STATED',
      role: 'DIRECT',
      strength: 'NONE',
    }),
    edge('A/RES/75/158#pre_3', 'RECALLS', 'smuggling-protocol', '2.03.2', {
      derivation: 'STATED',
      role: 'DIRECT',
      strength: 'NONE',
    }),
    edge('A/RES/75/158#para_4__item_a', 'PROMOTES_RATIFICATION_OF', 'smuggling-protocol', '2.14.a.1', {
      derivation: 'STATED',
      role: 'DIRECT',
      strength: 'URGE',
    }),
    edge('A/RES/75/158#para_4__item_a', 'PROMOTES_RATIFICATION_OF', 'smuggling-protocol#art_6', '2.14.a.2', {
      derivation: 'STATED',
      role: 'DIRECT',
      strength: 'URGE',
    }),
  ],
});
