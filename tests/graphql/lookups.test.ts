/** Single things, by id and by what people call them, with all that leads on from them. */
import { describe, expect, test } from 'vitest';
import { openExampleApi } from './example-api.ts';

const { ask, answer } = await openExampleApi();

describe('an instrument is found', () => {
  test.each([
    ['{id: "smuggling-protocol"}', 'smuggling-protocol'],
    ['{alias: " smuggling  PROTOCOL "}', 'smuggling-protocol'],
    ['{alias: "Smuggling of Migrants Protocol"}', 'smuggling-protocol'],
    ['{alias: "united nations convention against transnational organized crime"}', 'untoc'],
    ['{symbol: "a/res/64/293"}', 'A/RES/64/293'],
  ])('by %s', async (by, id) => {
    expect(await ask(`{ instrument(by: ${by}) { id } }`)).toEqual({ instrument: { id } });
  });

  test.each(['{id: "no-such-thing"}', '{id: "gcm#obj_9"}', '{alias: "No Such Treaty"}', '{symbol: "A/RES/1/1"}'])(
    'not by %s, which is null',
    async (by) => {
      expect(await ask(`{ instrument(by: ${by}) { id } }`)).toEqual({ instrument: null });
    },
  );
});

test('a name that fits several instruments is an error with the candidates', async () => {
  const { data, errors } = await answer(
    '{ instrument(by: {alias: "Palermo Protocol"}) { id } other: objective(number: 9) { number } }',
  );
  expect(data).toEqual({ instrument: null, other: { number: 9 } });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'AMBIGUOUS_ALIAS',
    candidates: [
      { id: 'smuggling-protocol', title: expect.stringContaining('Smuggling of Migrants') },
      { id: 'trafficking-protocol', title: expect.stringContaining('Trafficking in Persons') },
    ],
  });
});

test('an instrument shows what is known of it, and null for what is not', async () => {
  const { a, b } = await ask(`{
    a: instrument(by: {symbol: "A/RES/73/195"}) { title kind binding adoptedOn inForceOn url vote { kind inFavour against abstaining } ingested mtdsg }
    b: instrument(by: {id: "smuggling-protocol"}) { shortTitle aliases openedForSignatureOn inForceOn untsVolume untsRegistration mtdsg vote { kind } url }
  }`);
  expect(a).toEqual({
    title: 'Global Compact for Safe, Orderly and Regular Migration (resolution)',
    kind: 'RESOLUTION',
    binding: 'NON_BINDING',
    adoptedOn: '2018-12-19',
    inForceOn: null,
    url: 'https://docs.un.org/en/A/RES/73/195',
    vote: { kind: 'RECORDED', inFavour: 152, against: 5, abstaining: 12 },
    ingested: false,
    mtdsg: null,
  });
  expect(b).toEqual({
    shortTitle: 'Smuggling of Migrants Protocol',
    aliases: ['Smuggling Protocol', 'Palermo Protocol'],
    openedForSignatureOn: '2000-12-12',
    inForceOn: '2004-01-28',
    untsVolume: 2241,
    untsRegistration: 39574,
    mtdsg: 'XVIII-12-b',
    vote: null,
    url: null,
  });
});

test('the law of an instrument is followed both ways or one way', async () => {
  const { untoc, protocol } = await ask(`{
    untoc: instrument(by: {id: "untoc"}) { supplements { id } supplementedBy { id } laws { type direction derivation source pinpoint node { id } } }
    protocol: instrument(by: {id: "smuggling-protocol"}) {
      supplements { id }
      articles { number heading parts { number parent { number } } }
      out: laws(direction: OUT, types: [SUPPLEMENTS]) { type direction node { id } }
      in: laws(direction: IN, types: [SUPPLEMENTS]) { node { id } }
    }
  }`);
  const shared = { type: 'SUPPLEMENTS', direction: 'IN', derivation: 'REGISTRY', source: 'by hand' };
  expect(untoc).toEqual({
    supplements: [],
    supplementedBy: [{ id: 'smuggling-protocol' }, { id: 'trafficking-protocol' }],
    laws: [
      { ...shared, pinpoint: 'art. 1', node: { id: 'smuggling-protocol' } },
      { ...shared, pinpoint: null, node: { id: 'trafficking-protocol' } },
    ],
  });
  expect(protocol).toEqual({
    supplements: [{ id: 'untoc' }],
    articles: [
      { number: '3', heading: 'Use of terms', parts: [] },
      { number: '6', heading: 'Criminalization', parts: [{ number: '1', parent: { number: '6' } }] },
    ],
    out: [{ type: 'SUPPLEMENTS', direction: 'OUT', node: { id: 'untoc' } }],
    in: [],
  });
});

