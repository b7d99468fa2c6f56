/** Resolutions in Akoma Ntoso into a fresh SQLite store: how the cost grows, beside parsing the XML alone. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './process/measure.ts';

const bin = fileURLToPath(new URL('../bin/compact-graph.js', import.meta.url));
const parser = new URL('../ingest/pages/akn/parse-xml.ts', import.meta.url).href;
const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/akn-session-75', import.meta.url));
const PARSE = `const [, ...paths] = process.argv; const { readXml } = await import('${parser}'); const { readFileSync } = await import('node:fs'); for (const path of paths) readXml(readFileSync(path), path);`;

if (!existsSync(folder)) {
  console.log(`${folder} is not there; give a folder of resolutions in Akoma Ntoso`);
  process.exit(0);
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .sort()
  .map((name) => join(folder, name));
const scratch = mkdtempSync(join(tmpdir(), 'compact-graph-bench-'));
try {
  console.log('files   parse CPU s   ingest CPU s   ratio   ms a file   peak MB   again CPU s');
  for (const count of [100, 200, files.length]) {
    const some = files.slice(0, count);
    const load = [bin, 'ingest', ...some, '--store', `sqlite:${join(scratch, `${count}.db`)}`];
    const parse = measure(['--input-type=module', '-e', PARSE, ...some]);
    const ingest = measure(load);
    const again = measure(load);
    const cells = [
      parse.cpu.toFixed(2).padStart(11),
      ingest.cpu.toFixed(2).padStart(12),
      (ingest.cpu / parse.cpu).toFixed(1).padStart(5),
      ((1000 * ingest.cpu) / count).toFixed(1).padStart(9),
      ingest.megabytes.toFixed(0).padStart(7),
      again.cpu.toFixed(2).padStart(11),
    ];
    console.log(`${String(count).padStart(5)}   ${cells.join('   ')}`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
