/** Numbers that begin again inside a numbered paragraph, where the markup tells no list. */
import type { AknBlock } from './blocks.ts';

/**
 * Numbers that begin again after "7. … as follows:" and are followed by 8 are those of its items, though the markup has them
 * as paragraphs (A/RES/79/1, annex I).
 */
export function withInnerNumbers(blocks: readonly AknBlock[]): readonly AknBlock[] {
  const inner = new Set<AknBlock>();
  for (const [at, block] of blocks.entries()) {
    const opener = numberOf(block);
    if (opener === undefined || block.kind !== 'text' || !block.text.text.endsWith(':')) continue;
    const { run, next } = countedAfter(blocks, at);
    if (next === opener + 1) for (const member of run) inner.add(member);
  }
  if (inner.size === 0) return blocks;
  return blocks.map((block) =>
    block.kind === 'text' && block.label !== null && inner.has(block)
      ? { ...block, label: { ...block.label, kind: 'item' as const } }
      : block,
  );
}

/** The blocks after a place that count 1, 2, 3 …, and the number that comes instead of the next. */
function countedAfter(blocks: readonly AknBlock[], at: number): { run: AknBlock[]; next: number | undefined } {
  const run: AknBlock[] = [];
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || (block.kind === 'heading' && run.length === 0)) break;
    const number = numberOf(block);
    if (number === undefined) continue;
    if (number !== run.length + 1) return { run, next: run.length > 0 ? number : undefined };
    run.push(block);
  }
  return { run, next: undefined };
}

function numberOf(block: AknBlock): number | undefined {
  return block.kind === 'text' && block.label?.kind === 'paragraph' ? Number(block.label.value) : undefined;
}
