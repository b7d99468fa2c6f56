/** Every form is read back by tools that others wrote: networkx, rdflib, pandas, pyarrow, pyshacl and others. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFormat, openSource } from '../../src/export/formats.ts';
import { writeExport } from '../../src/export/write/write-files.ts';
import { createApi } from '../../src/graphql/api.ts';
import { executeQuery } from '../../src/graphql/execute-query.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { needPython, projectRoot } from './python.ts';
import { bundledStore, ODD_TEXTS } from './source.ts';

const python = needPython();

const FILES = {
  jsonl: 'graph.jsonl',
  csv: 'csv',
  parquet: 'parquet',
  graphml: 'graph.graphml',
  gexf: 'graph.gexf',
  turtle: 'graph.ttl',
  jsonld: 'graph.jsonld',
  shacl: 'shapes.ttl',
  bibtex: 'graph.bib',
  'csl-json': 'graph.csl.json',
};

async function readBack(store: GraphStore) {
  const folder = temporaryFolder();
  for (const [name, path] of Object.entries(FILES)) {
    const format = findFormat(name);
    if (!format) throw new Error(name);
    await writeExport(format, await openSource(store), { path: join(folder, path), force: false });
  }
  const { stdout, stderr } = spawnSync(python ?? '', [join(projectRoot, 'tests/export/read_back.py'), folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe.skipIf(python === undefined)('exports of the bundled pages', async () => {
  const store = python ? await bundledStore() : undefined;
  const found = store ? await readBack(store) : {};
  const info = await store?.info();
  const sum = (counts: Readonly<Record<string, number>> = {}) => Object.values(counts).reduce((a, b) => a + b, 0);

  it.each(['csv', 'parquet', 'graphml', 'gexf', 'turtle'])(
    '%s reads back with the same things and properties',
    (name) => {
      expect(found[name]).toEqual({ nodes: sum(info?.nodes), edges: sum(info?.edges), different: 0, first: [] });
    },
  );

  it('JSON-LD makes the triples of the Turtle form', () => {
    expect(found.jsonld).toEqual({ triples: found.triples, missing: 0, added: 0 });
  });

  it('CSV keeps an empty text apart from no value, and its package is one that Frictionless takes', () => {
    expect(found.csvWithNulls).toEqual(found.csv);
    expect(found.frictionless).toEqual({ valid: true, rows: [sum(info?.nodes), sum(info?.edges)], errors: [] });
  });

  it('BibTeX and CSL-JSON name the same instruments in the same words', () => {
    expect(found.bibtex).toEqual({
      entries: found.instruments,
      different: 0,
      first: [],
      failed: 0,
      parsersAgree: true,
    });
    // The header of the graph stands in a field that is free for such things, and that this reader does not know.
    const warnings = ['The following arguments for Reference are unsupported: custom'];
    expect(found['csl-json']).toEqual({ entries: found.instruments, different: 0, first: [], warnings });
    expect(found.instruments).toBeGreaterThan(100);
  });

  it('the shapes hold, and refuse a fragment without its mark', () => {
    expect(found.shacl).toEqual({ conforms: true, says: '', refuses: true });
  });

  it('SPARQL and GraphQL name the same actions that reference the Smuggling Protocol', async () => {
    if (!store) return;
    const query =
      '{ instrument(by: { id: "smuggling-protocol" }) { referencedBy(first: 100) { edges { node { ... on Action { label } } } } } }';
    const { data, errors } = await executeQuery(createApi({ store }), query);
    expect(errors).toBeUndefined();
    const { instrument } = data as unknown as {
      instrument: { referencedBy: { edges: { node: { label?: string } }[] } };
    };
    const labels = instrument.referencedBy.edges.flatMap(({ node }) => node.label ?? []);
    expect(found.smuggling.length).toBeGreaterThan(0);
    expect(found.smuggling).toEqual([...new Set(labels)].sort());
  });

  it('each says of which graph it is', () => {
    expect(found.about).toMatchObject({ hash: info?.hash, acknowledgement: 'Source: United Nations' });
  });
});

describe.skipIf(python === undefined)('exports of odd texts', () => {
  it('read back as they are', async () => {
    const store = openSqliteStore({ path: ':memory:' });
    const nodes = ODD_TEXTS.map((text, at) => ({
      id: `gcm#para_${at + 1}`,
      label: 'Paragraph' as const,
      order: `${at}`.padStart(4, '0'),
      properties: {
        text,
        startComplete: at % 2 === 0,
        firstPage: at + 1,
        qualifiers: [text, 'second'],
        score: at + 0.5,
      },
    }));
    const instruments = ODD_TEXTS.filter((text) => text.trim() !== '').map((title, at) => ({
      id: `A/RES/99/${at + 1}`,
      label: 'Instrument' as const,
      order: `9${at}`.padStart(4, '0'),
      properties: {
        title,
        shortTitle: title,
        kind: 'RESOLUTION',
        adoptedOn: '2044-09-08',
        symbol: `A/RES/99/${at + 1}`,
      },
    }));
    const record = {
      document: 'odd (en)',
      fingerprint: 'f',
      sources: [{ name: 'odd.txt', sha256: '0'.repeat(64), bytes: 1, pages: [1] }],
      warnings: [],
      pagesInSource: 1,
      instruments: ['gcm'],
      shared: { nodes: [], edges: [] },
    };
    await store.change({ put: [{ record, own: { nodes: [...nodes, ...instruments], edges: [] } }], remove: [] });
    const found = await readBack(store);
    await store.close();
    const count = nodes.length + instruments.length;
    expect(found.frictionless).toEqual({ valid: true, rows: [count, null], errors: [] });
    const whole = { nodes: count, edges: 0, different: 0, first: [] };
    for (const name of ['csvWithNulls', 'parquet', 'turtle']) expect(found[name], name).toEqual(whole);
    expect(found.bibtex).toMatchObject({ entries: instruments.length, first: [], failed: 0, parsersAgree: true });
    expect(found['csl-json']).toMatchObject({ entries: instruments.length, first: [] });
    // XML 1.0 has no form for U+001F: that one text has U+FFFD in its place.
    for (const name of ['graphml', 'gexf']) expect(found[name], name).toMatchObject({ nodes: count, different: 2 });
    expect(found.jsonld).toMatchObject({ missing: 0, added: 0 });
  });
});
