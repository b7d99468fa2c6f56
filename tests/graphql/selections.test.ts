/** Selections become plans: aliases, fragments, directives, one run of the store for each root field, and bounds. */
import { expect, test } from 'vitest';
import { openExampleApi } from './example-api.ts';

const { ask, answer, plans } = await openExampleApi();

test('aliases with different arguments stay apart', async () => {
  const { action } = await ask(`{ action(label: "9(a)") {
    cite withPage: cite(page: true)
    promotions: references(filter: {strengths: [COMMIT]}) { totalCount edges { type } }
    titles: references(filter: {roles: [IN_TITLE]}) { totalCount edges { type } }
  } }`);
  expect(action).toEqual({
    cite: 'A/RES/73/195, annex, para. [25] (a)',
    withPage: 'A/RES/73/195, annex, para. [25] (a), p. 18',
    promotions: {
      totalCount: 3,
      edges: [
        { type: 'PROMOTES_RATIFICATION_OF' },
        { type: 'PROMOTES_ACCESSION_TO' },
        { type: 'PROMOTES_IMPLEMENTATION_OF' },
      ],
    },
    titles: { totalCount: 1, edges: [{ type: 'CITES' }] },
  });
});

test('aliases of the node at one edge stay apart below it', async () => {
  const { action } = await ask(`{ action(label: "10(b)") { references(first: 1) { edges {
    a: node { id ... on Instrument { them: supplements { id } } }
    b: node { ... on Instrument { title them: referencedBy { totalCount } } }
    words: citation { them: provision { id } }
    target: citation { them: target { id } }
  } again: edges { node { ... on Instrument { them: articles { id } } } } } } }`);
  expect(action.references).toEqual({
    edges: [
      {
        a: { id: 'global-plan-of-action', them: [] },
        b: { title: 'United Nations Global Plan of Action to Combat Trafficking in Persons', them: { totalCount: 1 } },
        words: { them: { id: 'gcm#obj_10__act_b' } },
        target: { them: { id: 'global-plan-of-action' } },
      },
    ],
    again: [{ node: { them: [] } }],
  });
});

test('one response name may stand for another field in each type', async () => {
  const { nodes } = await ask(`{ nodes(ids: ["gcm#obj_9", "gcm#obj_9__act_a", "untoc"]) {
    ... on Objective { parts: actions { id } }
    ... on Action { parts: citations { id } }
    ... on Instrument { parts: supplementedBy { id } }
  } }`);
  expect(nodes).toEqual([
    { parts: [{ id: 'gcm#obj_9__act_a' }, { id: 'gcm#obj_9__act_b' }] },
    { parts: [{ id: 'gcm#obj_9__act_a__cit_1' }, { id: 'gcm#obj_9__act_a__cit_2' }] },
    { parts: [{ id: 'smuggling-protocol' }, { id: 'trafficking-protocol' }] },
  ]);
});

test('fragments on interfaces reach every type, nest, and merge with what stands beside them', async () => {
  const { nodes } = await ask(`
    query { nodes(ids: ["gcm#obj_9", "gcm#para_25", "gcm#obj_9__act_a", "gcm#fn_22", "smuggling-protocol#art_6", "untoc"]) { ...Any } }
    fragment Any on Node { __typename ... on Provision { label ...Home } ...Home ... on Article { heading } }
    fragment Home on Provision { instrument { id } instrument { kind } }`);
  const gcm = { id: 'gcm', kind: 'COMPACT' };
  expect(nodes).toEqual([
    { __typename: 'Objective', label: 'Objective 9', instrument: gcm },
    { __typename: 'Paragraph', label: 'para. [25]', instrument: gcm },
    { __typename: 'Action', label: '9(a)', instrument: gcm },
    { __typename: 'Footnote', label: 'footnote 22', instrument: gcm },
    {
      __typename: 'Article',
      label: 'art. 6',
      instrument: { id: 'smuggling-protocol', kind: 'PROTOCOL' },
      heading: 'Criminalization',
    },
    { __typename: 'Instrument' },
  ]);
});

