/** Tells English from other languages: the rules of this program read English only. */
import { ParseError } from '../../src/model/errors.ts';

/** Characters that are looked at; a page has about 3,500. */
const SAMPLE = 20_000;
/** A text with fewer telling words is too short to judge. */
const ENOUGH = 12;

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

const LANGUAGES_OF = languagesOfWords();

/** @throws ParseError that names the language */
export function refuseOtherLanguages(text: string, source: string): void {
  const language = languageOf(text.slice(0, SAMPLE));
  if (language !== 'English')
    throw new ParseError(`the text is in ${language}; only English is read: give the English version`, { source });
}

function languageOf(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const others = countOf(text, /(?!\p{Script=Latin})\p{L}/gu);
  if (others > letters / 3)
    return SCRIPTS.find((script) => countOf(text, script.letters) > 0.7 * others)?.language ?? 'another language';
  const counts = new Map([['English', 0]]);
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word.toLowerCase()) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [[language, count] = ['English', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return count >= ENOUGH ? language : 'English';
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function languagesOfWords(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(WORDS))
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}
