/** Footnotes wherever the markup keeps them: in the words, in the metadata, or at the end of the text. */
import { expect, test } from 'vitest';
import { annex, heading, note, numbered, preambular, read, type Snippet, statement } from './akn-document.ts';

const kept = (id: string, words: string, marker = '') =>
  `<note eId="${id}"${marker && ` marker="${marker}"`}><p>${words}</p></note>`;
const KEPT = `<notes source="#un">${kept('n1', 'One.', '1')}${kept('n2', 'Two.', '2')}</notes>`;
const ref = (id: string, marker: string) => `<noteRef href="#${id}" marker="${marker}"/>`;

/** Of each instrument its notes and, after a bar, the numbers that its paragraphs call. */
function notesOf(snippet: Snippet): string[] {
  return read(snippet).tree.parts.map(
    ({ notes, paragraphs }) =>
      `${notes.map(({ number, text }) => `${number} ${text.text}`).join(' ')} | ${paragraphs
        .map(({ calls }) => calls.map(({ number }) => number).join())
        .join(' ')}`,
  );
}

test('notes in the metadata are called where their references stand', () => {
  const snippet = {
    meta: KEPT,
    preamble: preambular(`it,${ref('n1', '1')}`),
    body: numbered('1', `Sings${ref('n2', '2')} and dances${ref('n1', '1')}.`),
  };
  expect(notesOf(snippet)).toEqual(['1 One. 2 Two. | 1 2,1']);
  expect(read(snippet).tree.parts[0]?.paragraphs[1]?.text.text).toBe('Sings and dances.');
});

test.each([
  ['without a mark', '<noteRef href="#n1"/>'],
  ['with the mark in it', '<noteRef href="#n1">1</noteRef>'],
  ['raised', '<sup><noteRef href="#n1" marker="1"/></sup>'],
  ['by its mark alone', '<noteRef marker="1"/>'],
  ['as a raised link', '<sup><a href="#n1">1</a></sup>'],
  ['as raised digits', '<sup>1</sup>'],
])('a note in the metadata may be called %s', (_, call) => {
  const { tree, links } = read({
    meta: `<notes>${kept('n1', 'One.', '1')}</notes>`,
    body: numbered('1', `Sings${call}.`),
  });
  expect(tree.parts[0]?.paragraphs.map(({ text, calls }) => [text.text, calls])).toEqual([
    ['Sings.', [{ number: 1, offset: 5 }]],
  ]);
  expect(links).toEqual([]);
});

test('notes in the metadata without marks are known by their place', () => {
  const meta = `<notes>${kept('n1', 'One.')}${kept('n2', 'Two.')}</notes>`;
  expect(notesOf({ meta, body: numbered('1', 'Sings<sup>1</sup> well.<sup>2</sup>') })).toEqual([
    '1 One. 2 Two. | 1,2',
  ]);
});

test('an annex may count the notes of the metadata anew', () => {
  const attachments = annex(heading('Annex') + numbered('1', `Plan${ref('n2', '1')} of it${ref('n1', '2')}.`));
  expect(notesOf({ meta: KEPT, body: numbered('1', `Sings.${ref('n1', '1')}`), attachments })).toEqual([
    '1 One. | 1',
    '1 Two. 2 One. | 1,2',
  ]);
});

test('notes of the metadata that nothing calls are kept with the resolution', () => {
  const attachments = annex(heading('Annex') + numbered('1', `Plan.${ref('n2', '2')}`));
  expect(notesOf({ meta: KEPT, body: numbered('1', 'Sings.'), attachments })).toEqual(['1 One. | ', '2 Two. | 2']);
});

test('notes in the metadata of a file belong to the part that calls them', () => {
  const part = (id: string) => statement({ body: numbered('1', `Sings.${ref(id, '1')}`) });
  expect(notesOf({ meta: KEPT, symbol: 'A/RES/99/7 A-B', statements: part('n1') + part('n2') })).toEqual([
    '1 One. | 1',
    '1 Two. | 1',
  ]);
});

