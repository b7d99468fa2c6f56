/** Mentions → citations: resolved only where exactly one candidate remains; else ambiguous or unresolved, never guessed. */
import type { Citation, Mention } from './citation.ts';

export function resolveMention(mention: Mention): Citation {
  const [only, ...others] = mention.candidates;
  if (only === undefined) return { ...mention, status: 'UNRESOLVED', target: null };
  return others.length === 0 ? { ...mention, status: 'RESOLVED', target: only } : { ...mention, status: 'AMBIGUOUS', target: null };
}
