/**
 * Citations found in PDFs of the United Nations, against those that people marked by hand: precision and recall of each
 * file, with every miss and extra by reason. `node bench/citations-pdf.ts [folder]`; the folder holds PDFs and `gold/`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegistry } from '../ingest/registry/load.ts';
import { createRules } from '../ingest/rules.ts';
import type { GoldComparison } from './citations/gold.ts';
import { compareFile } from './citations/gold-files.ts';

const LEAST = 0.98;
const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'un-pdf');
if (existsSync(folder)) await measure(folder);
else console.log(`${folder} is not here; give a folder of UN PDFs with the expectation of each page in gold/`);

async function measure(from: string): Promise<void> {
  const rules = createRules(loadRegistry());
  const comparisons: GoldComparison[] = [];
  console.log('                                     marked   found    both  precision  recall');
  for (const name of readdirSync(from).filter((file) => file.endsWith('.pdf'))) {
    const comparison = await compareFile(from, name, rules);
    comparisons.push(comparison);
    printComparison(name, comparison);
  }
  const sum = (field: 'wanted' | 'found' | 'both') => comparisons.reduce((total, one) => total + one[field], 0);
  const all = { wanted: sum('wanted'), found: sum('found'), both: sum('both') };
  console.log(line('all files', all, true));
  const doubtful = comparisons.flatMap(({ extras }) => extras.filter(({ isTold }) => !isTold)).length;
  console.log(line('  without extras of a told reason', { ...all, found: all.both + doubtful }, true));
}

function printComparison(name: string, comparison: GoldComparison): void {
  console.log(line(name, comparison, false));
  for (const [reason, those] of Map.groupBy(comparison.misses, (miss) => miss.reason)) {
    console.log(`  missed: ${those.length} × ${reason}`);
    for (const { wanted } of those) console.log(`    para. ${wanted.par}: “${wanted.quote}” is ${wanted.instrument}`);
  }
  for (const [reason, those] of Map.groupBy(comparison.extras, (extra) => extra.reason)) {
    console.log(`  extra: ${those.length} × ${reason}`);
    for (const { citation } of those) {
      const { provision, text, start, end, target } = citation;
      const words = `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`;
      console.log(`    ${provision.replace(/^.*#/, '')}: …${words}… is ${target}`);
    }
  }
}

function line(
  name: string,
  { wanted, found, both }: Pick<GoldComparison, 'wanted' | 'found' | 'both'>,
  judged: boolean,
): string {
  const [precision, recall] = [both / found, both / wanted];
  const verdict = precision >= LEAST && recall >= LEAST ? 'yes' : 'NO';
  const cells = [wanted, found, both].map((count) => String(count).padStart(8)).join('');
  return `${name.padEnd(34)} ${cells}${precision.toFixed(4).padStart(11)}${recall.toFixed(4).padStart(8)}${judged ? `  (at least ${LEAST}: ${verdict})` : ''}`;
}
