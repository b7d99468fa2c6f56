/** JSON Lines: a header, then one line a node, then one line an edge; nothing of the graph is lost. */
import { canonicalJson } from '../../model/canonical.ts';
import { type Chunk, type Source, singleFile, writeRows } from '../format.ts';
import { isNode, shownProperties } from '../row.ts';

export const jsonl = singleFile(
  {
    name: 'jsonl',
    summary: 'JSON Lines: a header, then a line for each node and edge; the whole graph',
    mediaType: 'application/jsonl; charset=utf-8',
    extension: '.jsonl',
  },
  lines,
);

async function* lines({ header, rows }: Source): AsyncGenerator<Chunk> {
  yield `${canonicalJson({ kind: 'header', format: 1, ...header })}\n`;
  yield* writeRows(rows(), (row) => {
    if (!isNode(row)) return `${JSON.stringify({ kind: 'edge', ...row })}\n`;
    const { display, notice } = shownProperties(row);
    return `${JSON.stringify({ kind: 'node', ...row, display, notice })}\n`;
  });
}
