/** The file of a treaty → its articles' parts, each with the pinpoint by which lawyers name it. */
import { ParseError } from '../../src/model/errors.ts';
import { formatOf, isHtml } from '../pages/format.ts';
import { refuseOtherLanguages } from '../pages/language.ts';
import type { SourceFile } from '../pages/page.ts';
import { readPages } from '../pages/read-pages.ts';
import type { Registry } from '../registry/load.ts';
import { createRules } from '../rules.ts';
import { partsOf, shownHeading } from './article-parts.ts';
import { chooseText, treatyFacts } from './choose-text.ts';
import { cleanPages } from './clean-pages.ts';
import { createTitleFinder } from './titles.ts';
import { findTreatyTexts } from './treaty-texts.ts';

export interface TreatyPart {
  readonly instrument: string;
  /** `6 (3)`, `2 (a)`, or `4` for an article without parts. */
  readonly pinpoint: string;
  readonly text: string;
}

export type TreatyReader = (instrument: string, file: SourceFile) => Promise<TreatyPart[]>;

/**
 * Reads text and PDF: "Article 6" with its numbered paragraphs; lettered items stand apart only in an article without
 * paragraphs. Of several treaties in one file, the one that is meant.
 * @returns a reader that throws ParseError for a file without articles, or of another treaty
 */
export function createTreatyReader(registry: Registry): TreatyReader {
  const { vocabulary } = createRules(registry).genre;
  const titles = createTitleFinder(registry);
  return async (instrument, file) => {
    if (isHtml(file.bytes)) throw refuse(file, `this is a page of a website (HTML); ${REMEDY}`);
    const lines = cleanPages(await readPages(file, anyLanguage), vocabulary);
    const texts = findTreatyTexts(lines, (at) => titles.at(lines, at) !== undefined);
    if (texts.length === 0) {
      refuseOtherLanguages(lines.join('\n'), file.name);
      throw refuse(file, formatOf(file.bytes) === 'xml' ? `this is markup (XML or HTML); ${REMEDY}` : NO_ARTICLE);
    }
    const facts = treatyFacts(registry, instrument);
    const { articles } = chooseText(texts, facts, titles, file.name);
    const showHeadings = articles.filter(({ lines }) => shownHeading(lines) !== undefined).length * 2 > articles.length;
    const parts = articles.flatMap((article) => partsOf(article, facts.headings.get(article.number), showHeadings));
    return parts.map(({ pinpoint, text }) => ({ instrument, pinpoint, text }));
  };
}

/** Texts in several languages stand below one another, and the English one is read. */
function anyLanguage(): void {}

const REMEDY = 'give the treaty as PDF or plain text';
const NO_ARTICLE = 'no article of a treaty is recognised: no line begins with “Article 1”';

function refuse({ name }: SourceFile, message: string): ParseError {
  return new ParseError(message, { source: name });
}
