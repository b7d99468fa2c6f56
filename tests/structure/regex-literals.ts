/** Finds the regular expressions in TypeScript source: literals, by a scanner that knows strings, templates and comments. */

export interface Literal {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

/** One token of what matters here; in a class a slash does not end the expression. */
const TOKEN =
  /\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|(?<regex>\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/(?<flags>[a-z]*))|(?<word>[\w$]+|[)\]}])|(?<mark>[^\s\w])/g;

/** After a word or a closing bracket a slash divides; after `return` and the like it does not. */
const OPENS = /^(?:return|case|typeof|of|in|else|do|void|delete|await|yield)$/;

export function regexLiterals(code: string): Literal[] {
  const found: Literal[] = [];
  const token = new RegExp(TOKEN, 'g');
  let divides = false;
  for (let match = token.exec(code); match !== null; match = token.exec(code)) {
    const { regex, flags = '', word, mark } = match.groups ?? {};
    if (regex !== undefined && divides) {
      token.lastIndex = match.index + 1;
      divides = false;
    } else if (regex !== undefined) {
      found.push({
        source: regex.slice(1, regex.length - flags.length - 1),
        flags,
        line: code.slice(0, match.index).split('\n').length,
      });
      divides = true;
    } else if (word !== undefined) divides = !OPENS.test(word);
    else if (mark !== undefined) divides = false;
    else if (!/^\/[/*]/.test(match[0])) divides = true;
  }
  return found;
}
