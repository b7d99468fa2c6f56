/** Many names as one pattern: shared beginnings are factored into a trie, so that each place is looked at once. */

interface Trie {
  readonly next: Map<string, Trie>;
  ends: boolean;
}

export interface PatternOptions {
  readonly ignoreCase: boolean;
}

/**
 * A global pattern that matches the longest of the names at each place, as whole words. A blank in a name matches any
 * white space; a comma in a name may be missing, as in the wild.
 */
export function namesPattern(names: Iterable<string>, { ignoreCase }: PatternOptions): RegExp {
  const root: Trie = { next: new Map(), ends: false };
  for (const name of names) insert(root, ignoreCase ? name.toLowerCase() : name);
  return new RegExp(`(?<![\\p{L}\\p{N}])${root.next.size === 0 ? '(?!)' : write(root)}(?![\\p{L}\\p{N}])`, ignoreCase ? 'giu' : 'gu');
}

function insert(root: Trie, name: string): void {
  let node = root;
  for (const character of name.trim().replace(/\s+/g, ' ')) {
    let next = node.next.get(character);
    if (!next) node.next.set(character, (next = { next: new Map(), ends: false }));
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
  if (character === ' ') return '\\s+';
  if (character === ',') return ',?';
  if (character === '’' || character === "'") return '[’\']';
  if (/[-–]/.test(character)) return '[-–]';
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
