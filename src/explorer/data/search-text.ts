/** Makes a search of what has been typed so far: every word may be a beginning. */

/**
 * Null where there is too little to search for. Quotation marks and stars that a person typed are kept as they are.
 * @example searchText('smuggl of mig') // 'smuggl* of mig*'
 * @example searchText('"best interests"') // '"best interests"'
 */
export function searchText(typed: string): string | null {
  const text = typed.trim();
  if (text.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return null;
  if (/["*]/.test(text)) return text;
  return text
    .split(/\s+/)
    .map((word) => (/^[\p{L}\p{N}]{3,}$/u.test(word) ? `${word}*` : word))
    .join(' ');
}
