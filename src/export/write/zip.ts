/**
 * Several files as one zip file, written as they stream: stored without compression, so that the bytes never depend on a
 * version of zlib, each followed by its size and checksum. After the PKWARE application note, 4.3.
 */
import { crc32 } from 'node:zlib';
import { CompactGraphError } from '../../model/errors.ts';
import type { Chunk, ExportFile } from '../format.ts';

const VERSION = 20;
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
/** 1 January 1980, the first day that zip knows: no date here is that of the export. */
const DATE = 0x0021;
const LIMIT = 0xffffffff;

interface Written {
  readonly name: Uint8Array;
  readonly offset: number;
  readonly size: number;
  readonly checksum: number;
}

/** @throws CompactGraphError `TOO_LARGE` beyond 4 GiB */
export async function* zipFiles(files: Iterable<ExportFile> | AsyncIterable<ExportFile>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for await (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const head = localHeader(name);
    yield head;
    let size = 0;
    let checksum = 0;
    for await (const chunk of file.content) {
      const bytes = toBytes(chunk);
      size += bytes.length;
      checksum = crc32(bytes, checksum);
      yield bytes;
    }
    yield numbers([0x08074b50, 4], [checksum, 4], [size, 4], [size, 4]);
    written.push({ name, offset, size, checksum });
    offset += head.length + size + 16;
    if (offset > LIMIT)
      throw new CompactGraphError('TOO_LARGE', 'a zip file ends at 4 GiB: export to a folder instead');
  }
  let length = 0;
  for (const entry of written) {
    const head = centralHeader(entry);
    length += head.length;
    yield head;
  }
  const count = written.length;
  yield numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]);
}

function toBytes(chunk: Chunk): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
}

function localHeader(name: Uint8Array): Uint8Array {
  return Buffer.concat([
    numbers(
      [0x04034b50, 4],
      [VERSION, 2],
      [FLAGS, 2],
      [0, 2],
      [0, 2],
      [DATE, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [name.length, 2],
      [0, 2],
    ),
    name,
  ]);
}

function centralHeader({ name, offset, size, checksum }: Written): Uint8Array {
  return Buffer.concat([
    numbers([0x02014b50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [0, 2], [0, 2], [DATE, 2]),
    numbers([checksum, 4], [size, 4], [size, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    name,
  ]);
}

/** Little-endian whole numbers, each with its width in bytes. */
function numbers(...fields: readonly (readonly [value: number, width: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) at = buffer.writeUIntLE(value, at, width);
  return buffer;
}
