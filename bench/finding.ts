/**
 * How fast citations are found: the places where names and symbols may stand, and then the whole reading with what each
 * resolves to and which words govern it. `node bench/finding.ts [folder]`; the folder holds resolutions in Akoma Ntoso.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finders } from '../ingest/citations/find.ts';
import { createNameFinder } from '../ingest/citations/names.ts';
import { createNumberedReader } from '../ingest/citations/numbered.ts';
import { createSymbolMentions } from '../ingest/citations/symbols/find.ts';
import { createUnknownNameFinder } from '../ingest/citations/unknown-names.ts';
import { loadRegistry } from '../ingest/registry/load.ts';
import { createRules, namesOf } from '../ingest/rules.ts';
import { readAkn } from '../ingest/structure/akn/read-akn.ts';
import { ParseError } from '../src/model/errors.ts';
import { citingTexts } from './citations/texts.ts';

const RUNS = 5;
const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'akn-session-75');
if (existsSync(folder)) measure(folder);
else console.log(`${folder} is not here; give a folder of resolutions in Akoma Ntoso`);

function measure(from: string): void {
  const documents = readdirSync(from)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .flatMap((name) => read(join(from, name), name));
  const texts = documents.flatMap((document) => document.texts.map(({ text }) => ({ text, symbol: document.symbol })));
  const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const registry = loadRegistry();
  const names = registry.instruments.flatMap(namesOf);
  const finders: Finders = {
    findNames: createNameFinder(names),
    findSymbols: createSymbolMentions(registry.issuingBodies),
    findUnknown: createUnknownNameFinder(registry.instrumentNouns),
    readNumbered: createNumberedReader(names),
    protocolsOf: () => ({ each: [], all: undefined }),
  };
  const rules = createRules(registry);
  console.log(`${texts.length} texts of ${documents.length} documents, ${megabytes.toFixed(1)} MB`);
  console.log('MB of text a second of CPU              first      best of', RUNS);
  print('find known names', megabytes, () => {
    for (const { text } of texts) finders.findNames(text);
  });
  print('find symbols', megabytes, () => {
    for (const { text, symbol } of texts) finders.findSymbols(text, symbol);
  });
  print('find names of unknown instruments', megabytes, () => {
    for (const { text } of texts) finders.findUnknown(text);
  });
  print('find, all three', megabytes, () => {
    for (const { text, symbol } of texts) {
      finders.findNames(text);
      finders.findSymbols(text, symbol);
      finders.findUnknown(text);
    }
  });
  print('find, resolve and relate', megabytes, () => {
    for (const document of documents) rules.readCitations(document.texts, document.symbol);
  });
}

function read(path: string, name: string) {
  try {
    const tree = readAkn(readFileSync(path), name);
    return [{ symbol: tree.symbol, texts: citingTexts(tree) }];
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}

function print(what: string, megabytes: number, work: () => void): void {
  const rates = Array.from({ length: RUNS }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (megabytes * 1e6) / (user + system);
  });
  const [first = 0] = rates;
  console.log(
    `${what.padEnd(36)} ${first.toFixed(1).padStart(8)} ${Math.max(...rates)
      .toFixed(1)
      .padStart(12)}`,
  );
}
