/** Lists of paragraphs, citations, terms and articles, and the conditions that lists can be asked by. */
import { describe, expect, test } from 'vitest';
import { openExampleApi } from './example-api.ts';

const { ask, answer } = await openExampleApi();

// biome-ignore lint/suspicious/noExplicitAny: a connection of any kind
const idsOf = (connection: any) => connection.edges.map(({ node }: { node: { id: string } }) => node.id);

const FOUR_A = 'A/RES/75/158#para_4__item_a';
const CASES: readonly [string, string, readonly string[]][] = [
  ['paragraphs', '{}', ['gcm#para_25', 'gcm#para_26', 'A/RES/75/158#pre_2', 'A/RES/75/158#para_4']],
  ['paragraphs', '{kinds: [PREAMBULAR]}', ['A/RES/75/158#pre_2']],
  ['paragraphs', '{numbers: {to: 10}}', ['A/RES/75/158#para_4']],
  ['paragraphs', '{pages: {from: 18, to: 18}}', ['gcm#para_25', 'gcm#para_26']],
  ['paragraphs', '{pages: {from: 3}, instrument: "A/RES/75/158"}', ['A/RES/75/158#para_4']],
  ['paragraphs', '{pages: {to: 2}}', ['A/RES/75/158#para_4']],
  ['paragraphs', '{complete: false}', ['gcm#para_25', 'A/RES/75/158#para_4']],
  ['paragraphs', '{complete: true}', ['gcm#para_26', 'A/RES/75/158#pre_2']],
  ['paragraphs', '{citationStatuses: [AMBIGUOUS]}', ['A/RES/75/158#pre_2']],
  ['paragraphs', '{sessions: {from: 75, to: 75}}', ['A/RES/75/158#pre_2', 'A/RES/75/158#para_4']],
  ['paragraphs', '{votes: [RECORDED]}', []],
  ['provisions', '{labels: [Item, Footnote]}', ['gcm#fn_22', FOUR_A]],
  ['provisions', '{references: {bindings: [REGIME]}}', ['gcm#para_25']],
  ['provisions', '{references: {kinds: [TREATY], roles: [DIRECT]}}', [FOUR_A]],
  ['provisions', '{references: {pages: {from: 19}}}', ['gcm#obj_10__act_a', 'gcm#obj_10__act_b']],
  ['provisions', '{references: {hedged: true}}', [FOUR_A]],
  ['provisions', '{references: {addressee: "STATE"}}', [FOUR_A]],
  ['provisions', '{references: {addressee: "States parties"}}', []],
  ['provisions', '{references: {addressees: ["Member States", "States"]}}', [FOUR_A]],
  ['provisions', '{references: {addressees: ["State"]}}', []],
  ['provisions', '{references: {addressed: true}}', [FOUR_A]],
  ['provisions', '{references: {addressed: false, instrument: "untoc"}}', ['gcm#obj_9__act_a']],
  ['provisions', '{references: {derivations: [CURATED], bindings: [BINDING_ON_PARTIES]}}', ['gcm#obj_9__act_b']],
  [
    'articles',
    '{instrument: "smuggling-protocol"}',
    ['smuggling-protocol#art_3', 'smuggling-protocol#art_6', 'smuggling-protocol#art_6__para_1'],
  ],
  ['articles', '{whole: false}', ['smuggling-protocol#art_6__para_1']],
  ['articles', '{whole: true, echoed: false}', ['smuggling-protocol#art_3']],
  ['articles', '{echoed: true}', ['smuggling-protocol#art_6', 'smuggling-protocol#art_6__para_1']],
  ['articles', '{referenced: true}', []],
  ['articles', '{definesTerms: true}', ['smuggling-protocol#art_3']],
  ['articles', '{text: "CRIMINAL", numbers: ["6", "7"]}', ['smuggling-protocol#art_6']],
  ['citations', '{statuses: [UNRESOLVED]}', ['A/RES/75/158#pre_2__cit_2']],
  ['citations', '{names: "untoc"}', ['gcm#obj_9__act_a__cit_2', `${FOUR_A}__cit_1`]],
  ['citations', '{names: "smuggling-protocol"}', ['gcm#obj_9__act_a__cit_1', 'A/RES/75/158#pre_2__cit_1']],
  ['citations', '{text: "palermo", forms: [FULL]}', ['A/RES/75/158#pre_2__cit_1']],
  ['citations', '{pages: {from: 3, to: 3}, instrument: "A/RES/75/158"}', [`${FOUR_A}__cit_1`]],
  [
    'citations',
    '{or: [{statuses: [AMBIGUOUS]}, {statuses: [UNRESOLVED]}], not: {text: "Pact"}}',
    ['A/RES/75/158#pre_2__cit_1'],
  ],
  ['terms', '{defined: true}', ['term:smuggling-of-migrants']],
  ['terms', '{defined: false}', ['term:trafficking-in-persons']],
  ['terms', '{text: "smuggling of"}', ['term:smuggling-of-migrants']],
  ['terms', '{text: "migrant smuggling"}', ['term:smuggling-of-migrants']],
  ['terms', '{definedIn: "smuggling-protocol"}', ['term:smuggling-of-migrants']],
  ['instruments', '{votes: [RECORDED]}', ['A/RES/73/195']],
  ['instruments', '{referenceCounts: {from: 2}}', ['untoc', 'smuggling-protocol']],
  ['instruments', '{sessions: {from: 75}}', ['A/RES/75/158']],
  ['instruments', '{issuedBy: "body:unodc"}', ['unodc-toolkit']],
];

