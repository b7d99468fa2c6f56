/** Document symbols in running text, written out or spoken, in the United Nations' link form. */
import type { Mention } from '../citation.ts';
import { findActs } from './acts.ts';
import { findDesignations } from './designations.ts';
import type { SymbolKnowledge } from './knowledge.ts';
import { createResolutionFinder } from './spoken.ts';
import { createSymbolFinder } from './written.ts';

/** @param document the symbol of the document that holds the text: "its resolution" is that of the body that issued it */
export type FindSymbols = (text: string, document: string) => Mention[];

export function createSymbolMentions(knowledge: SymbolKnowledge): FindSymbols {
  const findWritten = createSymbolFinder(knowledge);
  const findSpoken = createResolutionFinder(knowledge);
  return (text, document) => [
    ...[...findWritten(text), ...findActs(text)].map(({ symbol, ...place }) =>
      mention(text, place, 'document-symbol', symbol),
    ),
    ...findSpoken(text, document).map(({ act, symbol, ...place }) => mention(text, place, `${act}-number`, symbol)),
    ...findDesignations(text).map(({ rule, form, ...place }) => ({ ...mention(text, place, rule, null), form })),
  ];
}

function mention(
  text: string,
  { start, end }: { start: number; end: number },
  rule: string,
  symbol: string | null,
): Mention {
  return {
    start,
    end,
    quote: text.slice(start, end),
    form: 'SYMBOL',
    rule,
    candidates: symbol === null ? [] : [symbol],
  };
}
