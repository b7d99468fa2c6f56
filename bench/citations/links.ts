/** The UN's own links as symbols that can be compared with ours. */

import { canonicalSymbol } from '../../ingest/citations/symbols/written.ts';
import type { SourceLink } from '../../ingest/structure/akn/read-akn.ts';

export interface LinkedSymbol {
  readonly provision: string;
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
}

const ADDRESS = /^https?:\/\/(?:www\.)?undocs\.org\/+(?:[a-z]{2}\/+)?/i;

/** Links to documents of the United Nations; one that the file breaks into several pieces, without words between, is one. */
export function linkedSymbols(links: readonly SourceLink[]): {
  linked: LinkedSymbol[];
  pieces: number;
  elsewhere: number;
} {
  const documents = links.filter(({ href }) => ADDRESS.test(href));
  const linked: LinkedSymbol[] = [];
  for (const { provision, start, end, href } of documents) {
    const symbol = canonicalSymbol(
      decodeURIComponent(href)
        .replace(ADDRESS, '')
        .replace(/\((?:supp)\)$/i, ''),
    );
    const last = linked.at(-1);
    if (last && last.provision === provision && last.symbol === symbol && start <= last.end + 1)
      linked[linked.length - 1] = { ...last, end };
    else linked.push({ provision, start, end, symbol });
  }
  return { linked, pieces: documents.length - linked.length, elsewhere: links.length - documents.length };
}

/**
 * The form under which two symbols are the same document. The UN's links give part letters in four ways or not at all
 * (`67/234b`, `56/214B`, `74/92a-b`, `217(III)` for "217 A (III)"), and write volumes and sections in either case.
 */
export function comparable(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/^(A\/RES\/(?:E?S-)?\d+\/\d+)[A-Z](?:-[A-Z])?$/, '$1')
    .replace(/^(A\/RES\/\d+\([^)]*\))[A-Z](?:-[A-Z])?$/, '$1')
    .replace(/^(A\/RES\/\d+)[A-Z]\(/, '$1(');
}

/** The single part letter that a symbol of a resolution bears, if any. */
export function partLetter(symbol: string): string | undefined {
  return /^A\/RES\/(?:(?:E?S-)?\d+\/\d+|\d+\([^)]*\))([A-Za-z])$/.exec(symbol)?.[1]?.toUpperCase();
}
