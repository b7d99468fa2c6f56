/** What we found against what the UN linked: per file and block, each symbol as often as it occurs. */
import { comparable, type LinkedSymbol, partLetter } from './links.ts';

interface FoundSymbol {
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
}

export interface Block {
  readonly file: string;
  readonly id: string;
  readonly kind: 'provision' | 'note';
  readonly text: string;
  readonly found: readonly FoundSymbol[];
  readonly linked: readonly LinkedSymbol[];
}

export interface Difference {
  readonly block: Block;
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export interface Tally {
  linked: number;
  found: number;
  both: number;
}

export interface Comparison {
  /** By kind of block and kind of symbol, `note resolution`. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly misses: readonly Difference[];
  readonly extras: readonly Difference[];
}

export function compareBlocks(blocks: readonly Block[]): Comparison {
  const tallies = new Map<string, Tally>();
  const misses: Difference[] = [];
  const extras: Difference[] = [];
  for (const block of blocks) {
    const left = [...block.found];
    const unmatched: LinkedSymbol[] = [];
    for (const link of block.linked) {
      const at = left.findIndex(({ symbol }) => isSame(symbol, link.symbol));
      const tally = tallyOf(tallies, block, link.symbol);
      tally.linked++;
      if (at < 0) unmatched.push(link);
      else {
        tally.both++;
        tallyOf(tallies, block, left[at]?.symbol ?? '').found++;
        left.splice(at, 1);
      }
    }
    for (const { symbol } of left) tallyOf(tallies, block, symbol).found++;
    misses.push(...unmatched.map((link) => ({ ...link, block, reason: reasonOfMiss(link, left) })));
    extras.push(...left.map((extra) => ({ ...extra, block, reason: reasonOfExtra(extra, block, unmatched) })));
  }
  return { tallies, misses, extras };
}

/** Part letters must agree where both have one. */
function isSame(ours: string, theirs: string): boolean {
  const [a, b] = [partLetter(ours), partLetter(theirs)];
  return comparable(ours) === comparable(theirs) && (a === undefined || b === undefined || a === b);
}

function tallyOf(tallies: Map<string, Tally>, { kind }: Block, symbol: string): Tally {
  const key = `${kind} ${symbol.toUpperCase().startsWith('A/RES/') ? 'resolution' : 'other'}`;
  const tally = tallies.get(key) ?? { linked: 0, found: 0, both: 0 };
  tallies.set(key, tally);
  return tally;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

function reasonOfMiss(link: LinkedSymbol, left: readonly FoundSymbol[]): string {
  const there = left.find((found) => overlaps(found, link));
  return there ? `the same words read as ${there.symbol}` : 'nothing found there';
}

function reasonOfExtra(extra: FoundSymbol, { linked, text }: Block, unmatched: readonly LinkedSymbol[]): string {
  const there = unmatched.find((link) => overlaps(link, extra));
  if (there) return `the UN links the same words to ${there.symbol}`;
  if (linked.some((link) => overlaps(link, extra))) return 'the UN links these words once, we read them twice';
  return linked.length === 0 && text.length > 0
    ? 'the UN has no link in the block'
    : 'the UN has no link on these words';
}