describe('a list answers', () => {
  test.each(CASES)('%s %s', async (list, filter, expected) => {
    const data = await ask(`{ list: ${list}(filter: ${filter}) { totalCount edges { node { id } } } }`);
    expect(idsOf(data.list)).toEqual(expected);
    expect(data.list.totalCount).toBe(expected.length);
  });
});

test('who refers to an instrument can be asked by the vote on what refers', async () => {
  const query = (votes: string) =>
    `{ instrument(by: {id: "untoc"}) { referencedBy(filter: {votes: [${votes}]}) { totalCount } } }`;
  expect((await ask(query('RECORDED'))).instrument.referencedBy.totalCount).toBe(0);
});

test.each([
  ['paragraphs', 'PAGE'],
  ['articles', 'HEADING'],
  ['citations', 'QUOTE'],
  ['terms', 'LABEL'],
])('%s are sorted and paged both ways', async (list, field) => {
  const page = (args: string) =>
    ask(
      `{ list: ${list}(orderBy: [{field: ${field}, direction: DESC}], ${args}) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }`,
    );
  const whole = idsOf((await page('first: 50')).list);
  const first = (await page('first: 1')).list;
  expect(idsOf(first)).toEqual(whole.slice(0, 1));
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const rest = (await page(`first: 50, after: "${first.pageInfo.endCursor}"`)).list;
  expect(idsOf(rest)).toEqual(whole.slice(1));
  const back = (await page(`last: 50, before: "${rest.edges.at(-1).cursor}"`)).list;
  expect(idsOf(back)).toEqual(whole.slice(0, -1));
});

test.each([
  ['paragraphs(filter: {numbers: {from: 5, to: 4}})', 'filter.numbers', 'begins at 5 and ends at 4'],
  ['paragraphs(filter: {pages: {}})', 'filter.pages', 'has no end'],
  ['articles(filter: {numbers: []})', 'filter.numbers', 'must name at least one value'],
  ['citations(filter: {not: {}})', 'filter.not', 'has a part without a condition'],
  ['terms(filter: {text: " "})', 'filter.text', 'is empty'],
])('%s is refused', async (field, argument, problem) => {
  const { errors } = await answer(`{ ${field} { totalCount } }`);
  expect(errors).toMatchObject([
    { message: expect.stringContaining(`argument "${argument}" ${problem}`), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test.each([
  ['instruments(filter: {kinds: [TREATIES]}) { totalCount }', 'Allowed are TREATY, PROTOCOL, RESOLUTION'],
  ['instruments(filter: {adoptedBetween: {from: "2000-13-01"}}) { totalCount }', 'Date'],
  ['path(from: "a", to: "b", direction: "OUT") { length }', 'Allowed are OUT, IN, BOTH'],
  ['actions(first: "many") { totalCount }', 'Int cannot represent'],
  ['actions(filter: {colour: 1}) { totalCount }', 'not defined by type "ProvisionFilter"'],
])('a literal that cannot be is a fault of input: %s', async (field, message) => {
  const { errors } = await answer(`{ ${field} }`);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining(message),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('nothing of a thing is out of reach', async () => {
  const { nodes } =
    await ask(`{ nodes(ids: ["gcm#obj_9", "gcm#para_25", "gcm#obj_9__act_a", "${FOUR_A}", "gcm#fn_22", "smuggling-protocol#art_6", "gcm#obj_9__act_a__cit_1", "A/RES/75/158", "body:unodc"]) {
    id
    ... on Provision { startComplete endComplete footnotes { id } }
    ... on Action { qualifiers items { id } }
    ... on Item { qualifiers items { id } }
    ... on Citation { pinpoint }
    ... on Instrument { workUri session committee meeting pages { id } citations { id } laws { id citation { id } } }
    ... on Body { instruments { pageInfo { endCursor } edges { cursor } } }
  } }`);
  expect(nodes).toMatchObject([
    { startComplete: null, footnotes: [] },
    { startComplete: false, endComplete: true },
    { qualifiers: [], items: [] },
    { qualifiers: ['as appropriate'], items: [] },
    { startComplete: null, footnotes: [] },
    { startComplete: null, footnotes: [] },
    { pinpoint: null },
    { workUri: null, session: 75, committee: null, meeting: null, pages: [], citations: [], laws: [] },
    { instruments: { edges: [{ cursor: expect.any(String) }] } },
  ]);
  const { term } = await ask(
    '{ term(id: "term:smuggling-of-migrants") { subjectOf { pageInfo { hasNextPage } edges { cursor } } } }',
  );
  expect(term.subjectOf.pageInfo.hasNextPage).toBe(false);
  const lists = await ask(
    '{ objectives { id } paragraphs { totalCount pageInfo { hasNextPage } edges { cursor node { id } } } terms { totalCount pageInfo { hasNextPage } edges { cursor node { id } } } articles { pageInfo { hasNextPage } edges { cursor } } citations { edges { cursor } } instruments { pageInfo { hasNextPage } } }',
  );
  expect([lists.objectives.length, lists.paragraphs.totalCount, lists.terms.totalCount]).toEqual([3, 4, 2]);
});
