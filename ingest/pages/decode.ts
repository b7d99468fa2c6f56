/** Bytes → text: UTF-8 and UTF-16 with or without a byte-order mark, Windows-1252 for what is neither, and mails as sent. */
import { ParseError } from '../../src/model/errors.ts';

/** How many bytes are looked at to tell an encoding. */
const SAMPLE = 4096;

/** @throws ParseError for a file that is empty, holds no text, or mixes encodings */
export function decodeText(bytes: Uint8Array, source: string): string {
  if (bytes.length === 0) throw new ParseError('the file is empty; give the text of a page', { source });
  const text = unquote(readAs(encodingOf(bytes), bytes));
  for (const { signs, reason } of FAULTS) {
    const at = text.search(signs);
    if (at >= 0) throw new ParseError(reason, { source, line: lineOf(text, at) });
  }
  if (text.trim() === '')
    throw new ParseError('the file holds nothing but white space; give the text of a page', { source });
  return text;
}

const NOT_TEXT = 'this is not text: it holds control characters; give the page as text, one file a page';

/**
 * What no page of text has, in the order of being told: a binary file may hold all of it. Tabs and form feeds are fine, and
 * within a word what PDFium writes for a hyphen at the end of a line.
 */
const FAULTS: readonly { readonly signs: RegExp; readonly reason: string }[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  { signs: /[\u0000\u0001\u0003-\u0008\u000e-\u001f]|(?<!\p{L})\u0002|\u0002(?!\p{L})/u, reason: NOT_TEXT },
  {
    // The punctuation and accents of UTF-8 read as Windows-1252, so the file is no Windows-1252.
    signs: /â€|Ã[\u0080-\u00bf\u0160-\u2122]|Â[\u00a0-\u00bf]/,
    reason: 'this is UTF-8 with broken characters in it; save the text again as UTF-8',
  },
  { signs: /[\u007f-\u0084\u0086-\u009f\ufffd\uffff]/, reason: NOT_TEXT },
];

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function readAs(encoding: string, bytes: Uint8Array): string {
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Line ends that a mail has at least, where its lines are broken as they are sent. */
const SOFT_BREAKS = 3;

/** "Quoted-printable" of a saved mail: "=" ends lines that go on, and "=E2=80=99" is an apostrophe; others stand in its head. */
function unquote(text: string): string {
  const breaks = text.match(/=\r?\n/g)?.length ?? 0;
  const others = breaks < SOFT_BREAKS ? 0 : (text.match(/=(?![\dA-F]{2}|\r?\n|$)/g)?.length ?? 0);
  if (breaks < SOFT_BREAKS || others >= breaks) return text;
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return readAs('utf-8', Buffer.from(bytes, 'latin1'));
}

/** Latin text in UTF-16 has a zero in every second byte. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const many = sample.length / 4;
  const zeros = (parity: number) => {
    let count = 0;
    for (let at = parity; at < sample.length; at += 2) if (sample[at] === 0) count += 1;
    return count;
  };
  if (zeros(1) > many && zeros(0) < many / 8) return 'utf-16le';
  if (zeros(0) > many && zeros(1) < many / 8) return 'utf-16be';
  return 'utf-8';
}
