/** What a governing clause says besides its verb: whom it addresses, how firmly, what must accord, and with what part. */
import type { Strength } from '../../../src/model/labels.ts';
import { dropTails } from '../pattern.ts';
import type { Found } from './clauses.ts';

/** How far before the words that demand accordance the thing may stand that must accord. */
const FARTHEST = 400;
const LONGEST_SENTENCE = 2000;
const ADVERBS = /^(?:once again|again|also|further|strongly|in this regard|in that regard|in this context)\s/;

/** "Urges all States parties that have not yet done so to …" → "all States parties". */
export function addresseeOf(text: string, verb: Found<Strength> | undefined, before: number): string | null {
  if (
    verb === undefined ||
    verb.meaning === 'NONE' ||
    verb.meaning === 'COMMIT' ||
    /\b(?:for|decides?|requires)$/i.test(verb.words)
  )
    return null;
  const after = text
    .slice(verb.end, Math.min(before, verb.end + 200))
    .trimStart()
    .replace(ADVERBS, '');
  const addressee = /^([^,;:]{2,120}?)(?=,|:|\sto\s|\sthat\s|\swhich\s|\swho\s)/.exec(after)?.[1]?.trim();
  return addressee === undefined || !/^\p{L}/u.test(addressee) || /^(?:to|that|the need|\p{Ll}+ing)\b/u.test(addressee)
    ? null
    : addressee;
}

/** "consider ratifying", or right after the name ", as appropriate". */
export function hedgeOf(
  text: string,
  from: number,
  citation: { start: number; end: number },
  hedges: RegExp,
): string | null {
  const before = text.slice(from, citation.start).match(hedges)?.[0];
  if (before !== undefined) return before;
  const after = /^,\s([^,;.]{2,40})/.exec(text.slice(citation.end, citation.end + 48))?.[1];
  return after === undefined ? null : (after.match(hedges)?.[0] ?? null);
}

/** The words that must accord: in "ensure that counter-smuggling measures are in accordance with", those before "are". */
export function governedBefore(text: string, from: number, trigger: number): string | null {
  const left = dropTails(
    text.slice(Math.max(from, trigger - FARTHEST), trigger),
    /(?:,|\s|\b(?:is|are|be|and|fully|to be))$/,
  );
  const part =
    left
      .split(/[,;:]\s|\s(?:that|and|to)\s(?=\p{Ll}+\s\p{L})/u)
      .at(-1)
      ?.trim() ?? '';
  return /\p{L}{3}/u.test(part.replace(/^that\b/, '')) ? part : null;
}

/** "We commit to …", "We further commit to …": the sentence is a commitment. */
export function isCommitted(text: string, at: number): boolean {
  const sentence =
    text
      .slice(Math.max(0, at - LONGEST_SENTENCE), at)
      .split(/[.;]\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  return /^We (?:also |further )?commit\b/.test(sentence);
}
