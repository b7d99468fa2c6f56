/** Citations that people marked by hand on pages of UN PDFs, against those found in the same paragraphs. */
import type { Registry } from '../../ingest/registry/load.ts';

/** A row of the expectation; `id` may name several instruments, `un-charter + ares-58-318`, or an article, `…#art12-3`. */
export interface GoldRow {
  /** A paragraph's number, `preamble`, or `null` for the masthead. */
  readonly par: number | 'preamble' | null;
  readonly quote: string;
  readonly id: string;
  /** The note that says which document the words mean. */
  readonly footnote: number | null;
}

/** A citation as the graph has it, with the text in which it stands. */
export interface FoundCitation {
  readonly provision: string;
  readonly text: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** `null` where it is unresolved or ambiguous. */
  readonly target: string | null;
  readonly pinpoint: string | null;
}

interface Wanted extends Omit<GoldRow, 'id'> {
  readonly instrument: string;
  readonly article: string | null;
}

interface Extra {
  readonly citation: FoundCitation;
  readonly reason: string;
  /** Whether the expectation itself shows why it has no row for it; the others are ours to explain. */
  readonly isTold: boolean;
}

export interface GoldComparison {
  readonly wanted: number;
  readonly found: number;
  readonly both: number;
  readonly misses: readonly { readonly wanted: Wanted; readonly reason: string }[];
  readonly extras: readonly Extra[];
}

/** What the hand-made expectation calls instruments that have no document symbol of their own. */
const NAMED: Readonly<Record<string, string>> = {
  'who-end-tb-strategy': 'end-tb-strategy',
  'who-moscow-declaration-2017': 'moscow-declaration',
  'wto-trips': 'trips-agreement',
  'wto-doha-trips-2001': 'doha-declaration-on-trips',
  'mdgs (ares-55-2)': 'millennium-development-goals',
  'rome-statute-kampala-amendments-2010': 'rome-statute-kampala-amendments',
};

/** Each row takes one citation that overlaps its words and has its instrument; a document named by its note, the note's. */
export function compareGold(
  rows: readonly GoldRow[],
  citations: readonly FoundCitation[],
  registry: Registry,
): GoldComparison {
  const inNotes = (citation: FoundCitation) => /#fn_\d+$/.test(citation.provision);
  const left = new Set(citations.filter((citation) => !inNotes(citation)));
  const misses: { wanted: Wanted; reason: string }[] = [];
  let both = 0;
  const wanted = rows.flatMap(wantedOf);
  for (const row of wanted) {
    const there = [...left].filter((citation) => isIn(citation, row.par) && overlaps(citation, row.quote));
    const match = there.find((citation) => fits(row, citation, registry));
    const note = citations.find(
      (other) => other.provision.endsWith(`#fn_${row.footnote}`) && fits(row, other, registry),
    );
    if (match) left.delete(match);
    else if (!note) misses.push({ wanted: row, reason: reasonOfMiss(there) });
    if (match || note) both++;
  }
  const extras = [...left].map((citation) => extraOf(citation, wanted, registry));
  return { wanted: wanted.length, found: both + extras.length, both, misses, extras };
}

function wantedOf({ id, ...row }: GoldRow): Wanted[] {
  return id.split(' + ').map((one) => {
    const [instrument = one, article] = one.split('#art');
    return { ...row, instrument, article: article ?? null };
  });
}

function isIn({ provision }: FoundCitation, par: GoldRow['par']): boolean {
  if (par === null) return !provision.includes('#');
  if (par === 'preamble') return provision.includes('#pre_');
  return new RegExp(`#para_${par}(?:__|$)`).test(provision);
}

function overlaps({ text, start, end }: FoundCitation, quote: string): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (start < at + quote.length && at < end) return true;
  return false;
}

function fits({ instrument, article }: Wanted, { target, pinpoint }: FoundCitation, registry: Registry): boolean {
  if (target === null) return false;
  const [number, paragraph] = article?.split('-') ?? [];
  const part = number === undefined ? null : `art. ${number}${paragraph === undefined ? '' : `, para. ${paragraph}`}`;
  return sameInstrument(instrument, target.split('#')[0] ?? target, registry) && (part === null || part === pinpoint);
}

function sameInstrument(gold: string, ours: string, { instruments, law }: Registry): boolean {
  if ((NAMED[gold] ?? gold) === ours) return true;
  const registration = /^unts-(\d+)-/.exec(gold)?.[1];
  if (registration !== undefined)
    return instruments.some(({ id, untsRegistration }) => id === ours && untsRegistration === Number(registration));
  const symbol = symbolOf(gold);
  if (symbol === ours) return true;
  // "2030 Agenda" stands there as the resolution that adopted it.
  return law.some(
    ({ from, type, to }) =>
      from === ours && to === symbol && ['ADOPTED_BY', 'ANNEXED_TO', 'IDENTIFIED_BY'].includes(type),
  );
}

/** `ares-69-313-annex` → `A/RES/69/313`, `a-73-l-4` → `A/73/L.4`, `wha-71-3` → `WHA71.3`. */
function symbolOf(gold: string): string {
  const assembly = /^wha-(\d+)-(\d+)$/.exec(gold);
  if (assembly) return `WHA${assembly[1]}.${assembly[2]}`;
  return gold
    .replace(/-annex$/, '')
    .replace(/^ares-/, 'a-res-')
    .replace(/^ahrc-/, 'a-hrc-')
    .replace(/-l-(\d+)$/, '/L.$1')
    .replace(/-/g, '/')
    .toUpperCase();
}

function reasonOfMiss(there: readonly FoundCitation[]): string {
  const [first] = there;
  if (first === undefined) return 'nothing found on these words';
  return first.target === null ? 'found, not resolved' : 'the same words read as another instrument';
}

function extraOf(citation: FoundCitation, wanted: readonly Wanted[], registry: Registry): Extra {
  const { target } = citation;
  const told = (reason: string): Extra => ({ citation, reason, isTold: true });
  const untold = (reason: string): Extra => ({ citation, reason, isTold: false });
  if (target === null) return untold('not resolved');
  if (registry.instrumentById.get(target)?.kind === 'REGIME')
    return told('a regime of law: the expectation lists none');
  if (!citation.provision.includes('#') && !wanted.some(({ par }) => par === null))
    return told('in the masthead, of which the expectation of this file lists nothing');
  const [instrument = target] = target.split('#');
  const here = wanted.filter(({ par }) => isIn(citation, par));
  if (here.some((row) => sameInstrument(row.instrument, instrument, registry)))
    return told('the instrument stands in the expectation of this paragraph, but not as often as it is named');
  if (here.some(({ quote }) => overlaps(citation, quote)))
    return told('inside words that the expectation reads as the title of a document');
  return untold('the expectation has no such instrument in the paragraph');
}
