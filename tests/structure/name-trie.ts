/**
 * Patterns of many names are too long to be examined, and need not be: they are letters in a trie, which repeats nothing.
 * From one place in a text no more is walked than the longest name.
 */

const WORD = String.raw`\[(?:[^\]\\]|\\.)*\]`;
const TRIE = new RegExp(String.raw`^(?:\\b)?\(\?<!${WORD}\)(.*)\(\?!${WORD}\)$`, 's');
/** A blank, a group and its end, a choice, a letter, a few letters in brackets; each but a choice may be missing. */
const TOKEN = /\\s|\(\?:|\)\??|\||\[[^\]\\^]{2,3}\]\??|\\[\^$.*+?()[\]{}|/\\]\??|[^\s\\^$.*+?()[\]{}|]\??/gy;

export function isNameTrie(source: string): boolean {
  const body = TRIE.exec(source)?.[1];
  if (body === undefined) return false;
  let at = 0;
  TOKEN.lastIndex = 0;
  for (const { 0: token, index } of body.matchAll(TOKEN)) {
    if (index !== at) return false;
    at += token.length;
  }
  return at === body.length;
}
