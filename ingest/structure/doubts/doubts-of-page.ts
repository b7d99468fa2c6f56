/** What may be wrong with a page, or was left out of it, as its reader, its frame and its lines tell: warnings of its document. */
import type { Warning } from '../../../src/model/document.ts';
import type { Doubt } from '../../pages/page.ts';
import type { FramedPage } from '../page/furniture.ts';
import { warn } from '../warnings.ts';
import { findBroken } from './broken-sentences.ts';
import { findFlatTable } from './flat-tables.ts';
import { findInserted } from './inserted-lines.ts';
import { findOtherHeadings } from './other-headings.ts';
import { findRepeated } from './repeated-lines.ts';

export function doubtsOf(page: FramedPage): Warning[] {
  const doubts = [...(page.source.doubts ?? []), ...tellLeftOut(page)];
  return [
    ...doubts.map(({ code, message }) => warn(code, message, page)),
    ...tellOthers(page),
    ...tellMoved(page),
    ...tellRepeated(page),
    ...tellInserted(page),
    ...tellBroken(page),
    ...tellFlatTable(page),
    ...tellRule(page),
  ];
}

/** What is no part of the text, by its words. */
function tellLeftOut({ envelope, stamps }: FramedPage): Doubt[] {
  const [around, stamped] = [envelope, stamps].map((lines) => lines.map(({ text }) => text.text).join(' ⏎ '));
  return [
    ...tell(
      around,
      'ENVELOPE_LEFT_OUT',
      (words) => `what a mail or a program put around the page is left out: ${words}`,
    ),
    ...tell(
      stamped,
      'TEXT_LEFT_OUT',
      (words) => `${words} on a line alone is read as a stamp; it is no part of the text`,
    ),
  ];
}

function tell(words: string | undefined, code: string, message: (words: string) => string): Doubt[] {
  return words ? [{ code, message: message(`“${words}”`) }] : [];
}

function tellOthers(page: FramedPage): Warning[] {
  return findOtherHeadings(page).map(({ symbol, line }) => {
    const message = `${symbol} begins here, “${line.text.text.slice(0, 60)}”, and is read as a part of ${page.symbol}: give each in a file of its own`;
    return warn('OTHER_RESOLUTION', message, page, line.number);
  });
}

function tellMoved(page: FramedPage): Warning[] {
  return page.moved.map(({ text, number }) => {
    const message = `“${text.text}” stood above the first line of the paragraph that it ends, as pdftotext writes short last lines; it is put back: look at the page`;
    return warn('LINE_PUT_BACK', message, page, number);
  });
}

function tellRepeated(page: FramedPage): Warning[] {
  return [page.body, page.notes].flatMap(findRepeated).map(({ line, count }) => {
    const words = `${count === 1 ? 'a line stands' : `${count} lines stand`} twice, one copy below the other`;
    const message = `${words}: “${line.text.text.slice(0, 60)}…”; both are read, so the text may be in the graph twice`;
    return warn('LINES_REPEATED', message, page, line.number);
  });
}

function tellInserted(page: FramedPage): Warning[] {
  return findInserted(page.body).map(({ text, number }) => {
    const message = `“${text.text}” stands alone within a sentence; it is read as a part of it, and may be none: look at the page`;
    return warn('LINE_AMID_SENTENCE', message, page, number);
  });
}

/** One of a page: where one line stands elsewhere there are two or three such places, and in a table many. */
function tellBroken(page: FramedPage): Warning[] {
  const [line, ...others] = findBroken(page.body);
  const above = line && page.body[page.body.indexOf(line) - 1];
  if (line === undefined || above === undefined) return [];
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  const words = `“…${above.text.text.slice(-30)} ⏎ ${line.text.text.slice(0, 30)}…”`;
  const message = `${words}: the second line does not go on with the first${more}; a line is perhaps lost, or in another place: look at the page`;
  return [warn('LINES_BROKEN', message, page, line.number)];
}

/** Notes stand below the last rule; above another may be notes too, or lines that stand twice. */
function tellRule(page: FramedPage): Warning[] {
  const at = page.body.findIndex(({ text }) => /^_{5,}$/.test(text.text));
  if (at < 0) return [];
  const below = page.body[at + 1]?.text.text.slice(0, 40) ?? '';
  const message = `a rule stands amid the text; what stands below it, “${below}…”, is read as text and may be notes`;
  return [warn('RULE_AMID_TEXT', message, page, page.body[at]?.number)];
}

function tellFlatTable(page: FramedPage): Warning[] {
  const words = findFlatTable(page.body);
  const message = `“${words}…” begins a table or figure; the page is one line, so that it cannot be told from the text and is read with it: give the page with its lines`;
  return words === undefined ? [] : [warn('TABLE_LIKE', message, page)];
}
