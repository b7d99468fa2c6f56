/** "Ratification of, accession to and implementation of": a chain of what is promoted, under the verb that promotes it. */
import type { ReferenceEdgeType } from '../../../src/model/labels.ts';
import type { Reference } from '../citation.ts';
import { addresseeOf } from './circumstances.ts';
import { type Found, lastBetween } from './clauses.ts';
import { type Question, reference } from './question.ts';

/** One reference for each link of the chain, where a verb promotes it. */
export function promote(
  question: Question,
  promotion: Found<ReferenceEdgeType>,
  phrase: Found<ReferenceEdgeType> | undefined,
): Reference[] {
  const { text, clauses, citations, inherited, from } = question;
  const chain = promotionChain(clauses.promotions, promotion, text);
  const head = chain[0] ?? promotion;
  const verb = lastBetween(clauses.verbs, from, head.start);
  // "Urges States, bearing in mind resolution 70/1, to implement …": a phrase that has its object does not take another.
  const hasObject =
    phrase !== undefined && citations.some((other) => other.start >= phrase.end && other.end <= head.start);
  const isBetween = phrase !== undefined && verb !== undefined && phrase.start > verb.end && !hasObject;
  const governor = verb ?? inherited.verb;
  const isApart = verb !== undefined && /,\s(?:which|where|whose|who)\b/.test(text.slice(verb.end, head.start));
  if (!governor || isBetween || isApart) return [];
  const start = verb?.start ?? head.start;
  return chain.map((link) =>
    reference(question, link.meaning, 'promotion', {
      trigger: link,
      words: governor.words,
      verb: governor,
      start,
      from,
    }),
  );
}

/** "Calls upon States not yet parties to the Rome Statute to consider ratifying or acceding to it": the name comes first. */
export function takenUp(question: Question): Reference[] {
  const { text, clauses, citations, citation, from } = question;
  const before = text.slice(Math.max(0, citation.start - 60), citation.start);
  if (!/\bpart(?:ies|y) to (?:the )?$/i.test(before) || !/\bnot\b/.test(before)) return [];
  const verb = clauses.verbs.findLast(
    (found) => found.start >= from && found.end <= citation.start && found.meaning !== 'NONE',
  );
  const next = citations.find(({ start }) => start > citation.start)?.start ?? text.length;
  const last = clauses.promotions.find(
    (found) =>
      found.start >= citation.end && found.end < next && /^\s(?:it|them|thereto)\b/.test(text.slice(found.end)),
  );
  if (!verb || !last || /[;:]\s/.test(text.slice(citation.end, last.start))) return [];
  const chain = promotionChain(clauses.promotions, last, text).filter(({ start }) => start >= citation.end);
  return chain.map((link) => ({
    ...reference(question, link.meaning, 'promotion-of-it', {
      trigger: link,
      words: verb.words,
      verb,
      start: verb.start,
      from,
    }),
    quote: text.slice(verb.start, last.end) + (/^\s\w+/.exec(text.slice(last.end))?.[0] ?? ''),
    hedge: text.slice(citation.end, last.start).match(question.vocabulary.hedges)?.[0] ?? null,
    addressee: addresseeOf(text, verb, citation.start),
    scope: null,
  }));
}

/** The promotions that "," and "and" join to the last one, in reading order. */
function promotionChain(
  found: readonly Found<ReferenceEdgeType>[],
  last: Found<ReferenceEdgeType>,
  text: string,
): Found<ReferenceEdgeType>[] {
  const chain = [last];
  for (let at = found.indexOf(last) - 1; at >= 0; at--) {
    const [link, next] = [found[at], chain[0]];
    if (
      !link ||
      !next ||
      !/^(?:,? ?(?:and|or|and\/or)?|,) ?(?:to )?(?:the )?(?:\p{Ll}+ ){0,2}$/u.test(text.slice(link.end, next.start))
    )
      break;
    chain.unshift(link);
  }
  return chain;
}
