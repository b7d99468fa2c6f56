/**
 * Ids are made from the document itself, so the same input always gives the same graph.
 * `gcm#obj_10__act_b__cit_1` reads: the first citation in action (b) of Objective 10 of the Compact.
 */
import type { EdgeType, NodeLabel } from './labels.ts';

/** The instrument a provision, citation or page belongs to: `gcm#obj_9` → `gcm`. */
export function instrumentOf(id: string): string {
  const hash = id.indexOf('#');
  return hash < 0 ? id : id.slice(0, hash);
}

/** `provisionId('gcm', 'obj_10', 'act_b')` → `gcm#obj_10__act_b`. */
export function provisionId(instrument: string, ...path: readonly string[]): string {
  return `${instrument}#${path.join('__')}`;
}

/** The id of a part below a provision or, for an instrument, directly in it. */
export function partId(parent: string, segment: string): string {
  return parent.includes('#') ? `${parent}__${segment}` : `${parent}#${segment}`;
}

export function citationId(provision: string, ordinal: number): string {
  return partId(provision, `cit_${ordinal}`);
}

export function pageId(instrument: string, number: number): string {
  return provisionId(instrument, `page_${number}`);
}

/** `articleId('smuggling-protocol', '6 (1) (a)')` → `smuggling-protocol#art_6__para_1__item_a`. */
export function articleId(instrument: string, pinpoint: string): string {
  const [article, ...parts] = pinpoint.split(/[\s()]+/).filter(Boolean);
  const path = parts.map((part) => (/^\d/.test(part) ? `para_${part}` : `item_${part}`));
  return provisionId(instrument, `art_${article}`, ...path);
}

/** Parallel edges stay apart: by the citation they rest on, by the article that is no node, and by being inferred. */
export function edgeId(
  from: string,
  type: EdgeType,
  to: string,
  rests?: { citation?: string; article?: string; inferred?: boolean },
): string {
  let id = `${from}~${type}~${to}`;
  if (rests?.citation !== undefined) id += `~${rests.citation}`;
  if (rests?.article !== undefined) id += `~${rests.article}`;
  return rests?.inferred ? `${id}~inferred` : id;
}

const LABEL_OF_SEGMENT: Readonly<Record<string, NodeLabel>> = {
  obj: 'Objective',
  act: 'Action',
  item: 'Item',
  fn: 'Footnote',
  cit: 'Citation',
  page: 'Page',
  para: 'Paragraph',
  pre: 'Paragraph',
};

/** The label of the node that an id names, by the id's form alone; `undefined` where no node can have it. */
export function labelOf(id: string): NodeLabel | undefined {
  if (id === '') return undefined;
  if (id.startsWith('body:')) return 'Body';
  if (id.startsWith('term:')) return 'Term';
  const hash = id.indexOf('#');
  if (hash < 0) return id.includes('~') ? undefined : 'Instrument';
  const path = id.slice(hash + 1);
  const last =
    LABEL_OF_SEGMENT[
      path
        .slice(path.lastIndexOf('__') + 1)
        .replace(/^_/, '')
        .split('_')[0] ?? ''
    ];
  if (last === 'Citation') return last;
  return path.startsWith('art_') ? 'Article' : last;
}

/** Compares by code point, as both stores do; JavaScript's own order is by UTF-16 unit. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // Surrogates stand for code points above U+FFFF, so they come after every other unit.
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** A key that sorts as people count: `A/RES/64/293` before `A/RES/64/1000`. Each run of digits is padded to six. */
export function naturalKey(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
