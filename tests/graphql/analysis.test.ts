/** Counting and comparing: matrix, co-citation, comparison, statistics, coverage. */
import { describe, expect, test } from 'vitest';
import { openExampleApi } from './example-api.ts';

const { ask, answer } = await openExampleApi();

interface Heading {
  readonly key: string;
  readonly totalCount: number;
}

describe('a reference matrix', () => {
  test('counts references by objective, instrument and type', async () => {
    const { referenceMatrix } = await ask(`{ referenceMatrix { rowAxis columnAxis truncated
      rows { key label totalCount node { ... on Objective { coverage } } } columns { key label totalCount }
      cells { row column count provisionCount types { type count } } } }`);
    expect(referenceMatrix.rows).toEqual([
      { key: 'gcm#obj_9', label: 'Objective 9', totalCount: 5, node: { coverage: 'PARTIAL' } },
      { key: 'gcm#obj_10', label: 'Objective 10', totalCount: 3, node: { coverage: 'PARTIAL' } },
    ]);
    expect(referenceMatrix.columns.map(({ label }: { label: string }) => label)).toContain(
      'Smuggling of Migrants Protocol',
    );
    expect(referenceMatrix.cells).toContainEqual({
      row: 'gcm#obj_9',
      column: 'smuggling-protocol',
      count: 3,
      provisionCount: 1,
      types: [
        { type: 'PROMOTES_ACCESSION_TO', count: 1 },
        { type: 'PROMOTES_IMPLEMENTATION_OF', count: 1 },
        { type: 'PROMOTES_RATIFICATION_OF', count: 1 },
      ],
    });
    expect(referenceMatrix).toMatchObject({ rowAxis: 'OBJECTIVE', columnAxis: 'INSTRUMENT', truncated: false });
  });

  test.each([
    [
      'rows: ACTION, columns: REFERENCE_TYPE',
      ['9(a)', '10(a)', '10(b)'],
      ['CITES', 'PROMOTES_ACCESSION_TO', 'PROMOTES_IMPLEMENTATION_OF', 'PROMOTES_RATIFICATION_OF'],
    ],
    [
      'rows: REFERRING_INSTRUMENT, columns: INSTRUMENT, within: {instrument: "A/RES/75/158"}',
      ['Trafficking in women and girls'],
      ['Organized Crime Convention'],
    ],
    ['rows: ADDRESSEE, columns: INSTRUMENT', ['States'], ['Organized Crime Convention']],
    [
      'rows: PROVISION, columns: INSTRUMENT, filter: {strengths: [URGE]}',
      ['A/RES/75/158, para. 4 (a)'],
      ['Organized Crime Convention'],
    ],
    [
      'rows: ACTION, columns: ARTICLE, filter: {derivations: [CURATED]}',
      ['9(b)'],
      ['Smuggling of Migrants Protocol, art. 6, para. 1'],
    ],
    ['filter: {instrument: "gcm"}', [], []],
  ])('%s', async (args, rows, columns) => {
    const { referenceMatrix } = await ask(`{ referenceMatrix(${args}) { rows { label } columns { label } } }`);
    expect(referenceMatrix.rows.map(({ label }: { label: string }) => label)).toEqual(rows);
    expect(referenceMatrix.columns.map(({ label }: { label: string }) => label)).toEqual(columns);
  });

  test('shows the next after its largest rows and columns, and says how many there are', async () => {
    const matrix = async (args: string) =>
      (
        await ask(`{ referenceMatrix(rows: ACTION, ${args}) {
          rowCount columnCount truncated rows { key totalCount } columns { key totalCount } cells { row column count } } }`)
      ).referenceMatrix;
    const whole = await matrix('skipRows: 0');
    expect(whole).toMatchObject({ rowCount: whole.rows.length, columnCount: whole.columns.length });
    const [{ key: largest }] = whole.rows.toSorted((a: Heading, b: Heading) => b.totalCount - a.totalCount);
    const others = <T extends { key?: string; row?: string }>(list: T[]) =>
      list.filter(({ key, row }) => (key ?? row) !== largest);
    expect(await matrix('skipRows: 1')).toEqual({ ...whole, rows: others(whole.rows), cells: others(whole.cells) });
    expect(await matrix(`skipColumns: ${whole.columnCount - 1}`)).toMatchObject({
      ...{ columns: [{ totalCount: 1 }], truncated: false, columnCount: whole.columnCount },
      cells: [{ count: 1 }],
    });
    const { errors } = await answer('{ referenceMatrix(skipColumns: -1) { truncated } }');
    expect(errors?.[0]?.message).toBe('argument "skipColumns" is -1; allowed are 0 to 20000');
  });

  test('needs two different axes', async () => {
    const { errors } = await answer('{ referenceMatrix(rows: ACTION, columns: ACTION) { truncated } }');
    expect(errors?.[0]?.message).toBe('argument "columns" is ACTION, as "rows" is; give two different axes');
  });
});

test('co-citation finds what is referred to together', async () => {
  const { coCited } = await ask(
    '{ coCited(id: "smuggling-protocol") { instrument { id supplementedBy { id } } provisionCount referenceCount } }',
  );
  expect(coCited).toEqual([
    {
      instrument: { id: 'untoc', supplementedBy: [{ id: 'smuggling-protocol' }, { id: 'trafficking-protocol' }] },
      provisionCount: 1,
      referenceCount: 1,
    },
  ]);
  expect(
    (await ask('{ coCited(id: "smuggling-protocol", filter: {roles: [DIRECT]}) { provisionCount } }')).coCited,
  ).toEqual([]);
});

