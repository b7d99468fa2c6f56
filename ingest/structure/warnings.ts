/** Warnings that say where on the pages a reader should look. */
import type { Warning } from '../../src/model/document.ts';
import { type MappedText, pageAt } from './mapped-text.ts';
import type { FramedPage } from './page/furniture.ts';

/** Something that a reader of the graph must know; `text` says where it stood. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly text: MappedText | null;
}

export function warn(code: string, message: string, page: FramedPage, line: number | null = null): Warning {
  return { code, message, source: page.source.source, page: page.number ?? null, line };
}

/** Findings as warnings, with the page and the line as read. */
export function locateAll(findings: readonly Finding[], pages: readonly FramedPage[]): Warning[] {
  const byIndex = new Map(pages.map((page) => [page.index, { page, lineAt: lineCounter(page.source.text) }]));
  return findings.map(({ code, message, text }) => {
    const index = text === null ? undefined : pageAt(text, 0);
    const found = index === undefined ? undefined : byIndex.get(index);
    if (!found || text === null) return { code, message, source: null, page: null, line: null };
    const at = text.offsets.find((_, i) => text.pages[i] === index) ?? 0;
    return warn(code, message, found.page, found.lineAt(at));
  });
}

/** Tells the line of an offset, from 1. */
function lineCounter(text: string): (offset: number) => number {
  let ends: number[] | undefined;
  return (offset) => {
    ends ??= [...text.matchAll(/\n/g)].map((match) => match.index);
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
