/** Letters and numbers before items and paragraphs, as copying and recognition change them, in the genre's own form. */
import { applyEdits, type Edit, editMatches, type MappedText } from '../mapped-text.ts';

/** "[a] ", "{a) ", "(a): ", "(a) – ": what stands so at the start of a line, before a capital, is a letter's. */
const BRACKETED = /(?<=^|\n)[ \t]{0,20}[[{(|] ?([a-z]|[ivx]{2,4}) ?[)\]}](?:[.:]| ?[–—-](?= ))?[ \t]{0,4}(?=\p{Lu})/gu;
/** "(a) ", and what may stand for it or begin a list within: "a) ", "a. ", "a – ", "(a "; a sign of copyright, but of no year's. */
const LETTER =
  /(?<=^|\n)[ \t]{0,20}(?:(?<own>\([a-z]\)) (?=\S)|(?<half>[a-z])\)[.:]?[ \t]{0,4}(?=\p{Lu})|(?<sign>©)[.:]?[ \t]{0,4}(?=\p{Lu})(?![^\n]{0,200}\b(?:19|20)\d\d\b)|(?<bare>\(?[a-z]\.|\([a-z]|[a-z] [–—-])[ \t]{1,4}(?=\p{Lu}))/gu;
/** Letters that nothing but their order tells. */
const FEWEST = 3;
/** "26. ", "26.Text", "26) ", "26: ". */
const NUMBER = /(?<=^|\n)[ \t]{0,20}(\d{1,3})(?:(?<own>\.[ \t]{0,4})|[):][ \t]{1,4})(?=\p{Lu}\p{Ll})/gu;

interface Label {
  readonly found: RegExpExecArray;
  readonly count: number;
  readonly isOwn: boolean;
  readonly label: string;
}

/** What a label begins is told later, from what has been counted before it. */
export function setLabels(page: MappedText): MappedText {
  const bracketed = editMatches(setNumbers(page), BRACKETED, ([found, letter = '']) =>
    inOwnForm(found, `(${letter}) `),
  );
  return setLetters(bracketed);
}

function setNumbers(page: MappedText): MappedText {
  const labels = [...page.text.matchAll(NUMBER)].filter(mayBegin).map((found) => ({
    found,
    count: Number(found[1]),
    isOwn: found.groups?.['own'] !== undefined,
    label: `${found[1]}. `,
  }));
  return setAll(page, [...labels.filter(({ isOwn }) => isOwn), ...ofOneList(labels)]);
}

/** Not "Goal⏎14: Conserve": a line that ends with a word goes on, unless it is short, as a heading is. */
function mayBegin({ index, input, groups }: RegExpExecArray): boolean {
  if (groups?.['own'] !== undefined) return true;
  const above = input.slice(Math.max(0, index - FARTHEST), index).trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1).trimStart();
  return line.length < SHORT || !/\p{L}$/u.test(line);
}

/** Characters above a label in which the line above it stands. */
const FARTHEST = 300;
const SHORT = 50;

function setLetters(page: MappedText): MappedText {
  const labels = [...page.text.matchAll(LETTER)].map((found) => {
    const { own, half, sign, bare } = found.groups ?? {};
    const letter = sign ? 'c' : (/[a-z]/.exec(own ?? half ?? bare ?? '')?.[0] ?? '');
    return { found, count: letter.charCodeAt(0), isOwn: own !== undefined, label: `(${letter}) ` };
  });
  const isBare = ({ found }: Label) => found.groups?.['bare'] !== undefined;
  const areTold = labels.some(({ isOwn }) => isOwn) || areCounted(labels.filter(isBare));
  return setAll(page, ofOneList(areTold ? labels : labels.filter((label) => !isBare(label))));
}

function setAll(page: MappedText, labels: readonly Label[]): MappedText {
  const edits = labels.flatMap(({ found: { 0: found, index }, label }): Edit[] => {
    const replacement = inOwnForm(found, label);
    return replacement === undefined ? [] : [{ start: index, end: index + found.length, replacement }];
  });
  return applyEdits(
    page,
    edits.sort((a, b) => a.start - b.start),
  );
}

function inOwnForm(found: string, label: string): string | undefined {
  return found.trim() === label.trim() && found.endsWith(' ') ? undefined : label;
}

/**
 * Labels in another form, of a page that has none in its own; or those that count on from its own and to them, since a list
 * in another form within an item begins anew.
 */
function ofOneList(labels: readonly Label[]): Label[] {
  const isMixed = labels.some(({ isOwn }) => isOwn);
  const runs = runsOf(labels);
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const isWithin = (first?.isOwn || first === labels[0]) && (last?.isOwn || last === labels.at(-1));
    const others = run.filter(({ isOwn, found }) => !isOwn && (found.groups?.['sign'] === undefined || run.length > 1));
    return !isMixed || isWithin ? others : [];
  });
}

/** Labels that count on, parted where they do not. */
function runsOf(labels: readonly Label[]): Label[][] {
  const runs: Label[][] = [];
  for (const [at, label] of labels.entries())
    if (at > 0 && label.count === (labels[at - 1]?.count ?? 0) + 1) runs.at(-1)?.push(label);
    else runs.push([label]);
  return runs;
}

/** Letters in a row; a second list begins with "a" again. */
function areCounted(letters: readonly Label[]): boolean {
  const a = 'a'.charCodeAt(0);
  const follows = letters.every(
    ({ count }, at) => at === 0 || count === a || count === (letters[at - 1]?.count ?? 0) + 1,
  );
  return letters.length >= FEWEST && follows;
}
