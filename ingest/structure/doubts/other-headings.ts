/** Numbers, titles and openings of other resolutions within a document's pages, where they are read as a part of it. */
import type { FramedPage } from '../page/furniture.ts';
import type { Line } from '../page/lines.ts';
import { headingsWithin } from '../page/masthead.ts';

export function findOtherHeadings({
  symbol = '',
  body,
}: FramedPage): { readonly symbol: string; readonly line: Line }[] {
  return headingsWithin(body).filter((heading) => numberIn(heading.symbol) !== numberIn(symbol));
}

/** Without the organ and the letters of parts: decisions and resolutions are numbered apart, but titles do not say which. */
function numberIn(symbol: string): string {
  return symbol.replace(/^.*(?:RES|DEC)\//, '').replace(/(?<=[\d)])[A-Z](?:[-–][A-Z])?$/, '');
}
