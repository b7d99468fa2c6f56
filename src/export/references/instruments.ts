/** The instruments of a graph as entries of a bibliography: one entry each, in code-point order of the ids. */
import type { GraphNode } from '../../model/graph.ts';
import { eachRow, isNode, type Rows } from '../row.ts';

export interface Entry {
  readonly id: string;
  /** Letters, digits, hyphens and dots only; different ids have different keys. */
  readonly key: string;
  readonly title: string;
  readonly shortTitle: string | null;
  readonly kind: string;
  readonly symbol: string | null;
  /** `2018-12-19` */
  readonly date: string | null;
  readonly untsVolume: number | null;
  readonly untsRegistration: number | null;
  readonly url: string | null;
}

/** Classes and legal regimes ("international law") are no publications and are left out. */
export async function* readEntries(rows: Rows): AsyncGenerator<Entry> {
  for await (const node of eachRow(rows)) {
    if (!isNode(node)) return;
    if (node.label !== 'Instrument' || ['CLASS', 'REGIME'].includes(String(node.properties['kind']))) continue;
    yield toEntry(node);
  }
}

function toEntry({ id, properties }: GraphNode): Entry {
  const text = (key: string) => (typeof properties[key] === 'string' ? (properties[key] as string) : null);
  const whole = (key: string) => (typeof properties[key] === 'number' ? (properties[key] as number) : null);
  return {
    id,
    key: toKey(id),
    title: text('title') ?? text('symbol') ?? id,
    shortTitle: text('shortTitle'),
    kind: text('kind') ?? 'DOCUMENT',
    symbol: text('symbol'),
    date: text('adoptedOn') ?? text('openedForSignatureOn'),
    untsVolume: whole('untsVolume'),
    untsRegistration: whole('untsRegistration'),
    url: text('url'),
  };
}

/** `A/RES/3211(XXIX)B` → `A.RES.3211.28.XXIX.29.B`: a slash becomes a dot, any other character its code between dots. */
function toKey(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (character) =>
    character === '/' ? '.' : `.${character.codePointAt(0)?.toString(16)}.`,
  );
}