describe('a comparison', () => {
  test('parts what both refer to from what only one does', async () => {
    const { compare } = await ask(`{ compare(a: "gcm#obj_9", b: "A/RES/75/158#para_4__item_a") { truncated
      a { label } b { label ... on Item { parent { id } } }
      shared { target { id } a { type quote } b { type cursor citation { quote } } } onlyA { type node { id ... on Instrument { supplements { id } } } } onlyB { type } } }`);
    expect(compare).toMatchObject({
      a: { label: 'Objective 9' },
      b: { label: 'para. 4 (a)', parent: { id: 'A/RES/75/158#para_4' } },
      shared: [
        {
          target: { id: 'untoc' },
          a: [{ type: 'CITES' }],
          b: [{ type: 'PROMOTES_RATIFICATION_OF', citation: { quote: 'the Convention' } }],
        },
      ],
      onlyB: [],
      truncated: false,
    });
    expect(compare.onlyA).toHaveLength(4);
    expect(compare.onlyA).toContainEqual({
      type: 'PROMOTES_ACCESSION_TO',
      node: { id: 'smuggling-protocol', supplements: [{ id: 'untoc' }] },
    });
  });

  test('needs two provisions', async () => {
    const { errors } = await answer('{ compare(a: "gcm#obj_9", b: "untoc") { truncated } }');
    expect(errors?.[0]?.message).toBe('argument "b" is untoc, which is no provision of this graph');
  });
});

test('statistics count what there is and what refers to what', async () => {
  const { stats } =
    await ask(`{ stats { instrumentsByKind { value count distinctCount } instrumentsByBinding { value count }
    citationsByStatus { value count } citationsByForm { value count } referencesByType { value count } referencesByStrength { value count }
    referencesByRole { value count distinctCount } referencesByBinding { value count } referencesByDerivation { value count }
    mostReferenced(first: 2) { instrument { id issuedBy { id } } referenceCount provisionCount } } }`);
  expect(stats.instrumentsByKind).toContainEqual({ value: 'PROTOCOL', count: 2, distinctCount: 2 });
  expect(stats.instrumentsByBinding).toContainEqual({ value: 'BINDING_ON_PARTIES', count: 3 });
  expect(stats.citationsByStatus).toEqual([
    { value: 'RESOLVED', count: 7 },
    { value: 'AMBIGUOUS', count: 1 },
    { value: 'UNRESOLVED', count: 1 },
  ]);
  expect(stats.citationsByForm).toEqual([{ value: 'FULL', count: 9 }]);
  expect(stats.referencesByType[0]).toEqual({ value: 'PROMOTES_RATIFICATION_OF', count: 3 });
  expect(stats.referencesByStrength).toContainEqual({ value: 'URGE', count: 1 });
  expect(stats.referencesByRole).toEqual([
    { value: 'DIRECT', count: 7, distinctCount: 5 },
    { value: 'IN_TITLE', count: 1, distinctCount: 1 },
    { value: 'VIA_NOTE', count: 1, distinctCount: 1 },
  ]);
  expect(stats.referencesByBinding).toEqual([
    { value: 'BINDING_ON_PARTIES', count: 6 },
    { value: 'NON_BINDING', count: 2 },
    { value: 'REGIME', count: 1 },
  ]);
  expect(stats.referencesByDerivation).toEqual([
    { value: 'STATED', count: 9 },
    { value: 'CURATED', count: 1 },
  ]);
  expect(stats.mostReferenced).toEqual([
    { instrument: { id: 'smuggling-protocol', issuedBy: [] }, referenceCount: 3, provisionCount: 1 },
    { instrument: { id: 'untoc', issuedBy: [] }, referenceCount: 2, provisionCount: 2 },
  ]);
  const { within } = await ask(
    '{ within: stats(within: {instrument: "A/RES/75/158"}) { referencesByType { value count } } }',
  );
  expect(within.referencesByType).toEqual([{ value: 'PROMOTES_RATIFICATION_OF', count: 1 }]);
});

test('coverage says what is missing, and what refers to or is referred to by nothing', async () => {
  const { compact, protocol, nobody } = await ask(`{
    compact: coverage(instrument: "gcm") { instrument { title } incompleteObjectives { number } missingPages fragments { id notice } unreferring { label } articleCount }
    protocol: coverage(instrument: "smuggling-protocol") { instrument { shortTitle } missingPages articleCount unreferencedArticles { id } unechoedArticles { id definesTerms { label } } }
    nobody: coverage(instrument: "gcm#obj_9") { articleCount } }`);
  expect(compact).toMatchObject({ articleCount: 0, fragments: [{ id: 'gcm#para_25' }] });
  expect(compact.missingPages).toHaveLength(34);
  expect(compact.unreferring.map(({ label }: { label: string }) => label)).toContain('para. 26');
  expect(protocol).toEqual({
    instrument: { shortTitle: 'Smuggling of Migrants Protocol' },
    missingPages: null,
    articleCount: 2,
    unreferencedArticles: [{ id: 'smuggling-protocol#art_3' }, { id: 'smuggling-protocol#art_6' }],
    unechoedArticles: [{ id: 'smuggling-protocol#art_3', definesTerms: [{ label: 'smuggling of migrants' }] }],
  });
  expect(nobody).toBeNull();
});
