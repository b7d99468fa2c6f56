/**
 * Patterns of many names are too long to be examined, and need not be: they are letters in a trie, whose only repetition
 * is `\s+` between two letters. From one place in a text no more is walked than the longest name and the blanks in it,
 * and a run of blanks is walked only from the few places before it where a name can begin.
 */

const WORD = String.raw`\[(?:[^\]\\]|\\.)*\]`;
const TRIE = new RegExp(String.raw`^(?:\\b)?\(\?<!${WORD}\)(.*)\(\?!${WORD}\)$`, 's');
/** A group and its end, a choice, a letter, a few letters in brackets; each but a choice may be missing. */
const TOKEN = /\\s\+|\(\?:|\)\??|\||\[[^\]\\^]{2,3}\]\??|\\[\^$.*+?()[\]{}|/\\]\??|[^\s\\^$.*+?()[\]{}|]\??/gy;
const BLANKS = '\\s+';

export function isNameTrie(source: string): boolean {
  const body = TRIE.exec(source)?.[1];
  if (body === undefined) return false;
  let at = 0;
  let isAfterBlanks = true;
  TOKEN.lastIndex = 0;
  for (const { 0: token, index } of body.matchAll(TOKEN)) {
    if (index !== at) return false;
    at += token.length;
    if (token === BLANKS && isAfterBlanks) return false;
    if (token === BLANKS) isAfterBlanks = true;
    else if (!/^(?:\(\?:|\)\??|\|)$|[^\\]\?$/.test(token)) isAfterBlanks = false;
  }
  return at === body.length;
}
