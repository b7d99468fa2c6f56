/** Which document gives which instrument's text: two that give the same cannot both be stored. */
import type { DocumentRecord } from '../model/document.ts';
import { ParseError } from '../model/errors.ts';

export interface Claims {
  /** @returns why a document cannot be stored beside what the store keeps; of those of this load, `rivals` tells */
  readonly claim: (record: DocumentRecord) => ParseError | undefined;
  /** Files of this load that give one text in two ways, by their names: nothing tells which is right. */
  readonly rivals: ReadonlyMap<string, ParseError>;
}

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
  return {
    rivals,
    claim(record) {
      for (const instrument of record.instruments) {
        const other = given.get(instrument);
        if (other === undefined) given.set(instrument, record);
        else
          for (const [one, two] of [[record, other] as const, [other, record] as const]) addRival(one, two, instrument);
        const holder = holders.get(instrument);
        if (holder && skipped.has(holder.document)) return sameText(namesOf(record), instrument, holder);
        if (holder && holder.document !== record.document)
          return new ParseError(
            `gives the text of ${instrument}, which the store has of ${holder.document}; take that out first, with --remove`,
            { source: namesOf(record) },
          );
      }
      return undefined;
    },
  };

  function addRival(record: DocumentRecord, other: DocumentRecord, instrument: string): void {
    for (const { name } of record.sources) if (!rivals.has(name)) rivals.set(name, sameText(name, instrument, other));
  }
}

function sameText(source: string, instrument: string, other: DocumentRecord): ParseError {
  return new ParseError(`gives the text of ${instrument}, as ${namesOf(other)} does; give only one of them`, {
    source,
  });
}

/** A load gives the whole document: fewer pages than before would silently lose their text. */
export function lostPages(record: DocumentRecord, stored: DocumentRecord | undefined): ParseError | undefined {
  const given = new Set(pagesOf(record));
  const lost = stored === undefined ? [] : pagesOf(stored).filter((page) => !given.has(page));
  if (lost.length === 0) return undefined;
  const list = [...new Set(lost)].sort((a, b) => a - b).join(', ');
  return new ParseError(
    `the store has page ${list} of ${record.document}, which these paths lack or which is refused; add it, or drop it from the store with --replace`,
    { source: namesOf(record) },
  );
}

function pagesOf(record: DocumentRecord): number[] {
  return record.sources.flatMap((source) => source.pages);
}

function namesOf({ sources }: DocumentRecord): string {
  return sources.map(({ name }) => name).join(', ');
}
