/** Words around a search's hits, with the hits in `⟦…⟧`. */
import { termsOf } from './search-text.ts';

const WORDS = 24;

/**
 * From the text with the most hits. Words missing before a text may turn its meaning round, so a snippet that shows the
 * beginning of a fragment says that they are.
 */
export function toSnippet(search: string, texts: readonly string[], isFragment: boolean): string {
  const pattern = hitPattern(search);
  const [best] = texts
    .map((text) => ({ text, hits: [...text.matchAll(pattern)] }))
    .sort((a, b) => b.hits.length - a.hits.length);
  if (best === undefined) return '';
  const words = [...best.text.matchAll(/\S+/g)];
  const hit = words.findIndex(({ index, 0: word }) => index + word.length > (best.hits[0]?.index ?? 0));
  const first = Math.max(0, Math.min(hit - 6, words.length - WORDS));
  const shown = words.slice(first, first + WORDS);
  const begin = first === 0 ? 0 : (shown[0]?.index ?? 0);
  const last = shown.at(-1);
  const end = first + WORDS >= words.length ? best.text.length : (last?.index ?? 0) + (last?.[0].length ?? 0);
  const marked = mark(best.text.slice(begin, end), pattern);
  const cut = begin === 0 ? (isFragment ? '[…] ' : '') : '…';
  return `${cut}${marked}${end < best.text.length ? '…' : ''}`;
}

function mark(text: string, pattern: RegExp): string {
  return text.replace(pattern, (hit) => `⟦${hit}⟧`);
}

/** Each term's words in a row, whatever parts them, not within longer words. */
function hitPattern(search: string): RegExp {
  const terms = termsOf(search).map(
    ({ words, prefix }) => words.join('[^\\p{L}\\p{M}\\p{N}]+') + (prefix ? '[\\p{L}\\p{M}\\p{N}]*' : ''),
  );
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${terms.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