test('notes gathered at the end of the text are called before they come', () => {
  const end = `<hcontainer name="notes"><content><p>${note('1', 'One.').replace('<authorialNote', '<authorialNote eId="n1"')}</p></content></hcontainer>`;
  expect(notesOf({ body: numbered('1', `Sings.${ref('n1', '1')}`) + end })).toEqual(['1 One. | 1']);
});

test('notes on the cover and on the lines below the text are kept, though no provision calls them', () => {
  const cover = `<coverPage><p>x${note('*', 'Reissued.')}</p></coverPage>`;
  const below = `<conclusions><p>56th meeting${note('2', 'Held online.')}</p></conclusions>`;
  const body = `<mainBody>${numbered('1', 'Sings.')}</mainBody>`;
  expect(notesOf({ statements: `<statement>${cover}${body}${below}</statement>` })).toEqual([
    '1 Reissued. 2 Held online. | ',
  ]);
});

test('a mark whose note is not in the file is a warning', () => {
  expect(
    read({ body: numbered('1', `Sings.${ref('n9', '9')}`) }).tree.warnings.map(({ code, line }) => [code, typeof line]),
  ).toEqual([['NOTE_MISSING', 'number']]);
});

test.each([
  ['as a number element', `<authorialNote><num>4</num><p>Four.</p></authorialNote>`],
  ['raised in its words', `<authorialNote marker="4"><p><sup>4</sup> Four.</p></authorialNote>`],
  ['before a tab', `<authorialNote marker="4"><p>4.\tFour.</p></authorialNote>`],
  ['raised before it', `<sup>4</sup><authorialNote marker="4"><p>Four.</p></authorialNote>`],
])('a note’s own mark is no word of it: %s', (_, markup) => {
  expect(notesOf({ body: numbered('1', `Sings${markup} well.`) })).toEqual(['4 Four. | 4']);
  expect(read({ body: numbered('1', `Sings${markup} well.`) }).tree.parts[0]?.paragraphs[0]?.text.text).toBe(
    'Sings well.',
  );
});

test('a note comes before those that its own words call', () => {
  const outer = `Tides${note('1', `One${note('2', 'Two.')}.`)} rise${note('3', 'Three.')}.`;
  expect(notesOf({ body: numbered('1', outer) })).toEqual(['1 One. 2 Two. 3 Three. | 1,3']);
});

test('a note before a typed number leaves it a number', () => {
  const [paragraph] = read({ body: `<p>${note('1', 'Of 1999.')}4.\tSings.</p>` }).tree.parts[0]?.paragraphs ?? [];
  expect([paragraph?.segment, paragraph?.text.text, paragraph?.calls]).toEqual([
    'para_4',
    'Sings.',
    [{ number: 1, offset: 0 }],
  ]);
});

test('raised marks may be several, in brackets, or stars; powers are none', () => {
  const body = numbered('1', `A${note('1', 'One.')}${note('2', 'Two.')}${note('*', 'Star.')}`);
  const words = 'b<sup>1, 2</sup> c<sup>(1)</sup> d<sup>*</sup> 10 m<sup>2</sup> 1<sup>st</sup>';
  const [, paragraph] = read({ body: body + numbered('2', words) }).tree.parts[0]?.paragraphs ?? [];
  expect(paragraph?.calls.map(({ number }) => number)).toEqual([1, 2, 1, 3]);
  expect(paragraph?.text.text).toBe('b c d 10 m2 1st');
});

test('annexes keep their own notes, in attachments that count anew and in the body', () => {
  const noted = (words: string) => numbered('1', `Plan${note('1', words)}.`);
  const attachment = (words: string) =>
    `<attachment><doc name="annex"><mainBody>${noted(words)}</mainBody></doc></attachment>`;
  const attachments = `<attachments>${attachment('One.')}${attachment('Other.')}</attachments>`;
  expect(notesOf({ body: numbered('1', 'Sings.'), attachments })).toEqual([' | ', '1 One. | 1', '1 Other. | 1']);
  expect(notesOf({ body: numbered('1', 'Sings.') + heading('Annex') + noted('One.') })).toEqual([' | ', '1 One. | 1']);
});
