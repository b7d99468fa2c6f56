/** Tells XML by its first bytes, in UTF-8 or UTF-16, with or without a byte-order mark. */
const BEGINS = /^\ufeff?\s*<(?:\?xml\s|!DOCTYPE\s|!--|[A-Za-z_])/;

const HTML = /^\ufeff?\s*<(?:!DOCTYPE html|html)\b/i;

/** A page of a website, which people save by mistake. */
export function isHtml(bytes: Uint8Array): boolean {
  return HTML.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 512)));
}

export function isXml(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 256);
  return (['utf-8', 'utf-16le', 'utf-16be'] as const).some((encoding) =>
    BEGINS.test(new TextDecoder(encoding, { ignoreBOM: true }).decode(head)),
  );
}
