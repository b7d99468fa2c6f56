/** A text's words, each with a key that is one for all spellings of it: "Organized", "Organised". */

export interface Words {
  /** Where each word begins. */
  readonly starts: readonly number[];
  /** Different words rarely share one, so who finds a key looks at the word. The last bit tells a capital at its beginning. */
  readonly keys: readonly number[];
}

/** Digits and the letters of Latin, Greek and Cyrillic. */
const OF_WORDS = /[0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u024f\u0370-\u052f]/;

/** By its code, what a character adds to the key of its word; 0 where it parts words. */
const PARTS = new Uint8Array(0x10000);
for (let code = 0; code < 0x530; code++) PARTS[code] = partOf(String.fromCharCode(code));

/** Letters that are not ASCII are all one, so that their capitals are what they are. */
function partOf(character: string): number {
  if (!OF_WORDS.test(character)) return 0;
  const letter = character.toLowerCase().replace('z', 's');
  return /\w/.test(letter) ? letter.charCodeAt(0) : 1;
}

function partAt(text: string, at: number): number {
  return at < text.length ? (PARTS[text.charCodeAt(at)] ?? 0) : 0;
}

/** Whether a word begins or goes on at a place. */
export function isInWord(text: string, at: number): boolean {
  return partAt(text, at) > 0;
}

/** Several ask for the words of one text, one after another. */
let last: { readonly text: string; readonly words: Words } = { text: '', words: { starts: [], keys: [] } };

export function wordsOf(text: string): Words {
  if (last.text !== text) last = { text, words: readWords(text) };
  return last.words;
}

/**
 * @returns whether a text may hold one of the words, capitals or not: told from the keys that are there already, far sooner
 * than by looking for letters, and seldom wrongly where it is true
 */
export function mayHold(...words: readonly string[]): (text: string) => boolean {
  const slots = new Uint8Array(SLOTS + 1);
  for (const key of words.flatMap((word) => readWords(word).keys)) slots[(key >>> 1) & SLOTS] = 1;
  return (text) => {
    const { keys } = wordsOf(text);
    for (let at = 0; at < keys.length; at++) if (slots[((keys[at] ?? 0) >>> 1) & SLOTS] === 1) return true;
    return false;
  };
}

const SLOTS = 0xfff;

/** The bit of a key by which "cat" and "CAT" differ. */
export const CAPITAL = 1;

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function readWords(text: string): Words {
  const starts: number[] = [];
  const keys: number[] = [];
  for (let at = 0; at < text.length; at++) {
    let part = partAt(text, at);
    if (part === 0) continue;
    starts.push(at);
    const capital = isCapital(text.charCodeAt(at)) ? CAPITAL : 0;
    let key = 0;
    for (; part > 0; part = partAt(text, ++at)) key = (Math.imul(key, 31) + part) | 0;
    keys.push((key << 1) | capital);
  }
  return { starts, keys };
}
