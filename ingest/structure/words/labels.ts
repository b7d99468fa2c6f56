/** Letters and numbers before items and paragraphs, as copying and recognition change them, in the genre's own form. */
import { editMatches, type MappedText } from '../mapped-text.ts';

/** "[a] ", "{a) ", "(a): ", "a)Text": what stands so at the start of a line, before a capital, is a letter's. */
const LETTER = /(?<=^|\n)[ \t]{0,20}(?:[[{(|] ?([a-z]|[ivx]{2,4}) ?[)\]}]|([a-z])\)|(©))[.:]?[ \t]{0,4}(?=\p{Lu})/gu;
/** "a. Text", "a – Text", "(a Text": only where they count. */
const BARE_LETTER = /(?<=^|\n)[ \t]{0,20}(?:\(?([a-z])\.|\(([a-z])|([a-z]) [–—-])[ \t]{1,4}(?=\p{Lu})/gu;
const FEWEST = 3;
/** "26.Text", "26) Text", "26: Text". */
const NUMBER = /(?<=^|\n)[ \t]{0,20}(\d{1,3})(?:\.|[):][ \t]{1,4})(?=\p{Lu}\p{Ll})/gu;

/** What a label begins is told later, from what has been counted before it. */
export function setLabels(page: MappedText): MappedText {
  const numbered = editMatches(page, NUMBER, ([, number]) => `${number}. `);
  const lettered = editMatches(numbered, LETTER, ([found, bracketed, half, sign]) =>
    inOwnForm(found, bracketed ?? half ?? (sign && 'c') ?? ''),
  );
  const letters = [...lettered.text.matchAll(BARE_LETTER)].map(([, ...groups]) => groups.join(''));
  return areCounted(letters)
    ? editMatches(lettered, BARE_LETTER, ([found, ...groups]) => inOwnForm(found, groups.slice(0, 3).join('')))
    : lettered;
}

function inOwnForm(found: string, letter: string): string | undefined {
  const label = `(${letter}) `;
  return found.trim() === label.trim() ? undefined : label;
}

/** Letters in a row; a second list begins with "a" again. */
function areCounted(letters: readonly string[]): boolean {
  const follows = letters.every(
    (letter, at) => at === 0 || letter === 'a' || letter.charCodeAt(0) === (letters[at - 1]?.charCodeAt(0) ?? 0) + 1,
  );
  return letters.length >= FEWEST && follows;
}
