/** Looks into a file's streams before anything else unpacks them: for more than a document holds, and for hidden text. */
import { constants, inflateSync } from 'node:zlib';

/** Bytes that the streams of one file may unpack to, together. Resolutions with embedded fonts need about 3 MB. */
const MAX_UNPACKED = 256 * 1024 * 1024;
/** Filters may be chained: a stream that unpacks to another packed stream. */
const MAX_DEPTH = 4;

const STREAM = Buffer.from('stream');
/** Whether data begins as zlib packs it: the method, and two bytes that 31 divides. */
function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
}

/** Text without ink, as recognised in a scan, or a fill of white: each may hide text, and mostly does not. */
const HIDES = new RegExp(
  [
    String.raw`\s[37]\sTr\b`,
    String.raw`(?:^|\s)W\sg\b`,
    String.raw`(?:^|\s)W\sW\sW\s(?:rg|scn?)\b`,
    String.raw`[A-Za-z]\s{1,2}W\sscn?\b`,
    String.raw`\s0\s0\s0\s0\s(?:k|scn?)\b`,
  ]
    .join('|')
    .replaceAll('W', String.raw`(?:1|1\.0{1,6}|0?\.9\d{0,6})`),
);
/** What this file cannot look through. */
const CLOSED = ['/Encrypt', '/ASCII85Decode', '/ASCIIHexDecode', '/LZWDecode'].map((name) => Buffer.from(name));

export interface Survey {
  /** Whether the packed streams stay within bounds when unpacked. */
  readonly isWithinBounds: boolean;
  /** Whether something may be drawn so that nobody sees it. */
  readonly mayHide: boolean;
}

export function surveyStreams(bytes: Uint8Array): Survey {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MAX_UNPACKED;
  let mayHide = CLOSED.some((name) => file.includes(name));
  const [pages, shown] = [boxesIn(file, '/MediaBox'), boxesIn(file, '/CropBox')];
  const look = (content: Buffer) => {
    mayHide ||= mayHideIn(content);
    for (const box of boxesIn(content, '/MediaBox')) pages.add(box);
    for (const box of boxesIn(content, '/CropBox')) shown.add(box);
  };
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const data = file.subarray(skipLineEnd(file, at + STREAM.length));
    if (!isPacked(data)) look(data.subarray(0, Math.max(0, data.indexOf(STREAM))));
    left -= unpackedSize(data, left, MAX_DEPTH, look);
    if (left < 0) return { isWithinBounds: false, mayHide };
  }
  return { isWithinBounds: true, mayHide: mayHide || !shown.isSubsetOf(pages) };
}

/** Of larger streams, as images are, the beginning. */
const LOOKED_AT = 2 * 1024 * 1024;

/** Whether it shows text, as fonts and pictures do not, and may hide some. */
function mayHideIn(content: Buffer): boolean {
  return content.includes(BEGINS_TEXT) && HIDES.test(content.toString('latin1', 0, LOOKED_AT));
}

/** The boxes of this name that a content states, in whole points: of a page, and of the part of it that is shown. */
function boxesIn(content: Buffer, name: string): Set<string> {
  const boxes = new Set<string>();
  for (let at = content.indexOf(name); at >= 0; at = content.indexOf(name, at + name.length)) {
    const [, box] = BOX.exec(content.toString('latin1', at + name.length, at + LONGEST_BOX)) ?? [];
    if (box !== undefined)
      boxes.add(
        box
          .trim()
          .split(/\s+/)
          .map((number) => Math.round(Number(number)))
          .join(' '),
      );
  }
  return boxes;
}

const BOX = /^\s{0,4}\[([\d.\s+-]{7,80})\]/;
const LONGEST_BOX = 100;

const BEGINS_TEXT = Buffer.from('BT');

function skipLineEnd(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

/** Of a packed stream the bytes it unpacks to, or more than `limit`; of anything else, 0. */
function unpackedSize(data: Buffer, limit: number, depth: number, look: (content: Buffer) => void): number {
  if (depth === 0 || !isPacked(data)) return 0;
  try {
    const unpacked = inflateSync(data, { maxOutputLength: Math.max(1, limit), finishFlush: constants.Z_SYNC_FLUSH });
    look(unpacked);
    return unpacked.length + unpackedSize(unpacked, limit - unpacked.length, depth - 1, look);
  } catch (error) {
    // Broken data is for the PDF reader to report.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? limit + 1 : 0;
  }
}
