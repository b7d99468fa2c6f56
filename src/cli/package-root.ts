/** Where the package's data files are: beside `package.json`, both in the repository and when installed. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = findPackageJSON(import.meta.url) ?? 'package.json';

export const packageRoot = dirname(manifest);

export const packageVersion: string = JSON.parse(readFileSync(manifest, 'utf8')).version;

export const bundledPages = join(packageRoot, 'ingest', 'bundled', 'A-RES-73-195');
