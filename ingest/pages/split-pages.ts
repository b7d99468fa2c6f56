/** A text file → its pages: one, or several with form feeds or marks of HTML between them, or one after the other with their numbers. */
import { ParseError } from '../../src/model/errors.ts';
import { decodeText } from './decode.ts';
import { sha256 } from './find-files.ts';
import { refuseOtherLanguages } from './language.ts';
import type { SourceFile, SourcePage } from './page.ts';
import { splitAtMastheads } from './split-at-mastheads.ts';
import { splitAtNumbers } from './split-at-numbers.ts';
import { holdsText, splitHtml } from './split-html.ts';

/** Characters: a whole resolution of 300 pages, and far more than any page. */
const MAX_PAGE = 1_000_000;
/** As of a PDF: a document with more is no resolution. */
const MAX_PAGES = 2_000;

/**
 * @param judgeLanguage throws for a page in a language that is not read
 * @throws ParseError for a file that holds no text, or text in another language than English
 */
export function splitPages(file: SourceFile, judgeLanguage = refuseOtherLanguages): SourcePage[] {
  const text = decodeText(file.bytes, file.name);
  const held = pagesIn(text).filter(holdsText);
  if (held.length > MAX_PAGES)
    throw new ParseError(`it has ${held.length} pages; at most ${MAX_PAGES} are read`, { source: file.name });
  return held.map((page) => textPage(page, file.name, judgeLanguage));
}

function pagesIn(text: string): string[] {
  if (text.includes('\f')) return text.split('\f').flatMap(splitAtMastheads);
  const marked = splitHtml(text);
  return marked.length > 1 ? marked : splitAtMastheads(text).flatMap(splitAtNumbers);
}

function textPage(text: string, source: string, judgeLanguage: typeof refuseOtherLanguages): SourcePage {
  if (text.length > MAX_PAGE)
    throw new ParseError(`a page of ${text.length} characters is no page; at most ${MAX_PAGE} are read`, { source });
  judgeLanguage(text, source);
  return { source, text, sha256: sha256(text) };
}
