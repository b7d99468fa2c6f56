/** References both ways with their evidence, rolled up, filtered, and with the concordance only where it is asked for. */
import { describe, expect, test } from 'vitest';
import { EXAMPLE_QUERY } from '../../src/graphql/http/graphiql.ts';
import { PROMOTE_SMUGGLING } from './example/compact.ts';
import { openExampleApi } from './example-api.ts';

const { ask } = await openExampleApi();

test('the question that the graph was made for: 9(a), with three promotions and, in the title only, the Convention', async () => {
  const { actions } = await ask(EXAMPLE_QUERY);
  const promotion = { role: 'DIRECT', quote: PROMOTE_SMUGGLING, page: 18, node: { id: 'smuggling-protocol' } };
  expect(actions).toEqual({
    totalCount: 1,
    edges: [
      {
        node: {
          label: '9(a)',
          cite: 'A/RES/73/195, annex, para. [25] (a)',
          references: {
            edges: [
              { type: 'PROMOTES_RATIFICATION_OF', ...promotion },
              { type: 'PROMOTES_ACCESSION_TO', ...promotion },
              { type: 'PROMOTES_IMPLEMENTATION_OF', ...promotion },
              {
                type: 'CITES',
                role: 'IN_TITLE',
                quote: 'supplementing the United Nations Convention against Transnational Organized Crime',
                page: 18,
                node: { id: 'untoc' },
              },
            ],
          },
        },
      },
    ],
  });
});

test('a reference carries its evidence', async () => {
  const { action } = await ask(`{ action(label: "10(b)") { references(filter: {roles: [VIA_NOTE]}) { edges {
    cursor id type derivation role quote trigger verb division strength hedge addressee scope governs pinpoint page rule rationale basis score shared source
    citation { id quote provision { id } target { id } }
    node { __typename id }
  } } } }`);
  expect(action.references.edges).toEqual([
    {
      cursor: expect.any(String),
      id: 'gcm#obj_10__act_b~CITES~A/RES/64/293~gcm#fn_22__cit_1',
      type: 'CITES',
      derivation: 'STATED',
      role: 'VIA_NOTE',
      quote: 'Resolution 64/293.',
      trigger: 'Resolut',
      verb: null,
      division: 'OPERATIVE',
      strength: 'NONE',
      hedge: null,
      addressee: null,
      scope: null,
      governs: null,
      pinpoint: null,
      page: 19,
      rule: 'verb',
      rationale: null,
      basis: null,
      score: null,
      shared: null,
      source: null,
      citation: {
        id: 'gcm#fn_22__cit_1',
        quote: 'Resolution 64/293',
        provision: { id: 'gcm#fn_22' },
        target: { id: 'A/RES/64/293' },
      },
      node: { __typename: 'Instrument', id: 'A/RES/64/293' },
    },
  ]);
});

test('the citations of an action are there with those of its footnotes', async () => {
  const { action } = await ask('{ action(label: "10(b)") { citations { id } } }');
  expect(action.citations).toEqual([{ id: 'gcm#obj_10__act_b__cit_1' }, { id: 'gcm#fn_22__cit_1' }]);
});

