/** Looks for streams that unpack to far more than a document holds, before anything else unpacks them. */
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

/** Whether the file's packed streams stay within bounds when unpacked. */
export function unpacksWithinBounds(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MAX_UNPACKED;
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    left -= unpackedSize(file.subarray(skipLineEnd(file, at + STREAM.length)), left, MAX_DEPTH);
    if (left < 0) return false;
  }
  return true;
}

function skipLineEnd(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

/** Of a packed stream the bytes it unpacks to, or more than `limit`; of anything else, 0. */
function unpackedSize(data: Buffer, limit: number, depth: number): number {
  if (depth === 0 || !isPacked(data)) return 0;
  try {
    const unpacked = inflateSync(data, { maxOutputLength: Math.max(1, limit), finishFlush: constants.Z_SYNC_FLUSH });
    return unpacked.length + unpackedSize(unpacked, limit - unpacked.length, depth - 1);
  } catch (error) {
    // Broken data is for the PDF reader to report.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? limit + 1 : 0;
  }
}
