/** Which elements of a file are resolutions, and which are annexes, whatever the converter makes of them. */
import { describe, expect, test } from 'vitest';
import { readAknWithLinks } from '../../ingest/structure/akn/read-akn.ts';
import { aknText, heading, numbered, outline, preambular, read, type Snippet, statement } from './akn-document.ts';

const ADOPTS = numbered('1', 'Adopts.');
const PLANS = numbered('1', 'Plans.');

/** Each instrument with its title and its lines. */
function instruments(text: string | Snippet): string[] {
  const { tree } = typeof text === 'string' ? readAknWithLinks(new TextEncoder().encode(text), 'x.xml') : read(text);
  return tree.parts.map((part) => [part.instrument, part.title, ...outline(part)].filter(Boolean).join(' | '));
}

const whole = aknText({ preamble: preambular('it,'), body: ADOPTS });

test.each([
  ['with a prefix', whole.replace('xmlns=', 'xmlns:akn=').replace(/<(\/?)(?=[a-zA-Z])/g, '<$1akn:')],
  ['of an earlier draft of the standard', whole.replace('akn/3.0', 'akn/3.0/WD17')],
  ['without a namespace', whole.replace(/ xmlns="[^"]*"/, '')],
  ['with comments, instructions and CDATA', whole.replace('Adopts.', '<!-- x -->Ad<?x y?>op<![CDATA[ts.]]>')],
  ['that is a document of its own type', whole.replaceAll('statement', 'doc')],
  ['that is an act', whole.replaceAll('statement', 'act').replaceAll('mainBody', 'body')],
  ['with another name for its body', whole.replaceAll('mainBody', 'body')],
])('a resolution may be one %s', (_, text) => {
  expect(instruments(text)).toEqual(['A/RES/99/7 | pre_1 Noting it, | para_1 Adopts.']);
});

describe('annexes', () => {
  const doc = (inside: string, name = 'annex') => `<doc name="${name}">${inside}</doc>`;
  const body = `<mainBody>${PLANS}</mainBody>`;
  const attached = (inside: string) => `<attachments><attachment>${inside}</attachment></attachments>`;

  test.each([
    ['in a body of another name', attached(doc(`<body>${PLANS}</body>`))],
    ['as a statement', attached(`<statement name="declaration">${body}</statement>`)],
    ['among the components of the resolution', `<components><component>${doc(body)}</component></components>`],
    ['in an element of that name', `<annex>${doc(body)}</annex>`],
    ['without a document', attached(PLANS)],
  ])('may stand %s', (_, attachments) => {
    expect(instruments({ body: ADOPTS, attachments })).toEqual([
      'A/RES/99/7 | para_1 Adopts.',
      'A/RES/99/7/annex | para_1 Plans.',
    ]);
  });

  test('may stand in the body, or beside the resolution among the components of the file', () => {
    const container = `<hcontainer name="annex"><num>1.</num><content><p>Plans.</p></content></hcontainer>`;
    const expected = ['A/RES/99/7 | para_1 Adopts.', 'A/RES/99/7/annex | para_1 Plans.'];
    expect(instruments({ body: ADOPTS + container })).toEqual(expected);
    const component = (inside: string) => `<component>${inside}</component>`;
    const statements = `<components>${component(statement({ body: ADOPTS }))}${component(doc(body))}</components>`;
    expect(instruments({ statements })).toEqual(expected);
  });

  test('of a collection are annexes each', () => {
    const component = `<component>${doc(body)}</component>`;
    const collection = `<documentCollection><collectionBody>${component.repeat(2)}</collectionBody></documentCollection>`;
    expect(instruments({ body: ADOPTS, attachments: attached(collection) }).slice(1)).toEqual([
      'A/RES/99/7/annex/I | para_1 Plans.',
      'A/RES/99/7/annex/II | para_1 Plans.',
    ]);
  });

  test.each([
    ['a number and a heading', `<num>Annex II</num><heading>Work plan</heading>${doc(body)}`],
    [
      'lines of a preface',
      doc(`<preface><p>Annex II</p><longTitle><p>Work <docTitle>plan</docTitle></p></longTitle></preface>${body}`),
    ],
  ])('may be named by %s', (_, inside) => {
    expect(instruments({ body: ADOPTS, attachments: attached(inside) })[1]).toBe(
      'A/RES/99/7/annex/II | Work plan | para_1 Plans.',
    );
  });

  test('keep the recitals and the last words of a treaty', () => {
    const treaty = `<act name="convention"><preamble><recitals><recital><p>Recalling tides,</p></recital></recitals></preamble>
      <body><article><num>Article 1</num>${PLANS}</article></body><conclusions><p>Done at Ulm.</p></conclusions></act>`;
    expect(instruments({ body: ADOPTS, attachments: attached(treaty) })[1]).toBe(
      'A/RES/99/7/annex | pre_1 Recalling tides, | para_1 Plans. | para_u1 Done at Ulm.',
    );
  });

  test.each([
    [
      'inner attachments before the heading and document of the outer',
      `<attachment><attachment>${doc(body)}</attachment><heading>Annex IV</heading>${doc(body)}</attachment>`,
      ['I | para_1 Plans.', 'IV | para_1 Plans.'],
    ],
    [
      'a document beside an attachment',
      `<attachments><attachment>${doc(body)}</attachment>${doc(body)}</attachments>`,
      ['I | para_1 Plans.', 'II | para_1 Plans.'],
    ],
    [
      'words before a document and after it',
      attached(`<p>Tides rise.</p>${doc(body)}<p>Tides fall.</p>`),
      ['I | para_u1 Tides rise. | para_1 Plans.', 'II | para_u1 Tides fall.'],
    ],
    [
      'words before further attachments',
      `<annex><heading>Annex V</heading><p>Tides rise.</p>${attached(PLANS)}</annex>`,
      ['V | para_u1 Tides rise.', 'II | para_1 Plans.'],
    ],
    [
      'a heading around the attachment that it names',
      `<annexes><heading>Annex V</heading>${attached(doc(body))}${attached(doc(body))}</annexes>`,
      ['V | para_1 Plans.', 'II | para_1 Plans.'],
    ],
  ])('are read with all that stands among them: %s', (_, attachments, expected) => {
    expect(instruments({ body: ADOPTS, attachments }).slice(1)).toEqual(
      expected.map((annex) => `A/RES/99/7/annex/${annex}`),
    );
  });

  test('have annexes of their own, also among the components of the file', () => {
    const plan = doc(body + attached(doc(`<mainBody><p>Maps the tides.</p></mainBody>`)));
    const statements = `<components><component>${statement({ body: ADOPTS })}</component><component>${plan}</component></components>`;
    expect(instruments({ statements }).slice(1)).toEqual([
      'A/RES/99/7/annex/I | para_1 Plans.',
      'A/RES/99/7/annex/II | para_u1 Maps the tides.',
    ]);
  });

  test('in the body of an annex are read once', () => {
    const inner = '<container name="annex"><p>Maps the tides.</p></container>';
    expect(instruments({ attachments: attached(doc(`<mainBody>${PLANS}${inner}</mainBody>`)) }).slice(1)).toEqual([
      'A/RES/99/7/annex/I | para_1 Plans.',
      'A/RES/99/7/annex/II | para_u1 Maps the tides.',
    ]);
  });

  test('never share an id: a printed number comes before one that is only counted', () => {
    const headings = ['', 'Annex II', '', 'Annex I', 'Annex II'];
    const attachments = headings.map((words) => attached(`<heading>${words}</heading>${doc(body)}`)).join('');
    expect(read({ attachments }).tree.parts.map(({ instrument }) => instrument.split('/annex/')[1])).toEqual([
      undefined,
      'I_2',
      'II',
      'III',
      'I',
      'II_2',
    ]);
  });

  test('do not make a document of several parts, nor give it their title', () => {
    const inside = doc(`<preface><p><docTitle>Plan</docTitle></p></preface>${body}`);
    expect(instruments({ body: ADOPTS, attachments: attached(inside) })[0]).toBe('A/RES/99/7 | para_1 Adopts.');
  });
});

test('words beside the text are left out with a warning', () => {
  const between = '<collectionBody><interstitial><p>Words between.</p></interstitial></collectionBody>';
  const { tree } = read({ statements: `${between}${statement({ body: heading('I') + ADOPTS })}` });
  expect(tree.warnings.map(({ code, message, line }) => [code, message, typeof line])).toEqual([
    ['TEXT_LEFT_OUT', 'words beside the text are left out: “Words between.”', 'number'],
  ]);
});

describe('parts that are not read are told, and harm no other', () => {
  const told = (attachments: string, body = ADOPTS) => {
    const { tree } = read({ body, attachments });
    const lines = tree.parts.map((part) => [part.instrument, ...outline(part)].join(' | '));
    return [...lines, ...tree.warnings.map(({ code, message }) => `${code}: ${message}`)];
  };
  const attachment = (inside: string) => `<attachment>${inside}</attachment>`;
  const doc = (body: string, meta = '') => `<doc name="annex">${meta}<mainBody>${body}</mainBody></doc>`;
  const inFrench =
    '<meta><identification><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification></meta>';
  const french = numbered('1', 'Les marins et les ports de la mer sont pour tous dans le monde. '.repeat(3));

  test.each([
    ['says so', doc(numbered('1', 'Allume.'), inFrench), 'OTHER_LANGUAGE: an attachment in another language (“fra”)'],
    ['has such words', doc(french), 'OTHER_LANGUAGE: an attachment in another language (“French”)'],
  ])('an attachment in another language that %s', (_, foreign, warning) => {
    const lines = told(`<attachments>${attachment(foreign)}${attachment(doc(PLANS))}</attachments>`);
    expect(lines.slice(0, 2)).toEqual(['A/RES/99/7 | para_1 Adopts.', 'A/RES/99/7/annex | para_1 Plans.']);
    expect(lines.slice(2)).toEqual([expect.stringContaining(warning)]);
  });

  test('an attachment that another file holds', () => {
    expect(told(`<attachments>${attachment('<documentRef src="a.xml" showAs="Annex I"/>')}</attachments>`)).toEqual([
      'A/RES/99/7 | para_1 Adopts.',
      expect.stringMatching(/^PART_ELSEWHERE: .*“Annex I”/),
    ]);
  });

  test('but not a part that the file itself holds', () => {
    const own = `<attachment eId="part_1">${doc(PLANS)}</attachment><documentRef href="#part_1" showAs="Annex"/>`;
    expect(told(`<attachments>${own}</attachments>`).filter((line) => /^[A-Z_]+:/.test(line))).toEqual([]);
  });

  test('a number of a form that is not known', () => {
    const at = (number: string) => `<paragraph><num>${number}</num><content><p>Adopts.</p></content></paragraph>`;
    expect(told('', at('§ 7'))).toEqual(['A/RES/99/7 | para_7 Adopts.']);
    expect(told('', at('1/2'))).toEqual([
      'A/RES/99/7 | para_1 Adopts.',
      expect.stringMatching(/^NUMBER_NOT_READ: .*“1\/2” is no number/),
    ]);
  });
});