test('an objective rolls up what its parts refer to, and counts relations and provisions apart', async () => {
  const { objective } = await ask(
    '{ objective(number: 9) { references { totalCount provisionCount edges { node { id } } } } }',
  );
  expect(objective.references).toMatchObject({ totalCount: 5, provisionCount: 2 });
  expect(objective.references.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual([
    'international-law',
    'smuggling-protocol',
    'smuggling-protocol',
    'smuggling-protocol',
    'untoc',
  ]);
});

describe('concordance', () => {
  const QUERY = `query($derivations: [Derivation!]) {
    action(label: "9(b)") { references(filter: {derivations: $derivations}) { totalCount edges { type role basis rationale citation { id } node { id } } } }
  }`;
  test('is left out unless it is asked for', async () => {
    expect(
      await ask('{ action(label: "9(b)") { references { totalCount } bare: references(filter: {}) { totalCount } } }'),
    ).toEqual({
      action: { references: { totalCount: 0 }, bare: { totalCount: 0 } },
    });
    expect((await ask(QUERY)).action.references.totalCount).toBe(0);
  });

  test('comes when derivations ask for it, and has no role', async () => {
    const { action } = await ask(QUERY, { derivations: ['CURATED'] });
    const echo = {
      type: 'ECHOES',
      role: null,
      basis: 'WORDING',
      rationale: 'shared words',
      citation: null,
      node: { id: 'smuggling-protocol#art_6__para_1' },
    };
    expect(action.references).toEqual({ totalCount: 1, edges: [echo] });
  });

  test('is found from the article, from the article that it is a part of, and from the instrument', async () => {
    const data = await ask(`
      query($curated: [Derivation!] = [CURATED]) {
        part: node(id: "smuggling-protocol#art_6__para_1") { ...By }
        article: node(id: "smuggling-protocol#art_6") { ...By }
        other: node(id: "smuggling-protocol#art_3") { ...By }
        instrument(by: {id: "smuggling-protocol"}) {
          all: referencedBy(filter: {derivations: [STATED, CURATED]}) { totalCount }
          six: referencedBy(filter: {derivations: $curated, article: "smuggling-protocol#art_6"}) { totalCount }
          three: referencedBy(filter: {derivations: $curated, article: "smuggling-protocol#art_3"}) { totalCount }
        }
        six: actions(filter: {references: {article: "smuggling-protocol#art_6", derivations: $curated}}) { edges { node { label } } }
        whole: actions(filter: {references: {instrument: "smuggling-protocol", derivations: $curated}}) { edges { node { label } } }
      }
      fragment By on Article { referencedBy(filter: {derivations: $curated}) { edges { node { ... on Action { label } } } } }`);
    const nineB = { edges: [{ node: { label: '9(b)' } }] };
    expect(data).toEqual({
      part: { referencedBy: nineB },
      article: { referencedBy: nineB },
      other: { referencedBy: { edges: [] } },
      instrument: { all: { totalCount: 4 }, six: { totalCount: 1 }, three: { totalCount: 0 } },
      six: nineB,
      whole: nineB,
    });
  });
});

test('a convention is referenced also by way of what supplements it, where that is asked for', async () => {
  const { instrument } = await ask(`{ instrument(by: {id: "untoc"}) {
    own: referencedBy { totalCount provisionCount edges { node { id } } }
    all: referencedBy(includeSupplementing: true) { totalCount provisionCount }
    supplementedBy { id referencedBy { edges { node { ... on Provision { label } } } } }
  } }`);
  expect(instrument.own).toEqual({
    totalCount: 2,
    provisionCount: 2,
    edges: [{ node: { id: 'gcm#obj_9__act_a' } }, { node: { id: 'A/RES/75/158#para_4__item_a' } }],
  });
  expect(instrument.all).toEqual({ totalCount: 6, provisionCount: 3 });
  expect(instrument.supplementedBy.map((protocol: { id: string }) => protocol.id)).toEqual([
    'smuggling-protocol',
    'trafficking-protocol',
  ]);
  expect(instrument.supplementedBy[1].referencedBy.edges).toEqual([{ node: { label: '10(a)' } }]);
});

describe('references are filtered', () => {
  test.each([
    ['{instrument: "smuggling-protocol"}', 3],
    ['{instrument: "untoc"}', 1],
    ['{types: [PROMOTES_ACCESSION_TO, CITES]}', 2],
    ['{roles: [IN_TITLE]}', 1],
    ['{strengths: [COMMIT]}', 3],
    ['{division: PREAMBULAR}', 0],
    ['{division: OPERATIVE}', 4],
    ['{adoptedBetween: {from: "2000-01-01", to: "2000-12-31"}}', 4],
    ['{adoptedBetween: {from: "2001-01-01"}}', 0],
    ['{instrument: "smuggling-protocol", types: [CITES]}', 0],
  ])('of 9(a) by %s: %d', async (filter, totalCount) => {
    expect(await ask(`{ action(label: "9(a)") { references(filter: ${filter}) { totalCount } } }`)).toEqual({
      action: { references: { totalCount } },
    });
  });

  test.each([
    ['{instrument: "gcm"}', 1],
    ['{instrument: "A/RES/75/158"}', 1],
    ['{strengths: [URGE]}', 1],
    ['{adoptedBetween: {from: "2020-01-01"}}', 1],
    ['{adoptedBetween: {to: "2019-12-31"}}', 1],
  ])('to the Convention by %s, which speaks of who refers: %d', async (filter, totalCount) => {
    const query = `{ instrument(by: {id: "untoc"}) { referencedBy(filter: ${filter}) { totalCount } } }`;
    expect(await ask(query)).toEqual({ instrument: { referencedBy: { totalCount } } });
  });
});
