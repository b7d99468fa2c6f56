/**
 * Lines that cannot follow each other: one is lost between them, or stands in another place. Only what no sentence does is
 * taken for a sign, so most of such damage stays unseen (decision 15).
 */
import type { Line } from '../page/lines.ts';

/** A page with fewer lines does not show how long they are. */
const FEWEST = 12;
/** Of a full line: in a paragraph only the last line is as short as this, and a line as long as this is not all of an entry. */
const SHORT = 0.6;
/** What ends a sentence, an item or a paragraph of a preamble. */
const ENDS = /\p{Ll}{2}[.;,]$/u;
const GOES_ON = /^\p{Ll}{2}/u;
/** A word that others follow. Before the first item of a list a verb may stand open: "requests the Secretary-General to". */
const OPEN = /\b(?:the|of|an|with|its|their|from)$/;
const OPEN_VERB = /\b(?:to|in|for|by|on|at|that|as)$/;
const BEGINS = /^(?:\d{1,3}\. \p{Lu}|\((?![ai]\))[a-z]{1,4}\) \p{L})/u;
const BEGINS_LIST = /^\([ai]\) \p{L}/u;
/** What only a noun follows, and what no noun is. */
const ARTICLE = /\b(?:the|an|its|their)$/;
const NO_NOUN = /^(?:of|and|to|for|with|by|from|or|the|its|their|that|is|are|was|were|which|in|on|at) /;
const TWICE = /\b(the|of|and|an|with|by|its|their|from)$/;

/** Those that cannot follow the line above them. */
export function findBroken(lines: readonly Line[]): Line[] {
  const texts = lines.map(({ text }) => text.text);
  const isFlat = lines.every(({ number }) => number === lines[0]?.number);
  if (lines.length < FEWEST || isFlat) return [];
  const full = texts.map(({ length }) => length).sort((a, b) => b - a)[Math.floor(texts.length / 4)] ?? 0;
  return lines.filter((_, at) => at > 0 && isBroken(texts[at - 1] ?? '', texts[at] ?? '', full * SHORT));
}

function isBroken(above: string, line: string, short: number): boolean {
  if (above.length < short && line.length > short && ENDS.test(above) && GOES_ON.test(line)) return true;
  if (BEGINS.test(line)) return OPEN.test(above) || OPEN_VERB.test(above);
  if (BEGINS_LIST.test(line)) return OPEN.test(above);
  const twice = TWICE.exec(above)?.[1];
  return (twice !== undefined && line.startsWith(`${twice} `)) || (ARTICLE.test(above) && NO_NOUN.test(line));
}