test('an objective leads to its commitment, its actions, its pages and its citations', async () => {
  const { objective } = await ask(`{ objective(number: 10) {
    number title titleSource pageTitle coverage text display
    commitment { number numberInferred kind objective { number } }
    actions { label letter objective { number } commitment { number } footnotes { number text markedIn { id } } }
    pages { number } citations { id } footnotes { number } instrument { id }
  } }`);
  expect(objective).toMatchObject({
    number: 10,
    titleSource: 'PAGE',
    coverage: 'PARTIAL',
    text: null,
    display: null,
    commitment: { number: 26, numberInferred: false, kind: 'COMMITMENT', objective: { number: 10 } },
    actions: [
      { label: '10(a)', letter: 'a', objective: { number: 10 }, commitment: { number: 26 }, footnotes: [] },
      {
        label: '10(b)',
        letter: 'b',
        objective: { number: 10 },
        commitment: { number: 26 },
        footnotes: [{ number: 22, text: 'Resolution 64/293.', markedIn: [{ id: 'gcm#obj_10__act_b' }] }],
      },
    ],
    pages: [{ number: 18 }, { number: 19 }],
    citations: [{ id: 'gcm#obj_10__act_a__cit_1' }, { id: 'gcm#obj_10__act_b__cit_1' }, { id: 'gcm#fn_22__cit_1' }],
    footnotes: [{ number: 22 }],
    instrument: { id: 'gcm' },
  });
  expect(objective.pageTitle).toBe(objective.title);
});

test('an action is found by its label in either spelling', async () => {
  const data = await ask(
    '{ a: action(label: "10(b)") { id } b: action(label: "10 (b)") { id } none: action(label: "10(z)") { id } }',
  );
  expect(data).toEqual({ a: { id: 'gcm#obj_10__act_b' }, b: { id: 'gcm#obj_10__act_b' }, none: null });
});

test('a fragment is never shown as a whole', async () => {
  const { node, long } = await ask(`{
    node(id: "gcm#para_25") { ... on Paragraph { text display notice startComplete endComplete numberInferred cite(page: true) qualifiers } }
    long: node(id: "A/RES/75/158#para_4") { ... on Paragraph { display notice items { label text parent { id } qualifiers } } }
  }`);
  expect(node).toMatchObject({
    text: expect.stringMatching(/^become liable/),
    display: expect.stringMatching(/^\[…\] become liable/),
    notice: 'The text begins before page 18; missing words may change its meaning.',
    startComplete: false,
    endComplete: true,
    numberInferred: true,
    cite: 'A/RES/73/195, annex, para. [25], p. 18',
    qualifiers: ['national law'],
  });
  expect(long).toEqual({
    display: 'Urges States to take all measures:',
    notice: 'The text goes on after page 3; missing words may change its meaning.',
    items: [
      {
        label: 'para. 4 (a)',
        text: 'to ratify the Convention, as appropriate;',
        parent: { id: 'A/RES/75/158#para_4' },
        qualifiers: ['as appropriate'],
      },
    ],
  });
});

test('nodes come in the order asked for, with null for what is not there', async () => {
  const { nodes } = await ask('{ nodes(ids: ["untoc", "nothing", "gcm#page_18", "untoc"]) { __typename id } }');
  expect(nodes).toEqual([
    { __typename: 'Instrument', id: 'untoc' },
    null,
    { __typename: 'Page', id: 'gcm#page_18' },
    { __typename: 'Instrument', id: 'untoc' },
  ]);
});

