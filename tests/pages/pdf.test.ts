/** PDF: positions and fonts tell marks, notes, heads, headings and paragraphs; files made to do harm end as one error. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../ingest/pages/pdf/run.ts';
import { surveyStreams } from '../../ingest/pages/pdf/survey-streams.ts';
import { isUnmapped, tellUnmapped } from '../../ingest/pages/pdf/unmapped.ts';
import { readPages } from '../../ingest/pages/read-pages.ts';
import { outlineOf } from '../structure/outline.ts';
import { bundledPages, documentOf } from '../structure/pages.ts';
import { PICTURE, setPage, type Word, writeObjects, writePdf } from './pdf-writer.ts';

const fileOf = (bytes: Uint8Array, name = 'resolution.pdf') => ({ name, bytes, sha256: '' });
const read = (bytes: Uint8Array) => readPages(fileOf(bytes));

const PAGES = [
  setPage({
    number: 2,
    of: 3,
    paragraphs: [
      ['1. Recalls the Convention on Lamps,^1 and the 12 lamps of', '2017, which are'],
      ['2. Requests the Secretary-General:'],
      ['(a) To count the lamps of G20, that is, all', '12. That done, to rest;'],
      ['(b) To report, and to stop at'],
    ],
    notes: [
      [1, 'Resolution 70/1.'],
      [2, 'A/74/6.'],
    ],
  }),
  setPage({
    number: 3,
    of: 3,
    paragraphs: [
      ['*A heading, bold, that ends as a sentence does.'],
      ['3. Thanks the keepers of the Convention on Lamps,^1 and of the lamps that they', 'keep.^2'],
      ['*52nd plenary meeting'],
      ['*19 December 2019'],
    ],
  }),
];

describe('a PDF of a resolution', () => {
  it('gives what its places tell', async () => {
    expect(outlineOf(documentOf(await read(writePdf(PAGES)))).split('\n')).toEqual([
      'A/RES/74/901',
      '  session 74, adopted 2019-12-19, 52nd plenary meeting',
      '  para_1 …]: Recalls the Convention on Lamps,^1 and the 12 lamps of 2017, which are',
      '  para_2: Requests the Secretary-General:',
      '    a: To count the lamps of G20, that is, all 12. That done, to rest;',
      '    b …]: To report, and to stop at',
      '  para_3: Thanks the keepers of the Convention on Lamps,^1 and of the lamps that they keep.^2',
      '  note 1: Resolution 70/1.',
      '  note 2: A/74/6.',
      '  warnings: INCOMPLETE, NOTE_NOT_CALLED',
    ]);
  });

  it('gives letter-spaced words as words, and tells it', async () => {
    const spaced = PAGES.map((page) => page.map((word) => (word.font === 'bold' ? { ...word, spacing: 2.2 } : word)));
    const { warnings, ...tree } = documentOf(await read(writePdf(spaced)));
    const plain = documentOf(await read(writePdf(PAGES)));
    expect(outlineOf({ ...tree, warnings: plain.warnings })).toBe(outlineOf(plain));
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'LETTERS_CLOSED', page: 3 }));
  });

  it('may have marks hardly smaller than its text, as browsers set them', async () => {
    const large = PAGES.map((page) => page.map((word) => (word.size === 6.5 ? { ...word, size: 8.3 } : word)));
    expect(outlineOf(documentOf(await read(writePdf(large))))).toBe(outlineOf(documentOf(await read(writePdf(PAGES)))));
  });

  it('gives single letters as they are', async () => {
    const [first = []] = PAGES;
    const pages = await read(
      writePdf([[...first, { text: 'A B C of lamps', x: 123, y: 500 }, { text: '1 2 3 4 5', x: 123, y: 480 }]]),
    );
    expect(pages[0]?.text).toMatch(/A B C of lamps\n1 2 3 4 5\n/);
    expect(pages[0]?.doubts).toBeUndefined();
  });

  it('may have a stamp above its running heads, and zeros after its end', async () => {
    const stamped = PAGES.map((page) => [{ text: 'ADVANCE UNEDITED COPY', x: 200, y: 760, size: 16 }, ...page]);
    const bytes = Buffer.concat([writePdf(stamped), Buffer.alloc(5000)]);
    const tree = documentOf(await read(bytes));
    expect(tree.warnings.filter(({ message }) => message.startsWith('“ADVANCE UNEDITED COPY”'))).toHaveLength(
      PAGES.length,
    );
    const warnings = tree.warnings.filter(({ code }) => code !== 'TEXT_LEFT_OUT');
    expect(outlineOf({ ...tree, warnings })).toBe(outlineOf(documentOf(await read(writePdf(PAGES)))));
  });

  it('gives the same pages each time', async () => {
    const [first, second] = [await read(writePdf(PAGES)), await read(writePdf(PAGES))];
    expect(second).toEqual(first);
  });

  it('marks the places that its text does not show', async () => {
    const [page] = await read(writePdf(PAGES.slice(0, 1)));
    const { layout, text = '' } = page ?? {};
    expect(layout?.raised.map(({ start, end }) => text.slice(start - 6, end))).toEqual([
      'Lamps,1',
      expect.stringMatching(/1$/),
      expect.stringMatching(/2$/),
    ]);
    expect(layout?.head.map(({ start, end }) => text.slice(start, end))).toEqual([
      'A/RES/74/901',
      'Harbour lights for small fishing ports',
    ]);
    expect(text.slice(layout?.notesFrom ?? 0)).toMatch(/^1 Resolution 70\/1\./);
  });
});

describe('a note that goes on below the rule of the next page', () => {
  const going = (notes: readonly (readonly [number | null, string])[]) => [
    setPage({
      number: 2,
      of: 3,
      paragraphs: [['1. Recalls the Convention on Lamps;^1']],
      notes: [[1, 'See the report on lamps of the']],
    }),
    setPage({ number: 3, of: 3, paragraphs: [['2. Thanks the keepers.^2']], notes }),
  ];

  it.each([
    [
      'above the notes of that page',
      [
        [null, 'harbours (A/74/6).'],
        [2, 'A/74/7.'],
      ],
    ],
    ['alone', [[null, 'harbours (A/74/6).']]],
  ] as const)('%s', async (_, notes) => {
    const { parts, warnings } = documentOf(await read(writePdf(going(notes))));
    expect(parts[0]?.notes[0]?.text.text).toBe('See the report on lamps of the harbours (A/74/6).');
    expect(parts[0]?.paragraphs.at(-1)?.text.text).toMatch(/^Thanks the keepers\./);
    expect(warnings.map(({ code }) => code)).not.toContain('NOTE_UNPAIRED');
  });
});

describe('notes as browsers set them, without a rule of text', () => {
  const noteAt = (y: number, number: number | null, text: string): Word[] => [
    ...(number === null ? [] : [{ text: String(number), x: 117, y: y + 3, size: 5.5 }]),
    { text, x: 123, y, size: 8.5 },
  ];
  const textOf = (paragraphs: readonly (readonly string[])[], number: number) =>
    setPage({ number, of: 5, paragraphs }).filter(({ text }) => text !== '19-22000');
  const harbours = [...'ABCDEFGHIJ'];
  const callers = textOf(
    harbours.map((name, at) => [`${at + 1}. Recalls the lamps of harbour ${name}.^${at + 1}`]),
    2,
  );
  const notesOf = (from: number, to: number, top: number) =>
    harbours.slice(from, to).flatMap((name, at) => noteAt(top - at * 16, from + at + 1, `Lamps of ${name}, A/74/6.`));
  /** With what is said of notes alone. */
  const outline = async (...pages: readonly (readonly Word[])[]) => {
    const tree = documentOf(await read(writePdf(pages)));
    return outlineOf({ ...tree, warnings: tree.warnings.filter(({ code }) => code.startsWith('NOTE')) });
  };
  const expected = [
    'A/RES/74/901',
    ...harbours.map((name, at) => `  para_${at + 1}: Recalls the lamps of harbour ${name}.^${at + 1}`),
    ...harbours.map((name, at) => `  note ${at + 1}: Lamps of ${name}, A/74/6.`),
  ].join('\n');

  it('at the end of the document are called by the pages before', async () => {
    const closing = [...textOf([], 3), ...notesOf(0, 10, 600)];
    expect(await outline(callers, closing)).toBe(expected);
  });

  it('are no running head where they begin a page', async () => {
    const bare = notesOf(0, 10, 740);
    expect(await outline(callers, bare)).toBe(expected);
  });

  it.each(['.', ')', ''])('may have numbers that stand level with their words, before “%s”', async (stop) => {
    const level = harbours.flatMap((name, at) =>
      noteAt(240 - at * 16, null, `${at + 1}${stop} Lamps of ${name}, A/74/6.`),
    );
    expect(await outline([...callers, ...level])).toBe(expected);
  });

  it('are no numbers of small lines that the text does not call', async () => {
    const words = [...callers, ...noteAt(240, null, '11. Lamps of K.'), ...noteAt(230, null, '12. Lamps of L.')];
    expect(await outline(words)).toMatch(/\n {2}para_11: Lamps of K\.\n {2}para_12: Lamps of L\./);
  });

  it('have their numbers once, though that which begins a page is drawn on the page before as well', async () => {
    const ahead = { text: '4', x: 117, y: 60, size: 5.5 };
    const closing = [...textOf([], 3).filter(({ y }) => y > 60), ...notesOf(0, 3, 600), ahead];
    expect(await outline(callers, closing, notesOf(3, 10, 740))).toBe(expected);
  });

  it('go on above the notes of the next page', async () => {
    const begun = [...callers, ...notesOf(0, 9, 260), ...noteAt(70, 10, 'See the report on the lamps of')];
    const ended = [
      ...textOf([['11. Recalls the harbours.^11']], 3),
      ...noteAt(80, null, 'harbours (A/74/6).'),
      ...noteAt(70, 11, 'A/74/7.'),
    ];
    expect(await outline(begun, ended)).toContain('note 10: See the report on the lamps of harbours (A/74/6).\n');
  });
});

