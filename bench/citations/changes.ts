/** What one census of citations has and another has not, citation by citation. */
import type { CensusEntry } from './census.ts';

export interface CensusChange {
  /** `gained`, `lost`, or what changed: `RESOLVED → AMBIGUOUS`, `RECALLS → CITES`. */
  readonly kind: string;
  readonly before: CensusEntry | undefined;
  readonly after: CensusEntry | undefined;
}

/** Citations are the same that overlap in one provision; a provision that is new or gone gains or loses its own. */
export function compareCensus(before: readonly CensusEntry[], after: readonly CensusEntry[]): CensusChange[] {
  const placeOf = ({ document, provision }: CensusEntry) => `${document} ${provision}`;
  const old = Map.groupBy(before, placeOf);
  const now = Map.groupBy(after, placeOf);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place) =>
    compareProvision(old.get(place) ?? [], now.get(place) ?? []),
  );
}

function compareProvision(before: readonly CensusEntry[], after: readonly CensusEntry[]): CensusChange[] {
  const left = new Set(before);
  const changes = after.flatMap((entry): CensusChange[] => {
    const same = before.find((old) => left.has(old) && old.start < entry.end && entry.start < old.end);
    if (same === undefined) return [{ kind: `gained, ${entry.status}`, before: undefined, after: entry }];
    left.delete(same);
    return kindsOf(same, entry).map((kind) => ({ kind, before: same, after: entry }));
  });
  return [...changes, ...[...left].map((old) => ({ kind: `lost, ${old.status}`, before: old, after: undefined }))];
}

function kindsOf(old: CensusEntry, now: CensusEntry): string[] {
  const kinds: string[] = [];
  if (old.status !== now.status) kinds.push(`${old.status} → ${now.status}`);
  else if (old.target !== now.target) kinds.push('another target');
  if (old.words !== now.words) kinds.push('other words');
  if (old.pinpoint !== now.pinpoint) kinds.push('another pinpoint');
  const isNew = (relation: string) => !old.relations.includes(relation);
  const isGone = (relation: string) => !now.relations.includes(relation);
  const [gone, gained] = [old.relations.filter(isGone), now.relations.filter(isNew)];
  if (gone.length + gained.length > 0) kinds.push(`${gone.join(' + ') || 'no'} → ${gained.join(' + ') || 'no'}`);
  return kinds;
}
