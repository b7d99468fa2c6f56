/** What no single record can show: that ids are unique, that both ends of a fact exist and fit it, that numbers agree. */
import { articleId, labelOf } from '../../src/model/ids.ts';
import type { LawEdgeType, NodeLabel } from '../../src/model/labels.ts';
import type { FieldPath } from './data-file.ts';
import { aliasKey } from './lookup.ts';
import type { FileName, Files, RegisteredInstrument } from './schema.ts';

export interface Fault {
  readonly file: FileName;
  readonly path: FieldPath;
  readonly message: string;
}

/** All faults, file by file in the order of the records. */
export function crossCheck(files: Files): Fault[] {
  const ids = idsOf(files);
  return [
    ...checkInstruments(files),
    ...twins(
      'bodies.json',
      files['bodies.json'].map((body) => body.id),
      'id',
    ),
    ...twins(
      'terms.json',
      files['terms.json'].map((term) => term.id),
      'id',
    ),
    ...checkArticles(files),
    ...checkLaw(files, ids),
    ...checkOutline(files),
    ...checkConcordance(files, ids),
    ...checkQualifiers(files),
  ];
}

function idsOf(files: Files): ReadonlySet<string> {
  const articleIds = files['articles.json'].flatMap(({ instrument, articles, parts }) =>
    [...articles.map((article) => article.number), ...parts].map((pinpoint) => articleId(instrument, pinpoint)),
  );
  return new Set([
    ...[...files['instruments.json'], ...files['bodies.json'], ...files['terms.json']].map((record) => record.id),
    ...articleIds,
  ]);
}

function* checkInstruments({ 'instruments.json': instruments }: Files): Iterable<Fault> {
  yield* twins(
    'instruments.json',
    instruments.map((instrument) => instrument.id),
    'id',
  );
  yield* twins(
    'instruments.json',
    instruments.map((instrument) => instrument.symbol),
    'symbol',
  );
  for (const [at, instrument] of instruments.entries()) {
    const fault = (field: string, message: string): Fault => ({ file: 'instruments.json', path: [at, field], message });
    if (!hasInstrumentId(instrument))
      yield fault('id', `${instrument.id} is neither a slug like "new-urban-agenda" nor the record's own symbol`);
    for (const field of ['names', 'aliases'] as const) {
      const again = firstTwin(instrument[field].map(aliasKey));
      if (again !== undefined)
        yield { file: 'instruments.json', path: [at, field, again], message: 'stands twice in this list; keep one' };
    }
    const votes = [instrument.inFavour, instrument.against, instrument.abstaining].filter(
      (votes) => votes !== undefined,
    ).length;
    if (votes !== (instrument.vote === 'RECORDED' ? 3 : 0)) {
      yield fault('vote', 'a recorded vote, and no other, has "inFavour", "against" and "abstaining"');
    }
  }
}

function hasInstrumentId({ id, symbol }: RegisteredInstrument): boolean {
  return labelOf(id) === 'Instrument' && (id === symbol || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id));
}

function* checkArticles({ 'articles.json': articles, 'instruments.json': instruments }: Files): Iterable<Fault> {
  yield* twins(
    'articles.json',
    articles.map((entry) => entry.instrument),
    'instrument',
  );
  for (const [at, entry] of articles.entries()) {
    const instrument = instruments.find((candidate) => candidate.id === entry.instrument);
    if (instrument === undefined)
      yield {
        file: 'articles.json',
        path: [at, 'instrument'],
        message: `no instrument has the id ${entry.instrument}`,
      };
    if (instrument?.articleCount !== undefined && instrument.articleCount !== entry.articles.length) {
      yield {
        file: 'articles.json',
        path: [at, 'articles'],
        message: `lists ${entry.articles.length} articles, but instruments.json says ${instrument.articleCount}`,
      };
    }
    for (const [index, { number }] of entry.articles.entries()) {
      if (Number(number) !== index + 1)
        yield {
          file: 'articles.json',
          path: [at, 'articles', index, 'number'],
          message: `is ${number} where ${index + 1} follows`,
        };
    }
    for (const [index, part] of entry.parts.entries()) {
      const isTwin = entry.parts.indexOf(part) < index;
      if (isTwin)
        yield { file: 'articles.json', path: [at, 'parts', index], message: `${part} stands twice; keep one` };
      if (Number.parseInt(part, 10) > entry.articles.length)
        yield { file: 'articles.json', path: [at, 'parts', index], message: `${part} is beyond the last article` };
    }
  }
}

const INSTRUMENT: readonly NodeLabel[] = ['Instrument'];
const ADOPTER: readonly NodeLabel[] = ['Instrument', 'Body'];

/** The labels that the ends of a law edge may have: [from, to]. */
const ENDS: Readonly<Record<LawEdgeType, readonly [readonly NodeLabel[], readonly NodeLabel[]]>> = {
  SUPPLEMENTS: [INSTRUMENT, INSTRUMENT],
  ANNEXED_TO: [INSTRUMENT, INSTRUMENT],
  ADOPTED_BY: [INSTRUMENT, ADOPTER],
  ENDORSED_BY: [INSTRUMENT, ADOPTER],
  IDENTIFIED_BY: [INSTRUMENT, INSTRUMENT],
  AMENDS: [INSTRUMENT, INSTRUMENT],
  PART_OF: [INSTRUMENT, INSTRUMENT],
  ISSUED_BY: [INSTRUMENT, ['Body']],
  DEFINES_TERM: [['Article'], ['Term']],
  ABOUT: [['Instrument', 'Article'], ['Term']],
  DISTINGUISHES_FROM: [['Term'], ['Term']],
};