describe('what is no text of a page is told, and changes nothing of what is', () => {
  const outline = (pages: Awaited<ReturnType<typeof read>>) =>
    outlineOf(documentOf(pages)).replace(/, TEXT_LEFT_OUT$/, '');
  const withWords = (words: readonly Word[]) => writePdf(PAGES.map((page) => [...page, ...words]));

  it.each([
    [
      'a stamp across the page',
      { text: 'ADVANCE COPY', x: 150, y: 300, size: 60, turn: 45 },
      /“ADVANCE COPY” stands aslant/,
    ],
    ['a watermark behind the lines', { text: 'COPY', x: 100, y: 665, size: 72 }, /“COPY” stands large behind/],
    [
      'a line upright in the margin',
      { text: 'Printed by the harbour', x: 30, y: 200, turn: 90 },
      /“Printed by the harbour” stands aslant/,
    ],
  ])('%s', async (_, word, told) => {
    const pages = await read(withWords([word]));
    expect(outline(pages)).toBe(outline(await read(writePdf(PAGES))));
    expect(documentOf(pages).warnings.filter(({ code }) => code === 'TEXT_LEFT_OUT')).toEqual([
      expect.objectContaining({ page: 2, message: expect.stringMatching(told) }),
      expect.objectContaining({ page: 3, message: expect.stringMatching(told) }),
    ]);
  });

  it('white on white', async () => {
    const pages = await read(withWords([{ text: 'Ignore the lamps.', x: 123, y: 120, hiding: 'white' }]));
    expect(outline(pages)).toBe(outline(await read(writePdf(PAGES))));
    expect(pages[0]?.doubts).toEqual([
      { code: 'TEXT_LEFT_OUT', message: expect.stringMatching(/^“Ignore the lamps.” is white on white/) },
    ]);
  });

  it('text recognised below text that is seen, which says the same, and bold text drawn twice', async () => {
    const twice = PAGES.map((page) => [
      ...page.map((word) => ({ ...word, x: word.x + 0.5, y: word.y - 0.4, hiding: 'invisible' as const })),
      ...page,
      ...page.flatMap((word) => (word.font === 'bold' ? [{ ...word, x: word.x + 0.3 }] : [])),
    ]);
    const pages = await read(writePdf(twice));
    expect(outline(pages)).toBe(outline(await read(writePdf(PAGES))));
    expect(pages.flatMap(({ doubts }) => doubts ?? [])).toEqual([]);
  });

  it('but white on a dark ground is seen', async () => {
    const pages = await read(
      writePdf(
        [[...(PAGES[0] ?? []), { text: 'Ports of lamps', x: 123, y: 500, hiding: 'white' }]],
        '0 0 0.5 rg 100 490 300 25 re f\n',
      ),
    );
    expect(pages[0]?.text).toContain('Ports of lamps');
  });

  it('but text recognised in a scan is read, which is told', async () => {
    const pages = await read(
      writePdf(
        PAGES.map((page) => page.map((word) => ({ ...word, hiding: 'invisible' }))),
        PICTURE,
      ),
    );
    expect(outline(pages).replace(/, TEXT_INVISIBLE$/, '')).toBe(outline(await read(writePdf(PAGES))));
    expect(pages[0]?.doubts).toEqual([expect.objectContaining({ code: 'TEXT_INVISIBLE' })]);
  });

  it('a page that is a picture', async () => {
    const [first = [], second = []] = PAGES;
    const { warnings } = documentOf(await read(writePdf([first, [], second], ['', PICTURE])));
    expect(warnings.filter(({ code }) => code === 'PAGE_IS_PICTURE')).toEqual([
      expect.objectContaining({ page: 2, message: expect.stringMatching(/^page 2 of the file is a picture/) }),
    ]);
  });

  it('but not an empty page', async () => {
    const [first = [], second = []] = PAGES;
    expect(outline(await read(writePdf([first, [], second])))).toBe(outline(await read(writePdf(PAGES))));
  });

  it('and pages set upright on a page that is lying are read as they stand', async () => {
    const upright = PAGES.map((page) => page.map(({ x, y, ...word }) => ({ ...word, x: 792 - y, y: x, turn: 90 })));
    expect(outline(await read(writePdf(upright, '', [792, 612])))).toBe(outline(await read(writePdf(PAGES))));
  });
});

