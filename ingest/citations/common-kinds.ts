/** Kinds that many things are called by, "strategy", "framework": what of them is no instrument's name. */

/** Where a name and its noun stand in a text. */
interface Naming {
  readonly start: number;
  readonly end: number;
  readonly nounStart: number;
  readonly nounEnd: number;
  /** "Frameworks" */
  readonly isPlural: boolean;
}

/** How far back a title or a body may begin that a name is part of, in characters. */
const LONGEST_LEAD = 200;
/** "the Committee on the Elaboration of Standards" */
const OF_BODY =
  /\b(?:Board|Commission|Committee|Conference|Council|Day|Decade|Department|Division|Forum|Group|Meeting|Office|Seminar|Summit|Unit|Year)\s(?:on|for)\s(?:the\s)?$/;
/** "the Guidelines for port State control officers": a title in small letters, of another than the one named before. */
const TITLE_IN_SMALL = /^\s(?:(?:for|concerning|governing|regarding|relating\sto)\s|o[nf]\s(?!the\s|\d))/;

/** Whether the words name nothing by themselves. */
export function isNoName(text: string, name: Naming): boolean {
  const { start, end, nounStart, nounEnd } = name;
  if (start === nounStart && !/\b(?:[Tt]he|its)\s$/.test(text.slice(Math.max(0, start - 5), start))) return true;
  if (start === nounStart && end === nounEnd) return TITLE_IN_SMALL.test(text.slice(end, end + 20));
  return isOfNobody(text, name) || isOfOther(text, start);
}

/** "National Drug Strategy" is a State's own; "Regional Frameworks" are many, "Model Strategies on …" are one work. */
function isOfNobody(text: string, { start, end, nounEnd, isPlural }: Naming): boolean {
  if (isPlural) return !/^\s(?:and|on|for|to)\s/.test(text.slice(nounEnd, end));
  return end === nounEnd && /^National\b/.test(text.slice(start, start + 9));
}

/** Whether a name is part of a resolution's title, or of a body's name. */
function isOfOther(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  const quoted = before.slice(before.lastIndexOf('“') + 1);
  return OF_BODY.test(before) || (quoted !== before && !quoted.includes('”') && !/^(?:[Tt]he\s)?$/.test(quoted));
}
