/** What lies around a thing, the ways between two, what is named beside what, and who uses which words. */
import type { GraphNode } from '../../../src/model/graph.ts';
import { type EdgeType, LAW_EDGES, NODE_LABELS, REFERENCE_EDGES } from '../../../src/model/labels.ts';
import { type Answer, type Expectation, listed } from './expectation.ts';
import { CONCORDANCE, type Held, tally } from './held.ts';

const PARTS: readonly EdgeType[] = [
  'HAS_OBJECTIVE',
  'HAS_PARAGRAPH',
  'HAS_ARTICLE',
  'HAS_ACTION',
  'HAS_ITEM',
  'HAS_FOOTNOTE',
];
const TELLING: readonly EdgeType[] = [...PARTS, ...REFERENCE_EDGES, ...CONCORDANCE, ...LAW_EDGES];
const BEARING: readonly EdgeType[] = [
  ...REFERENCE_EDGES,
  ...CONCORDANCE,
  'SUPPLEMENTS',
  'AMENDS',
  'IDENTIFIED_BY',
  'ENDORSED_BY',
  'ANNEXED_TO',
  'ADOPTED_BY',
];

const isKnown = ({ properties }: { properties: GraphNode['properties'] }) =>
  [undefined, 'STATED', 'REGISTRY'].includes(properties['derivation'] as string | undefined);

function neighbours(held: Held, id: string): string[] {
  return [
    ...held
      .from(id, ...TELLING)
      .filter(isKnown)
      .map(({ to }) => to),
    ...held
      .to(id, ...TELLING)
      .filter(isKnown)
      .map(({ from }) => from),
  ];
}

/** How many shortest ways there are, and how long they are: counted level by level. */
function shortest(held: Held, from: string, to: string): { length: number; ways: number } {
  let level = new Map([[from, 1]]);
  const seen = new Set([from]);
  for (let length = 1; length <= 6; length += 1) {
    const next = new Map<string, number>();
    for (const [id, ways] of level) {
      for (const far of new Set(neighbours(held, id))) if (!seen.has(far)) next.set(far, (next.get(far) ?? 0) + ways);
    }
    const ways = next.get(to);
    if (ways !== undefined) return { length, ways };
    for (const id of next.keys()) seen.add(id);
    level = next;
  }
  return { length: 0, ways: 0 };
}