test('what @skip and @include leave out is not read', async () => {
  plans.length = 0;
  const query = `query($with: Boolean!) { action(label: "9(a)") {
    label references @include(if: $with) { totalCount } ... @skip(if: $with) { text } ...More @include(if: $with)
  } } fragment More on Action { pages { number } }`;
  expect((await ask(query, { with: true })).action).toEqual({
    label: '9(a)',
    references: { totalCount: 4 },
    pages: [{ number: 18 }],
  });
  expect((await ask(query, { with: false })).action).toEqual({
    label: '9(a)',
    text: expect.stringMatching(/^Promote/),
  });
  expect(plans.map((plan) => plan.select.steps.map((step) => step.key))).toEqual([['references', 'pages'], []]);
});

test('a field of an interface is one step for all types that have it', async () => {
  plans.length = 0;
  await ask(
    '{ nodes(ids: ["gcm#obj_9__act_a", "gcm#para_25", "gcm#fn_22"]) { ... on Provision { instrument { id } pages { number } } } }',
  );
  expect(plans).toHaveLength(1);
  expect(plans[0]?.select.steps.map(({ key, from }) => [key, [...from].sort()])).toEqual([
    ['instrument', ['Action', 'Article', 'Footnote', 'Item', 'Objective', 'Paragraph']],
    ['pages', ['Action', 'Article', 'Footnote', 'Item', 'Paragraph']],
    ['pages', ['Objective']],
  ]);
});

test('each root field is one run of the store, however deep its selection', async () => {
  const roots: Record<string, string> = {
    node: '(id: "gcm#obj_9") { ...Deep }',
    nodes: '(ids: ["gcm#obj_9", "untoc"]) { ...Deep }',
    instrument: '(by: {alias: "UNTOC"}) { ...Deep }',
    instruments: '(first: 3) { totalCount edges { node { ...Deep } } }',
    objective: '(number: 9) { ...Deep }',
    objectives: ' { ...Deep }',
    action: '(label: "9(a)") { ...Deep }',
    actions: ' { totalCount edges { node { ...Deep } } }',
    provisions: ' { totalCount edges { node { ...Deep } } }',
    term: '(id: "term:smuggling-of-migrants") { ...Deep }',
    cite: '(ids: ["gcm#para_25"])',
    search: '(text: "smuggling") { totalCount edges { node { ...Deep } } }',
  };
  const deep = `fragment Deep on Node { id
    ... on Provision { cite display notice pages { citations { id } } citations { target { id } } references { provisionCount edges { citation { id } node { id } } } }
    ... on Instrument { laws { node { id } } referencedBy { edges { node { ... on Provision { instrument { id } } } } } }
    ... on Term { definedIn { id } subjectOf { totalCount } } }`;
  for (const [name, rest] of Object.entries(roots)) {
    plans.length = 0;
    await ask(`{ ${name}${rest} } ${rest.includes('Deep') ? deep : ''}`);
    expect(plans, name).toHaveLength(1);
  }
  plans.length = 0;
  await ask(
    `{ ${Object.entries(roots)
      .map(([name, rest]) => `${name}${rest}`)
      .join(' ')} } ${deep}`,
  );
  expect(plans).toHaveLength(Object.keys(roots).length);
});

test('a question that goes too deep, too wide or too often is refused before the store is asked', async () => {
  plans.length = 0;
  const nest = (depth: number): string => (depth === 0 ? 'id' : `supplements { ${nest(depth - 1)} }`);
  const fan = (depth: number): string =>
    depth === 0 ? 'id' : `supplements { ${fan(depth - 1)} } supplementedBy { ${fan(depth - 1)} }`;
  const wide =
    'referencedBy(first: 200) { edges { node { ... on Provision { references(first: 200) { edges { node { ... on Instrument { referencedBy(first: 50) { totalCount } } } } } } } } }';
  const refused = [
    [nest(12), 'argument "query" goes deeper than 12 steps; begin nearer to what you look for'],
    [fan(8), 'argument "query" asks for more than 400 steps through the graph; ask for less at once'],
    [
      wide,
      'argument "first" makes nested lists of up to 2000000 things; at most 200000 are allowed, so ask for shorter pages',
    ],
  ] as const;
  for (const [selection, message] of refused) {
    const { errors } = await answer(`{ instrument(by: {id: "untoc"}) { ${selection} } }`);
    expect(errors?.map((error) => [error.message, error.extensions?.['code']])).toEqual([[message, 'BAD_USER_INPUT']]);
  }
  expect(plans).toEqual([]);
  expect(await ask(`{ instrument(by: {id: "untoc"}) { ${nest(11)} } }`)).toEqual({ instrument: { supplements: [] } });
});
