/** Takes the marks of Markdown off a page's text: headings, emphasis, escapes, links, list marks, and marks of notes. */
import { ANY_MONTH } from '../../months.ts';
import { applyEdits, type Edit, editMatches, type MappedText } from '../mapped-text.ts';

export function takeMarkdown(page: MappedText): MappedText {
  const plain = takeEmphasis(takeLinks(page));
  const bare = editMatches(plain, ESCAPE, () => '');
  return setRules(editMatches(setNoteMarks(editMatches(bare, HEADING, () => '')), LIST_MARK, () => ''));
}

/** At either end of a line. */
const HEADING = /(?<=^|\n)#{1,6} |(?<=\S) {1,4}#{1,6} {0,9}(?=\n|$)/g;
/** A resolution has no backslash. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
/** Before a letter in brackets, or what else is counted. */
const LIST_MARK =
  /(?<=^|\n)[ \t]{0,20}(?:[•●▪◦‣·∙]\s{0,4}(?=\()|[•●▪◦‣·∙*+-] {1,4}(?=\(?[a-z]{1,4}\) |\d{1,3}[.)] )|[¶§] ?(?=\d{1,3}\. \p{Lu}))/gu;

/** "[Toolkit](https://…)" → "Toolkit", "<https://…>" → "https://…". */
const LINK =
  /\[([^[\]\n]{1,200})\](\((?:https?:|mailto:|\/|#)[^()\s]{0,300}\))|<(?=(?:https?:|mailto:)[^<>\s]{1,300}(>))/g;

function takeLinks(page: MappedText): MappedText {
  if (!/\]\(|</.test(page.text)) return page;
  const edits = [...page.text.matchAll(LINK)].flatMap(({ 0: { length }, 1: words, index }): Edit[] => {
    if (words === undefined) {
      const end = page.text.indexOf('>', index);
      return [
        { start: index, end: index + 1, replacement: '' },
        { start: end, end: end + 1, replacement: '' },
      ];
    }
    return [
      { start: index, end: index + 1, replacement: '' },
      { start: index + 1 + words.length, end: index + length, replacement: '' },
    ];
  });
  return applyEdits(page, edits);
}

const EMPHASIS = /(?<!\\)(?:\*{1,20}|_{1,20})/g;
/** Characters between two marks of emphasis; it ends with its paragraph. */
const FARTHEST = 600;
/** Whole paragraphs are bold. */
const FARTHEST_BOLD = 2000;

/** Pairs alone: one or two asterisks may be a note's mark, and strokes a rule. Two may end within a word. */
function takeEmphasis(page: MappedText): MappedText {
  const { text } = page;
  const open = new Map<string, number>();
  const edits: Edit[] = [];
  for (const { 0: mark, index } of text.matchAll(EMPHASIS)) {
    const end = index + mark.length;
    const [before, after] = [text[index - 1] ?? '\n', text[end] ?? '\n'];
    const start = open.get(mark);
    const isBold = mark === '**';
    const closes = /\S/.test(before) && (isBold || /[\s\p{P}]/u.test(after));
    if (mark.length > 3) continue;
    if (closes && start !== undefined && isEmphasized(text.slice(start + mark.length, index), isBold)) {
      for (const at of [start, index]) edits.push({ start: at, end: at + mark.length, replacement: '' });
      open.delete(mark);
    } else if (/\S/.test(after) && (isBold || /[\s\p{Ps}\p{Pi}"*_]/u.test(before))) open.set(mark, index);
  }
  return applyEdits(
    page,
    edits.sort((a, b) => a.start - b.start),
  );
}

/** Words of one paragraph; "*1922000*" is a bar code's number. */
function isEmphasized(words: string, isBold: boolean): boolean {
  return (
    words.length <= (isBold ? FARTHEST_BOLD : FARTHEST) &&
    !/\n[ \t]{0,80}\n/.test(words) &&
    (isBold || !/^\d*$/.test(words))
  );
}

/** Not "10^6", but "[^22]", "^22", "^{22}", "{22}", "fn 22", "(footnote 22)". */
const NOTE_MARK =
  /\[\^(\d{1,3})\]:?|\$?(?:\{\})?(?<!\b\d{1,2})\^(?:\{(\d{1,3})\}|\((\d{1,3})\)|(\d{1,3})\^?)\$?|\{(\d{1,3})\}|[[(](?:fn|footnote)\.? ?(\d{1,3})[\])]|\[note (\d{1,3})\]|\bfn\.? ?(\d{1,3})(?:[:.](?= ))?/gi;
/** At the note itself: "Note 22: ". */
const NOTE_HEAD = /(?<=^|\n)[ \t]{0,20}(?:Note|Footnote|NOTE|FOOTNOTE) (\d{1,3})[:.](?= )/g;

function setNoteMarks(page: MappedText): MappedText {
  const marked = editMatches(
    page,
    NOTE_MARK,
    ([, ...numbers]) => `[${numbers.find((number) => number !== undefined)}]`,
  );
  return editMatches(marked, NOTE_HEAD, ([, number]) => `[${number}]`);
}

const STROKES = /(?<=^|\n)[ \t]{0,80}((?:[*=~¯_-][ \t]{0,2}){3,100})(?=\n\s{0,20}(\S.{0,20}))/g;
/** How a note begins, which no paragraph does: "[22]", "22", "22 Resolution"; not "22 May". */
const NOTE = new RegExp(String.raw`^[[(]?\d{1,3}[\])]?(?: (?!(?:${ANY_MONTH})\b)|:|$)`);
const PARAGRAPH = /^(?:\d{1,3}\.|\([a-z]{1,4}\)) /;
const RULE = '_____';

/** A rule of whatever strokes is that of the notes where one follows, but for a table's rules; below a heading it underlines it. */
function setRules(page: MappedText): MappedText {
  const kinds = Map.groupBy(page.text.matchAll(STROKES), ([, strokes = '']) => strokes[0]);
  return editMatches(page, STROKES, ([, strokes = '', next = '']) => {
    const isAlone = kinds.get(strokes[0])?.length === 1;
    if (NOTE.test(next) && (isAlone || strokes.startsWith(RULE))) return strokes.startsWith(RULE) ? undefined : RULE;
    return /^=+$/.test(strokes.trim()) || (/^-+$/.test(strokes.trim()) && PARAGRAPH.test(next)) ? '' : undefined;
  });
}
