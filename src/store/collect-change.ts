/** A change as one value, for a store that must know all of it before it writes. */
import type { DocumentGraph } from '../model/document.ts';
import { StoreError } from '../model/errors.ts';
import type { Change } from './port.ts';

export interface WholeChange {
  readonly put: readonly DocumentGraph[];
  readonly remove: readonly string[];
}

/** @throws StoreError `DUPLICATE_DOCUMENT` */
export async function collectChange({ put, remove }: Change): Promise<WholeChange> {
  const documents: DocumentGraph[] = [];
  for await (const document of eachOnce(put)) documents.push(document);
  return { put: documents, remove: [...remove] };
}

/** The documents as they come. @throws StoreError `DUPLICATE_DOCUMENT` at one that has no name or comes again */
export async function* eachOnce(put: Change['put']): AsyncGenerator<DocumentGraph> {
  const seen = new Set<string>();
  for await (const given of put) {
    const { document } = given.record;
    if (document === '') throw duplicate('a document without a name cannot be stored: name it by symbol and language');
    if (seen.has(document)) throw givenTwice(document);
    seen.add(document);
    yield given;
  }
}

function givenTwice(document: string): StoreError {
  return duplicate(`the document ${document} is given twice: give it once, with all its pages`);
}

function duplicate(message: string): StoreError {
  return new StoreError(message, { code: 'DUPLICATE_DOCUMENT' });
}
