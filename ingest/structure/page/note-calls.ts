/** Where the lines of a page call notes: the numbers that stand in them as marks do, which are looked for once. */

/** After a word, a stop or a year. */
const CALL = /(?<=[\p{L}\p{P}]|(?:19|20)\d\d) ?\[?(\d{1,3})\]?(?= |$|[,.;:])/gu;

export interface NoteCalls {
  readonly isCalledAbove: (number: number, line: number) => boolean;
  readonly isCalledBeside: (number: number, line: number) => boolean;
}

export function findCalls(texts: readonly string[]): NoteCalls {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [line, text] of texts.entries())
    for (const [, digits] of text.matchAll(CALL)) {
      const number = Number(digits);
      if (!first.has(number)) first.set(number, line);
      last.set(number, line);
    }
  return {
    isCalledAbove: (number, line) => (first.get(number) ?? line) < line,
    isCalledBeside: (number, line) => (first.get(number) ?? line) < line || (last.get(number) ?? line) > line,
  };
}
