/** Of the treaties in a text the one that is meant: by its title, else by the headings that the registry knows, else the only one. */
import { ParseError } from '../../src/model/errors.ts';
import type { Registry } from '../registry/load.ts';
import { measureHeading, shownHeading } from './article-parts.ts';
import type { TitleFinder } from './titles.ts';
import type { Article, TreatyText } from './treaty-texts.ts';

/** What the registry knows of a treaty's articles. */
export interface TreatyFacts {
  readonly instrument: string;
  readonly title: string;
  /** By the articles' numbers; empty where the registry has no list. */
  readonly headings: ReadonlyMap<number, string>;
  readonly articleCount: number | undefined;
}

export function treatyFacts({ instrumentById, articles }: Registry, instrument: string): TreatyFacts {
  const list = articles.find((one) => one.instrument === instrument)?.articles ?? [];
  const { title = instrument, articleCount = undefined } = instrumentById.get(instrument) ?? {};
  return {
    instrument,
    title,
    headings: new Map(list.map(({ number, heading }) => [Number(number), heading])),
    articleCount: articleCount ?? (list.length || undefined),
  };
}

interface Judged {
  readonly text: TreatyText;
  readonly titles: readonly string[];
  /** How many articles bear the registry's heading, and which another. */
  readonly own: number;
  readonly others: readonly Article[];
}

/** @throws ParseError for a text that is another treaty's, or of several treaties none of which is told to be the one */
export function chooseText(
  texts: readonly TreatyText[],
  facts: TreatyFacts,
  titles: TitleFinder,
  source: string,
): TreatyText {
  const judged = texts.map((text) => judge(text, facts, titles));
  const { instrument } = facts;
  const isFit = ({ own, others }: Judged) => own > 0 && own >= others.length;
  const isMisfit = ({ own, others }: Judged) => others.length >= ENOUGH && own < others.length;
  const named = judged.filter((one) => one.titles.includes(instrument) && !isMisfit(one));
  const fit = judged.filter(isFit);
  const untitled = judged.filter((one) => one.titles.length === 0 && !isMisfit(one));
  const [first, ...others] = [named.filter(isFit), fit, named, untitled].find((some) => some.length > 0) ?? [];
  const refuse = (message: string) => new ParseError(message, { source });
  if (first === undefined) throw refuse(explainOther(judged, facts));
  if (others.length > 0 && first === untitled[0] && !isFit(first))
    throw refuse(
      `it holds ${judged.length} texts that number articles from 1, and none bears the title of ${instrument}, “${facts.title}”: give that treaty's text alone`,
    );
  const chosen = [first, ...others].reduce((a, b) => (sizeOf(b.text) > sizeOf(a.text) ? b : a));
  refuseOtherArticles(chosen.text, facts, source);
  return chosen.text;
}

/** Headings that are not the registry's; of fewer articles they may be a misprint's. */
const ENOUGH = 3;

function judge(text: TreatyText, { headings }: TreatyFacts, titles: TitleFinder): Judged {
  const known = text.articles.filter(({ number }) => headings.has(number));
  const own = known.filter((article) => bears(article, headings));
  const others = known.filter((article) => !own.includes(article) && shownHeading(article.lines) !== undefined);
  // Where few articles show a heading of any kind, what shows is the beginning of a sentence.
  const isShown = (own.length + others.length) * 2 >= text.articles.length;
  return { text, titles: titles.lastIn(text.before), own: own.length, others: isShown ? others : [] };
}

function bears({ number, lines }: Article, headings: ReadonlyMap<number, string>): boolean {
  return measureHeading(lines.filter(Boolean), headings.get(number) ?? '') !== undefined;
}

function sizeOf({ articles }: TreatyText): number {
  return articles.reduce((sum, { lines }) => sum + lines.join(' ').length, 0);
}

function explainOther(judged: readonly Judged[], { instrument, headings }: TreatyFacts): string {
  const others = new Set(judged.flatMap(({ titles }) => titles.filter((id) => id !== instrument)));
  if (others.size > 0) return `it bears the title of ${[...others].join(', ')}: give the text of ${instrument}`;
  const [article] = judged.flatMap((one) => one.others);
  const shown = article?.lines.find(Boolean) ?? '';
  return `its articles have other headings than those of ${instrument}, such as article ${article?.number}, “${shown}”, which there is “${headings.get(article?.number ?? 0)}”: give the text of that treaty`;
}

/** An article that the treaty has not shows that the text is another's. */
function refuseOtherArticles(
  { articles }: TreatyText,
  { instrument, articleCount }: TreatyFacts,
  source: string,
): void {
  const other = articleCount === undefined ? undefined : articles.find(({ number }) => number > articleCount);
  if (other)
    throw new ParseError(
      `it has an article ${other.number}, which ${instrument} has not, of ${articleCount} articles: give the text of that treaty`,
      { source },
    );
}
