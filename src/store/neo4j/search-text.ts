/** What people type into a search box, as a Lucene query in which nothing they type is syntax. */

/**
 * Words, `"phrases"` and `prefix*` that must all occur; empty where no word is left.
 * `trafficking "organized crime" smuggl*` → `+"trafficking" +"organized crime" +smuggl*`
 */
export function toLuceneQuery(text: string): string {
  const clauses: string[] = [];
  for (const { words, prefix } of termsOf(text)) {
    const last = words.at(-1) as string;
    const whole = prefix ? words.slice(0, -1) : words;
    if (whole.length > 0) clauses.push(`+"${whole.join(' ')}"`);
    if (prefix) clauses.push(`+${last.toLowerCase()}*`);
  }
  return clauses.join(' ');
}

export interface Term {
  /** At least one; they stand together in the text. */
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly prefix: boolean;
}

/** The terms of a search: letters and digits make words, all else parts them, so none of Lucene's signs is left. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const [, phrase, star, word] of text.matchAll(/"([^"]*)"?(\*?)|([^\s"]+)/g)) {
    const words = (phrase ?? word ?? '').match(/[\p{L}\p{M}\p{N}]+/gu);
    if (words !== null) terms.push({ words, prefix: star === '*' || (word?.endsWith('*') ?? false) });
  }
  return terms;
}
