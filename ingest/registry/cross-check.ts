/** What no single record can show: that ids are unique, that both ends of a fact exist and fit it, that numbers agree. */
import { articleId } from '../../src/model/ids.ts';
import { checkConcordance, checkLaw, checkOutline } from './check-facts.ts';
import { checkArticles, checkInstruments } from './check-records.ts';
import { checkInstrumentNouns, checkIssuingBodies, checkQualifiers } from './check-words.ts';
import { type Fault, findTwin } from './fault.ts';
import type { Files } from './schema.ts';

/** All faults, file by file in the order of the records. */
export function crossCheck(files: Files): Fault[] {
  const ids = idsOf(files);
  return [
    ...checkInstruments(files),
    ...findTwin('bodies.json', files['bodies.json'], 'id', ({ id }) => id),
    ...findTwin('terms.json', files['terms.json'], 'id', ({ id }) => id),
    ...checkArticles(files),
    ...checkLaw(files, ids),
    ...checkOutline(files),
    ...checkConcordance(files, ids),
    ...checkQualifiers(files),
    ...checkIssuingBodies(files),
    ...checkInstrumentNouns(files),
  ];
}

/** The ids of all things that facts may speak of. */
function idsOf(files: Files): ReadonlySet<string> {
  const named = [...files['instruments.json'], ...files['bodies.json'], ...files['terms.json']].map(({ id }) => id);
  const articles = files['articles.json'].flatMap(({ instrument, articles, parts }) =>
    [...articles.map(({ number }) => number), ...parts].map((pinpoint) => articleId(instrument, pinpoint)),
  );
  return new Set([...named, ...articles]);
}
