/** Patterns that are applied again and again. */

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
