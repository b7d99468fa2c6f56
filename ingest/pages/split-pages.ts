/** A text file → its pages: one, or several with form feeds between them, or one after the other with their feet. */
import { ParseError } from '../../src/model/errors.ts';
import { decodeText } from './decode.ts';
import { refuseOtherLanguages } from './language.ts';
import type { SourceFile, SourcePage } from './page.ts';
import { sha256 } from './read-files.ts';

/** Characters: a whole resolution of 300 pages, and far more than any page. */
const MAX_PAGE = 1_000_000;
/** A page number at the foot, with the job number after it where it stands there. */
const FOOT =
  /^[ \t]{0,80}(?:\d{2}-\d{5}[ \t]{1,80})?\d{1,3} ?\/ ?(\d{1,3})(?:[ \t]{1,80}\d{2}-\d{5})?[ \t]{0,80}\r?\n(?:[ \t]{0,80}\d{2}-\d{5}[ \t]{0,80}(?:\r?\n|$))?/gm;

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

/** Some extractors write no form feeds. The feet of one document give one number of pages. */
function splitAtFeet(text: string): string[] {
  const feet = [...text.matchAll(FOOT)];
  if (new Set(feet.map((foot) => foot[1])).size !== 1) return [text];
  const ends = feet.map((foot) => foot.index + foot[0].length);
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}
