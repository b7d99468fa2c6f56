import { describe, expect, it } from 'vitest';
import { outlineOf } from '../structure/outline.ts';
import { bundledPages, documentOf } from '../structure/pages.ts';
import { PAGES, read } from './pdf-samples.ts';
import { setPage, type Word, writePdf } from './pdf-writer.ts';

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

  it('begin with a symbol, an address or a year after such numbers, and go on with a date', async () => {
    const words = ['A/74/6, of', '2 May.', 'www.example.org/lamps.', '2010 Review of Lamps.', 'A plan.'];
    const numbers = [1, null, 2, 3, 4];
    const level = words.flatMap((text, at) => noteAt(240 - at * 10, null, `${numbers[at] ?? ''} ${text}`.trim()));
    const notes = ['A/74/6, of 2 May.', 'www.example.org/lamps.', '2010 Review of Lamps.', 'A plan.'];
    expect(await outline([...callers, ...level])).toContain(
      notes.map((text, at) => `\n  note ${at + 1}: ${text}`).join(''),
    );
  });

  it('go on at the foot of a page that has no note of its own, where the page before ends within one', async () => {
    const begun = [...callers, ...notesOf(0, 9, 260), ...noteAt(70, 10, 'See the report on the lamps of')];
    const after = [...textOf([['11. Thanks the keepers.']], 3), ...noteAt(100, null, 'harbour J, A/74/6.')];
    expect(await outline(begun, after)).toBe(
      expected
        .replace('\n  note 1:', '\n  para_11: Thanks the keepers.\n  note 1:')
        .replace('Lamps of J, A/74/6.', 'See the report on the lamps of harbour J, A/74/6.'),
    );
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
