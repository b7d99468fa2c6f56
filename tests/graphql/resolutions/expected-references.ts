/** Who refers to what, and how. */
import type { GraphEdge, GraphNode } from '../../../src/model/graph.ts';
import { type Answer, type Expectation, firstOf, listed } from './expectation.ts';
import { type Held, inOrder, PROVISIONS, tally } from './held.ts';

const FIRST = 200;

/** The provisions that have a reference which passes, in reading order. */
function referring(held: Held, passes: (edge: GraphEdge) => boolean): GraphNode[] {
  const ids = new Set(held.stated.filter(passes).map(({ from }) => from));
  return held.ofLabels(...PROVISIONS).filter(({ id }) => ids.has(id));
}

const adopted = (held: Held, { properties }: GraphNode) => {
  const { adoptedOn, vote } = held.node(String(properties['instrument'])).properties;
  return { adoptedOn: String(adoptedOn ?? ''), vote };
};

function referencesOf(held: Held, id: string): { totalCount: number; types: string[] } {
  const own = held.stated.filter(({ from }) => from === id);
  return { totalCount: own.length, types: own.map(({ type }) => type) };
}

/** An objective's parts at every depth, with it. */
function partsOf(held: Held, id: string): string[] {
  const below = held.from(id, 'HAS_PARAGRAPH', 'HAS_ACTION', 'HAS_ITEM').flatMap(({ to }) => partsOf(held, to));
  return [id, ...below];
}

const BUSIEST = 'A/RES/75/193#pre_4';

