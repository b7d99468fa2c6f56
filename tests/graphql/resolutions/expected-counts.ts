/** Counts over everything, what is placed and what is not, and what a document says of itself. */
import type { GraphEdge, GraphNode } from '../../../src/model/graph.ts';
import { type Answer, type Expectation, firstOf, listed } from './expectation.ts';
import { CONCORDANCE, type Held, tally } from './held.ts';

const plain = (counts: Answer) => counts.map(({ value, count }: Answer) => ({ value, count }));
const valuesOf = (things: readonly (GraphNode | GraphEdge)[], property: string) =>
  tally(things.map(({ properties }) => properties[property]));

function isOf(node: GraphNode, instrument: string): boolean {
  return node.properties['instrument'] === instrument;
}

/** An article with its parts. */
function withParts(held: Held, id: string): string[] {
  return [id, ...held.from(id, 'HAS_ARTICLE').flatMap(({ to }) => withParts(held, to))];
}

function wholeArticles(held: Held, instrument: string): GraphNode[] {
  const isPart = ({ id }: GraphNode) => held.to(id, 'HAS_ARTICLE').some(({ from }) => from.includes('#art_'));
  return held.ofLabels('Article').filter((article) => isOf(article, instrument) && !isPart(article));
}

function unechoed(held: Held, instrument: string): GraphNode[] {
  const isEchoed = ({ id }: GraphNode) => withParts(held, id).some((part) => held.to(part, ...CONCORDANCE).length > 0);
  return wholeArticles(held, instrument).filter((article) => !isEchoed(article));
}

export const COUNTS: readonly Expectation[] = [
  {
    operation: 'Statistics',
    variables: {},
    pick: ({ stats }) => ({
      kinds: plain(stats.instrumentsByKind),
      statuses: plain(stats.citationsByStatus),
      forms: plain(stats.citationsByForm),
      types: plain(stats.referencesByType),
      strengths: plain(stats.referencesByStrength),
      roles: plain(stats.referencesByRole),
      addressees: plain(stats.referencesByAddressee),
      most: stats.mostReferenced.map(({ instrument, referenceCount }: Answer) => [instrument.id, referenceCount]),
    }),
    expected: (held) => {
      // What a masthead names is named by no provision.
      const stated = held.stated.filter(({ from }) => from.includes('#'));
      return {
        kinds: valuesOf(held.ofLabels('Instrument'), 'kind'),
        statuses: valuesOf(held.ofLabels('Citation'), 'status'),
        forms: valuesOf(held.ofLabels('Citation'), 'form'),
        types: tally(stated.map(({ type }) => type)),
        strengths: valuesOf(stated, 'strength'),
        roles: valuesOf(stated, 'role'),
        addressees: valuesOf(
          stated.filter(({ properties }) => properties['addressee'] !== undefined),
          'addressee',
        ).slice(0, 10),
        most: tally(stated.map(held.target))
          .slice(0, 10)
          .map(({ value, count }) => [value, count]),
      };
    },
  },
  {
    operation: 'WhatIsHeld',
    variables: {},
    pick: ({ graph }) => ({
      counts: graph.counts.map(({ label, count }: Answer) => [label, count]),
      edges: graph.edgeCounts.map(({ type, count }: Answer) => [type, count]),
      citations: graph.coverage.citations,
      sources: graph.sources.length,
      warnings: graph.warnings.length,
    }),
    expected: ({ nodes, edges, documents }) => {
      const counted = (names: readonly string[]) =>
        [...Map.groupBy(names, (name) => name)].map(([name, each]) => [name, each.length]).sort();
      const statuses = (status: string) => nodes.filter((node) => node.properties['status'] === status).length;
      return {
        counts: counted(nodes.map(({ label }) => label)),
        edges: counted(edges.map(({ type }) => type)),
        citations: {
          total: nodes.filter(({ label }) => label === 'Citation').length,
          resolved: statuses('RESOLVED'),
          ambiguous: statuses('AMBIGUOUS'),
          unresolved: statuses('UNRESOLVED'),
        },
        sources: documents.flatMap(({ record }) => record.sources).length,
        warnings: documents.flatMap(({ record }) => record.warnings).length,
      };
    },
  },
  {
    operation: 'UnplacedCitations',
    variables: { first: 200 },
    pick: ({ citations }) => listed(citations),
    expected: (held) =>
      firstOf(
        held.ofLabels('Citation').filter(({ properties }) => properties['status'] !== 'RESOLVED'),
        200,
      ),
  },
  {
    operation: 'Coverage',
    variables: { instrument: 'smuggling-protocol' },
    pick: ({ coverage }) => ({
      articleCount: coverage.articleCount,
      unechoed: coverage.unechoedArticles.map(({ id }: Answer) => id),
      missingPages: coverage.missingPages,
    }),
    expected: (held) => ({
      articleCount: wholeArticles(held, 'smuggling-protocol').length,
      unechoed: unechoed(held, 'smuggling-protocol').map(({ id }) => id),
      missingPages: null,
    }),
  },
  {
    operation: 'ArticlesNoActionEchoes',
    variables: { instrument: 'trafficking-protocol', first: 100 },
    pick: ({ articles }) => listed(articles),
    expected: (held) => firstOf(unechoed(held, 'trafficking-protocol'), 100),
  },
  {
    operation: 'ConcordanceOfInstrument',
    variables: { instrument: 'smuggling-protocol', first: 200 },
    pick: ({ instrument: { referencedBy } }) =>
      referencedBy.edges.map(({ type, node }: Answer) => `${node.id} ${type}`).sort(),
    expected: (held) =>
      held.edges
        .filter((edge) => CONCORDANCE.includes(edge.type) && held.target(edge) === 'smuggling-protocol')
        .map(({ from, type }) => `${from} ${type}`)
        .sort(),
  },
  {
    operation: 'ObjectivesByInstrument',
    variables: {},
    pick: ({ referenceMatrix: { cells } }) =>
      cells
        .map(({ row, column, count, provisionCount }: Answer) => [row, column, count, provisionCount].join(' '))
        .sort(),
    expected: (held) => {
      const cells = Map.groupBy(held.stated, (edge) => {
        const { objective } = held.node(edge.from).properties;
        return objective === undefined ? '' : `gcm#obj_${objective} ${held.target(edge)}`;
      });
      cells.delete('');
      return [...cells]
        .map(([cell, edges]) => [cell, edges.length, new Set(edges.map(({ from }) => from)).size].join(' '))
        .sort();
    },
  },
  // Read off the head of the document itself.
  {
    operation: 'FindInstrument',
    variables: { name: 'a/res/75/4' },
    pick: ({ instrument: { id, adoptedOn, kind, binding } }) => [id, adoptedOn, kind, binding],
    expected: () => ['A/RES/75/4', '2020-11-05', 'RESOLUTION', 'NON_BINDING'],
  },
  {
    operation: 'CiteProvisions',
    variables: { ids: ['A/RES/75/158#para_2', 'A/RES/75/158#para_1', 'A/RES/75/158#para_3'] },
    pick: ({ cite }) => cite,
    expected: () => 'A/RES/75/158, paras. 1–3',
  },
];
