/** What is no page of text is refused by name with what to do, and does not keep good files beside it from arriving. */
import { mkdirSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestSources } from '../../ingest/ingest.ts';
import { findFiles, holdFile, readFiles } from '../../ingest/pages/find-files.ts';
import { readPages } from '../../ingest/pages/read-pages.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';
import { bundledPages } from '../structure/pages.ts';

const readBytes = (bytes: Uint8Array) => readPages({ name: 'page.txt', bytes, sha256: '' });
const [page18 = '', page19 = ''] = bundledPages.map((page) => page.text);

const BAD: readonly [string, Uint8Array, RegExp][] = [
  ['nothing', Buffer.alloc(0), /the file is empty; give the text of a page/],
  ['white space', Buffer.from(' \n\t\n'), /nothing but white space/],
  [
    'control characters',
    Buffer.from('A/RES/73/195\nTitle\n\u0001\u0002'),
    /page\.txt \(line 3\): this is not text: it holds control characters/,
  ],
  ['random bytes', Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 97) % 256)), /this is not text/],
  [
    'an archive',
    Buffer.from('PK\u0003\u0004 word/document.xml', 'latin1'),
    /a ZIP archive or an office document; give the pages as PDF or as text/,
  ],
  [
    'a binary file that has the bytes of broken UTF-8 as well',
    Buffer.from([0xe2, 0x80, 0x9c, 0xe2, 0x80, 0x0a, 0x01, 0xff]),
    /page\.txt \(line 2\): this is not text/,
  ],
  ['a store', Buffer.from('SQLite format 3\0'), /a SQLite database, such as a store/],
  ['a Rich Text document', Buffer.from('{\\rtf1 A/RES/73/195}'), /a Rich Text document/],
  ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /a PNG image/],
  [
    'UTF-8 with a broken character',
    Buffer.concat([Buffer.from(page18.replace('smuggler', 'smuggler’s “own”')), Buffer.from([0xe2, 0x80])]),
    /UTF-8 with broken characters in it; save the text again as UTF-8/,
  ],
  [
    'French',
    Buffer.from(`A/RES/73/195\n${'Les marins et les ports de la mer sont pour tous dans le monde.\n'.repeat(3)}`),
    /the text is in French; only English is read: give the English version/,
  ],
  [
    'a line of two million characters',
    Buffer.from(`A/RES/73/195 ${'a'.repeat(2_000_000)}`),
    /a page of 2000013 characters is no page; at most 1000000 are read/,
  ],
];

describe('a file of text that is no page is refused', () => {
  it.each(BAD)('%s', async (_, bytes, message) => {
    await expect(readBytes(bytes)).rejects.toThrow(message);
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'PARSE_ERROR', source: 'page.txt' });
  });
});

