/** Tells English from other languages: the rules of this program read English only. */
import { ParseError } from '../../src/model/errors.ts';

/** Characters that are looked at; a page has about 3,500. */
const SAMPLE = 20_000;
/** A text with fewer telling words is too short to judge. */
const ENOUGH = 12;
/** Characters in which another language beside English is looked for: those of a page. */
const PART = 3_500;
/** Telling words of another language for each of English, where a part of the text is in it. Of two columns there are 0.7. */
const BESIDE = 0.2;
/** Different telling words of a language in which a part of a text is: "we" and "do" are English as well as Polish. */
const VARIED = 5;

/** Those in which the United Nations write beside the Latin one, with the language that mostly is written in each. */
const SCRIPTS = [
  { language: 'Russian', letters: /\p{Script=Cyrillic}/gu },
  { language: 'Arabic', letters: /\p{Script=Arabic}/gu },
  { language: 'Chinese', letters: /\p{Script=Han}/gu },
] as const;

/**
 * Words that are frequent in one language and none, or rare ones, in most of the others. English comes first, as where
 * counts are equal. None is one letter, since some extractors set letters apart.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  English: ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'with', 'its', 'on', 'by', 'as'],
  French: ['le', 'la', 'les', 'des', 'du', 'et', 'une', 'dans', 'pour', 'que', 'aux', 'sur'],
  Spanish: ['el', 'los', 'las', 'del', 'se', 'una', 'en', 'para', 'que', 'por', 'con', 'su'],
  German: ['der', 'die', 'das', 'und', 'den', 'dem', 'des', 'von', 'zu', 'mit', 'für', 'auf'],
  Portuguese: ['os', 'da', 'do', 'das', 'dos', 'uma', 'para', 'que', 'com', 'em', 'ao', 'pela'],
  Italian: ['il', 'di', 'alla', 'della', 'dei', 'delle', 'che', 'per', 'con', 'nel', 'una', 'gli'],
  Swedish: ['och', 'att', 'av', 'det', 'som', 'för', 'till', 'är', 'med', 'på', 'den', 'inte'],
  Danish: ['og', 'at', 'af', 'det', 'som', 'for', 'til', 'er', 'med', 'på', 'den', 'ikke'],
  Polish: ['na', 'ze', 'we', 'do', 'się', 'oraz', 'że', 'przez', 'dla', 'jest', 'od'],
  Turkish: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'de', 'olan', 'her', 'en', 'gibi'],
  Dutch: ['de', 'het', 'van', 'een', 'en', 'in', 'te', 'voor', 'met', 'op', 'dat', 'der'],
};

const TELLING: ReadonlySet<string> = new Set(Object.values(WORDS).flat());

/** @throws ParseError that names the language */
export function refuseOtherLanguages(text: string, source: string): void {
  const language = languageOf(text.slice(0, SAMPLE));
  if (language !== 'English')
    throw new ParseError(`the text is in ${language}; only English is read: give the English version`, { source });
}

/** The first language in which a part of a text is that is English on the whole: two columns, or one below the other. */
export function languageBeside(text: string): string | undefined {
  for (let at = 0; at < text.length; at += PART) {
    const language = otherLanguage(signsOf(text.slice(at, at + PART)));
    if (language !== undefined) return language;
  }
  return undefined;
}

/** By its words; English where they are too few to tell. */
export function languageOf(text: string): string {
  const { script, scriptShare, languages } = signsOf(text);
  if (scriptShare > 1 / 3) return script;
  const [most] = languages.toSorted((a, b) => b.count - a.count);
  return most !== undefined && most.count >= ENOUGH ? most.language : 'English';
}

/** Names and titles in another language are some words in a page, and few of them telling. */
function otherLanguage({ script, scriptShare, languages: [english, ...others] }: Signs): string | undefined {
  if (scriptShare > 1 / 10) return script;
  const least = Math.max(ENOUGH, (english?.count ?? 0) * BESIDE);
  return others.find(({ count, own }) => own >= VARIED && count >= least)?.language;
}

/** What tells the language of a text. */
interface Signs {
  /** What is mostly written in the letters that are not Latin, and their share of all letters. */
  readonly script: string;
  readonly scriptShare: number;
  /** How many telling words there are of each, and how many different ones that are not English. */
  readonly languages: readonly { readonly language: string; readonly count: number; readonly own: number }[];
}

function signsOf(text: string): Signs {
  const found = new Map<string, number>();
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    const telling = word.toLowerCase();
    if (TELLING.has(telling)) found.set(telling, (found.get(telling) ?? 0) + 1);
  }
  return {
    ...scriptOf(text),
    languages: Object.entries(WORDS).map(([language, words]) => ({
      language,
      count: words.reduce((sum, word) => sum + (found.get(word) ?? 0), 0),
      own: words.filter((word) => found.has(word) && !WORDS['English']?.includes(word)).length,
    })),
  };
}

function scriptOf(text: string): Pick<Signs, 'script' | 'scriptShare'> {
  const others = countOf(text, /(?!\p{Script=Latin})\p{L}/gu);
  if (others === 0) return { script: 'Latin', scriptShare: 0 };
  const script = SCRIPTS.find(({ letters }) => countOf(text, letters) > 0.7 * others);
  return { script: script?.language ?? 'another language', scriptShare: others / countOf(text, /\p{L}/gu) };
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
