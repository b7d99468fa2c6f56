/** Parts a page's lines into running head, foot, text and notes, and reads from them whose page this is. */
import type { SourcePage } from '../../pages/page.ts';
import { isStamp } from '../../pages/stamp.ts';
import { EMPTY_TEXT, mapPage } from '../mapped-text.ts';
import { cleanPage } from '../media/clean-page.ts';
import { isForeign, isOfCopy } from '../media/foreign-lines.ts';
import { SYMBOL_AT_HEAD, SYMBOL_LINE, symbolIn } from '../symbol.ts';
import { DATE } from './adoption.ts';
import { isAmidSentence } from './amid-sentence.ts';
import { putBackEnds } from './ends-ahead.ts';
import { flatHead } from './flat-page.ts';
import { HEAD_LINES, type Line, splitLines, textAt } from './lines.ts';
import { adoptionAbove } from './masthead.ts';
import { partNotes } from './notes-start.ts';
import { type ReadPage, readPage, withDocuments } from './page-symbols.ts';
import {
  flatTitles,
  repeatedHeads,
  SHORT,
  statedTitles,
  type Titles,
  wholeTitle,
  withAbove,
} from './running-titles.ts';

export interface FramedPage {
  /** Its place among all pages read; `MappedText` points to pages by it. */
  readonly index: number;
  readonly source: SourcePage;
  readonly symbol: string | undefined;
  readonly number: number | undefined;
  /** How many pages the whole document has. */
  readonly of: number | undefined;
  readonly job: string | undefined;
  /** Whether its foot holds two page numbers of one document. */
  readonly contradicts: string | undefined;
  readonly body: readonly Line[];
  /** Lines of the body that stood above the paragraph that they end. */
  readonly moved: readonly Line[];
  /** The lines below the rule. */
  readonly notes: readonly Line[];
  /** Whether they stood amid the text. */
  readonly areNotesAmid: boolean;
  /** What a mail put around the page. */
  readonly envelope: readonly Line[];
  readonly stamps: readonly Line[];
}

/** Where a page was copied from, if the document's symbol is in it. */
const ADDRESS = /^https?:\/\/\S{4,200}(?: \d{1,3}\/\d{1,3})?$/;

/** @param headings those within the text of the document whose title is known */
export function framePages(pages: readonly SourcePage[], titles: Titles, headings: readonly string[]): FramedPage[] {
  const texts = pages.map((page, index) => cleanPage(mapPage(page.text, index)));
  const ofFlat = flatTitles(texts);
  const bare = pages.map((page, index) => {
    const text = texts[index] ?? EMPTY_TEXT;
    const symbol = ofFlat.size === 0 ? undefined : flatHead(text.text)?.symbol;
    const running = [...titles.values(), (symbol && ofFlat.get(symbol)) || []].flat();
    return readPage(page, splitLines(text, { running, within: headings }, page.layout), index, titles);
  });
  const read = withDocuments(bare);
  const repeated = repeatedHeads(read);
  const stated = statedTitles(read);
  return read.map((page) => framePage(page, titles, stated, repeated));
}

function framePage(
  { index, source, symbol, lines, envelope, foot }: ReadPage,
  titles: Titles,
  stated: Titles,
  repeated: ReadonlyMap<string, ReadonlySet<string>>,
): FramedPage {
  const known = symbol === undefined ? [] : (titles.get(symbol) ?? []);
  const recurring = symbol === undefined ? undefined : repeated.get(symbol);
  // Below "Annex" the title is the annex's heading; beside how and when it was adopted, the resolution's.
  const adoption = adoptionAbove(lines)?.at;
  const isHeading = (at: number) =>
    /^annex$/i.test(textAt(lines, at - 1)) || DATE.test(textAt(lines, at - 1)) || at + 1 === adoption;
  const whole = wholeTitle(
    lines,
    [...known, ...[symbol, foot.job].flatMap((document) => (document && stated.get(document)) || [])],
    isHeading,
  );
  const isRecurring = (at: number) =>
    recurring?.has(textAt(lines, at)) ||
    (recurring?.has(textAt(lines, at - 1)) && recurring.has(withAbove(lines, at)) && at > 0);
  // Where positions or the whole title tell the head, no line below it is taken for a part of it because of its words.
  const firstOfText = lines.some((line) => line.look?.isHead) ? 0 : Math.min(...whole);
  const isAddress = (line: Line, at: number) =>
    (at < HEAD_LINES || at >= lines.length - HEAD_LINES) &&
    (isOfCopy(line.text.text) ||
      (ADDRESS.test(line.text.text) && symbol !== undefined && line.text.text.includes(symbol)));
  const isHeadByWords = (line: Line, at: number) =>
    (!isHeading(at) && at < HEAD_LINES && isRecurring(at)) ||
    isRunningHead(line.text.text, isHeading(at) ? HEAD_LINES : at, symbol, known);
  const isHead = (line: Line, at: number) =>
    line.look?.isHead === true ||
    whole.has(at) ||
    isAddress(line, at) ||
    isForeign(line.text.text) ||
    isAmidSentence(lines, at, known) ||
    ((at < firstOfText || SYMBOL_LINE.test(line.text.text)) && isHeadByWords(line, at));
  const kept = lines.filter((line, at) => !foot.lines.has(at) && !isHead(line, at));
  const { body: placed, notes, areAmid: areNotesAmid } = partNotes(kept);
  const { lines: body, moved } = putBackEnds(placed);
  const stamps = lines.filter((line, at) => isStamp(line.text.text) || isAmidSentence(lines, at, []));
  const { number, of, job, contradicts } = foot;
  return { index, source, symbol, number, of, job, contradicts, body, moved, notes, areNotesAmid, envelope, stamps };
}

function isRunningHead(line: string, at: number, symbol: string | undefined, titles: readonly string[]): boolean {
  // Page 7 of A/RES/73/195 has its symbol alone in the middle of the text in one stored copy.
  if (SYMBOL_LINE.test(line) && symbolIn(line) === symbol) return true;
  if (at >= HEAD_LINES || line.length <= SHORT) return false;
  const rest = line.replace(SYMBOL_AT_HEAD, '').trim();
  // A long title stands on two lines; its end in small letters may be a sentence's.
  return (
    rest === '' ||
    titles.some(
      (title) =>
        rest.toLowerCase() === title.toLowerCase() || title.startsWith(`${rest} `) || title.endsWith(` ${rest}`),
    )
  );
}
