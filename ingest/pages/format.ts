/** What a file is, told by its first bytes and never by its name. */

/** XML in UTF-8 or UTF-16, but no HTML; what is neither XML nor PDF is text, or is refused as none. */
export type Format = 'xml' | 'pdf' | 'text';

const DECLARED = /^\s{0,100}<\?xml\s/;
const XML = /^<(?:[?!]|[A-Za-z_][\w.-]{0,60}(?::[A-Za-z_][\w.-]{0,60})?(?:[\s/>]|$))/;
const DOCUMENT_OF_HTML = /^<(?:!DOCTYPE html|html)\b/i;
/** Elements with which a part of a page begins, as people copy it; no other kind of XML has them at its top. */
const PART_OF_HTML =
  /^<(?:article|blockquote|body|br|center|div|em|font|h[1-6]|head|hr|i|li|main|meta|ol|p|pre|section|span|strong|sup|table|title|ul)(?:[\s/>]|$)/i;
/** Bytes that tell. */
const SAMPLE = 2_000;

export function formatOf(bytes: Uint8Array): Format {
  if (beginningsOf(bytes).some(isXml)) return 'xml';
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : 'text';
}

function isXml(text: string): boolean {
  const content = belowProlog(text);
  return (DECLARED.test(text) || XML.test(content)) && !DOCUMENT_OF_HTML.test(content) && !PART_OF_HTML.test(content);
}

/** A page of a website as a browser saves it, with what stands around its text. */
export function isHtml(bytes: Uint8Array): boolean {
  return beginningsOf(bytes).some((text) => DOCUMENT_OF_HTML.test(belowProlog(text)));
}

/** In each encoding that it may have. */
function beginningsOf(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, SAMPLE);
  return ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) =>
    new TextDecoder(encoding, { ignoreBOM: true }).decode(head).replace(/^\ufeff/, ''),
  );
}

/** Below the declaration and comments that stand above the first element. */
function belowProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const close = PROLOG.find(([open]) => rest.startsWith(open))?.[1];
    const end = close === undefined ? -1 : rest.indexOf(close);
    if (close === undefined || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;
