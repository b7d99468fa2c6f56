/** The steps in a row: find the mentions of a text, resolve each, relate each to the words that govern it. */
import type { Citation, Reference } from './citation.ts';
import { createFinder, type Name } from './find.ts';
import { createRelater, type GoverningWords, type Supplements } from './relate.ts';
import { resolveMention } from './resolve.ts';

export interface Reading {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
}

export interface CitationRules {
  readonly names: readonly Name[];
  readonly governingWords: GoverningWords;
  readonly supplements: Supplements;
}

export type CitationReader = (text: string) => Reading;

/** Patterns are built once; the reader is then a pure function of the text. */
export function createCitationReader({ names, governingWords, supplements }: CitationRules): CitationReader {
  const find = createFinder(names);
  const relate = createRelater(governingWords, supplements);
  return (text) => {
    const citations = find(text).map(resolveMention);
    return { citations, references: relate(text, citations) };
  };
}
