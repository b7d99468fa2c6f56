/** Checks of the things that the registry names: instruments and their articles. */
import { labelOf } from '../../src/model/ids.ts';
import { type Fault, findTwin, indexOfTwin } from './fault.ts';
import { aliasKey } from './lookup.ts';
import type { Files, RegisteredArticles, RegisteredInstrument } from './schema.ts';

export function checkInstruments({ 'instruments.json': instruments }: Files): Fault[] {
  return [
    ...findTwin('instruments.json', instruments, 'id', ({ id }) => id),
    ...findTwin('instruments.json', instruments, 'symbol', ({ symbol }) => symbol),
    ...instruments.flatMap((instrument, at) => [...checkInstrument(instrument, at)]),
  ];
}

function* checkInstrument(instrument: RegisteredInstrument, at: number): Iterable<Fault> {
  const { id, symbol, vote, inFavour, against, abstaining } = instrument;
  const file = 'instruments.json';
  const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
  if (labelOf(id) !== 'Instrument' || !(isSlug || id === symbol)) {
    yield {
      file,
      path: [at, 'id'],
      message: `${id} is neither a slug like "new-urban-agenda" nor the record's own symbol; choose one of them`,
    };
  }
  for (const field of ['names', 'aliases'] as const) {
    const twin = indexOfTwin(instrument[field].map(aliasKey));
    if (twin !== undefined) yield { file, path: [at, field, twin], message: 'stands twice in this list; keep one' };
  }
  const counts = [inFavour, against, abstaining].filter((count) => count !== undefined).length;
  if (counts !== (vote === 'RECORDED' ? 3 : 0)) {
    yield {
      file,
      path: [at, 'vote'],
      message:
        'a recorded vote has "inFavour", "against" and "abstaining", any other has none; correct the one or the others',
    };
  }
}

export function checkArticles({ 'articles.json': lists, 'instruments.json': instruments }: Files): Fault[] {
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  return [
    ...findTwin('articles.json', lists, 'instrument', ({ instrument }) => instrument),
    ...lists.flatMap((list, at) => [...checkArticleList(list, at, byId.get(list.instrument))]),
  ];
}

function* checkArticleList(
  list: RegisteredArticles,
  at: number,
  instrument: RegisteredInstrument | undefined,
): Iterable<Fault> {
  const fault = (path: (string | number)[], message: string): Fault => ({
    file: 'articles.json',
    path: [at, ...path],
    message,
  });
  const { articles, parts } = list;
  if (instrument === undefined)
    yield fault(['instrument'], `no instrument has the id ${list.instrument}; correct it or add the instrument`);
  const told = instrument?.articleCount ?? articles.length;
  if (told !== articles.length)
    yield fault(
      ['articles'],
      `lists ${articles.length} articles, but instruments.json says ${told}; correct one of them`,
    );
  for (const [index, { number }] of articles.entries()) {
    if (Number(number) !== index + 1)
      yield fault(['articles', index, 'number'], `is ${number} where ${index + 1} follows; list them all, in order`);
  }
  for (const [index, part] of parts.entries()) {
    if (parts.indexOf(part) < index) yield fault(['parts', index], `${part} stands twice; keep one`);
    if (Number.parseInt(part, 10) > articles.length)
      yield fault(['parts', index], `${part} is beyond the last article; correct it`);
  }
}