test('a citation says what it names, where it stands and what else it might be', async () => {
  const { known, ambiguous, unknown } = await ask(`{
    known: node(id: "gcm#obj_9__act_a__cit_1") { ...Words }
    ambiguous: node(id: "A/RES/75/158#pre_2__cit_1") { ...Words }
    unknown: node(id: "A/RES/75/158#pre_2__cit_2") { ...Words }
  }
  fragment Words on Citation { quote form status rule start end page spans { page start end } provision { id } target { id } candidates { id } }`);
  expect(known).toEqual({
    quote: 'Protocol against the Smuggling of Migrants by Land, Sea and Air',
    form: 'FULL',
    status: 'RESOLVED',
    rule: 'name',
    start: 0,
    end: 63,
    page: 18,
    spans: [{ page: 18, start: 5, end: 68 }],
    provision: { id: 'gcm#obj_9__act_a' },
    target: { id: 'smuggling-protocol' },
    candidates: [],
  });
  expect(ambiguous).toMatchObject({
    status: 'AMBIGUOUS',
    target: null,
    candidates: [{ id: 'smuggling-protocol' }, { id: 'trafficking-protocol' }],
  });
  expect(unknown).toMatchObject({ status: 'UNRESOLVED', target: null, candidates: [] });
});

test('a page shows what stands on it', async () => {
  const { node } = await ask(`{ node(id: "gcm#page_19") { ... on Page {
    number of text sha256 instrument { id } provisions { label } citations { id }
  } } }`);
  expect(node).toEqual({
    number: 19,
    of: 36,
    text: 'text of page 19',
    sha256: '19',
    instrument: { id: 'gcm' },
    provisions: [{ label: '10(a)' }, { label: '10(b)' }, { label: 'footnote 22' }],
    citations: [{ id: 'gcm#obj_10__act_a__cit_1' }, { id: 'gcm#obj_10__act_b__cit_1' }, { id: 'gcm#fn_22__cit_1' }],
  });
});

test('a term is defined, told apart and written about; a body issues', async () => {
  const { term, none, body } = await ask(`{
    term(id: "term:smuggling-of-migrants") {
      label altLabels notLabels closeMatch
      definedIn { id definesTerms { id } } distinguishedFrom { id } subjectOf { totalCount edges { node { id } } }
    }
    none: term(id: "untoc") { id }
    body: node(id: "body:unodc") { ... on Body { name acronym instruments { totalCount edges { cursor node { id issuedBy { id } } } } } }
  }`);
  expect(term).toEqual({
    label: 'smuggling of migrants',
    altLabels: ['migrant smuggling'],
    notLabels: [],
    closeMatch: [],
    definedIn: [{ id: 'smuggling-protocol#art_3', definesTerms: [{ id: 'term:smuggling-of-migrants' }] }],
    distinguishedFrom: [{ id: 'term:trafficking-in-persons' }],
    subjectOf: { totalCount: 1, edges: [{ node: { id: 'smuggling-protocol' } }] },
  });
  expect(none).toBeNull();
  expect(body).toMatchObject({
    name: 'United Nations Office on Drugs and Crime',
    acronym: 'UNODC',
    instruments: { totalCount: 1, edges: [{ node: { id: 'unodc-toolkit', issuedBy: [{ id: 'body:unodc' }] } }] },
  });
});

test('several provisions are cited in one string, in reading order', async () => {
  const data = await ask(`{
    both: cite(ids: ["gcm#para_26", "gcm#para_25"])
    one: cite(ids: ["gcm#obj_10__act_b"], page: true)
    works: cite(ids: ["A/RES/75/158#para_4", "gcm#obj_10__act_a", "gcm#obj_10__act_b"])
  }`);
  expect(data).toEqual({
    both: 'A/RES/73/195, annex, paras. [25] and 26',
    one: 'A/RES/73/195, annex, para. 26 (b), p. 19',
    works: 'A/RES/73/195, annex, para. 26 (a) and (b); A/RES/75/158, para. 4',
  });
  const { errors } = await answer('{ cite(ids: ["gcm#para_26", "gcm#para_99"]) }');
  expect(errors?.[0]?.message).toBe('argument "ids" has gcm#para_99, which is no provision of this graph');
});
