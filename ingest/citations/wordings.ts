/**
 * Many wordings found in one walk over a text's words. Those that begin alike share a path from word to word, so that each
 * word is looked at once. They are data and no pattern, which would take longer to compile than most texts to read.
 */
import { CAPITAL, isInWord, wordsOf } from './words.ts';

/** A place where a text has one of the wordings. */
export interface Worded<T> {
  readonly start: number;
  readonly end: number;
  /** As the text has them. */
  readonly words: string;
  /** What is worded so, in the order given. */
  readonly meanings: readonly T[];
}

interface Options {
  readonly ignoreCase: boolean;
}

interface Path<T> {
  readonly next: Map<number, Path<T>>;
  /** What the words so far mean; several where more than words tell wordings apart: "co-operation", "co operation". */
  readonly ends: Map<string, End<T>>;
}

interface End<T> {
  readonly wordings: string[];
  readonly meanings: T[];
}

/** Where wordings are looked for. */
interface Place extends Options {
  readonly text: string;
  readonly start: number;
  readonly keys: readonly number[];
  /** The bits of a key that count. */
  readonly mask: number;
}

/**
 * @returns a function that gives the longest wording at each place of a text, as whole words. A blank in a wording is one of
 * any kind in the text; a comma in it may be missing, as in the wild.
 */
export function createWordingFinder<T>(
  entries: Iterable<readonly [words: string, meaning: T]>,
  { ignoreCase }: Options,
): (text: string) => Worded<T>[] {
  const mask = ignoreCase ? ~CAPITAL : ~0;
  const root: Path<T> = { next: new Map(), ends: new Map() };
  for (const [words, meaning] of entries) insert(root, ignoreCase ? words.toLowerCase() : words, meaning);
  // Most words begin no wording, and a few bits of them tell that sooner than the map.
  const mayOpen = new Uint8Array(LAST_BITS + 1);
  for (const key of root.next.keys()) mayOpen[key & LAST_BITS] = 1;
  return (text) => {
    const { starts, keys } = wordsOf(text);
    const found: Worded<T>[] = [];
    let done = 0;
    for (let at = 0; at < keys.length; at++) {
      const key = (keys[at] ?? 0) & mask;
      if (mayOpen[key & LAST_BITS] === 0) continue;
      const path = root.next.get(key);
      const start = starts[at] ?? 0;
      if (path === undefined || start < done) continue;
      const wording = longest(path, { text, start, keys, mask, ignoreCase }, at + 1);
      if (wording === undefined) continue;
      found.push(wording);
      done = wording.end;
    }
    return found;
  };
}

const LAST_BITS = 0xfff;

function insert<T>(root: Path<T>, wording: string, meaning: T): void {
  let path = root;
  for (const key of wordsOf(wording).keys) {
    const next = path.next.get(key) ?? { next: new Map(), ends: new Map() };
    path.next.set(key, next);
    path = next;
  }
  const key = wordingKey(wording);
  const { wordings, meanings } = path.ends.get(key) ?? { wordings: [], meanings: [] };
  path.ends.set(key, { wordings: [...wordings, wording], meanings: [...meanings, meaning] });
}

/** Wordings that differ only in what texts may vary have one key. */
function wordingKey(wording: string): string {
  return wording.replace(/,/g, '').replace(/'/g, '’').replace(/[–‑]/g, '-').replace(/z/g, 's');
}

/** The longest wording at a place, of those whose path has been gone as far as the word before `at`. */
function longest<T>(path: Path<T>, place: Place, at: number): Worded<T> | undefined {
  const next = path.next.get((place.keys[at] ?? 0) & place.mask);
  const longer = next && longest(next, place, at + 1);
  return longer ?? (path.ends.size > 0 ? worded(path, place) : undefined);
}

function worded<T>({ ends }: Path<T>, { text, start, ignoreCase }: Place): Worded<T> | undefined {
  for (const { wordings, meanings } of ends.values()) {
    for (const wording of wordings) {
      const end = endOf(wording, text, start, ignoreCase);
      if (end !== undefined) return { start, end, words: text.slice(start, end), meanings };
    }
  }
  return undefined;
}

/** Where a wording ends that a text has at a place; nothing where it has not. */
function endOf(wording: string, text: string, start: number, ignoreCase: boolean): number | undefined {
  let end = start;
  for (let at = 0; at < wording.length; at++) {
    if (text.charCodeAt(end) === wording.charCodeAt(at) || isLike(text[end] ?? '', wording[at] ?? '', ignoreCase))
      end++;
    else if (wording[at] !== ',') return undefined;
  }
  return isInWord(text, end) ? undefined : end;
}

/** "Organized" is "Organised" in other hands. */
function isLike(found: string, character: string, ignoreCase: boolean): boolean {
  const plain = ignoreCase ? found.toLowerCase() : found;
  return plain === character || (VARIED[character]?.test(plain) ?? false);
}

const HYPHEN = /[-–‑]/;
const APOSTROPHE = /[’']/;
const VARIED: Readonly<Record<string, RegExp>> = {
  ' ': /\s/,
  z: /[zs]/,
  '-': HYPHEN,
  '–': HYPHEN,
  '‑': HYPHEN,
  '’': APOSTROPHE,
  "'": APOSTROPHE,
};
