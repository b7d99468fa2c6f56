/** Mentions → citations: resolved only where exactly one candidate remains; else ambiguous or unresolved, never guessed. */
import { articleId } from '../../src/model/ids.ts';
import type { Citation, Mention } from './citation.ts';
import type { Pinpoint } from './pinpoints.ts';

/** What is known of treaties' articles: how many there are, and which have a node of their own. */
export interface ArticleKnowledge {
  readonly countOf: (instrument: string) => number | undefined;
  readonly has: (articleId: string) => boolean;
}

/** Rules that leave room for an instrument that is not among the candidates. */
const OPEN_RULES = new Set(['document-short-form-open', 'treaty-series-conflict']);

/** A candidate without the article that the words point at cannot be meant. */
export function resolveMention(mention: Mention, pinpoint: Pinpoint | undefined, articles: ArticleKnowledge): Citation {
  const fitting = mention.candidates.filter((instrument) => hasArticle(instrument, pinpoint, articles));
  const isWrong = fitting.length === 0 && mention.candidates.length > 0;
  const candidates = isWrong ? mention.candidates : fitting;
  const isOpen = OPEN_RULES.has(mention.rule);
  const [only] = candidates;
  const base = { ...mention, candidates, pinpoint: isWrong ? null : (pinpoint?.words ?? null) };
  if (only === undefined) return { ...base, status: 'UNRESOLVED', target: null };
  if (candidates.length > 1 || isOpen) return { ...base, status: 'AMBIGUOUS', target: null };
  const target = articleOf(only, isWrong ? undefined : pinpoint, articles);
  return { ...base, candidates: [target], status: 'RESOLVED', target };
}

/** Whether the instrument has as many articles as the pinpoint names; yes where nothing is known. */
export function hasArticle(instrument: string, pinpoint: Pinpoint | undefined, { countOf }: ArticleKnowledge): boolean {
  return (pinpoint?.highestArticle ?? 0) <= (countOf(instrument) ?? Number.POSITIVE_INFINITY);
}

/** The nearest part that has a node: `untoc#art_6__para_1` where item (a) has none. */
function articleOf(instrument: string, pinpoint: Pinpoint | undefined, { has }: ArticleKnowledge): string {
  const parts = pinpoint?.article?.split(' ') ?? [];
  for (let count = parts.length; count > 0; count--) {
    const id = articleId(instrument, parts.slice(0, count).join(' '));
    if (has(id)) return id;
  }
  return instrument;
}
