/** What every export keeps: the words as they are, how they may be shown, the header, and the same bytes each time. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { FORMATS, findFormat, openSource } from '../../src/export/formats.ts';
import { LINE_SCHEMA } from '../../src/export/json/json-schema.ts';
import { csv, guardCell, unguardCell } from '../../src/export/table/csv.ts';
import { bundledStore, ODD_TEXTS, readExport, sourceOf } from './source.ts';

const FRAGMENT = 'become liable to criminal prosecution';

describe('every format', async () => {
  const store = await bundledStore();
  const source = await openSource(store);
  const hash = source.header.hash;

  it.each(FORMATS.map((format) => [format.name, format] as const))(
    '%s gives the same bytes each time',
    async (_, format) => {
      const [once, again] = [await readExport(format, source), await readExport(format, await openSource(store))];
      expect([...once.keys()]).toEqual([...again.keys()]);
      for (const [name, bytes] of once) expect(bytes.equals(again.get(name) as Buffer), name).toBe(true);
    },
  );

  it.each(
    FORMATS.filter(({ name }) => name !== 'shacl' && name !== 'json-schema').map(
      (format) => [format.name, format] as const,
    ),
  )('%s names the graph, its sources and the United Nations', async (_, format) => {
    const whole = Buffer.concat([...(await readExport(format, source)).values()]).toString();
    expect(whole).toContain(hash);
    for (const { sha256 } of source.header.sources) expect(whole).toContain(sha256);
    expect(whole).toContain('Source: United Nations');
    expect(whole).toContain('2018-12-');
  });

  it.each(['csv', 'neo4j-admin', 'jsonl', 'graphml', 'gexf', 'turtle', 'jsonld', 'cypher'])(
    '%s shows a fragment as one, beside the words as they are',
    async (name) => {
      const format = findFormat(name);
      if (!format) throw new Error(name);
      const whole = Buffer.concat([...(await readExport(format, source)).values()]).toString();
      expect(whole).toContain(`[…] ${FRAGMENT}`);
      expect(whole.split(FRAGMENT).length - 1).toBeGreaterThan(whole.split(`[…] ${FRAGMENT}`).length - 1);
      expect(whole).toContain('The text begins before page 18; missing words may change its meaning.');
    },
  );

  it('the page shows a fragment only as one, and asks nothing of the network', async () => {
    const format = findFormat('html');
    if (!format) throw new Error('html');
    const page = Buffer.concat([...(await readExport(format, source)).values()]).toString();
    expect(page.split(FRAGMENT).length).toBeGreaterThan(1);
    expect(page.split(FRAGMENT).length).toBe(page.split(`[…] ${FRAGMENT}`).length);
    expect(page).not.toMatch(/<(link|img|iframe)|src=|@import|fetch\(/);
  });

  it('meets its JSON Schema line by line, and a fragment without its mark does not', async () => {
    const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(LINE_SCHEMA);
    const format = findFormat('jsonl');
    if (!format) throw new Error('jsonl');
    const [text = Buffer.alloc(0)] = (await readExport(format, source)).values();
    const lines = text
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(source.header.nodes + source.header.edges + 1);
    for (const line of lines) expect(validate(line), JSON.stringify([line, validate.errors])).toBe(true);
    const fragment = lines.find(({ properties }) => properties?.startComplete === false);
    expect(validate({ ...fragment, display: fragment.properties.text })).toBe(false);
    expect(validate({ ...fragment, notice: undefined })).toBe(false);
  });
});

describe('the CSV form', () => {
  it('begins no cell with a character that a spreadsheet takes for a formula, and gives the words back', () => {
    for (const text of ODD_TEXTS) {
      expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r＝]/);
      expect(unguardCell(guardCell(text))).toBe(text);
    }
    expect(guardCell('=1+1')).toBe("'=1+1");
    expect(guardCell("'tis")).toBe("''tis");
  });

  it('leaves the apostrophes out when it is asked to', async () => {
    const rows = [{ id: 'gcm#para_1', label: 'Paragraph' as const, order: '0', properties: { text: '=1+1' } }];
    const guarded = (await readExport(csv, sourceOf(rows))).get('nodes.csv')?.toString();
    const raw = (await readExport(csv, sourceOf(rows, true))).get('nodes.csv')?.toString();
    expect(guarded).toContain(",'=1+1");
    expect(raw).toContain(',=1+1');
    expect(raw).not.toContain("'");
  });
});
