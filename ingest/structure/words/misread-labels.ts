/** Letters of items that recognition read as others, told by the letters before and after them: "(b)", "(e)", "(d)" is "(c)". */
import { editMatches, type MappedText, pageAt } from '../mapped-text.ts';
import type { Repair } from './repair.ts';

const LABEL = /(?<=^|\n)[ \t]{0,20}\(([a-z]{1,4}|\d)\) (?=\p{Lu})/gu;
/** What each letter is read as. */
const READ_AS: Readonly<Record<string, string>> = {
  b: '6h',
  c: 'eo',
  e: 'co',
  g: '9q',
  h: 'b',
  i: 'l1',
  l: '1i',
  o: '0c',
  q: '9g',
  s: '5',
};
const CLAUSE_ENDED = /[;.,](?: (?:and|or))?\s*$/;

/** At the end of the text only an i is told, by the letter before it. */
export function mendLabels(text: MappedText): { text: MappedText; repairs: Repair[] } {
  const labels = [...text.text.matchAll(LABEL)].map(({ 1: letter = '', index }) => ({ letter, index }));
  const lists = listsOf(labels);
  const due = new Map(
    labels.flatMap(({ letter, index }, at): [number, string][] => {
      const wanted = after(labels[at - 1]?.letter);
      const next = labels[at + 1]?.letter;
      const isTold = next === undefined ? wanted === 'i' : next === after(wanted);
      const isMisread = wanted !== undefined && (READ_AS[wanted]?.includes(letter) ?? false) && letter.length === 1;
      // Where the list has both letters, one of their items stands in another place.
      const isElsewhere = wanted !== undefined && lists[at]?.has(wanted);
      return isMisread && isTold && !isElsewhere && CLAUSE_ENDED.test(text.text.slice(Math.max(0, index - 8), index))
        ? [[index, wanted]]
        : [];
    }),
  );
  if (due.size === 0) return { text, repairs: [] };
  const repairs: Repair[] = [];
  const mended = editMatches(text, LABEL, ({ 1: letter = '', index }) => {
    const wanted = due.get(index);
    if (wanted === undefined) return undefined;
    repairs.push({ from: `(${letter})`, to: `(${wanted})`, page: pageAt(text, index) });
    return `(${wanted}) `;
  });
  return { text: mended, repairs };
}

/** For each label the letters of its list: another begins with "a". */
function listsOf(labels: readonly { readonly letter: string }[]): readonly ReadonlySet<string>[] {
  let list = new Set<string>();
  return labels.map(({ letter }) => {
    if (letter === 'a') list = new Set();
    return list.add(letter);
  });
}

function after(letter: string | undefined): string | undefined {
  return letter?.length === 1 && /[a-y]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 1) : undefined;
}
