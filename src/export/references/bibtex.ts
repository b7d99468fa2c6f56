/** BibTeX entries of the instruments, for LaTeX and for reference managers. */
import { inChunks, type Source, singleFile } from '../format.ts';
import { type Entry, readEntries } from './instruments.ts';

export const bibtex = singleFile(
  {
    name: 'bibtex',
    summary: 'BibTeX entries of the instruments',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: '.bib',
  },
  (source) => inChunks(write(source)),
);

async function* write({ header, rows }: Source): AsyncGenerator<string> {
  yield `${JSON.stringify(header, null, 2).replace(/^/gm, '% ').replaceAll('@', '(at)')}\n`;
  for await (const entry of readEntries(rows())) yield writeEntry(entry);
}

function writeEntry(entry: Entry): string {
  const isTreaty = entry.kind === 'TREATY' || entry.kind === 'PROTOCOL';
  const [year, month, day] = entry.date?.split('-') ?? [];
  const fields: readonly (readonly [string, string | number | null | undefined])[] = [
    ['title', `{${escapeTex(entry.title)}}`],
    ['shorttitle', entry.shortTitle && escapeTex(entry.shortTitle)],
    ['author', isTreaty ? null : '{United Nations}'],
    ['number', entry.symbol && escapeTex(entry.symbol)],
    ['year', year],
    ['month', month],
    ['day', day],
    ['series', entry.untsVolume === null ? null : 'United Nations Treaty Series'],
    ['volume', entry.untsVolume],
    ['note', entry.untsRegistration === null ? null : `No. ${entry.untsRegistration}`],
    ['url', entry.url],
    ['keywords', entry.kind],
  ];
  const lines = fields.filter(([, value]) => value != null).map(([name, value]) => `  ${name} = {${value}}`);
  return `\n@misc{${entry.key},\n${lines.join(',\n')}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces even after a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

function escapeTex(text: string): string {
  return (
    text
      .replace(/[\\~^{}$&#_%]/g, (character) => TEX[character] ?? `\\${character}`)
      // Two of these in a row are one sign to TeX: a quotation mark, a dash.
      .replace(/(['`-])(?=\1)/g, '$1{}')
  );
}
