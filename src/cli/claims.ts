/** Which document gives which instrument's text: two that give the same cannot both be stored. */
import type { DocumentRecord, Warning } from '../model/document.ts';
import { ParseError } from '../model/errors.ts';

export interface Claims {
  /** What becomes of a document beside the others of the load and those that the store keeps. */
  readonly claim: (record: DocumentRecord) => Verdict;
  /** Files of this load that give one text in two ways, by their names: nothing tells which is right. */
  readonly rivals: ReadonlyMap<string, ParseError>;
  /** Files of this load of which a later issue is given as well, by their names. */
  readonly outdated: ReadonlyMap<string, Warning>;
}

/** That it is stored, is of an earlier issue than what is there, or why it is refused. */
type Verdict = 'stored' | Warning | ParseError;

/**
 * @param kept what the store will still have after the load, unless it is given anew
 * @param skipped names of those among them whose files are given, unchanged
 */
export function claimsBeside(kept: readonly DocumentRecord[], skipped: ReadonlySet<string>): Claims {
  const holders = new Map(
    kept.flatMap((record) => record.instruments.map((instrument) => [instrument, record] as const)),
  );
  const given = new Map<string, DocumentRecord>();
  const rivals = new Map<string, ParseError>();
  const outdated = new Map<string, Warning>();
  return { claim, rivals, outdated };

  function claim(record: DocumentRecord): Verdict {
    for (const instrument of record.instruments) {
      const other = given.get(instrument);
      if (other === undefined) given.set(instrument, record);
      else settle(record, other, instrument);
      const holder = holders.get(instrument);
      if (holder && skipped.has(holder.document)) {
        if (isLater(holder, record)) return outdatedBy(record, holder);
        if (!isLater(record, holder)) return sameText(namesOf(record), instrument, holder);
        addOutdated(holder, record);
      }
      if (holder && holder.document !== record.document)
        return new ParseError(
          `gives the text of ${instrument}, which the store has of ${holder.document}; take that out first, with --remove`,
          { source: namesOf(record) },
        );
    }
    return 'stored';
  }

  /** Of two files of one load. */
  function settle(record: DocumentRecord, other: DocumentRecord, instrument: string): void {
    for (const [one, two] of [[record, other] as const, [other, record] as const]) {
      if (isLater(two, one)) addOutdated(one, two);
      else if (!isLater(one, two)) addRival(one, two, instrument);
    }
    if (isLater(record, other)) given.set(instrument, record);
  }

  function addOutdated(record: DocumentRecord, later: DocumentRecord): void {
    for (const { name } of record.sources) outdated.set(name, outdatedBy(record, later));
  }

  function addRival(record: DocumentRecord, other: DocumentRecord, instrument: string): void {
    for (const { name } of record.sources) if (!rivals.has(name)) rivals.set(name, sameText(name, instrument, other));
  }
}

/** Whether a file of the same document was made later: it is a reissue. */
function isLater(record: DocumentRecord, other: DocumentRecord): boolean {
  const [one, two] = [record.madeOn, other.madeOn];
  return record.document === other.document && one !== undefined && two !== undefined && one > two;
}

function outdatedBy(record: DocumentRecord, later: DocumentRecord): Warning {
  return {
    code: 'EARLIER_ISSUE',
    message: `${record.document}: of ${record.madeOn}, and left out, since ${namesOf(later)} is its issue of ${later.madeOn}`,
    source: namesOf(record),
    page: null,
    line: null,
  };
}

function sameText(source: string, instrument: string, other: DocumentRecord): ParseError {
  return new ParseError(`gives the text of ${instrument}, as ${namesOf(other)} does; give only one of them`, {
    source,
  });
}

/** A load gives the whole document: fewer pages than before would silently lose their text. */
export function lostPages(record: DocumentRecord, stored: DocumentRecord | undefined): ParseError | undefined {
  if (stored === undefined) return undefined;
  const given = new Set(pagesOf(record));
  const before = pagesOf(stored);
  const lost = before.filter((page) => !given.has(page));
  const { document, pagesInSource } = record;
  // A file without pages is a whole document.
  const isPart = stored.sources.length > 0 && before.length === 0 && given.size < (pagesInSource ?? 0);
  if (lost.length === 0 && !isPart) return undefined;
  const what = isPart
    ? `the store has the whole of ${document}, of whose ${pagesInSource} pages these paths lack some; add them, or drop their text from the store with --replace`
    : `the store has page ${[...new Set(lost)].sort((a, b) => a - b).join(', ')} of ${document}, which these paths lack or which is refused; add it, or drop it from the store with --replace`;
  return new ParseError(what, { source: namesOf(record) });
}

function pagesOf(record: DocumentRecord): number[] {
  return record.sources.flatMap((source) => source.pages);
}

function namesOf({ sources }: DocumentRecord): string {
  return sources.map(({ name }) => name).join(', ');
}
