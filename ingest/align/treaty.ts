/** A treaty's text → its articles' parts, each with the pinpoint by which lawyers name it. */
import { ParseError } from '../../src/model/errors.ts';

export interface TreatyPart {
  readonly instrument: string;
  /** `6 (3)`, `2 (a)`, or `4` for an article without parts. */
  readonly pinpoint: string;
  readonly text: string;
}

const ARTICLE = /^[#\s]*article\s+(\d{1,3})\b[.:]?(.*)$/i;
const PARAGRAPH = /^\(?(\d{1,2})[.)]\s(.*)$/;
const ITEM = /^\(?([a-z])\)\s(.*)$/;
const HEADING = /^#+/;

/**
 * Reads "Article 6" with its numbered paragraphs; lettered items stand apart only in an article without paragraphs.
 * @throws ParseError for a text without articles
 */
export function readTreaty(instrument: string, text: string, source: string): TreatyPart[] {
  const parts: { instrument: string; pinpoint: string; text: string }[] = [];
  let article: string | undefined;
  let paragraph: string | undefined;
  for (const line of text.split(/\r?\n/).map((raw) => raw.trim())) {
    const heading = ARTICLE.exec(line);
    if (heading) {
      [article, paragraph] = [heading[1], undefined];
      parts.push({ instrument, pinpoint: article ?? '', text: '' });
    } else if (article !== undefined && line !== '' && !HEADING.test(line)) {
      const [, number, sentence = ''] = PARAGRAPH.exec(line) ?? [];
      const [, letter, item = ''] = ITEM.exec(line) ?? [];
      if (number !== undefined) {
        paragraph = number;
        parts.push({ instrument, pinpoint: `${article} (${number})`, text: sentence.trim() });
      } else if (letter !== undefined && paragraph === undefined) {
        parts.push({ instrument, pinpoint: `${article} (${letter})`, text: item.trim() });
      } else {
        const last = parts.at(-1);
        if (last) last.text = `${last.text} ${letter === undefined ? line : item.trim()}`.trim();
      }
    }
  }
  if (parts.length === 0)
    throw new ParseError('no article of a treaty is recognised: no line begins with “Article 1”', { source });
  return parts.filter((part, at) => part.text !== '' && !isHeading(part.text, parts[at + 1]?.pinpoint, part.pinpoint));
}

/** Words between "Article 6" and its first paragraph that end like no sentence. */
function isHeading(text: string, next: string | undefined, article: string): boolean {
  return !/[.;:,]$/.test(text) && next?.startsWith(`${article} (`) === true && !article.includes(' ');
}
