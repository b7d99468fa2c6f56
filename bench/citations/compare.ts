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
  const linked = linkedAnywhere(blocks);
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
    misses.push(...unmatched.map((link) => ({ ...link, block, reason: reasonOfMiss(link, block, left) })));
    extras.push(...left.map((extra) => ({ ...extra, block, reason: reasonOfExtra(extra, block, unmatched, linked) })));
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

function reasonOfMiss(link: LinkedSymbol, { text }: Block, left: readonly FoundSymbol[]): string {
  const there = left.find((found) => overlaps(found, link));
  if (there) return `the same words read as ${sameOrOther(there.symbol, link.symbol)}`;
  if (/^\W*ibid\b/i.test(text.slice(link.start, link.end))) return 'the UN links “Ibid.” to what it repeats';
  return /[-‑–]$/.test(text.slice(0, link.start))
    ? 'the UN links the second symbol of a document filed in two series too'
    : 'nothing found there';
}

/** Whether two symbols are of one document: its second series, a revision of it or a volume. */
function sameOrOther(ours: string, theirs: string): string {
  const [short, long] = [ours, theirs].toSorted((a, b) => a.length - b.length);
  const isPart = short !== undefined && long?.startsWith(short) && /^[/(-]/.test(long.slice(short.length));
  return isPart ? 'a part, revision or twin of the same document' : 'another document';
}

interface LinkedAnywhere {
  readonly symbols: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
}

function linkedAnywhere(blocks: readonly Block[]): LinkedAnywhere {
  const symbols = blocks.flatMap(({ linked }) => linked.map(({ symbol }) => symbol));
  return { symbols: new Set(symbols.map(comparable)), series: new Set(symbols.map(seriesOf)) };
}

/** `A/HRC/RES` of `A/HRC/RES/5/1`, `UNEP/EA.` of `UNEP/EA.4/Res.1`, `A/` of `A/75/86`. */
function seriesOf(symbol: string): string {
  const upper = symbol.toUpperCase();
  return /^.*\/RES(?=\/)/.exec(upper)?.[0] ?? upper.slice(0, /\d/.exec(upper)?.index);
}

function reasonOfExtra(
  extra: FoundSymbol,
  { linked, text }: Block,
  unmatched: readonly LinkedSymbol[],
  anywhere: LinkedAnywhere,
): string {
  const there = unmatched.find((link) => overlaps(link, extra));
  if (there) {
    const isTwin = /[-‑–][A-Z]+\//.test(text.slice(extra.start, extra.end)) && there.start >= extra.start;
    return `the UN links the same words to ${isTwin ? 'a part, revision or twin of the same document' : sameOrOther(extra.symbol, there.symbol)}`;
  }
  if (linked.some((link) => overlaps(link, extra))) return 'the UN links these words once, we read them twice';
  if (!anywhere.series.has(seriesOf(extra.symbol)))
    return `the UN links nothing of the series ${seriesOf(extra.symbol)}`;
  const here = linked.length === 0 ? 'nothing in the block is linked' : 'others in the block are linked';
  return anywhere.symbols.has(comparable(extra.symbol))
    ? `the UN links this document in other places, not here; ${here}`
    : `the UN links this document nowhere, others of its series often; ${here}`;
}
