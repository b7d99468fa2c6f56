/** Copies of resolutions under other symbols, so that there are many times as many different documents. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Between the sessions of one copy and the next: far beyond the sessions that there are. */
const SESSIONS_APART = 100;

/** Writes `times` − 1 copies of each file into the folder: with the originals they are `times` as many. */
export function repeatDocuments(paths: readonly string[], times: number, folder: string): void {
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    for (let copy = 1; copy < times; copy++)
      writeFileSync(join(folder, `${copy}-${basename(path)}`), inLaterSession(text, copy * SESSIONS_APART));
  }
}

/** The document's own symbol and addresses; what it cites stays as it is. */
function inLaterSession(text: string, sessions: number): string {
  const later = (_: string, before: string, session: string) => `${before}${Number(session) + sessions}`;
  return text
    .replace(/(<docNumber refersTo="#symbol">\s*A\/RES\/(?:E?S-)?)(\d+)/g, later)
    .replace(/(<FRBR(?:this|uri) value="[^"]*\/)(\d+)(?=-\d)/g, later);
}