/** Words as search sees them: no capitals, no accents, letters and digits only. */
function wordsOf(text: unknown): string[] {
  const bare = String(text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function saying(held: Held, phrase: string, labels: readonly GraphNode['label'][]): GraphNode[] {
  const sought = ` ${wordsOf(phrase).join(' ')} `;
  const says = ({ properties }: GraphNode) =>
    ['title', 'text', 'quote'].some((name) => ` ${wordsOf(properties[name]).join(' ')} `.includes(sought));
  return held.ofLabels(...labels).filter(says);
}

const SEARCHED = NODE_LABELS.filter((label) => label !== 'Page' && label !== 'Citation');
const [A, B] = ['A/RES/75/193#pre_4', 'A/RES/75/33#pre_1'];

function comparison(held: Held) {
  const [ofA, ofB] = [A, B].map((id) => held.stated.filter(({ from }) => from === id).map(({ to }) => to));
  const shared = new Set(ofA?.filter((id) => ofB?.includes(id)));
  return {
    shared: [...shared].sort(),
    onlyA: ofA?.filter((id) => !shared.has(id)).sort(),
    onlyB: ofB?.filter((id) => !shared.has(id)).sort(),
  };
}

function coCited(held: Held, instrument: string) {
  const beside = new Set(held.stated.filter((edge) => held.target(edge) === instrument).map(({ from }) => from));
  const edges = held.stated.filter((edge) => beside.has(edge.from) && held.target(edge) !== instrument);
  return tally(edges.filter(({ from }) => from.includes('#')).map(held.target));
}

export const WALKS: readonly Expectation[] = [
  {
    operation: 'Neighbourhood',
    variables: { id: 'A/RES/75/158#para_1', depth: 1, limit: 1000 },
    pick: ({ neighbourhood: { nodes, truncated } }) => [nodes.map(({ id }: Answer) => id).sort(), truncated],
    expected: (held) => {
      const id = 'A/RES/75/158#para_1';
      return [[...new Set([id, ...neighbours(held, id)])].sort(), false];
    },
  },
  {
    operation: 'Neighbourhood',
    variables: { id: 'un-charter', depth: 2, limit: 100 },
    pick: ({ neighbourhood: { nodes, truncated } }) => [nodes.length, truncated],
    expected: () => [100, true],
  },
  {
    operation: 'PathBetween',
    variables: { from: 'A/RES/75/158#pre_1', to: 'smuggling-protocol' },
    pick: ({ path }) => [path[0]?.length, path.length],
    expected: (held) => {
      const { length, ways } = shortest(held, 'A/RES/75/158#pre_1', 'smuggling-protocol');
      return [length, Math.min(10, ways)];
    },
  },
  {
    operation: 'PathBetween',
    variables: { from: 'gcm#obj_9__act_a', to: 'unclos' },
    pick: ({ path }) => [path[0]?.length, path.length],
    expected: (held) => {
      const { length, ways } = shortest(held, 'gcm#obj_9__act_a', 'unclos');
      return [length, Math.min(10, ways)];
    },
  },
  {
    operation: 'Impact',
    variables: { instrument: 'unclos', depth: 1, limit: 1000 },
    pick: ({ impact: { levels, truncated } }) => [
      levels.map(({ nodes }: Answer) => nodes.map(({ id }: Answer) => id).sort()),
      truncated,
    ],
    expected: (held) => {
      const parts = held.from('unclos', 'HAS_ARTICLE').map(({ to }) => to);
      const bearing = held
        .to('unclos', ...BEARING)
        .filter(isKnown)
        .map(({ from }) => from);
      return [[['unclos'], [...new Set([...parts, ...bearing])].sort()], false];
    },
  },
  {
    operation: 'CitedTogether',
    variables: { instrument: 'unclos', first: 200 },
    pick: ({ coCited: found }) =>
      found.map(({ instrument, referenceCount }: Answer) => [instrument.id, referenceCount]),
    expected: (held) =>
      coCited(held, 'unclos')
        .slice(0, 200)
        .map(({ value, count }) => [value, count]),
  },
  {
    operation: 'CompareProvisions',
    variables: { a: A, b: B },
    pick: ({ compare: { shared, onlyA, onlyB } }) => ({
      shared: shared.map(({ target }: Answer) => target.id).sort(),
      onlyA: onlyA.map(({ node }: Answer) => node.id).sort(),
      onlyB: onlyB.map(({ node }: Answer) => node.id).sort(),
    }),
    expected: comparison,
  },
  {
    operation: 'Search',
    variables: { text: '"sustainable development goals"', first: 20 },
    pick: ({ search: { totalCount } }) => totalCount,
    expected: (held) => saying(held, 'sustainable development goals', SEARCHED).length,
  },
  {
    operation: 'Search',
    variables: { text: '"safe, orderly and regular migration"', labels: ['Paragraph', 'Item'], first: 100 },
    pick: ({ search }) => listed(search).ids.sort(),
    expected: (held) =>
      saying(held, 'safe, orderly and regular migration', ['Paragraph', 'Item'])
        .map(({ id }) => id)
        .sort(),
  },
  {
    operation: 'WhereTermIsDefined',
    variables: { term: 'term:trafficking-in-persons', words: '"trafficking in persons"', first: 20 },
    pick: ({ term, search: { totalCount } }) => [term.definedIn.map(({ id }: Answer) => id), totalCount],
    expected: (held) => [
      held.to('term:trafficking-in-persons', 'DEFINES_TERM').map(({ from }) => from),
      saying(held, 'trafficking in persons', ['Paragraph', 'Action', 'Item']).length,
    ],
  },
];
