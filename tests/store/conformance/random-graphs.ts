/** Random small graphs: few labels and types, so that much hangs together, and texts and ids that sort and quote badly. */
import fc from 'fast-check';
import type { Graph, GraphEdge, GraphNode, Value } from '../../../src/model/graph.ts';
import type { EdgeType, NodeLabel } from '../../../src/model/labels.ts';

export const LABELS: readonly NodeLabel[] = ['Instrument', 'Action', 'Article'];
export const TYPES: readonly EdgeType[] = ['SUPPLEMENTS', 'CITES', 'HAS_ARTICLE'];
/** Of one type each, as in the model; `instrument` names a node. */
export const TEXTS = [
  '',
  'Protocol',
  'protocol against smuggling',
  'Convenção',
  'CONVENÇÃO',
  '\u{1D538}',
  '\uFB01',
  "it's",
  '"',
  '2000-11-15',
];
export const ORDERS = ['', '1', '1.a', '2', '\uFFFD', '\u{10000}'];

/** A failure is made smaller for so long only, and told with its seed before the test itself runs out of time. */
export const TOLD_SOON = { interruptAfterTimeLimit: 45_000, markInterruptAsFailure: true } as const;

const ids = fc.uniqueArray(
  fc.constantFrom(...'abcdefgh', '\uFFFD', '\u{1F600}', "o'neil", 'x"y', 'a b', '$id', '`q`'),
  { minLength: 3, maxLength: 7, size: 'max' },
);

function propertiesOf(nodeIds: readonly string[]): fc.Arbitrary<Record<string, Value>> {
  return fc
    .record(
      {
        title: fc.constantFrom(...TEXTS),
        number: fc.constantFrom(0, 1, 2, 10, 2.5, -1),
        ingested: fc.boolean(),
        aliases: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 1, maxLength: 3 }),
        instrument: fc.constantFrom(...nodeIds, 'nobody'),
        derivation: fc.constantFrom('STATED', 'CURATED'),
      },
      { requiredKeys: [] },
    )
    .map((properties) => ({ ...properties }));
}

export const graphs: fc.Arbitrary<Graph> = ids.chain((nodeIds) => {
  const nodes = fc.tuple(
    ...nodeIds.map((id) =>
      fc.record({
        id: fc.constant(id),
        label: fc.constantFrom(...LABELS),
        order: fc.constantFrom(...ORDERS),
        properties: propertiesOf(nodeIds),
      }),
    ),
  ) as fc.Arbitrary<GraphNode[]>;
  const edges = fc
    .array(
      fc.record({
        from: fc.constantFrom(...nodeIds),
        type: fc.constantFrom(...TYPES),
        to: fc.constantFrom(...nodeIds),
        order: fc.constantFrom(...ORDERS),
        properties: propertiesOf(nodeIds),
      }),
      { minLength: 3, maxLength: 24, size: 'max' },
    )
    .map((drawn) => distinctEdges(drawn));
  return fc.record({ nodes, edges });
});

function distinctEdges(drawn: readonly Omit<GraphEdge, 'id'>[]): GraphEdge[] {
  const byId = new Map(drawn.map((edge) => [`${edge.from}~${edge.type}~${edge.to}`, edge]));
  return [...byId].map(([id, edge]) => ({ id, ...edge }));
}
