/** A file → its pages. A text file holds one page, or several with form feeds between them. */
import { ParseError } from '../../src/model/errors.ts';
import { decodeText } from './decode.ts';
import type { SourceFile, SourcePage } from './page.ts';
import { sha256 } from './read-files.ts';

/** @throws ParseError for a file that holds no text */
export function splitPages(file: SourceFile): SourcePage[] {
  if (isPdf(file.bytes)) throw new ParseError('PDF is not read yet; give the text of its pages', { source: file.name });
  return decodeText(file.bytes, file.name)
    .split('\f')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ source: file.name, text, sha256: sha256(text) }));
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
