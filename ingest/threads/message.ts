/** What passes between the process and a thread that reads files for it. */
import type { DocumentGraph } from '../../src/model/document.ts';
import { ParseError } from '../../src/model/errors.ts';
import type { SourceFile, SourcePage } from '../pages/page.ts';
import type { FileContent } from '../read-file.ts';

/** Asked after all files: nothing more will be. */
export const LAST = 'last';

export type Asked = SourceFile | typeof LAST;

export type Message =
  /** The document as JSON: one text is handed over and taken apart in a fraction of the time that a copy of its objects takes. */
  | { readonly kind: 'document'; readonly json: string }
  | { readonly kind: 'pages'; readonly pages: readonly SourcePage[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly where: ParseError['where'] };

export function pack(content: FileContent): Message {
  if (content.kind === 'document') return { kind: 'document', json: JSON.stringify(content.document) };
  if (content.kind === 'pages') return content;
  const { reason, where } = content.error;
  return { kind: 'refused', reason, where };
}

export function unpack(message: Message): FileContent {
  if (message.kind === 'document') return { kind: 'document', document: JSON.parse(message.json) as DocumentGraph };
  if (message.kind === 'pages') return message;
  return { kind: 'refused', error: new ParseError(message.reason, message.where) };
}
