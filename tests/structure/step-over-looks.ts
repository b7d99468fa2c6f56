/**
 * A pattern whose looks at one character are steps over it: `(?<![ab])x+(?!c)` → `(?:^|[^ab])x+(?:[^c]|$)`. It walks the
 * text as the other does, one character further at either end, and can be examined where looks cannot.
 */

const CLASS = String.raw`\[(?:[^\]\\]|\\.)*\]|\\[pP]\{[^}]*\}|\\.|[^\\()[\]|?*+{}^$]`;
const LOOK = new RegExp(String.raw`\(\?(<?[=!])(${CLASS})\)`, 'gu');

export function stepOverLooks(source: string): string {
  return source.replace(LOOK, (_, kind: string, characters: string) => {
    if (kind.endsWith('=')) return characters;
    return kind === '<!' ? `(?:^|${complementOf(characters)})` : `(?:${complementOf(characters)}|$)`;
  });
}

/** `[ab]` → `[^ab]`, `[^ab]` → `[ab]`, `\d` → `[^\d]`. */
function complementOf(characters: string): string {
  if (characters.startsWith('[^')) return `[${characters.slice(2)}`;
  return characters.startsWith('[') ? `[^${characters.slice(1)}` : `[^${characters}]`;
}
