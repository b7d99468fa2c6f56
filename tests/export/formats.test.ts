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

  describe('a page around one thing', () => {
    const pageAround = async (around: string) => {
      const format = findFormat('html');
      if (!format) throw new Error('html');
      const page = Buffer.concat([
        ...(await readExport(format, await openSource(store, { around }))).values(),
      ]).toString();
      const [, json = ''] = /id="view">(.*?)<\/script>/s.exec(page) ?? [];
      const { nodes, edges, start } = JSON.parse(json) as {
        nodes: { id: string; text?: string }[];
        edges: { from: number; type: string; to: number; quote?: string; page?: number; why?: string }[];
        start: number;
      };
      return {
        page,
        nodes,
        start,
        says: edges.map(({ from, type, to }) => `${nodes[from]?.id} ${type} ${nodes[to]?.id}`),
        edges,
      };
    };

    it('holds an objective with its actions and what they refer to, each with its evidence', async () => {
      const { nodes, start, says, edges } = await pageAround('gcm#obj_9');
      expect(nodes[start]?.id).toBe('gcm#obj_9');
      expect(says).toContain('gcm#obj_9 HAS_ACTION gcm#obj_9__act_a');
      expect(says).toContain('gcm#obj_9__act_a PROMOTES_RATIFICATION_OF smuggling-protocol');
      expect(says.filter((said) => said.startsWith('gcm#obj_10'))).toEqual([]);
      const promotes = edges[says.indexOf('gcm#obj_9__act_a PROMOTES_RATIFICATION_OF smuggling-protocol')];
      expect(promotes).toMatchObject({
        page: 18,
        quote: expect.stringContaining('ratification'),
        why: expect.stringMatching(/^stated; by the words/),
      });
    });

    it('takes an action, an instrument, a citation, a page and an address of the explorer', async () => {
      expect((await pageAround('gcm#obj_10__act_a')).says).toContain('gcm#obj_10__act_a CITES untoc');
      expect((await pageAround('untoc')).says).toContain('smuggling-protocol SUPPLEMENTS untoc');
      expect((await pageAround('gcm#obj_10__act_a__cit_2')).says).toEqual([
        'gcm#obj_10__act_a CITES untoc',
        'trafficking-protocol SUPPLEMENTS untoc',
      ]);
      expect((await pageAround('gcm#page_19')).says).toContain('gcm#obj_10__act_a CITES untoc');
      const address = 'http://127.0.0.1:4000/?view=about&id=gcm%23obj_9&read=page';
      expect((await pageAround(address)).page).toBe((await pageAround('gcm#obj_9')).page);
    });

    it('shows a fragment only as one, and gives the same bytes each time', async () => {
      const { page } = await pageAround('gcm#obj_9');
      expect(page).toBe((await pageAround('gcm#obj_9')).page);
      expect(page.split(FRAGMENT).length).toBe(page.split(`[…] ${FRAGMENT}`).length);
      expect(page).toContain(hash);
    });

    it('is of something that is there', async () => {
      await expect(openSource(store, { around: 'gcm#nothing' })).rejects.toMatchObject({ code: 'UNKNOWN_ID' });
    });
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
