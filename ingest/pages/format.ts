/** What a file is, told by its first bytes and never by its name. */

/** XML in UTF-8 or UTF-16; what is neither XML nor PDF is text, or is refused as none. */
export type Format = 'xml' | 'pdf' | 'text';

const XML = /^\ufeff?\s*<(?:\?xml\s|!DOCTYPE\s|!--|[A-Za-z_])/;
const HTML = /^\ufeff?\s*<(?:!DOCTYPE html|html)\b/i;

export function formatOf(bytes: Uint8Array): Format {
  if (isXml(bytes.subarray(0, 256))) return 'xml';
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : 'text';
}

function isXml(head: Uint8Array): boolean {
  return (['utf-8', 'utf-16le', 'utf-16be'] as const).some((encoding) =>
    XML.test(new TextDecoder(encoding, { ignoreBOM: true }).decode(head)),
  );
}

/** A page of a website, which people save by mistake. */
export function isHtml(bytes: Uint8Array): boolean {
  return HTML.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 512)));
}