describe('text in fonts that map to no letters', () => {
  const runOf = (text: string): Run => ({ text, x: 0, y: 0, width: 100, size: 10, font: 'f', turn: 0 });
  const sentence = runOf('The keepers of the lamps that are lit in all harbours of the world are thanked for them.');

  it('is told by the numbers of glyphs, and by private characters', () => {
    expect(isUnmapped([runOf(glyphsOf(sentence.text))])).toBe(true);
    expect(isUnmapped([sentence, sentence, runOf('\ue0a1\ue0a2')])).toBe(false);
    expect(tellUnmapped([sentence, runOf('\ue0a1\ue0a2')])).toEqual([
      { code: 'LETTERS_UNKNOWN', message: expect.stringMatching(/^2 characters .*“\ufffd\ufffd”/) },
    ]);
  });

  it('is not where a bullet stands alone', () => {
    expect(tellUnmapped([runOf('\uf0b7'), sentence])).toEqual([]);
  });
});

describe('whether a PDF may hide text, which takes as long again to find out', () => {
  it.each([
    ['1 g', true],
    ['1 1 1 rg', true],
    ['0 0 0 0 k', true],
    ['/Cs1 cs 1 sc', true],
    ['3 Tr', true],
    ['0 g 0 0 1 rg 0 0 1 scn 0 Tr', false],
  ])('%s', (operators, expected) => {
    const content = deflateSync(Buffer.from(`q ${operators} BT (Lamps) Tj ET Q`));
    expect(surveyStreams(streamOf(content, '/FlateDecode'))).toEqual({ isWithinBounds: true, mayHide: expected });
  });
});

