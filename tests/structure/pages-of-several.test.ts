/** Files that hold pages of several documents: which page is whose, and what is told where the pages do not say it. */
import { describe, expect, it } from 'vitest';
import { assemble, pageOf } from './pages.ts';

const first = (number: number) => `United Nations
A/RES/74/${number}
General Assembly
Distr.: General
Resolution adopted by the General Assembly on 3 December 2019
74/${number}. Harbour lights
The General Assembly,
Recalling its resolutions on lights,
1. Thanks the keepers of
19-22000 (E)
*1922000*
`;
const rest = (number: number) => `the lamps of ${number};\n2. Ends its work.\n`;
const head = (number: number) => `A/RES/74/${number}\nHarbour lights\n`;
const foot = '2/2\n';

/** Pages of one file; of each document its first paragraph, and the warnings but for missing pages. */
function read(...pages: string[]) {
  return assemble(pages.map((page) => pageOf(page, 'all.txt'))).documents.map(({ symbol, parts, warnings }) => [
    symbol,
    parts[0]?.paragraphs.find(({ segment }) => segment === 'para_1')?.text.text,
    ...warnings.filter(({ code }) => code !== 'PAGES_MISSING').map(({ code, page }) => `${code} ${page}`),
  ]);
}

describe('a page without a symbol in a file of several documents', () => {
  const second = `${first(902)}\f${head(902)}${rest(902)}${foot}`;

  it('goes with the page before it, and is told', () => {
    expect(read(first(901), rest(901) + foot, ...second.split('\f'))).toEqual([
      ['A/RES/74/901', 'Thanks the keepers of the lamps of 901;', 'PAGE_WITHOUT_SYMBOL 2'],
      ['A/RES/74/902', 'Thanks the keepers of the lamps of 902;'],
    ]);
  });

  it('is not told between two pages of one document, or with the job number of one', () => {
    const [lone = '', job = ''] = [rest(901), rest(901)].map((text, at) => text + (at === 0 ? '2/3\n' : foot));
    const third = `${head(901)}3. Rests.\n3/3\n`;
    expect(read(first(901), lone, third, ...second.split('\f')).map((own) => own.slice(2))).toEqual([[], []]);
    const own = first(901).replace('19-22000', '19-21000');
    expect(read(...second.split('\f'), own, `${job}19-21000\n`).map((told) => told.slice(2))).toEqual([[], []]);
  });

  it('begins another document where it opens one', () => {
    const copied =
      '74/903. Harbour bells\nThe General Assembly,\nRecalling its bells,\n1. Rings the bells;\n2. Rests.\n';
    expect(read(first(901), head(901) + rest(901) + foot, ...second.split('\f'), copied)[2]).toEqual([
      'A/RES/74/903',
      'Rings the bells;',
    ]);
  });
});

describe('another resolution within a page', () => {
  const copied = (number: string) =>
    `${number}. Harbour bells\nThe General Assembly,\nRecalling its bells,\n1. Rings the bells;\n2. Rests.\n`;
  const told = (text: string) =>
    assemble([pageOf(text)]).documents[0]?.warnings.flatMap(({ code, line, message }) =>
      code === 'OTHER_RESOLUTION' ? [`${line}: ${message}`] : [],
    );

  it('is told with both symbols', () => {
    expect(told(`A/RES/74/901\n${copied('74/901')}${copied('74/902')}`)).toEqual([
      expect.stringMatching(/^7: A\/RES\/74\/902 begins here.*read as a part of A\/RES\/74\/901/),
    ]);
  });

  it('is none where it is a part under the same number, or a draft without one', () => {
    expect(told(`A/RES/74/901 A-B\n${copied('74/901 A')}${copied('74/901 B')}`)).toEqual([]);
    const draft = 'Annex\nDraft resolution\nThe General Assembly,\nRecalling its bells,\n1. Rings the bells.\n';
    expect(told(`A/RES/74/901\n${copied('74/901')}${draft}`)).toEqual([]);
  });

  it('is named where no symbol tells whose page it is', () => {
    expect(assemble([pageOf(copied('74/901') + copied('74/902'))]).refused.map(({ message }) => message)).toEqual([
      expect.stringContaining('several resolutions, A/RES/74/901 and A/RES/74/902'),
    ]);
  });
});
