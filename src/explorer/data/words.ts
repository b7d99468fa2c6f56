/** The model's vocabulary in the words of the page: what a reader sees for each type, derivation and kind. */
import type { Derivation, Layer } from './graph.ts';

const LAW_TYPES = new Set([
  'SUPPLEMENTS',
  'ANNEXED_TO',
  'ADOPTED_BY',
  'ENDORSED_BY',
  'IDENTIFIED_BY',
  'AMENDS',
  'PART_OF',
  'ISSUED_BY',
  'DEFINES_TERM',
  'ABOUT',
  'DISTINGUISHES_FROM',
]);

const CONCORDANCE_TYPES = new Set(['ECHOES', 'USES_DEFINITION_IN', 'GOES_BEYOND']);

const STRUCTURE_TYPES = new Set([
  'HAS_OBJECTIVE',
  'HAS_PARAGRAPH',
  'HAS_ARTICLE',
  'HAS_PAGE',
  'HAS_ACTION',
  'HAS_ITEM',
  'HAS_FOOTNOTE',
  'NEXT',
  'ON_PAGE',
  'HAS_CITATION',
  'RESOLVES_TO',
  'CANDIDATE',
]);

/** Which layer of the model an edge type belongs to. */
export function layerOf(type: string): Layer {
  if (STRUCTURE_TYPES.has(type)) return 'structure';
  if (LAW_TYPES.has(type)) return 'law';
  return CONCORDANCE_TYPES.has(type) ? 'concordance' : 'reference';
}

const PHRASES: Readonly<Record<string, string>> = {
  HAS_ACTION: 'has the action',
  HAS_PARAGRAPH: 'has the paragraph',
  HAS_ARTICLE: 'has the article',
  HAS_OBJECTIVE: 'has the objective',
  HAS_ITEM: 'has the item',
  HAS_CITATION: 'names',
  RESOLVES_TO: 'means',
  CANDIDATE: 'may mean',
  ALLEGES_BREACH_OF: 'alleges a breach of',
  ANNEXED_TO: 'is annexed to',
  ADOPTED_BY: 'was adopted by',
  ENDORSED_BY: 'was endorsed by',
  IDENTIFIED_BY: 'is identified by',
  ISSUED_BY: 'was issued by',
  PART_OF: 'is part of',
  ABOUT: 'is about',
  DEFINES_TERM: 'defines',
  DISTINGUISHES_FROM: 'is distinct from',
  USES_DEFINITION_IN: 'uses the definition in',
};

/** The edge type as the verb of a sentence: "promotes ratification of". */
export function sayType(type: string): string {
  return PHRASES[type] ?? type.toLowerCase().replaceAll('_', ' ');
}

export const DERIVATIONS: readonly Derivation[] = ['STATED', 'REGISTRY', 'CURATED', 'INFERRED'];

/** What each derivation means, in a word and in a sentence. */
export const DERIVATION_WORDS: Readonly<Record<Derivation, { name: string; meaning: string }>> = {
  STATED: { name: 'stated', meaning: 'The words on the page say so.' },
  REGISTRY: { name: 'registry', meaning: 'The reviewed register of instruments says so, with its source.' },
  CURATED: { name: 'curated', meaning: 'A person compared the two texts and gave a reason.' },
  INFERRED: { name: 'inferred', meaning: 'Computed from shared words. No person has checked it.' },
};

/** The binding force in words: "binding on its parties". */
export function sayBinding(binding: string | null): string {
  if (binding === 'BINDING_ON_PARTIES') return 'binding on its parties';
  if (binding === 'NON_BINDING') return 'not binding';
  if (binding === 'MIXED') return 'binding in part';
  return binding === 'REGIME' ? 'a body of law' : '';
}

/** How the name stands in the text, where that is not simply by itself. */
export function sayRole(role: string | null): string | null {
  if (role === 'IN_TITLE') return 'named only in another title';
  return role === 'VIA_NOTE' ? 'named in a footnote' : null;
}

/** A value of the model in lower-case words: "NON_BINDING" → "non binding". */
export function sayValue(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

/** "1 reference", "4,000 references". */
export function count(number: number, noun: string): string {
  return `${sayNumber(number)} ${noun}${number === 1 ? '' : 's'}`;
}

export function sayNumber(number: number): string {
  return number.toLocaleString('en');
}

/** The text, cut at a word with an ellipsis where it is longer than `length`. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20)).replace(/[\s,;:]+$/, '')}…`;
}

/** "1–8 and 11–23"; "18 and 19". The numbers ascend. */
export function sayNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const parts = runs.flatMap(([first, last]) =>
    last <= first + 1 ? [...new Set([first, last])].map(String) : [`${first}–${last}`],
  );
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
