/** Pages that people and programs joined into one file without form feeds are told apart, whatever their feet and heads say. */
import { describe, expect, it } from 'vitest';
import { splitPages } from '../../ingest/pages/split-pages.ts';

interface Frame {
  readonly above?: (page: number) => string;
  readonly head?: string;
  readonly foot?: (page: number) => string;
  /** What stands between pages. */
  readonly between?: string;
}

const HEAD = 'A/RES/74/930\nHarbour lights and their keepers\n';
const FIRST = `United Nations
A/RES/74/930
General Assembly
Distr.: General
Resolution adopted by the General Assembly on 3 December 2019
74/930. Harbour lights and their keepers
The General Assembly,
Recalling its resolutions on lights,
Noting the keepers of the north,
Noting the keepers of the south,
Noting the keepers of the east,
Noting the keepers of the west,
Noting all other keepers,
Welcoming the lamps,
Welcoming the lenses,
1. Lights the lamps of the harbours and
19-22000 (E)
*1922000*
`;

const FRAMES: readonly (Frame & { readonly name: string })[] = [
  { name: '"2/3"', foot: (page) => `${page}/3\n19-22000\n` },
  { name: '"2 of 3"', foot: (page) => `${page} of 3\n` },
  { name: '"Page 2 of 3"', foot: (page) => `Page ${page} of 3\n` },
  { name: '"Page 2"', foot: (page) => `Page ${page}\n` },
  { name: '"- 2 -"', foot: (page) => `- ${page} -\n` },
  { name: '"2" alone above the next head', foot: (page) => `${page}\n` },
  { name: 'the job number alone', foot: () => '19-22000\n' },
  { name: 'no foot', foot: () => '' },
  { name: 'no heads', head: '' },
  { name: 'no symbols', head: 'Harbour lights and their keepers\n' },
  { name: 'empty lines between them', between: '\n\n\n' },
  { name: '"--- Page 2 ---" above and no foot', above: (page) => `--- Page ${page} ---\n`, foot: () => '' },
  { name: '"==> page-2.txt <==" above', above: (page) => `==> page-${page}.txt <==\n` },
  { name: '"Page 2" above and no foot', above: (page) => `Page ${page}\n`, foot: () => '' },
];

const TEXTS = [FIRST, 'their beacons;\n2. Thanks the keepers;\n3. Asks all to be\n', 'calm;\n4. Ends its work.\n'];

function pagesOf({ above = () => '', head = HEAD, foot = (page) => `${page}/3\n19-22000\n` }: Frame): string[] {
  return TEXTS.map((text, at) => `${above(at + 1)}${at === 0 ? text : head + text + foot(at + 1)}`);
}

const split = (text: string) =>
  splitPages({ name: 'all.txt', bytes: Buffer.from(text), sha256: '' }).map((page) => page.text);
const trimmed = (texts: readonly string[]) => texts.map((text) => text.trim());

it('reads a mail as it was sent, whose lines are broken by “=”', () => {
  const sent =
    'Content-Type: text/plain; charset=UTF-8\n\n1. Lights the lamps of the ha=\nrbours and the keepers=E2=80=\n=99 lamps, 2=3D2, and of the isl=\nands.\n';
  const [page] = splitPages({ name: 'mail.txt', bytes: Buffer.from(sent), sha256: '' });
  expect(page?.text).toContain('1. Lights the lamps of the harbours and the keepers’ lamps, 2=2, and of the islands.');
  const ruled = 'Lamps\n=====\nLenses\n=====\nKeepers\n=====\n';
  expect(splitPages({ name: 'ruled.txt', bytes: Buffer.from(ruled), sha256: '' })[0]?.text).toBe(ruled);
});

