/** The reviewed facts that every graph rests on, read from their files, checked, and ready to look up. */
import { createHash } from 'node:crypto';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { crossCheck } from './cross-check.ts';
import { type DataFile, faultIn, readDataFile, validate } from './data-file.ts';
import { indexAliases } from './lookup.ts';
import { FILES, type FileName, type Files, type RegisteredInstrument } from './schema.ts';

export interface Registry {
  readonly instruments: Files['instruments.json'];
  readonly instrumentById: ReadonlyMap<string, RegisteredInstrument>;
  /** `aliasKey` of a name, alias, title or symbol → ids. Two or more ids: ambiguous. */
  readonly byAlias: ReadonlyMap<string, readonly string[]>;
  /** Document symbol in the UN's link form → id. */
  readonly bySymbol: ReadonlyMap<string, string>;
  readonly articles: Files['articles.json'];
  readonly bodies: Files['bodies.json'];
  readonly terms: Files['terms.json'];
  readonly law: Files['law.json'];
  readonly outline: Files['outline.json'];
  readonly concordance: Files['concordance.json']['rows'];
  readonly qualifiers: Files['qualifiers.json']['qualifiers'];
  readonly genre: Files['genre.json'];
  readonly governingWords: Files['governing-words.json'];
  readonly issuingBodies: Files['issuing-bodies.json'];
  readonly instrumentNouns: Files['instrument-nouns.json'];
  /** SHA-256 over the names and texts of the data files: a changed fact is another registry. */
  readonly version: string;
}

const NAMES = Object.keys(FILES) as FileName[];

/**
 * Reads every file of the registry; nothing of it can be changed afterwards.
 * @throws RegistryError that names the file, the line and the field at fault, and the remedy
 */
export function loadRegistry(folder: string = bundledFolder()): Registry {
  const read = new Map(NAMES.map((name) => [name, readDataFile(folder, name)]));
  const files = Object.fromEntries(
    [...read].map(([name, file]) => [name, validate(file, FILES[name])]),
  ) as unknown as Files;
  const fault = crossCheck(files)[0];
  if (fault !== undefined) throw faultIn(read.get(fault.file) as DataFile, fault.path, fault.message);
  const instruments = files['instruments.json'];
  return Object.freeze({
    instruments,
    instrumentById: new Map(instruments.map((instrument) => [instrument.id, instrument])),
    byAlias: indexAliases(instruments),
    bySymbol: new Map(instruments.flatMap(({ id, symbol }) => (symbol === undefined ? [] : [[symbol, id] as const]))),
    articles: files['articles.json'],
    bodies: files['bodies.json'],
    terms: files['terms.json'],
    law: files['law.json'],
    outline: files['outline.json'],
    concordance: files['concordance.json'].rows,
    qualifiers: files['qualifiers.json'].qualifiers,
    genre: files['genre.json'],
    governingWords: files['governing-words.json'],
    issuingBodies: files['issuing-bodies.json'],
    instrumentNouns: files['instrument-nouns.json'],
    version: hashFiles([...read.values()]),
  });
}

function hashFiles(files: readonly DataFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

function bundledFolder(): string {
  return join(dirname(findPackageJSON(import.meta.url) as string), 'ingest', 'registry', 'data');
}
