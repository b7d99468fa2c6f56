/** What is taken away from a view. */
import { expect, it } from 'vitest';
import { buildGraph } from '../../src/explorer/data/graph.ts';
import { makeEdge } from '../../src/explorer/data/read-answer.ts';
import { searchText } from '../../src/explorer/data/search-text.ts';
import { placeInColumns } from '../../src/explorer/draw/columns.ts';
import { fileNameOf } from '../../src/explorer/take-away/download.ts';
import { writeCsv } from '../../src/explorer/take-away/write-csv.ts';
import { writeSvg } from '../../src/explorer/take-away/write-svg.ts';

const graph = buildGraph(
  ['gcm#obj_9__act_a', 'untoc'].map((id) => ({
    id,
    label: id === 'untoc' ? 'Instrument' : 'Action',
    name: id === 'untoc' ? '=Convention & "more" <law>' : '9(a)',
    title: null,
    binding: null,
    kind: null,
    cite: id === 'untoc' ? null : 'A/RES/73/195, annex, para. 25 (a)',
    instrument: null,
  })),
  [
    {
      ...makeEdge('CITES', 'gcm#obj_9__act_a', 'untoc', 'STATED'),
      quote: 'one,\ntwo',
      page: 18,
      pinpoint: 'art. 6 (1)',
      strength: 'URGE',
      hedge: 'as appropriate',
      addressee: 'States',
    },
  ],
);

it('writes a table that spreadsheets read, with no formula in it', () => {
  const [head, row] = writeCsv(graph).split('\r\n');
  expect(head).toBe(
    '\uFEFFfrom,from name,cite,type,to,to name,pinpoint,derivation,role,strength,hedge,addressee,quote,words by,page,rationale,source,edge id',
  );
  expect(row).toBe(
    `gcm#obj_9__act_a,9(a),"A/RES/73/195, annex, para. 25 (a)",CITES,untoc,"'=Convention & ""more"" <law>",art. 6 (1),STATED,,URGE,as appropriate,States,"one,\ntwo",United Nations,18,,,gcm#obj_9__act_a~CITES~untoc`,
  );
});

it('writes a row for a citation that was not resolved', () => {
  const open = [{ ...makeEdge('HAS_CITATION', 'gcm#obj_9__act_a', 'untoc'), quote: 'the Convention' }];
  expect(writeCsv(buildGraph(graph.nodes.values(), open))).toContain('HAS_CITATION,untoc');
  expect(writeCsv(buildGraph(graph.nodes.values(), [makeEdge('HAS_ACTION', 'gcm', 'untoc')]))).not.toContain('HAS_');
});

it('writes a picture whose words are text and well formed', () => {
  const palette = Object.fromEntries(
    ['ink', 'soft', 'faint', 'paper', 'text', 'textSoft', 'law', 'lawSoft', 'curated', 'inferred', 'focus'].map(
      (name) => [name, '#000'],
    ),
  ) as never;
  const svg = writeSvg({
    graph,
    placement: placeInColumns(graph, 900, 700),
    form: 'columns',
    heading: 'A & B',
    palette,
  });
  expect(svg).toContain('=Convention &amp; &quot;more&quot; &lt;law&gt;');
  expect(svg).toContain('<title>A &amp; B</title>');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

it.each([
  ['What Objective 10 rests on', 'what-objective-10-rests-on'],
  ['“…”', 'compact-graph'],
])('names a file after %s', (heading, name) => {
  expect(fileNameOf(heading)).toBe(name);
});

it.each([
  ['smuggl of mig', 'smuggl* of mig*'],
  ['"best interests"', '"best interests"'],
  ['art. 6', 'art. 6'],
  ['-', null],
])('searches for %s', (typed, text) => {
  expect(searchText(typed)).toBe(text);
});
