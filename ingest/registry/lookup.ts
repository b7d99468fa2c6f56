/** How people and texts name an instrument, as keys to its id. */
import type { RegisteredInstrument } from './schema.ts';

/** The form under which names are compared: `"Global  Compact\nfor Migration"` → `"global compact for migration"`. */
export function aliasKey(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Every key by which the instrument is found. */
export function lookupKeys(instrument: RegisteredInstrument): string[] {
  // A resolution bears the title of what it adopts and is cited by its symbol: its title would make that name ambiguous.
  const title = instrument.symbol ?? instrument.title;
  return [
    ...new Set([title, instrument.shortTitle ?? title, ...instrument.names, ...instrument.aliases].map(aliasKey)),
  ];
}

/** Key → the ids of the instruments that have it; several make it ambiguous. */
export function indexAliases(instruments: readonly RegisteredInstrument[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const instrument of instruments) {
    for (const key of lookupKeys(instrument)) index.set(key, [...(index.get(key) ?? []), instrument.id]);
  }
  return index;
}
