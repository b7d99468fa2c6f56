/** The strings by which lawyers point at a provision, as the graph stores them. */
import { expect, it } from 'vitest';
import { citeAs, commitmentPinpoint, paragraphPinpoint } from '../../ingest/graph/pinpoints.ts';
import { EMPTY_TEXT } from '../../ingest/structure/mapped-text.ts';
import type { Paragraph } from '../../ingest/structure/tree.ts';

function paragraph(values: Partial<Paragraph>): Paragraph {
  return {
    kind: 'paragraph',
    segment: `para_${values.number ?? 'u1'}`,
    number: null,
    numberInferred: false,
    paragraphKind: 'OPERATIVE',
    items: [],
    text: EMPTY_TEXT,
    calls: [],
    startComplete: true,
    endComplete: true,
    ...values,
  };
}

it.each<[Partial<Paragraph>, string]>([
  [{ number: 26 }, 'para. 26'],
  [{ number: 25, numberInferred: true }, 'para. [25]'],
  [{ number: null }, 'unnumbered paragraph'],
  [{ number: null, segment: 'para_1.1' }, 'para. 1.1'],
  [{ number: null, segment: 'sect_II__para_A.1_2' }, 'sect. II, para. A.1'],
  [{ number: 4, segment: 'para_4bis' }, 'para. 4bis'],
  [{ number: 2, paragraphKind: 'PREAMBULAR', segment: 'pre_2' }, 'second preambular paragraph'],
  [{ number: 12, paragraphKind: 'PREAMBULAR', segment: 'pre_12' }, 'twelfth preambular paragraph'],
  [{ number: 20, paragraphKind: 'PREAMBULAR', segment: 'pre_20' }, 'twentieth preambular paragraph'],
  [{ number: 43, paragraphKind: 'PREAMBULAR', segment: 'pre_43' }, 'forty-third preambular paragraph'],
  [{ number: 3, segment: 'sect_IV__para_3' }, 'sect. IV, para. 3'],
  [{ number: 3, segment: 'sect_II__sect_A__para_3' }, 'sect. II, sect. A, para. 3'],
  [{ number: 1, segment: 'sect_rule_7__para_1' }, 'rule 7, para. 1'],
  [{ number: 1, segment: 'sect_annex_II__para_1' }, 'annex II, para. 1'],
  [{ number: 1, segment: 'sect_appendix__para_1' }, 'appendix, para. 1'],
  [{ number: 1, segment: 'sect_section_II__para_1' }, 'sect. II, para. 1'],
])('points at %j as “%s”', (values, expected) => {
  expect(paragraphPinpoint(paragraph(values))).toBe(expected);
});

it('cites an annexed text by the symbol of what it is annexed to', () => {
  expect(citeAs({ instrument: 'gcm', annexedTo: 'A/RES/73/195' })).toBe('A/RES/73/195, annex');
  expect(citeAs({ instrument: 'A/RES/75/293/annex/II', annexedTo: 'A/RES/75/293' })).toBe('A/RES/75/293, annex II');
  expect(citeAs({ instrument: 'A/RES/75/158', annexedTo: null })).toBe('A/RES/75/158');
});

it('brackets the number of a commitment whose text is missing', () => {
  expect(commitmentPinpoint(null, 26)).toBe('para. [26]');
  expect(commitmentPinpoint(paragraph({ number: 26 }), 26)).toBe('para. 26');
});
