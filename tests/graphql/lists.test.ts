/** Lists: filters, orders, pages both ways, and search. */
import { describe, expect, test } from 'vitest';
import { openExampleApi } from './example-api.ts';

const { ask } = await openExampleApi();

type Labelled = { node: { label: string } };
const labelsOf = (connection: { edges: Labelled[] }) => connection.edges.map((edge) => edge.node.label);

describe('actions are filtered', () => {
  test.each([
    ['{}', ['9(a)', '9(b)', '10(a)', '10(b)']],
    ['{objective: [9]}', ['9(a)', '9(b)']],
    ['{text: "promote the implementation"}', ['10(b)']],
    ['{hasReferences: false}', ['9(b)']],
    ['{hasReferences: true, not: {objective: [9]}}', ['10(a)', '10(b)']],
    ['{references: {types: [PROMOTES_RATIFICATION_OF]}}', ['9(a)', '10(a)']],
    ['{references: {roles: [VIA_NOTE]}}', ['10(b)']],
    ['{or: [{references: {instrument: "untoc"}}, {text: "Global Plan"}]}', ['9(a)', '10(b)']],
    ['{and: [{objective: [10]}, {references: {instrument: "A/RES/64/293"}}]}', ['10(b)']],
    ['{instrument: "A/RES/75/158"}', []],
  ])('by %s', async (filter, expected) => {
    const { actions } = await ask(`{ actions(filter: ${filter}) { totalCount edges { node { label } } } }`);
    expect(labelsOf(actions)).toEqual(expected);
    expect(actions.totalCount).toBe(expected.length);
  });
});

describe('provisions of every kind are filtered', () => {
  test.each([
    ['{instrument: "A/RES/75/158"}', ['second preambular paragraph', 'para. 4', 'para. 4 (a)']],
    ['{qualifiers: ["national law"]}', ['para. [25]']],
    ['{objective: [10]}', ['Objective 10', 'para. 26', '10(a)', '10(b)']],
    ['{references: {instrument: "untoc"}}', ['9(a)', 'para. 4 (a)']],
    ['{adoptedBetween: {from: "2020-01-01"}, hasReferences: true}', ['para. 4 (a)']],
    ['{text: "criminalization"}', ['art. 6']],
  ])('by %s', async (filter, expected) => {
    const { provisions } = await ask(`{ provisions(filter: ${filter}) { edges { node { label } } } }`);
    expect(labelsOf(provisions)).toEqual(expected);
  });
});

describe('objectives are filtered', () => {
  test.each([
    ['{}', [9, 10, 11]],
    ['{coverage: [NONE]}', [11]],
    ['{numbers: [9, 11]}', [9, 11]],
    ['{text: "trafficking"}', [10]],
    ['{hasReferences: false}', [11]],
    ['{references: {instrument: "A/RES/64/293"}}', [10]],
    ['{not: {references: {types: [REQUIRES_ACCORDANCE_WITH]}}}', [10, 11]],
  ])('by %s', async (filter, expected) => {
    const { objectives } = await ask(`{ objectives(filter: ${filter}) { number } }`);
    expect(objectives.map((objective: { number: number }) => objective.number)).toEqual(expected);
  });
});

