/** The root field `coverage`: what is missing of an instrument, and what in it refers to nothing or is referred to by nothing. */

import type { GraphQLResolveInfo } from 'graphql';
import { instrumentOf } from '../../model/ids.ts';
import type { NodeLabel } from '../../model/labels.ts';
import type { Filter, ResultNode } from '../../model/plan.ts';
import { articleFilter } from '../../traversal/article-filter.ts';
import { BOUNDS } from '../../traversal/bounds.ts';
import { all, equals, isOneOf } from '../../traversal/filters.ts';
import { InputError } from '../../traversal/input-error.ts';
import { provisionFilter } from '../../traversal/provision-filter.ts';
import type { ArticleFilter, QueryCoverageArgs } from '../../traversal/schema-types.ts';
import type { Context } from '../context.ts';
import type { InstrumentCoverageResolvers } from '../resolver-types.ts';
import { runNode, runNodes } from './run-root.ts';

/** The instrument that is asked about; each part is read when it is asked for. */
export interface CoverageSource {
  readonly id: string;
}

export async function coverage(
  _: unknown,
  args: QueryCoverageArgs,
  { store }: Context,
): Promise<CoverageSource | null> {
  const { nodes } = await store.run({
    kind: 'nodes',
    start: { kind: 'ids', ids: [args.instrument] },
    select: { properties: {}, steps: [] },
  });
  return nodes[0]?.label === 'Instrument' ? { id: args.instrument } : null;
}

async function instrument({ id }: CoverageSource, _: unknown, context: Context, info: GraphQLResolveInfo) {
  const node = await runNode(context, info, () => id);
  if (node === null) throw new InputError('instrument', `is ${id}, which is no longer in this graph`);
  return node;
}

/** The first that pass, in reading order. */
function listOf(labels: readonly NodeLabel[], filterOf: (id: string) => Filter | undefined) {
  return async ({ id }: CoverageSource, _: unknown, context: Context, info: GraphQLResolveInfo) => {
    const nodes = await runNodes(context, info, () => {
      const filter = filterOf(id);
      return {
        kind: 'nodes',
        start: { kind: 'labels', labels },
        ...(filter && { filter }),
        page: { limit: BOUNDS.page },
      };
    });
    return nodes.filter((node) => node !== null);
  };
}

const TEXTS: readonly NodeLabel[] = ['Paragraph', 'Action', 'Item'];

function articles(filter: ArticleFilter) {
  return listOf(['Article'], (id) => articleFilter({ ...filter, instrument: id, whole: true }));
}

async function articleCount({ id }: CoverageSource, _: unknown, { store }: Context) {
  const filter = articleFilter({ instrument: id, whole: true });
  const { groups } = await store.tally({
    kind: 'tally',
    labels: ['Article'],
    ...(filter && { filter }),
    by: [],
    limit: 1,
  });
  return groups[0]?.count ?? 0;
}

/** Of the source that its pages are of; an annex shares the pages of its resolution. */
async function missingPages({ id }: CoverageSource, _: unknown, { store }: Context): Promise<number[] | null> {
  const { nodes } = await store.run({
    kind: 'nodes',
    start: { kind: 'labels', labels: ['Page'] },
    filter: equals('instrument', id),
    select: { properties: { Page: ['number', 'of'] }, steps: [] },
  });
  const pages = (nodes as ResultNode[]).filter((node) => instrumentOf(node.id) === id);
  const of = Math.max(0, ...pages.map((page) => Number(page.properties['of'] ?? 0)));
  if (of === 0) return null;
  const held = new Set(pages.map((page) => page.properties['number']));
  return Array.from({ length: of }, (_each, index) => index + 1).filter((number) => !held.has(number));
}

export const coverageFields: InstrumentCoverageResolvers = {
  instrument,
  incompleteObjectives: listOf(['Objective'], (id) =>
    all([equals('instrument', id), isOneOf('coverage', ['PARTIAL', 'NONE'])]),
  ),
  missingPages,
  fragments: listOf(TEXTS, (id) => provisionFilter({ instrument: id, complete: false })),
  unreferring: listOf(TEXTS, (id) => provisionFilter({ instrument: id, hasReferences: false })),
  articleCount,
  unreferencedArticles: articles({ referenced: false }),
  unechoedArticles: articles({ echoed: false }),
};