describe('a file of text is read', () => {
  const utf16be = Buffer.from(page18, 'utf16le').swap16();
  it.each([
    ['in UTF-8', Buffer.from(page18)],
    ['in UTF-8 with a byte-order mark', Buffer.from(`\ufeff${page18}`)],
    ['in UTF-16 little-endian', Buffer.from(page18, 'utf16le')],
    ['in UTF-16 little-endian with a byte-order mark', Buffer.from(`\ufeff${page18}`, 'utf16le')],
    ['in UTF-16 big-endian', utf16be],
    ['in UTF-16 big-endian with a byte-order mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['in Windows-1252', Buffer.from(page18.replace('’', "'"), 'latin1')],
  ])('%s', async (_, bytes) => {
    expect((await readBytes(bytes)).map((page) => page.text.replaceAll("'", '’'))).toEqual([
      page18.replaceAll("'", '’'),
    ]);
  });

  it('with the control character that PDFium writes for a hyphen within a word', async () => {
    const broken = page18.replace('smuggling', 'smug\u0002gling');
    expect((await readBytes(Buffer.from(broken))).map((page) => page.text)).toEqual([broken]);
  });

  it('as one page between form feeds', async () => {
    expect((await readBytes(Buffer.from(`${page18}\f${page19}\f`))).map((page) => page.text)).toEqual([page18, page19]);
  });

  it('as one page to each foot, where there are no form feeds', async () => {
    const pages = await readBytes(Buffer.from(`${page18}\n${page19}\n`));
    expect(pages.map((page) => page.text.trim())).toEqual([page18.trim(), page19.trim()]);
  });

  it('as one page to each running head below notes, where pages do not say how many there are', async () => {
    const head = 'A/RES/58/901';
    const first = `United Nations\n${head}\nThe General Assembly,\nRecalling ${head},\n1. Thanks all;1\n_______\n1 A/58/1.\n`;
    const second = `${head}\n2. Lights the lamps of the harbours.\n`;
    const pages = await readBytes(Buffer.from(first + second));
    expect(pages.map((page) => page.text)).toEqual([first, second]);
  });
});

describe('a page in HTML', () => {
  const inHtml = (text: string) => text.replace(/^.*$/gm, '<p>$&</p>');
  const whole = (text: string) =>
    `<!-- saved -->\n<!DOCTYPE html>\n<html><head><title>A/RES/1/1</title></head><body>${inHtml(text)}</body></html>`;
  it.each([
    ['as a part of a page of a website', inHtml],
    ['as a whole page', whole],
    ['as a whole page in XHTML', (text: string) => `<?xml version="1.0"?>\n${whole(text)}`],
  ])('%s is read as text, and taken for no other markup', async (_, write) => {
    const files = [page18, page19].map((text, at) => holdFile(`page-${at + 18}.html`, Buffer.from(write(text))));
    const { documents, refused } = await ingestSources(files, createRules(loadRegistry()));
    expect(refused).toEqual([]);
    expect(documents.map(({ record }) => [record.document, record.sources.map(({ pages }) => pages)])).toEqual([
      ['A/RES/73/195 (en)', [[18], [19]]],
    ]);
  });

  it.each([
    ['a resolution that numbers no paragraph', 'The General Assembly,\nNoting ferries,\nDecides to observe their day.'],
    ['a decision', 'At its 52nd plenary meeting, on 19 December 2019, the General Assembly decided to rest.'],
  ])('that holds %s is read', async (_, text) => {
    const adopted = 'Resolution adopted by the General Assembly on 3 December 2019\n74/902. Ferries';
    const files = [holdFile('page.html', Buffer.from(whole(`A/RES/74/902\n${adopted}\n${text}`)))];
    const { documents, refused } = await ingestSources(files, createRules(loadRegistry()));
    expect([documents.length, refused]).toEqual([1, []]);
  });

  it('that holds no provisions is refused as what it is', async () => {
    const files = [holdFile('page.html', Buffer.from(whole('Documents\nA/RES/73/195\nDownload')))];
    const { refused } = await ingestSources(files, createRules(loadRegistry()));
    expect(refused.map(({ message }) => message)).toEqual([
      'page.html: this is a page of a website (HTML) without the text of a resolution; give the document itself as PDF, XML or text',
    ]);
  });
});

describe('folders', () => {
  it('give their good files, and refuse the bad ones beside them', async () => {
    const folder = temporaryFolder();
    for (const [at, [, bytes]] of BAD.entries()) writeFileSync(join(folder, `bad-${at}.txt`), bytes);
    writeFileSync(join(folder, 'manifest.json'), '{"pages": []}');
    for (const name of ['.hidden', 'Thumbs.db', 'desktop.ini']) writeFileSync(join(folder, name), 'not read');
    for (const name of ['__MACOSX', 'empty', join('empty', 'too')]) mkdirSync(join(folder, name));
    mkdirSync(join(folder, 'good'));
    writeFileSync(join(folder, 'good', 'page-18.txt'), page18);
    writeFileSync(join(folder, 'good', 'page-19.txt'), page19);
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('..', join(folder, 'good', 'back'));
    symlinkSync('/etc/hostname', join(folder, 'outside'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    const server = createServer();
    await new Promise<void>((listening) => server.listen(join(folder, 'socket'), listening));
    const sources = findFiles([folder]);
    server.close();
    const { documents, refused } = await ingestSources(sources.files, createRules(loadRegistry()));
    expect(documents.map(({ record }) => [record.document, record.sources.map((source) => source.name)])).toEqual([
      ['A/RES/73/195 (en)', ['good/page-18.txt', 'good/page-19.txt']],
    ]);
    expect(sources.refused.map((error) => error.message).sort()).toEqual([
      'dangling: there is no such file or folder; check the path',
      'loop: its links lead in a circle; give the file itself',
      'outside: the link leads out of the folder; give what it leads to by its own path',
      'socket: it is neither a file nor a folder; give a file, or pipe the text in and give -',
    ]);
    expect(refused.map((error) => error.source).sort()).toEqual(BAD.map((_, at) => `bad-${at}.txt`).sort());
  });

  it('a file larger than any document is not read into memory', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'line.txt'), 'A/RES/73/195 ');
    truncateSync(join(folder, 'line.txt'), 200 * 1024 * 1024);
    expect(() => readFiles([folder])).toThrow('line.txt: it has 200 MB; at most 64 MB are read');
  });

  it('files beyond what memory should hold are opened when their turn comes, if they are as they were found', async () => {
    const folder = temporaryFolder();
    const large = 'A/RES/73/195 '.repeat(5_000_000).slice(0, 60 * 1024 * 1024);
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) writeFileSync(join(folder, name), large);
    const { files, refused } = findFiles([folder]);
    expect(refused).toEqual([]);
    for (const name of ['a.txt', 'c.txt']) writeFileSync(join(folder, name), page18);
    unlinkSync(join(folder, 'd.txt'));
    expect(files[0]?.open().bytes.length).toBe(large.length);
    for (const [at, reason] of [
      [2, 'c.txt: it changed while files were read; load it again'],
      [3, 'd.txt: there is no such file or folder; check the path'],
    ] as const) {
      expect(() => files[at]?.open()).toThrow(reason);
      const { refused } = await ingestSources(files.slice(at, at + 1), createRules(loadRegistry()));
      expect(refused.map(({ message }) => message)).toEqual([reason]);
    }
  });

  it('files of one name in two folders stay apart', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(one, 'page.txt'), page18);
    writeFileSync(join(two, 'page.txt'), page19);
    const named = (paths: string[]) =>
      Object.fromEntries(readFiles(paths).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
    expect(Object.keys(named([one, two])).sort()).toEqual(['page.txt', 'page.txt (2)']);
    expect(named([one, two])).toEqual(named([two, one]));
  });

  it('that are empty or missing are said by the path that was given', () => {
    const folder = temporaryFolder();
    expect(() => readFiles([folder])).toThrow(`${folder}: the folder holds no files; give a folder of pages`);
    mkdirSync(join(folder, 'in', 'it'), { recursive: true });
    expect(() => readFiles([folder])).toThrow(`${folder}: the folder holds no files; give a folder of pages`);
    expect(() => readFiles([join(folder, 'none')])).toThrow('there is no such file or folder; check the path');
  });

  it.skipIf(process.platform !== 'linux')('names that are no UTF-8 are refused as such', () => {
    const folder = temporaryFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/page`), Buffer.from([0xff])]), page18);
    expect(() => readFiles([folder])).toThrow(
      'page\ufffd: its name is not in UTF-8, and so cannot be opened; rename it',
    );
  });

  it('addresses are told from missing files', () => {
    expect(() => readFiles(['https://example.org/a.pdf'])).toThrow(
      'https://example.org/a.pdf: addresses are not fetched; download the file and give it',
    );
  });

  it('names lose what a terminal would obey', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'page\u001b[31m.txt'), page18);
    expect(readFiles([folder]).map((file) => file.name)).toEqual(['page?[31m.txt']);
  });
});
