/** Reads the JSON Lines form back, a few rows at a time. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CompactGraphError, ParseError } from '../../model/errors.ts';
import type { Row } from '../row.ts';

const BATCH = 100;

/** @throws ParseError for a file that is no JSON Lines export, CompactGraphError `NOT_READABLE` */
export async function* readJsonl(path: string): AsyncGenerator<readonly Row[]> {
  let line = 0;
  let batch: Row[] = [];
  const file = createReadStream(path, 'utf8');
  try {
    for await (const text of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      const { kind, display: _display, notice: _notice, ...row } = parse(text, path, line);
      if ((line === 1) !== (kind === 'header') || (line > 1 && kind !== 'node' && kind !== 'edge')) {
        throw new ParseError('this is no line of an export with --format jsonl', { source: path, line });
      }
      if (line > 1) batch.push(row as unknown as Row);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('E') && !(error instanceof CompactGraphError)) {
      throw new CompactGraphError(
        'NOT_READABLE',
        `${path} cannot be read (${code}): give a file made with --format jsonl, or sqlite:PATH`,
        { cause: error },
      );
    }
    throw error;
  } finally {
    file.destroy();
  }
  if (line === 0) throw new ParseError('the file is empty: an export begins with its header', { source: path });
}

function parse(text: string, source: string, line: number): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ParseError(`no JSON: ${(error as Error).message}`, { source, line }, { cause: error });
  }
}
