/** Whose resolution it is: the bodies that a text names, and what their numbers can be. */
import { allMatches } from '../pattern.ts';
import { createWordingFinder } from '../wordings.ts';
import type { Act, IssuingBody, Sessions, SymbolKnowledge } from './knowledge.ts';
import type { ResolutionNumber } from './number.ts';

/** A place in a text where a body is named; several bodies share the short names "Council" and "Commission". */
export interface NamedBody {
  readonly start: number;
  readonly end: number;
  readonly bodies: readonly IssuingBody[];
  /** Named by the symbol of its report: "(A/74/53/Add.1), chap. III, resolution 42/12". */
  readonly isReport: boolean;
}

export function createBodyFinder({ bodies }: SymbolKnowledge): (text: string) => NamedBody[] {
  const find = createWordingFinder(
    bodies.flatMap((body) => body.names.map((name) => [name, body] as const)),
    { ignoreCase: false },
  );
  const reporters = bodies.flatMap((body) =>
    body.reports === undefined ? [] : [{ body, pattern: reportPattern(body.reports) }],
  );
  return (text) => {
    const named = find(text).map(({ start, end, meanings }) => ({ start, end, bodies: meanings, isReport: false }));
    const reports = reporters.flatMap(({ body, pattern: report }) =>
      allMatches(report, text).map(({ 0: words, index: start }) => ({
        start,
        end: start + words.length,
        bodies: [body],
        isReport: true,
      })),
    );
    return reports.length === 0 ? named : [...named, ...reports].sort((a, b) => a.start - b.start);
  };
}

function reportPattern(form: string): RegExp {
  return new RegExp(
    `(?<![A-Za-z0-9/])${form.replace('{session}', '\\d{1,3}')}(?:/(?:Add|Corr)\\.\\d+)*(?![\\d/])`,
    'g',
  );
}

/**
 * The symbol that the number has when the body issued it, or nothing where the body cannot have.
 * @param act what it is the number of
 * @param year its own date, where it is told
 * @param latest the year of the document that cites it, where that is known
 */
export function symbolOf(
  body: IssuingBody,
  act: Act,
  number: ResolutionNumber,
  year: number | undefined,
  latest: number | undefined,
): string | undefined {
  const template = act === 'resolution' ? body.symbols[number.shape] : decisionForm(body, number);
  if (template === undefined || !isPossible(body, number, year, latest)) return undefined;
  const bare = template
    .replace('{number}', number.number)
    .replace('{session}', String(number.session))
    .replace('{item}', String(number.item));
  return bare + number.part;
}

function decisionForm({ decisions }: IssuingBody, { shape, item }: ResolutionNumber): string | undefined {
  return item >= (decisions?.lowest[shape] ?? Number.POSITIVE_INFINITY) ? decisions?.symbol : undefined;
}

function isPossible(
  body: IssuingBody,
  number: ResolutionNumber,
  year: number | undefined,
  latest: number | undefined,
): boolean {
  if (number.shape === 'ROMAN') return isPossibleOld(body, number, year);
  if (!['SESSION', 'CALENDAR', 'DOTTED'].includes(number.shape) || body.sessions === undefined) return true;
  const { first, last, early, late } = body.sessions;
  if (number.session < first || number.session > (last ?? Number.POSITIVE_INFINITY)) return false;
  const own = yearOf(body.sessions, number.session);
  if (latest !== undefined && own - early > latest) return false;
  return year === undefined || (year >= own - early && year <= own + late);
}

function isPossibleOld(
  { romanSessions }: IssuingBody,
  { session, item }: ResolutionNumber,
  year: number | undefined,
): boolean {
  if (romanSessions === undefined || session === 0) return true;
  const { last, early, late, lowest, highest } = romanSessions;
  if (
    session > last ||
    item > (highest ?? Number.POSITIVE_INFINITY) ||
    (session >= lowest.session && item < lowest.number)
  )
    return false;
  const own = yearOf({ ...romanSessions, first: 1 }, session);
  return year === undefined || (year >= own - early && year <= own + late);
}

/** The year in which a session opens: the forty-third of three a year from 2006 on opens in 2020. */
export function yearOf({ first, firstYear, perYear }: Sessions, session: number): number {
  return firstYear + Math.floor((session - first) / perYear);
}
