/** Many names as one pattern: shared beginnings are factored into a trie, so that each place is looked at once. */

/** Names that differ only in what a pattern lets vary have one key. */
export function nameKey(words: string, { ignoreCase }: PatternOptions): string {
  const plain = words
    .replace(/,/g, '')
    .replace(/\s+/g, ' ')
    .replace(/'/g, '’')
    .replace(/[–‑]/g, '-')
    .replace(/z/g, 's')
    .trim();
  return ignoreCase ? plain.toLowerCase() : plain;
}

// Digits and the letters of Latin, Greek and Cyrillic: \p{L} needs the flag "u", with which these patterns run at half the speed.
const WORD_CHARACTER = '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u024f\\u0370-\\u052f';

interface Trie {
  readonly next: Map<string, Trie>;
  ends: boolean;
}

export interface PatternOptions {
  readonly ignoreCase: boolean;
}

/**
 * A global pattern that matches the longest of the names at each place, as whole words. A blank in a name matches one
 * of any kind; a comma in a name may be missing, as in the wild.
 */
export function namesPattern(names: Iterable<string>, { ignoreCase }: PatternOptions): RegExp {
  const root: Trie = { next: new Map(), ends: false };
  for (const name of names) insert(root, ignoreCase ? name.toLowerCase() : name);
  const words = root.next.size === 0 ? '(?!)' : write(root);
  // Where it holds, \b passes over a text twice as fast as the look-behind alone.
  const start = [...root.next.keys()].every((character) => /\w/.test(character)) ? '\\b' : '';
  return new RegExp(`${start}(?<![${WORD_CHARACTER}])${words}(?![${WORD_CHARACTER}])`, ignoreCase ? 'gi' : 'g');
}

function insert(root: Trie, name: string): void {
  let node = root;
  for (const character of name.trim().replace(/\s+/g, ' ')) {
    const next = node.next.get(character) ?? { next: new Map(), ends: false };
    node.next.set(character, next);
    node = next;
  }
  node.ends = true;
}

/** Longer alternatives come first, since a pattern takes the first that fits. */
function write(node: Trie): string {
  const branches = [...node.next].map(([character, next]) => `${writeCharacter(character)}${write(next)}`);
  if (branches.length === 0) return '';
  const choice = branches.length === 1 && !node.ends ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
  return node.ends ? `${choice}?` : choice;
}

function writeCharacter(character: string): string {
  // One, since clean text has no more: `\s+` would make the code of the pattern, and the time to make it, eight times as large.
  if (character === ' ') return '\\s';
  if (character === ',') return ',?';
  // "Organized" is "Organised" in other hands.
  if (character === 'z') return '[zs]';
  if (character === '’' || character === "'") return "[’']";
  if (/[-–‑]/.test(character)) return '[-–‑]';
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** All matches of a global pattern. `matchAll` would copy the pattern for each text, which costs more than the search. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/** A text without the tails that the pattern, which ends with `$`, finds again and again. */
export function dropTails(text: string, tail: RegExp): string {
  for (let left = text; ; ) {
    const shorter = left.replace(tail, '');
    if (shorter === left) return left;
    left = shorter;
  }
}