describe('lines that stand side by side', () => {
  const LAMPS = [
    'a lamp is lit by the one who keeps it, in all',
    'harbours of the world, at the hour at which',
    'the sun goes down, and that it burns until',
    'the morning, whatever the weather may be',
    'and whoever is at sea in that night, even if',
    'the harbour is closed, as it is in winter, by',
    'the ice that comes down from its rivers;',
  ];
  const beside = (
    left: readonly string[],
    right: readonly string[],
    step: (at: number) => number = (at) => at * 12,
  ) => {
    const [first = []] = PAGES;
    const frame = first.filter(({ y }) => y > 720 || y < 100);
    const cells = (lines: readonly string[], x: number) =>
      lines.map((text, at) => ({ text, x: at === 0 ? x + 12 : x, y: 700 - step(at) }));
    return writePdf([[...frame, ...cells(left, 123), ...cells(right, 330)]]);
  };
  const codes = (pages: Awaited<ReturnType<typeof read>>) => documentOf(pages).warnings.map(({ code }) => code);

  it('in two columns are read one column after the other, which is told', async () => {
    const pages = await read(beside(['1. Recalls that', ...LAMPS], ['2. Notes also that', ...LAMPS]));
    expect(documentOf(pages).parts[0]?.paragraphs.map(({ text }) => text.text)).toEqual([
      `Recalls that ${LAMPS.join(' ')}`,
      `Notes also that ${LAMPS.join(' ')}`,
    ]);
    expect(codes(pages)).toContain('COLUMNS_READ');
  });

  it.each([
    [
      'short cells',
      beside(
        ['Port', ...'ABCDEFG'].map((name) => `Port of ${name}`),
        ['Lamps', ...'1234567'],
      ),
    ],
    [
      'rows of long cells',
      beside(
        ['Port of the lamps of', ...LAMPS],
        ['Keepers of the lamps', ...LAMPS],
        (at) => at * 12 + Math.floor(at / 2) * 10,
      ),
    ],
  ])('in a table with %s are read across, which is told', async (_, bytes) => {
    const pages = await read(bytes);
    expect(pages[0]?.text).toMatch(/Port of .*\s(?:Keepers|1)/);
    expect(codes(pages)).toContain('TABLE_LIKE');
    expect(codes(pages)).not.toContain('COLUMNS_READ');
  });

  it('with the letters of items are no table', async () => {
    const items = LAMPS.flatMap((text, at) => [
      { text: `(${'abcdefg'[at]})`, x: 123, y: 700 - at * 12 },
      { text, x: 147, y: 700 - at * 12 },
    ]);
    const [first = []] = PAGES;
    expect(codes(await read(writePdf([[...first.filter(({ y }) => y > 720 || y < 100), ...items]])))).not.toContain(
      'TABLE_LIKE',
    );
  });
});

