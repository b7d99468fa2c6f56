/** Symbols written out, "A/75/6 (Sect. 3)/Add.1", in running text and in links. */
import type { SymbolKnowledge } from './knowledge.ts';

export interface WrittenSymbol {
  readonly start: number;
  readonly end: number;
  /** In the form of the United Nations' links: `A/75/6(Sect.3)/Add.1`. */
  readonly symbol: string;
}

const SEGMENT = /\/(?:E?S[-‑])?[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*(?:[-‑–]\d+)?/y;
/** "(Sect. 3)", "(Parts I and II)", "(XXIX)" after a segment; "CEDAW/C/GC/35 (2017)" has its year beside it. */
const SEGMENT_PART =
  /\s?\((?:(?:[Ss]ects?|[Pp]arts?|[Vv]ols?|[Ss]upp)\b\.?[^()]{0,16}|Introduction|(?!(?:19|20)\d\d\))[IVXL\d]{1,5})\)/y;
const PART_LETTERS = /\s?[A-Z](?:[-‑–][A-Z])?(?![\p{L}\p{N}’'])/uy;
const SESSION_OF_OLD = /\s?\([IVXLC]+\)|\s?\((?:E?S[-‑])[IVXLC]+\)|\s?\((?:19|20)\d\d\)/y;
/** "Supplement No. 49 (A/75/49), vol. I": the volume is part of the document's symbol. */
const VOLUME = /\), vol\. ([IVX]+)\b/y;
/** "A/60/88 and Corr.2", "E/2005/27, Corr.1": the rest of a symbol that stood before. */
const SUCCESSOR = /(?:,\s|\s(?:and|&)\s|,\sand\s)((?:Add|Corr|Rev)\.\d+(?:\/(?:Add|Corr|Rev)\.\d+)*)/y;

export function createSymbolFinder({ series, otherSeries }: SymbolKnowledge): (text: string) => WrittenSymbol[] {
  const first = [...series].sort((a, b) => b.length - a.length).join('|');
  const others = otherSeries.map((beginning) => `${beginning}/`).join('|');
  const start = new RegExp(`(?<![A-Za-z0-9/.‑-])(?:${first})(?=/[A-Z0-9])`, 'gu');
  // "A/75/345-S/2020/898" is one document filed in two series; the United Nations link it by its first.
  const twin = new RegExp(`[-‑–](?:${first})(?=/[A-Z0-9])`, 'y');
  const foreign = new RegExp(`(?:${others || '(?!)'})`, 'y');
  return (text) => {
    const found: WrittenSymbol[] = [];
    if (!text.includes('/')) return found;
    start.lastIndex = 0;
    for (let match = start.exec(text); match; match = start.exec(text)) {
      foreign.lastIndex = match.index;
      const end = foreign.test(text) ? match.index : readSymbol(text, match.index + match[0].length);
      const words = text.slice(match.index, end);
      if (!/\d/.test(words)) continue;
      const hyphen = matchAt(twin, text, end);
      const last = hyphen === undefined ? end : readSymbol(text, end + hyphen.length);
      found.push({ start: match.index, end: last, symbol: canonicalSymbol(words) + volumeAfter(text, last) });
      for (const successor of readSuccessors(text, last, words)) found.push(successor);
      start.lastIndex = last;
    }
    return found;
  };
}

/** @returns where the symbol ends whose first part ends at `at` */
function readSymbol(text: string, at: number): number {
  let end = at;
  for (let next = matchAt(SEGMENT, text, end); next; next = matchAt(SEGMENT, text, end)) {
    end += next.length;
    end += matchAt(SEGMENT_PART, text, end)?.length ?? 0;
  }
  const words = text.slice(at, end);
  // "A/RES/71/1 (2016)" has the number of its session, and a year beside it.
  if (/^\/(?:[A-Z]+\/)?RES\//.test(words)) {
    if (/\/RES\/\d+$/.test(words)) end += matchAt(SESSION_OF_OLD, text, end)?.length ?? 0;
    end += matchAt(PART_LETTERS, text, end)?.length ?? 0;
  }
  return end;
}

function volumeAfter(text: string, at: number): string {
  VOLUME.lastIndex = at;
  const volume = VOLUME.exec(text)?.[1];
  return volume === undefined ? '' : `(Vol.${volume})`;
}

function readSuccessors(text: string, from: number, stem: string): WrittenSymbol[] {
  const found: WrittenSymbol[] = [];
  SUCCESSOR.lastIndex = from;
  for (let match = SUCCESSOR.exec(text); match; match = SUCCESSOR.exec(text)) {
    const [whole, rest = ''] = match;
    const start = match.index + whole.length - rest.length;
    found.push({ start, end: start + rest.length, symbol: canonicalSymbol(`${stem}/${rest}`) });
    const further = readFurther(text, start + rest.length, stem, rest);
    for (const one of further) found.push(one);
    SUCCESSOR.lastIndex = further.at(-1)?.end ?? start + rest.length;
  }
  return found;
}

/** "Add.1 and 2", "Add.1–3": numbers alone go on those of addenda. */
function readFurther(text: string, from: number, stem: string, before: string): WrittenSymbol[] {
  const found: WrittenSymbol[] = [];
  FURTHER.lastIndex = from;
  for (let match = FURTHER.exec(text); match; match = FURTHER.exec(text)) {
    const [whole, number = ''] = match;
    const end = match.index + whole.length;
    const symbol = canonicalSymbol(`${stem}/${before.replace(/\d+$/, number)}`);
    found.push({ start: end - number.length, end, symbol });
    FURTHER.lastIndex = end;
  }
  return found;
}

/** "Add.1 and 15 other reports" is no list of addenda. */
const FURTHER = /(?:,\s|\sand\s|,\sand\s|\s?[–-]\s?)(\d{1,2})(?![\d/.(-])(?!\s(?!and\b|or\b|of\b|to\b|in\b)\p{L})/uy;

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

/**
 * The form that the United Nations give a symbol in their links: no white space, plain hyphens, part letters last and in
 * upper case. `a/75/6 (Sect. 3)/add.1` → `A/75/6(Sect.3)/Add.1`; `A/RES/217 A (III)` → `A/RES/217(III)A`.
 */
export function canonicalSymbol(words: string): string {
  const plain = words.replace(/\s+/g, '').replace(/[‑–]/g, '-');
  return plain
    .replace(/^(?:[a-z]+\/)+/, (beginning) => beginning.toUpperCase())
    .replace(
      /\/(add|corr|rev|amend|res)\./gi,
      (_, word: string) => `/${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}.`,
    )
    .replace(
      /\((sect|part|parts|vol|vols|supp)(?=[.IVX\d)])/gi,
      (_, word: string) => `(${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`,
    )
    .replace(
      /(\/RES\/\d+)([A-Za-z])(\([IVXLCivxlc]+\))$/,
      (_, head: string, letter: string, session: string) => `${head}${session.toUpperCase()}${letter.toUpperCase()}`,
    )
    .replace(/\([ivxlces-]+\)$/, (session) => session.toUpperCase())
    .replace(/(?<=\d)[a-z](?:-[a-z])?$/, (part) => part.toUpperCase());
}
