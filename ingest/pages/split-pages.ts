/** A text file → its pages: one, or several with form feeds between them, or one after the other with their feet. */
import { ParseError } from '../../src/model/errors.ts';
import { decodeText } from './decode.ts';
import { refuseOtherLanguages } from './language.ts';
import type { SourceFile, SourcePage } from './page.ts';
import { sha256 } from './read-files.ts';

/** Characters: a whole resolution of 300 pages, and far more than any page. */
const MAX_PAGE = 1_000_000;
/** A line of a foot: the page's number, the job number, or both. */
const FOOT_LINE =
  /^[ \t]{0,80}(?:(\d{2}-\d{5}[ \t]{1,80})?\d{1,3} ?\/ ?(\d{1,3})([ \t]{1,80}\d{2}-\d{5})?|\d{2}-\d{5})[ \t]{0,80}(?:\r?\n|$)/gm;
/** First pages bear no number but the job number with its language, the date of issue and a bar code. */
const FIRST_FOOT_LINE =
  /^[ \t]{0,80}(?:\d{2}-\d{5} \([A-Z]\)(?:[ \t]{1,80}\d{6})?(?:[ \t]{1,80}\*\d{5,8}\*)?|(?:\d{6}[ \t]{1,80})?\*\d{5,8}\*)[ \t]{0,80}(?:\r?\n|$)/gm;
/** Above notes. */
const RULE = /^[ \t]{0,80}_{5}/m;
/** A document symbol on a line of its own, as pages bear it at their top. */
const SYMBOL_LINE = /^[ \t]{0,80}[A-Z]\/[A-Z\d/().-]{3,40}[ \t]{0,80}$/m;

/** @throws ParseError for a file that holds no text, or text in another language than English */
export function splitPages(file: SourceFile): SourcePage[] {
  const text = decodeText(file.bytes, file.name);
  const pages = text.includes('\f') ? text.split('\f') : splitAtFeet(text);
  return pages.filter((page) => page.trim() !== '').map((page) => textPage(page, file.name));
}

function textPage(text: string, source: string): SourcePage {
  if (text.length > MAX_PAGE)
    throw new ParseError(`a page of ${text.length} characters is no page; at most ${MAX_PAGE} are read`, { source });
  refuseOtherLanguages(text, source);
  return { source, text, sha256: sha256(text) };
}

/**
 * Some extractors write no form feeds. The feet of one document give one number of pages. In the order of columns the notes
 * of a page stand between its two numbers: "2/36", the notes, "18-22354".
 */
function splitAtFeet(text: string): string[] {
  const feet = [...text.matchAll(FOOT_LINE)].map(({ index, 0: { length }, 1: before, 2: of, 3: after }) => ({
    start: index,
    end: index + length,
    of,
    hasJob: of === undefined || before !== undefined || after !== undefined,
  }));
  if (new Set(feet.flatMap(({ of }) => of ?? [])).size !== 1) return [text];
  const firstFoot = [...text.slice(0, feet[0]?.start).matchAll(FIRST_FOOT_LINE)].at(-1);
  const ends: number[] = firstFoot ? [firstFoot.index + firstFoot[0].length] : [];
  let from = ends[0] ?? 0;
  let hasJob = false;
  for (const [at, foot] of feet.entries()) {
    if (foot.start < from) continue;
    hasJob ||= foot.hasJob;
    if (foot.of === undefined) continue;
    const next = feet[at + 1];
    const below = text.slice(foot.end, next?.start);
    const isNotes = RULE.test(text.slice(from, foot.start)) && !SYMBOL_LINE.test(below);
    const goesOn = !hasJob && next?.of === undefined && (below.trim() === '' || isNotes);
    from = goesOn ? (next?.end ?? text.length) : foot.end;
    hasJob = false;
    ends.push(from);
  }
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}
