/** What people type into a search box, as a full-text expression in which nothing they type is syntax. */

/**
 * Words, `"phrases"` and `prefix*` become quoted strings that must all occur; `null` where no word is left.
 * `trafficking "organized crime" smuggl*` → `"trafficking" "organized crime" "smuggl"*`
 */
export function toMatchExpression(text: string): string | null {
  const strings: string[] = [];
  for (const [, phrase, star, word] of text.matchAll(/"([^"]*)"?(\*?)|([^\s"]+)/g)) {
    const words = (phrase ?? word ?? '').replaceAll('\0', ' ');
    if (!HAS_WORD.test(words)) continue;
    const prefix = star === '*' || (word?.endsWith('*') ?? false);
    strings.push(`"${words}"${prefix ? '*' : ''}`);
  }
  return strings.length === 0 ? null : strings.join(' ');
}

/** The characters that the index makes words of; all others part words. */
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u;
