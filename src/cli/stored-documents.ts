/** The documents of a store that people gave, and which of them a symbol names. */
import { isAlignmentDocument } from '../../ingest/align/alignment-document.ts';
import { type DocumentRecord, REGISTRY_DOCUMENT } from '../model/document.ts';
import { CompactGraphError } from '../model/errors.ts';

/** Those that the symbols name. @throws CompactGraphError `DOCUMENT_UNKNOWN` */
export function documentsAskedOut(symbols: readonly string[], stored: ReadonlyMap<string, DocumentRecord>): string[] {
  const names = ownDocuments(stored);
  const asked = symbols.flatMap((symbol) => {
    const found = names.filter((name) => name === symbol || name.startsWith(`${symbol} (`));
    if (found.length > 0) return found;
    throw new CompactGraphError('DOCUMENT_UNKNOWN', `the store has no document “${symbol}”; it has ${nameSome(names)}`);
  });
  return [...new Set(asked)];
}

function nameSome(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const some = names.slice(0, SOME).join(', ');
  return names.length <= SOME ? some : `${names.length}, such as ${some}; compact-graph status lists them`;
}

/** Names in a message; a session has hundreds. */
const SOME = 5;

/** Those that people gave. */
export function ownDocuments(stored: ReadonlyMap<string, DocumentRecord>): string[] {
  return [...stored.keys()].filter((name) => name !== REGISTRY_DOCUMENT && !isAlignmentDocument(name));
}