describe('pages in one file', () => {
  it.each(FRAMES)('with $name', (frame) => {
    const pages = pagesOf(frame);
    expect(trimmed(split(pages.join(frame.between ?? '')))).toEqual(trimmed(pages));
  });

  it.each<[string, (line: string, number: number) => string]>([
    ['the marks of a quoted mail', (line) => `> ${line}`],
    ['numbers of their lines', (line, number) => `${number}: ${line}`],
    ['numbers and the marks of a quoted mail', (line, number) => `>> ${number}  ${line}`],
    ['elements of HTML', (line) => `<p class="a">${line}</p>`],
  ])('with %s', (_, change) => {
    const long = 'Noting the keepers of the lamps, of the lenses and of the logbooks, ';
    let number = 0;
    const pages = pagesOf({}).map((page) =>
      page.replace(/(?<=\n)(?=\d\. )/g, `${long}\n`).replace(/^.+$/gm, (line) => change(line, ++number)),
    );
    expect(trimmed(split(pages.join('')))).toEqual(trimmed(pages));
  });

  it('whose last lines have no end, so that a foot and the next head share a line', () => {
    const pages = pagesOf({}).map((page) => page.trimEnd());
    expect(split(pages.join(''))).toEqual(pages);
  });

  it('stay one where a symbol and a number within the text are none of a page', () => {
    const page = `${HEAD}1. Recalls resolution\nA/RES/74/930\nand the table below:\n1/2\n3\n2. Ends its work.\n2/3\n19-22000\n`;
    expect(split(page)).toEqual([page]);
  });

  it('of which recognition garbled the foot of the first', () => {
    const pages = pagesOf({}).map((page) =>
      page.replace(/19-22000 \(E\)\n\*1922000\*/, '19-22000 i mease ree\n{IOI OOM y'),
    );
    expect(split(pages.join(''))).toEqual(pages);
  });

  it.each([
    ['MuPDF', '<!DOCTYPE html><body>\n', (page: number) => `<div id="page${page}" style="width:612pt">\n`, '</div>\n'],
    ['pdftohtml', '<html><body bgcolor="#A0A0A0">\n', (page: number) => `<a name=${page}></a>\n`, '<hr/>\n'],
    [
      'pdfminer',
      '<html><body>\n',
      (page: number) => `<div style="top:%dpx;">50.0<a name="${page}">Page ${page}</a>\n`,
      '',
    ],
    ['Tika', '<html><body>', () => '<div class="page"><p/>\n', '</div>\n'],
    [
      'PDFBox',
      '<html><body>',
      () => '<div style="page-break-before:always; page-break-after:always"><div>\n',
      '</div>\n',
    ],
  ])('of HTML, as %s writes it', (_, above, mark, below) => {
    const pages = pagesOf({}).map((text) => text.replaceAll('\n', '<br>\n'));
    const parts = split(`${above}${pages.map((text, at) => mark(at + 1) + text + below).join('')}</body></html>`);
    expect(parts.length).toBe(pages.length);
    for (const [at, text] of pages.entries()) expect(parts[at]).toContain(text);
    expect(parts.join('')).not.toMatch(/Page \d|50\.0/);
  });

  it('of HTML below form feeds: markup alone is no page', () => {
    const pages = pagesOf({});
    expect(split(`<html><body><pre>${pages.join('\f')}\f</pre>\n</body>\n</html>\n`).length).toBe(pages.length);
  });

  it.each([
    ['the foot of a page', pagesOf({}), (text: string) => text],
    ['a text of one page', [FIRST], (text: string) => text],
    ['a quoted text', [FIRST], (text: string) => text.replace(/^.+$/gm, '> $&')],
    ['a masthead in another order', pagesOf({}), (text: string) => text.replace(/(United.*\n)(A.*\n)/g, '$2$1')],
  ])('of several documents: a masthead below %s begins one', (_, pages, change) => {
    const [first, ...others] = pages.map(change);
    const another = [first ?? '', ...others].map((text) => text.replaceAll('74/930', '74/931'));
    const all = [first ?? '', ...others, ...another];
    expect(split(all.join(''))).toEqual(all);
  });

  it('stay one where "Distr.: General" stands in the text, or a masthead below lines of a mail', () => {
    const [first = ''] = pagesOf({});
    expect(split(`From: the keeper\nSubject: lights\n\n${first}`)).toEqual([
      `From: the keeper\nSubject: lights\n\n${first}`,
    ]);
    const quoted = first.replace(
      '1. Lights',
      '1. Asks that all papers of the\nUnited Nations bear\nthe words\nDistr.: General,\nand lights',
    );
    expect(split(quoted)).toEqual([quoted]);
    const annexed = `${first}Annex\nUnited Nations\nA/74/L.9\nGeneral Assembly\nDistr.: Limited\nA draft.\n`;
    expect(split(annexed)).toEqual([annexed]);
  });
});