describe('instruments are filtered', () => {
  test.each([
    ['{kinds: [PROTOCOL]}', ['smuggling-protocol', 'trafficking-protocol']],
    ['{bindings: [REGIME]}', ['international-law']],
    ['{text: "toolkit"}', ['unodc-toolkit']],
    ['{symbolPrefix: "A/RES/7"}', ['A/RES/73/195', 'A/RES/75/158']],
    ['{adoptedBetween: {from: "2010-01-01", to: "2018-12-15"}}', ['gcm', 'A/RES/64/293']],
    ['{inForceBetween: {to: "2003-12-31"}}', ['untoc', 'trafficking-protocol']],
    ['{ingested: true}', ['A/RES/75/158']],
    ['{referenced: false, kinds: [RESOLUTION, GUIDANCE]}', ['A/RES/73/195', 'unodc-toolkit', 'A/RES/75/158']],
    ['{supplements: "untoc"}', ['smuggling-protocol', 'trafficking-protocol']],
    ['{not: {or: [{ingested: true}, {bindings: [BINDING_ON_PARTIES, NON_BINDING]}]}}', ['international-law']],
  ])('by %s', async (filter, expected) => {
    const { instruments } = await ask(`{ instruments(filter: ${filter}) { totalCount edges { node { id } } } }`);
    expect(instruments.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(expected);
    expect(instruments.totalCount).toBe(expected.length);
  });
});

test('instruments are sorted, and what is unknown comes last both ways', async () => {
  const { up, down } = await ask(`{
    up: instruments(orderBy: [{field: IN_FORCE_ON}], first: 4) { edges { node { id } } }
    down: instruments(orderBy: [{field: IN_FORCE_ON, direction: DESC}], first: 4) { edges { node { id } } }
  }`);
  const ids = (connection: { edges: { node: { id: string } }[] }) => connection.edges.map((edge) => edge.node.id);
  expect(ids(up)).toEqual(['untoc', 'trafficking-protocol', 'smuggling-protocol', 'gcm']);
  expect(ids(down)).toEqual(['smuggling-protocol', 'trafficking-protocol', 'untoc', 'gcm']);
});

describe('pages', () => {
  const PAGE = `query($first: Int, $after: String, $last: Int, $before: String, $orderBy: [ProvisionOrder!]) {
    provisions(filter: {instrument: "gcm"}, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
    }
  }`;
  type Page = {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    edges: { cursor: string; node: { id: string } }[];
  };
  const pageOf = async (variables: object): Promise<Page> => (await ask(PAGE, variables)).provisions;
  const idsOf = (page: Page) => page.edges.map((edge) => edge.node.id);

  test.each([[[]], [[{ field: 'PAGE', direction: 'DESC' }]]])(
    'forwards and backwards meet the same list, ordered by %j',
    async (orderBy) => {
      const whole = await pageOf({ orderBy });
      expect(whole).toMatchObject({ totalCount: 10, pageInfo: { hasNextPage: false, hasPreviousPage: false } });
      const forwards: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: Page = await pageOf({ orderBy, first: 3, after });
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
        forwards.push(...idsOf(page));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(forwards).toEqual(idsOf(whole));
      const backwards: string[] = [];
      for (let before: string | null = null, more = true; more; ) {
        const page: Page = await pageOf({ orderBy, last: 3, before });
        backwards.unshift(...idsOf(page));
        before = page.pageInfo.startCursor;
        more = page.pageInfo.hasPreviousPage;
      }
      expect(backwards).toEqual(idsOf(whole));
    },
  );

  test('references have pages too, below each provision and each instrument', async () => {
    const first = await ask(
      '{ action(label: "9(a)") { references(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { type } } } }',
    );
    expect(first.action.references).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const { endCursor } = first.action.references.pageInfo;
    const rest = await ask(
      'query($after: String) { action(label: "9(a)") { references(after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { type } } } }',
      { after: endCursor },
    );
    expect(rest.action.references).toEqual({
      totalCount: 4,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      edges: [{ type: 'CITES' }],
    });
    const last = await ask(
      '{ instrument(by: {id: "smuggling-protocol"}) { referencedBy(last: 1) { edges { type } pageInfo { hasPreviousPage } } } }',
    );
    expect(last.instrument.referencedBy).toEqual({
      edges: [{ type: 'PROMOTES_IMPLEMENTATION_OF' }],
      pageInfo: { hasPreviousPage: true },
    });
  });

  test('an instrument lists all parts of its text in reading order', async () => {
    const { instrument } = await ask(`{ instrument(by: {id: "A/RES/75/158"}) {
      provisions(first: 2) { totalCount pageInfo { hasNextPage } edges { node { label } } } } }`);
    expect(instrument.provisions).toEqual({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { label: 'second preambular paragraph' } }, { node: { label: 'para. 4' } }],
    });
  });

  test('an empty page has no cursors', async () => {
    const { actions } = await ask(
      '{ actions(filter: {objective: [11]}) { totalCount pageInfo { startCursor endCursor hasNextPage } edges { cursor } } }',
    );
    expect(actions).toEqual({
      totalCount: 0,
      pageInfo: { startCursor: null, endCursor: null, hasNextPage: false },
      edges: [],
    });
  });
});

describe('search', () => {
  const SEARCH = `query($text: String!, $labels: [NodeLabel!], $first: Int, $after: String) {
    search(text: $text, labels: $labels, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { cursor snippet node { __typename id } }
    }
  }`;
  type Hit = { snippet: string; node: { __typename: string; id: string } };
  const hitsOf = async (variables: object): Promise<Hit[]> => (await ask(SEARCH, variables)).search.edges;

  test('marks the hit, and marks a fragment as one', async () => {
    const hits = await hitsOf({ text: 'criminal prosecution' });
    expect(hits.map((hit) => hit.node.id)).toEqual(['gcm#para_25']);
    expect(hits[0]?.snippet).toMatch(/^\[…\] .*⟦criminal⟧ ⟦prosecution⟧/);
  });

  test('leaves out pages and citations unless they are asked for', async () => {
    const kinds = (hits: Hit[]) => [...new Set(hits.map((hit) => hit.node.__typename))].sort();
    expect(kinds(await hitsOf({ text: 'smuggling' }))).toEqual(['Action', 'Instrument', 'Objective', 'Paragraph']);
    expect(kinds(await hitsOf({ text: 'smuggling', labels: ['Citation'] }))).toEqual(['Citation']);
  });

  test('has pages', async () => {
    const whole = await hitsOf({ text: 'persons' });
    const first = (await ask(SEARCH, { text: 'persons', first: 2 })).search;
    expect(first).toMatchObject({ totalCount: whole.length, pageInfo: { hasNextPage: true } });
    const rest = await hitsOf({ text: 'persons', after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest].map((hit: Hit) => hit.node.id)).toEqual(whole.map((hit) => hit.node.id));
  });
});
