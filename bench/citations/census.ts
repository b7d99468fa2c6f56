/** Every citation that a version of the program finds in a corpus, with the relations that rest on it: plain data to compare. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { holdFile, sha256 } from '../../ingest/pages/find-files.ts';

export interface CensusEntry {
  readonly document: string;
  readonly provision: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly status: string;
  readonly target: string | null;
  readonly pinpoint: string | null;
  /** `RECALLS`, `PROMOTES_RATIFICATION_OF URGE`, `CITES VIA_NOTE`; sorted. */
  readonly relations: readonly string[];
}

type Ingest = Pick<typeof import('../../ingest/ingest.ts'), 'ingestSources'>;

/**
 * @param root of a checkout of the program, whose own ingest reads the corpus
 * @param corpus files, or folders of files
 */
export async function takeCensus(root: string, corpus: readonly string[]): Promise<CensusEntry[]> {
  const load = (path: string) => import(pathToFileURL(join(root, 'ingest', path)).href);
  const { ingestSources } = (await load('ingest.ts')) as Ingest;
  const { loadRegistry } = (await load('registry/load.ts')) as typeof import('../../ingest/registry/load.ts');
  const { createRules } = (await load('rules.ts')) as typeof import('../../ingest/rules.ts');
  const files = corpus.flatMap(filesAt).map((path) => {
    const bytes = readFileSync(path);
    // Versions until RULES_VERSION 9 took the bytes themselves.
    return { ...holdFile(basename(path), bytes), bytes };
  });
  const { documents } = await ingestSources(files, createRules(loadRegistry()));
  return documents.flatMap(({ own, record }) => {
    const relations = Map.groupBy(
      own.edges.filter(({ properties }) => properties['citation'] !== undefined && properties['role'] !== undefined),
      ({ properties }) => String(properties['citation']),
    );
    return own.nodes
      .filter(({ label }) => label === 'Citation')
      .map(({ id, properties }) => ({
        document: record.document,
        provision: String(properties['provision']),
        start: Number(properties['start']),
        end: Number(properties['end']),
        words: String(properties['quote']).replace(/\s+/g, ' '),
        status: String(properties['status']),
        target: (properties['target'] as string | undefined) ?? null,
        pinpoint: (properties['pinpoint'] as string | undefined) ?? null,
        relations: (relations.get(id) ?? [])
          .map(({ type, properties: { role, strength } }) => relationName(type, String(role), String(strength)))
          .toSorted(),
      }));
  });
}

function relationName(type: string, role: string, strength: string): string {
  return [type, role === 'DIRECT' ? '' : role, strength === 'NONE' ? '' : strength].filter(Boolean).join(' ');
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:xml|pdf|txt)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

export interface CensusCount {
  readonly document: string;
  readonly resolved: number;
  readonly ambiguous: number;
  readonly unresolved: number;
  readonly relations: number;
  /** Of all that the census says of the document: a change that no count shows still shows here. */
  readonly digest: string;
}

export function countCensus(entries: readonly CensusEntry[]): CensusCount[] {
  return [...Map.groupBy(entries, ({ document }) => document)].map(([document, those]) => {
    const ofStatus = (status: string) => those.filter((entry) => entry.status === status).length;
    return {
      document,
      resolved: ofStatus('RESOLVED'),
      ambiguous: ofStatus('AMBIGUOUS'),
      unresolved: ofStatus('UNRESOLVED'),
      relations: those.reduce((sum, { relations }) => sum + relations.length, 0),
      digest: sha256(JSON.stringify(those)).slice(0, 12),
    };
  });
}
