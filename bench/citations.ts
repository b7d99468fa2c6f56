/**
 * Citations found on text without links, against the UN's own links on the same text: precision and recall, and speed.
 * `node bench/citations.ts [folder] [--misses]`; the folder holds resolutions in Akoma Ntoso (AKN4UN).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CitingText, Reading } from '../ingest/citations/read.ts';
import { loadRegistry } from '../ingest/registry/load.ts';
import { createRules, type Rules } from '../ingest/rules.ts';
import { readAknWithLinks } from '../ingest/structure/akn/read-akn.ts';
import { CompactGraphError } from '../src/model/errors.ts';
import { type Block, compareBlocks, type Difference, type Tally } from './citations/compare.ts';
import { type LinkedSymbol, linkedSymbols } from './citations/links.ts';
import { citingTexts } from './citations/texts.ts';

interface ReadFile {
  readonly file: string;
  readonly symbol: string;
  readonly texts: readonly CitingText[];
  readonly linked: readonly LinkedSymbol[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'akn-session-75');
if (existsSync(folder)) measure(folder);
else console.log(`${folder} is not here; give the folder of a session in AKN4UN`);

function measure(from: string): void {
  const files = readFiles(from);
  const rules = createRules(loadRegistry());
  const blocks = files.flatMap((file) => blocksOf(file, rules.readCitations(file.texts, file.symbol)));
  const { tallies, misses, extras } = compareBlocks(blocks);
  const sum = (...words: string[]) =>
    addUp([...tallies].filter(([key]) => words.every((word) => key.includes(word))).map(([, tally]) => tally));
  console.log('                                     linked   found    both  precision  recall');
  printTally('General Assembly resolutions', sum('resolution'), 0.99);
  printTally('  in the body', sum('provision', 'resolution'));
  printTally('  in notes', sum('note', 'resolution'));
  printTally('all document symbols', sum(), 0.97);
  printTally('  in the body', sum('provision'));
  printTally('  in notes', sum('note'));
  printReasons('misses', misses, values.misses);
  printReasons('extras', extras, values.misses);
  printSpeed(files, rules);
}

function readFiles(from: string): ReadFile[] {
  const read: ReadFile[] = [];
  const counts = { files: 0, refused: 0, links: 0, pieces: 0, elsewhere: 0 };
  for (const file of readdirSync(from)
    .filter((name) => name.endsWith('.xml'))
    .sort()) {
    try {
      const { tree, links } = readAknWithLinks(readFileSync(join(from, file)), file);
      const { linked, pieces, elsewhere } = linkedSymbols(links);
      read.push({ file, symbol: tree.symbol, texts: citingTexts(tree), linked });
      counts.links += links.length;
      counts.pieces += pieces;
      counts.elsewhere += elsewhere;
    } catch (error) {
      if (!(error instanceof CompactGraphError)) throw error;
      counts.refused++;
      console.log(`left out: ${error.message}`);
    }
    counts.files++;
  }
  console.log(
    `${counts.files} files, ${counts.refused} left out; ${counts.links} links: ${counts.elsewhere} to other places than documents, ${counts.pieces} that go on a link before without words between`,
  );
  return read;
}

/** Only what documents' symbols can be compared in: treaties and resolutions of bodies outside the United Nations have no link. */
function blocksOf({ file, texts, linked }: ReadFile, readings: readonly Reading[]): Block[] {
  const byProvision = Map.groupBy(linked, ({ provision }) => provision);
  const known = new Set(texts.map(({ id }) => id));
  const lost = linked.filter(({ provision }) => !known.has(provision));
  if (lost.length > 0) console.log(`${file}: ${lost.length} links stand in no text that is read`);
  return texts.map(({ id, text, kind }, at) => {
    const citations = readings[at]?.citations ?? [];
    const found = citations.flatMap(({ start, end, form, target }) =>
      form === 'SYMBOL' && target !== null && /^[A-Z]+\//.test(target) ? [{ start, end, symbol: target }] : [],
    );
    return { file, id, kind, text, found, linked: byProvision.get(id) ?? [] };
  });
}

function addUp(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { linked, found, both }) => ({
      linked: sum.linked + linked,
      found: sum.found + found,
      both: sum.both + both,
    }),
    { linked: 0, found: 0, both: 0 },
  );
}

function printTally(name: string, { linked, found, both }: Tally, least?: number): void {
  const [precision, recall] = [both / found, both / linked];
  const verdict =
    least === undefined
      ? ''
      : precision >= least && recall >= least
        ? `  (at least ${least}: yes)`
        : `  (at least ${least}: NO)`;
  console.log(
    `${name.padEnd(34)} ${String(linked).padStart(8)}${String(found).padStart(8)}${String(both).padStart(8)}${precision.toFixed(4).padStart(11)}${recall.toFixed(4).padStart(8)}${verdict}`,
  );
}

function printReasons(name: string, differences: readonly Difference[], each: boolean): void {
  const kinds = [...Map.groupBy(differences, ({ reason }) => reason)].toSorted((a, b) => b[1].length - a[1].length);
  console.log(`\n${name}: ${differences.length}`);
  for (const [kind, those] of kinds) {
    console.log(`  ${those.length} × ${kind}`);
    if (!each) continue;
    for (const { block, symbol, start, end } of those) {
      console.log(`    ${block.file} ${block.id} ${symbol}: …${block.text.slice(Math.max(0, start - 60), end + 20)}…`);
    }
  }
}

/** Once cold, then the best of three, as a long run of many documents sees it. */
function printSpeed(files: readonly ReadFile[], rules: Rules): void {
  const megabytes =
    files.flatMap(({ texts }) => texts).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const runs = [1, 2, 3, 4].map(() => {
    const before = process.cpuUsage();
    for (const { texts, symbol } of files) rules.readCitations(texts, symbol);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  const best = Math.min(...runs.slice(1));
  console.log(
    `\n${megabytes.toFixed(1)} MB of text: found, resolved and related at ${(megabytes / best).toFixed(0)} MB/s of CPU (once warm; first ${(megabytes / (runs[0] ?? 1)).toFixed(0)} MB/s)`,
  );
}