export const REFERENCES: readonly Expectation[] = [
  {
    operation: 'ActionsReferencing',
    variables: { instrument: 'smuggling-protocol' },
    pick: ({ actions }) => [listed(actions), actions.edges.map(({ node }: Answer) => node.references.edges.length)],
    expected: () => [{ totalCount: 1, ids: ['gcm#obj_9__act_a'] }, [3]],
  },
  {
    operation: 'ReferencesToInstrument',
    variables: { instrument: 'unclos', first: FIRST },
    pick: ({ instrument: { referencedBy } }) => [
      referencedBy.totalCount,
      referencedBy.provisionCount,
      referencedBy.edges.map(({ type, quote, node }: Answer) => [type, quote, node.id]),
    ],
    expected: (held) => {
      const edges = held.stated.filter((edge) => held.target(edge) === 'unclos');
      const first = edges.slice(0, FIRST).map(({ type, properties, from }) => [type, properties['quote'], from]);
      return [edges.length, new Set(edges.map(({ from }) => from)).size, first];
    },
  },
  {
    operation: 'ReferencesToInstrument',
    variables: { instrument: 'untoc', includeSupplementing: true, first: FIRST },
    pick: ({ instrument: { referencedBy } }) => [referencedBy.totalCount, referencedBy.provisionCount],
    expected: (held) => {
      const family = new Set(['untoc', ...held.to('untoc', 'SUPPLEMENTS').map(({ from }) => from)]);
      const edges = held.stated.filter((edge) => family.has(held.target(edge)));
      return [edges.length, new Set(edges.map(({ from }) => from)).size];
    },
  },
  {
    operation: 'ReferencesOfProvision',
    variables: { id: BUSIEST, first: FIRST },
    pick: ({ node: { references } }) => ({
      totalCount: references.totalCount,
      types: references.edges.map(({ type }: Answer) => type),
    }),
    expected: (held) => referencesOf(held, BUSIEST),
  },
  {
    operation: 'ReferencesOfObjective',
    variables: { number: 10 },
    pick: ({ objective: { references } }) => [
      references.provisionCount,
      references.edges.map(({ type, node }: Answer) => `${type} ${node.id}`),
    ],
    expected: (held) => {
      const parts = new Set(partsOf(held, 'gcm#obj_10'));
      const edges = held.stated.filter(({ from }) => parts.has(from));
      return [new Set(edges.map(({ from }) => from)).size, edges.map(({ type, to }) => `${type} ${to}`)];
    },
  },
  {
    operation: 'ProvisionsByStrength',
    variables: { instrument: 'unclos', strengths: ['DEMAND', 'URGE', 'CALL'], first: FIRST },
    pick: ({ provisions }) => listed(provisions),
    expected: (held) => {
      const isFirm = ({ properties }: GraphEdge) => ['DEMAND', 'URGE', 'CALL'].includes(String(properties['strength']));
      return firstOf(
        referring(held, (edge) => held.target(edge) === 'unclos' && isFirm(edge)),
        FIRST,
      );
    },
  },
  {
    operation: 'ReferencesByAddressee',
    variables: { addressee: 'STATES parties', first: FIRST },
    pick: ({ provisions }) => [
      listed(provisions),
      provisions.edges.map(({ node }: Answer) => node.references.edges.map(({ addressee }: Answer) => addressee)),
    ],
    expected: (held) => {
      const asks = ({ properties }: GraphEdge) => /states parties/i.test(String(properties['addressee'] ?? ''));
      const provisions = referring(held, asks);
      const words = ({ id }: GraphNode) =>
        held
          .from(id)
          .filter((edge) => held.stated.includes(edge) && asks(edge))
          .map(({ properties }) => properties['addressee']);
      return [firstOf(provisions, FIRST), provisions.slice(0, FIRST).map(words)];
    },
  },
  {
    operation: 'NamedOnlyInTitles',
    variables: { instrument: 'untoc', first: FIRST },
    pick: ({ provisions }) => listed(provisions),
    expected: (held) => {
      const named = held.stated.filter((edge) => held.target(edge) === 'untoc');
      const roles = Map.groupBy(named, ({ from }) => from);
      const only = (edge: GraphEdge) =>
        (roles.get(edge.from) ?? []).length > 0 &&
        (roles.get(edge.from) ?? []).every(({ properties }) => properties['role'] === 'IN_TITLE');
      return firstOf(referring(held, only), FIRST);
    },
  },
  {
    operation: 'ReferencesInResolutions',
    variables: { instrument: 'un-charter', from: '2020-12-01', to: '2020-12-31', votes: ['RECORDED'], first: FIRST },
    pick: ({ provisions }) => listed(provisions),
    expected: (held) => {
      const of = referring(held, (edge) => held.target(edge) === 'un-charter').filter((provision) => {
        const { adoptedOn, vote } = adopted(held, provision);
        return vote === 'RECORDED' && adoptedOn >= '2020-12-01' && adoptedOn <= '2020-12-31';
      });
      return firstOf(of, FIRST);
    },
  },
  // Read off the document: the one of that day adopted by recorded vote.
  {
    operation: 'ReferencesInResolutions',
    variables: { instrument: 'A/RES/74/306', from: '2020-11-05', to: '2020-11-05', votes: ['RECORDED'] },
    pick: ({ provisions: { edges } }) =>
      edges.map(({ node: { instrument } }: Answer) => [instrument.id, instrument.vote])[0],
    expected: () => ['A/RES/75/4', { kind: 'RECORDED', inFavour: 150, against: 0, abstaining: 3 }],
  },
  {
    operation: 'ProvisionsWithoutReferences',
    variables: { instrument: 'A/RES/75/158', first: FIRST },
    pick: ({ provisions }) => listed(provisions),
    expected: (held) => {
      const refer = new Set(held.stated.map(({ from }) => from));
      const silent = held
        .ofLabels('Paragraph', 'Action', 'Item')
        .filter(({ id, properties }) => properties['instrument'] === 'A/RES/75/158' && !refer.has(id));
      return firstOf(silent, FIRST);
    },
  },
  {
    operation: 'MostReferencedInstruments',
    variables: { kinds: ['TREATY', 'PROTOCOL'], first: 30 },
    pick: ({ instruments: { totalCount, edges } }) => [
      totalCount,
      edges.map(({ node }: Answer) => [node.id, node.referenceCount]),
    ],
    expected: (held) => {
      const counts = tally(held.stated.map(held.target)).map(({ value, count }) => ({
        ...held.node(String(value)),
        count,
      }));
      const treaties = counts
        .filter(({ properties }) => ['TREATY', 'PROTOCOL'].includes(String(properties['kind'])))
        .sort((a, b) => b.count - a.count || inOrder(a, b));
      return [treaties.length, treaties.slice(0, 30).map(({ id, count }) => [id, count])];
    },
  },
];
