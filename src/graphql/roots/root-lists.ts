/** The root fields that list things, and full-text search. */

import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import type { NodeLabel } from '../../model/labels.ts';
import { NODE_LABELS, PROVISION_LABELS } from '../../model/labels.ts';
import type { Filter } from '../../model/plan.ts';
import { articleFilter } from '../../traversal/article-filter.ts';
import { boundedText, type PageArguments, pageOf } from '../../traversal/bounds.ts';
import { citationFilter } from '../../traversal/citation-filter.ts';
import { nonEmpty } from '../../traversal/input-error.ts';
import { instrumentFilter } from '../../traversal/instrument-filter.ts';
import { type OrderBy, orderingOf } from '../../traversal/ordering.ts';
import { objectiveFilter, provisionFilter } from '../../traversal/provision-filter.ts';
import type {
  ArticleFilter,
  CitationFilter,
  InstrumentFilter,
  ProvisionFilter,
  QueryObjectivesArgs,
  QuerySearchArgs,
  TermFilter,
} from '../../traversal/schema-types.ts';
import { termFilter } from '../../traversal/term-filter.ts';
import type { Context } from '../context.ts';
import { runConnection, runNodes } from './run-root.ts';

type ListArguments<F> = PageArguments & { readonly filter?: F | null; readonly orderBy?: readonly OrderBy[] | null };

function listOf<F>(
  name: string,
  labels: readonly NodeLabel[],
  filterOf: (filter: F | null | undefined) => Filter | undefined,
) {
  return (_: unknown, args: ListArguments<F>, context: Context, info: GraphQLResolveInfo) =>
    runConnection(context, info, () => {
      const ordering = orderingOf(name, args.orderBy);
      const filter = filterOf(args.filter);
      const page = pageOf(args, ordering);
      return {
        plan: {
          kind: 'nodes',
          start: { kind: 'labels', labels },
          ...(filter && { filter }),
          sort: ordering.sort,
          page,
        },
        ordering,
      };
    });
}

export const instruments = listOf<InstrumentFilter>('instrument', ['Instrument'], instrumentFilter);

// Actions and provisions share the mark of their cursors: an action is a provision, and stands at one place in both.
export const actions = listOf<ProvisionFilter>('provision', ['Action'], provisionFilter);

export const provisions = listOf<ProvisionFilter>('provision', PROVISION_LABELS, provisionFilter);

export const paragraphs = listOf<ProvisionFilter>('provision', ['Paragraph'], provisionFilter);

export const articles = listOf<ArticleFilter>('article', ['Article'], articleFilter);

export const citations = listOf<CitationFilter>('citation', ['Citation'], citationFilter);

export const terms = listOf<TermFilter>('term', ['Term'], termFilter);

export async function objectives(_: unknown, args: QueryObjectivesArgs, context: Context, info: GraphQLResolveInfo) {
  const nodes = await runNodes(context, info, () => {
    const filter = objectiveFilter(args.filter);
    return { kind: 'nodes', start: { kind: 'labels', labels: ['Objective'] }, ...(filter && { filter }) };
  });
  return nodes.filter((node) => node !== null);
}

/** Pages and citations repeat the words of provisions, so they are searched only when they are asked for. */
const SEARCHED: readonly NodeLabel[] = NODE_LABELS.filter((label) => label !== 'Page' && label !== 'Citation');

export function search(_: unknown, args: QuerySearchArgs, context: Context, info: GraphQLResolveInfo) {
  return runConnection(context, info, () => {
    const text = boundedText('text', args.text);
    const labels = nonEmpty('labels', args.labels ?? SEARCHED);
    // Ranks belong to one search, so its cursors do too.
    const mark = createHash('sha256')
      .update(JSON.stringify([text, labels]))
      .digest('base64url')
      .slice(0, 12);
    const ordering = { name: `search ${mark}`, sort: [] };
    return { plan: { kind: 'search', text, labels, page: pageOf(args, ordering) }, ordering };
  });
}
