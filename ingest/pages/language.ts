/** Tells English from the United Nations' other languages: the rules of this program read English only. */
import { ParseError } from '../../src/model/errors.ts';

/** Characters that are looked at; a page has about 3,500. */
const SAMPLE = 20_000;
/** A text with fewer telling words is too short to judge. */
const ENOUGH = 12;

const SCRIPTS = [
  { language: 'Russian', letters: /\p{Script=Cyrillic}/gu },
  { language: 'Arabic', letters: /\p{Script=Arabic}/gu },
  { language: 'Chinese', letters: /\p{Script=Han}/gu },
] as const;

/** Words that are frequent in one language and are none in the others. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  English: new Set(['the', 'of', 'and', 'to', 'in', 'that', 'for', 'with', 'its', 'on', 'by', 'as']),
  French: new Set(['le', 'la', 'les', 'des', 'du', 'et', 'une', 'dans', 'pour', 'que', 'aux', 'sur']),
  Spanish: new Set(['el', 'los', 'las', 'del', 'y', 'una', 'en', 'para', 'que', 'por', 'con', 'su']),
};

/** @throws ParseError that names the language */
export function refuseOtherLanguages(text: string, source: string): void {
  const sample = text.slice(0, SAMPLE);
  const language = languageOf(sample);
  if (language !== 'English')
    throw new ParseError(`the text is in ${language}; only English is read: give the English version`, { source });
}

function languageOf(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find((one) => (text.match(one.letters)?.length ?? 0) > letters / 3);
  if (script) return script.language;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(WORDS).map(([language, own]) => ({
    language,
    count: words.filter((word) => own.has(word)).length,
  }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best && best.count >= ENOUGH ? best.language : 'English';
}