describe('the two bundled pages', () => {
  it('set as a PDF give the tree that their text gives', async () => {
    const withoutWarnings = (outline: string) => outline.replace(/\n {2}warnings: .*$/, '');
    const pages = await read(writePdf(bundledPages.map(({ text }) => setBundled(text))));
    expect(withoutWarnings(outlineOf(documentOf(pages)))).toBe(withoutWarnings(outlineOf(documentOf(bundledPages))));
  });
});

/** A bundled page with its lines where the United Nations set them. */
function setBundled(text: string): Word[] {
  const lines = text.split('\n').map((line) => line.replace('18-22354Global', '18-22354'));
  const [, number = 0] = /^(\d+)\/36$/m.exec(text) ?? [];
  const note = /^Resolution 64.*$/m.exec(text)?.[0];
  const isFurniture = (line: string) =>
    /^(?:A\/RES\/73\/195|Global Compact for.*|\d+\/36|18-22354|_+|22|Resolution 64.*)?$/.test(line);
  const paragraphs: string[][] = [];
  for (const line of lines.filter((one) => !isFurniture(one)).map((one) => one.replace('Persons 22', 'Persons ^22'))) {
    if (paragraphs.length === 0 || /^(?:\(|To realize|Objective|26\.)/.test(line)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  const words = setPage({
    number: Number(number),
    of: 36,
    paragraphs: paragraphs.map(bold),
    notes: note ? [[22, note]] : [],
  });
  const head: Readonly<Record<string, string>> = {
    'A/RES/74/901': 'A/RES/73/195',
    'Harbour lights for small fishing ports': 'Global Compact for Safe, Orderly and Regular Migration',
    '19-22000': '18-22354',
  };
  return words.map((word) => ({ ...word, text: head[word.text] ?? word.text }));
}

function bold(lines: readonly string[]): string[] {
  return lines.map((line) => (lines[0]?.startsWith('Objective') ? `*${line}` : line));
}

describe('a PDF that cannot be read is refused with its name and what to do', () => {
  const whole = writePdf(PAGES);
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024));

  it.each([
    [
      'cut off',
      whole.subarray(0, whole.length / 2),
      /the PDF is cut off: its end is missing; copy or download it again/,
    ],
    [
      'damaged',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('nothing here is a PDF\n%%EOF\n')]),
      /the PDF is damaged/,
    ],
    [
      'scanned',
      writePdf([[], []]),
      /the PDF holds no text: its pages are probably scanned images; run text recognition on it first/,
    ],
    ['encrypted', encrypted(), /the PDF is encrypted; save it without a password first/],
    ['a bomb', streamOf(bomb, '/FlateDecode'), /the PDF unpacks to more than 256 MB/],
    [
      'a bomb in a bomb',
      streamOf(deflateSync(bomb), '[/FlateDecode /FlateDecode]'),
      /the PDF unpacks to more than 256 MB/,
    ],
    [
      'a bomb packed with a small window',
      streamOf(deflateSync(Buffer.alloc(300 * 1024 * 1024), { windowBits: 12 }), '/FlateDecode'),
      /the PDF unpacks to more than 256 MB/,
    ],
    ['of too many pages', writePdf(Array.from({ length: 2001 }, () => [])), /it has 2001 pages; at most 2000 are read/],
  ])('%s', async (_, bytes, message) => {
    const error = await read(bytes).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'PARSE_ERROR', source: 'resolution.pdf' });
    expect(String((error as Error).message)).toMatch(message);
  });

  it('twice is one document, whose copies of pages are left out', async () => {
    const first = setPage({
      number: 1,
      of: 3,
      paragraphs: [['*Lamps of the harbours of the world'], ['Lamps are kept.']],
    });
    const bytes = writePdf([first.filter(({ text }) => !/^1\/3$/.test(text)), ...PAGES]);
    const once = documentOf(await readPages(fileOf(bytes, 'a.pdf')));
    const twice = documentOf([
      ...(await readPages(fileOf(bytes, 'a.pdf'))),
      ...(await readPages(fileOf(bytes, 'b.pdf'))),
    ]);
    expect(twice.warnings.filter(({ code }) => code === 'DUPLICATE_PAGE')).toHaveLength(3);
    expect(outlineOf({ ...twice, warnings: once.warnings })).toBe(outlineOf(once));
  });

  it('behind the cover of a library is read without it, which is told', async () => {
    const first: Word[] = [
      'A/RES/74/901',
      'Distr.: General',
      '11 January 2020',
      'Resolution adopted by the General Assembly on 19 December 2019',
      '74/901. Harbour lights for small fishing ports',
      'The General Assembly,',
      'Recalling that lamps are kept,',
    ].map((text, at) => ({ text, x: 123, y: 700 - at * 20 }));
    const cover: Word[] = ['Library of the harbours', 'A/RES/74/901', 'Downloaded on a day in May'].map((text, at) => ({
      text,
      x: 72,
      y: 700 - at * 20,
    }));
    const [bare, covered] = [
      documentOf(await read(writePdf([first, ...PAGES]))),
      documentOf(await read(writePdf([cover, first, ...PAGES]))),
    ];
    expect(covered.warnings.map(({ code }) => code)).toContain('COVER_LEFT_OUT');
    expect(outlineOf({ ...covered, warnings: bare.warnings })).toBe(outlineOf(bare));
  });

  it('in French, by its language', async () => {
    const words =
      'le droit de la mer et les marins qui vont dans les ports du monde pour y trouver la paix et des feux, que les gardiens ont mis sur les quais';
    await expect(
      read(writePdf([setPage({ number: 2, of: 3, paragraphs: [[words.slice(0, 70), words.slice(70)]] })])),
    ).rejects.toThrow('the text is in French; only English is read');
  });
});

/** The numbers of glyphs as fonts count them, from the blank as the third on. */
function glyphsOf(text: string): string {
  return Array.from(text, (letter) => String.fromCharCode(letter.charCodeAt(0) - 29)).join('');
}

/** A whole PDF whose one page has this content. */
function streamOf(content: Buffer, filter: string): Buffer {
  return writeObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
    `<< /Length ${content.length} /Filter ${filter} >>\nstream\n${content.toString('latin1')}\nendstream`,
  ]);
}

/** Its key cannot be made from an empty password. */
function encrypted(): Buffer {
  const hex = (byte: string) => `<${byte.repeat(32)}>`;
  return writeObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${hex('41')} /U ${hex('42')} >>`,
    ],
    '/Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  );
}
