/** JSON Lines: a header, then one line a node, then one line an edge; nothing of the graph is lost. */
import { canonicalJson } from '../../model/canonical.ts';
import { inChunks, type Source, singleFile } from '../format.ts';
import { isNode, shownProperties } from '../row.ts';

export const jsonl = singleFile(
  {
    name: 'jsonl',
    summary: 'JSON Lines: a header, then a line for each node and edge; the whole graph',
    mediaType: 'application/jsonl; charset=utf-8',
    extension: '.jsonl',
  },
  (source) => inChunks(lines(source)),
);

async function* lines({ header, rows }: Source): AsyncGenerator<string> {
  yield `${canonicalJson({ kind: 'header', format: 1, ...header })}\n`;
  for await (const row of rows()) {
    if (!isNode(row)) yield `${JSON.stringify({ kind: 'edge', ...row })}\n`;
    else {
      const { display, notice } = shownProperties(row);
      yield `${JSON.stringify({ kind: 'node', ...row, display, notice })}\n`;
    }
  }
}
