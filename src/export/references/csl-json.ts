/** CSL-JSON items of the instruments, for Zotero, pandoc and citeproc. */
import { inChunks, type Source, singleFile } from '../format.ts';
import { type Entry, readEntries } from './instruments.ts';

export const cslJson = singleFile(
  {
    name: 'csl-json',
    summary: 'CSL-JSON items of the instruments, for Zotero and pandoc',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: '.csl.json',
  },
  (source) => inChunks(write(source)),
);

/** The header rides on the first item's `custom`: CSL-JSON is a bare list. */
async function* write({ header, rows }: Source): AsyncGenerator<string> {
  let between = '[\n';
  for await (const entry of readEntries(rows())) {
    const custom = between === '[\n' ? { custom: { compactGraph: header } } : {};
    yield `${between}${JSON.stringify({ ...toItem(entry), ...custom })}`;
    between = ',\n';
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}

function toItem(entry: Entry): Record<string, unknown> {
  const isTreaty = entry.kind === 'TREATY' || entry.kind === 'PROTOCOL';
  const date = entry.date?.split('-').map(Number);
  const item = {
    id: entry.key,
    type: isTreaty ? 'treaty' : entry.symbol === null ? 'document' : 'legislation',
    title: entry.title,
    'title-short': entry.shortTitle,
    author: isTreaty ? null : [{ literal: 'United Nations' }],
    number: entry.symbol,
    issued: date && { 'date-parts': [date] },
    'container-title': entry.untsVolume === null ? null : 'United Nations Treaty Series',
    volume: entry.untsVolume === null ? null : String(entry.untsVolume),
    note: entry.untsRegistration === null ? null : `No. ${entry.untsRegistration}`,
    URL: entry.url,
    language: 'en',
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value != null));
}
