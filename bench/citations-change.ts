/**
 * Citations gained, lost and changed between two versions of the program over one corpus, by kind and with their words.
 * `node bench/citations-change.ts BEFORE AFTER [--corpus PATH …] [--most N]`: each a checkout's folder or a saved census;
 * `--save FILE` keeps the census of the one version given, else of this. Without any of them it holds this version
 * against the counts that are kept beside it, which hold no text; `--record` writes those anew.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CensusCount, type CensusEntry, countCensus, takeCensus } from './citations/census.ts';
import { type CensusChange, compareCensus } from './citations/changes.ts';

const root = join(import.meta.dirname, '..');
const shared = join(root, '..', 'shared', 'data');
const RECORD = join(import.meta.dirname, 'citations', 'record.tsv');
const COLUMNS = ['document', 'resolved', 'ambiguous', 'unresolved', 'relations', 'digest'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', multiple: true },
    most: { type: 'string', default: '10' },
    save: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const corpus = (
  values.corpus ?? [
    join(root, 'ingest', 'bundled', 'A-RES-73-195'),
    join(shared, 'akn-session-75'),
    join(shared, 'un-pdf'),
  ]
).filter((path) => existsSync(path));

const [before, after] = positionals;
if (values.save !== undefined) writeFileSync(values.save, JSON.stringify(await censusOf(before ?? root)));
else if (before !== undefined) report(await censusOf(before), await censusOf(after ?? root));
else {
  const census = await censusOf(root);
  if (values.record) writeFileSync(RECORD, writeRecord(countCensus(census)));
  else compareRecord(readRecord(), countCensus(census));
}

async function censusOf(version: string): Promise<CensusEntry[]> {
  return statSync(version).isDirectory()
    ? takeCensus(version, corpus)
    : (JSON.parse(readFileSync(version, 'utf8')) as CensusEntry[]);
}

function report(old: readonly CensusEntry[], now: readonly CensusEntry[]): void {
  const changes = compareCensus(old, now);
  console.log(`${old.length} citations before, ${now.length} after; ${changes.length} changes`);
  const kinds = [...Map.groupBy(changes, ({ kind }) => kind)].toSorted((a, b) => b[1].length - a[1].length);
  for (const [kind, those] of kinds) {
    console.log(`\n${those.length} × ${kind}`);
    for (const change of those.slice(0, Number(values.most))) console.log(`  ${words(change)}`);
    if (those.length > Number(values.most)) console.log(`  … ${those.length - Number(values.most)} more (--most)`);
  }
}

function words({ before: old, after: now }: CensusChange): string {
  const entry = now ?? old;
  const targets = [old, now].map((one) => one?.target ?? (one === undefined ? 'nothing' : one.status.toLowerCase()));
  return `${entry?.provision} “${entry?.words}”: ${[...new Set(targets)].join(' → ')}`;
}

function writeRecord(counts: readonly CensusCount[]): string {
  const rows = counts.map((count) => COLUMNS.map((column) => count[column]).join('\t'));
  return `${[COLUMNS.join('\t'), ...rows].join('\n')}\n`;
}

function readRecord(): CensusCount[] {
  if (!existsSync(RECORD)) return [];
  const [, ...rows] = readFileSync(RECORD, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [document = '', resolved, ambiguous, unresolved, relations, digest = ''] = row.split('\t');
    return {
      document,
      resolved: Number(resolved),
      ambiguous: Number(ambiguous),
      unresolved: Number(unresolved),
      relations: Number(relations),
      digest,
    };
  });
}

/** Of documents that both have: those whose citations are no longer the same, with the counts that differ. */
function compareRecord(old: readonly CensusCount[], now: readonly CensusCount[]): void {
  const kept = new Map(old.map((count) => [count.document, count]));
  const changed = now.flatMap((count) => {
    const was = kept.get(count.document);
    return was === undefined || was.digest === count.digest ? [] : [{ was, count }];
  });
  const unknown = now.filter(({ document }) => !kept.has(document)).length;
  console.log(`${now.length} documents, ${changed.length} of them changed since the record, ${unknown} not in it`);
  for (const { was, count } of changed) {
    const differences = (['resolved', 'ambiguous', 'unresolved', 'relations'] as const)
      .filter((column) => was[column] !== count[column])
      .map((column) => `${column} ${was[column]} → ${count[column]}`);
    console.log(`  ${count.document}: ${differences.join(', ') || 'same counts, other words, targets or kinds'}`);
  }
}
