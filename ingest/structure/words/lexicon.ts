/** Which words there are: those of the document and the registry first, then a dictionary. */
import dictionary from 'dictionary-en-ca';
import nspell from 'nspell';

export interface Lexicon {
  /** How often the document has the word, standing whole. */
  count(word: string): number;
  /** Whether the registry's names, formulas and spellings have it. */
  isNamed(word: string): boolean;
  isInDictionary(word: string): boolean;
}

/** Whether the document or the registry has a word. */
export function isAttested(word: string, lexicon: Lexicon): boolean {
  return lexicon.isNamed(word) || lexicon.count(word) > 0;
}

export function isKnown(word: string, lexicon: Lexicon): boolean {
  return isAttested(word, lexicon) || lexicon.isInDictionary(word);
}

/** The genre's own words: from the registry's names and formulas. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Pairs of words with a hyphen between them, in small letters. */
  readonly compounds: ReadonlySet<string>;
  /** Words of one or two letters that stand alone in English; other short pieces are fragments. */
  readonly shortWords: ReadonlySet<string>;
  /** Words so frequent that their standing beside a rare word means nothing. */
  readonly functionWords: ReadonlySet<string>;
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** "A step-by-step approach" → "step-by", "by-step". */
export function compoundsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap((compound) => {
    const words = compound.split('-');
    return words.slice(1).flatMap((word, at) => (word !== '' && words[at] ? [`${words[at]}-${word}`] : []));
  });
}

export function buildLexicon(text: string, vocabulary: Vocabulary): Lexicon {
  // Many a text is read without a doubt that counting would settle.
  let counts: ReadonlyMap<string, number> | undefined;
  const judged = judgements(vocabulary);
  return {
    count(word) {
      counts ??= countWords(text);
      return counts.get(word) ?? 0;
    },
    isNamed: (word) => vocabulary.words.has(word),
    isInDictionary(word) {
      let known = judged.get(word);
      if (known === undefined) {
        known = lookUp(word, vocabulary);
        judged.set(word, known);
      }
      return known;
    },
  };
}

/** @param noWords runs of letters of the text that are no words, in small letters */
export function withoutWords(lexicon: Lexicon, noWords: ReadonlySet<string>): Lexicon {
  return noWords.size === 0 ? lexicon : { ...lexicon, count: (word) => (noWords.has(word) ? 0 : lexicon.count(word)) };
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const judgedWith = new WeakMap<Vocabulary, Map<string, boolean>>();

/** What the dictionary said of words before. */
function judgements(vocabulary: Vocabulary): Map<string, boolean> {
  const judged = judgedWith.get(vocabulary) ?? new Map<string, boolean>();
  judgedWith.set(vocabulary, judged);
  return judged;
}

let checker: ReturnType<typeof nspell> | undefined;

/** Canadian spelling is nearest to the United Nations' own: "organize" and "labour". Loaded on first need, 0.1 s of CPU. */
function lookUp(word: string, vocabulary: Vocabulary): boolean {
  if (word.length <= 2) return vocabulary.shortWords.has(word);
  checker ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return checker.correct(word) || checker.correct(word[0]?.toUpperCase() + word.slice(1));
}