function* checkLaw({ 'law.json': law }: Files, ids: ReadonlySet<string>): Iterable<Fault> {
  yield* twins(
    'law.json',
    law.map((fact) => `${fact.from} ${fact.type} ${fact.to}`),
    'from',
  );
  for (const [at, fact] of law.entries()) {
    for (const [index, end] of (['from', 'to'] as const).entries()) {
      const allowed = ENDS[fact.type][index] ?? [];
      const label = labelOf(fact[end]);
      const fault = (message: string): Fault => ({ file: 'law.json', path: [at, end], message });
      if (!ids.has(fact[end])) yield fault(`nothing has the id ${fact[end]}; add it to its own file or correct the id`);
      else if (label === undefined || !allowed.includes(label))
        yield fault(`${fact.type} wants ${allowed.join(' or ')} here, not ${label}`);
    }
  }
}

function* checkOutline({ 'outline.json': outline, 'instruments.json': instruments }: Files): Iterable<Fault> {
  const fault = (path: FieldPath, message: string): Fault => ({ file: 'outline.json', path, message });
  if (!instruments.some(({ id }) => id === outline.instrument))
    yield fault(['instrument'], `no instrument has the id ${outline.instrument}`);
  if (!instruments.some(({ symbol }) => symbol === outline.symbol))
    yield fault(['symbol'], `no instrument has the symbol ${outline.symbol}`);
  const first = outline.objectives[0]?.paragraph ?? 0;
  for (const [at, objective] of outline.objectives.entries()) {
    if (objective.number !== at + 1)
      yield fault(['objectives', at, 'number'], `is ${objective.number} where ${at + 1} follows`);
    if (objective.paragraph !== first + at)
      yield fault(['objectives', at, 'paragraph'], `is ${objective.paragraph} where ${first + at} follows`);
    if (objective.actionCount > 26) yield fault(['objectives', at, 'actionCount'], 'is beyond the letters a to z');
  }
  const next = first + outline.objectives.length;
  if (outline.implementationParagraph !== next)
    yield fault(['implementationParagraph'], `is ${outline.implementationParagraph} where ${next} follows`);
}

function* checkConcordance(
  { 'concordance.json': { rows }, 'outline.json': outline }: Files,
  ids: ReadonlySet<string>,
): Iterable<Fault> {
  const provisions = new Set(
    outline.objectives.flatMap(({ number, paragraph, actionCount }) => {
      const letters = Array.from({ length: actionCount }, (_, index) => String.fromCharCode(97 + index));
      return [
        `${outline.instrument}#para_${paragraph}`,
        ...letters.map((letter) => `${outline.instrument}#obj_${number}__act_${letter}`),
      ];
    }),
  );
  const twin = firstTwin(
    rows.map((row) => `${row.provision} ${row.edge} ${row.article.instrument} ${row.article.pinpoint}`),
  );
  if (twin !== undefined) yield { file: 'concordance.json', path: ['rows', twin], message: 'stands twice; keep one' };
  for (const [at, row] of rows.entries()) {
    const fault = (field: string, message: string): Fault => ({
      file: 'concordance.json',
      path: ['rows', at, field],
      message,
    });
    if (!provisions.has(row.provision))
      yield fault('provision', `${row.provision} is no commitment or action of the outline`);
    if (!ids.has(articleId(row.article.instrument, row.article.pinpoint))) {
      yield fault(
        'article',
        `articles.json has no ${row.article.pinpoint} under ${row.article.instrument}; add it there or correct the pinpoint`,
      );
    }
    if ((row.basis === null) !== (row.edge === 'USES_DEFINITION_IN'))
      yield fault('basis', 'is null for USES_DEFINITION_IN, and for no other edge');
  }
}

function* checkQualifiers({ 'qualifiers.json': { qualifiers } }: Files): Iterable<Fault> {
  const places = qualifiers.flatMap(({ phrases }, at) =>
    phrases.map((phrase, index) => ({ key: aliasKey(phrase), path: ['qualifiers', at, 'phrases', index] })),
  );
  const twin = places[firstTwin(places.map(({ key }) => key)) ?? -1];
  if (twin !== undefined)
    yield { file: 'qualifiers.json', path: twin.path, message: `"${twin.key}" stands twice; keep one` };
}

function* twins(file: FileName, keys: readonly (string | undefined)[], field: string): Iterable<Fault> {
  const at = firstTwin(keys);
  if (at !== undefined)
    yield { file, path: [at, field], message: `"${keys[at]}" is in use above; ids, symbols and facts stand once` };
}

/** The index of the first value that stood before. */
function firstTwin(keys: readonly (string | undefined)[]): number | undefined {
  const at = keys.findIndex((key, index) => key !== undefined && keys.indexOf(key) < index);
  return at < 0 ? undefined : at;
}
