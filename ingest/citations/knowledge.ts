/** The data files that citation reading rests on beside the registry's records: whose numbers look how, and what names look like. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { SymbolKnowledge } from './symbols/knowledge.ts';
import type { InstrumentNouns } from './unknown-names.ts';

export interface CitationKnowledge {
  readonly symbols: SymbolKnowledge;
  readonly nouns: InstrumentNouns;
}

/** @param folder of the registry's data files */
export function readCitationKnowledge(folder: string = bundledFolder()): CitationKnowledge {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
  return {
    symbols: read('issuing-bodies.json') as SymbolKnowledge,
    nouns: read('instrument-nouns.json') as InstrumentNouns,
  };
}

function bundledFolder(): string {
  return join(dirname(findPackageJSON(import.meta.url) as string), 'ingest', 'registry', 'data');
}
