/** The ready questions: each is an address. */
import type { HoldingsAnswer } from '../data/answer.ts';
import { type Address, DEFAULT_DERIVATIONS } from './address.ts';

export interface Question {
  readonly words: string;
  readonly change: Partial<Address>;
}

const plain = { derivations: DEFAULT_DERIVATIONS, hidden: [], tab: 'references', arrange: 'auto' } as const;

const OF_COMPACT: readonly Question[] = [
  {
    words: 'Which actions reference the Smuggling Protocol?',
    change: {
      ...plain,
      view: { kind: 'citing', id: 'smuggling-protocol', within: null, relation: null },
      select: 'smuggling-protocol',
    },
  },
  {
    words: 'What does Objective 10 rest on?',
    change: { ...plain, view: { kind: 'about', id: 'gcm#obj_10' }, select: 'gcm#obj_10' },
  },
  {
    words: 'Which articles does Objective 9 echo?',
    change: {
      ...plain,
      view: { kind: 'about', id: 'gcm#obj_9' },
      select: 'gcm#obj_9',
      derivations: ['STATED', 'REGISTRY', 'CURATED'],
    },
  },
  {
    words: 'How is action 10(b) joined to the Trafficking Protocol?',
    change: { ...plain, view: { kind: 'path', from: 'gcm#obj_10__act_b', to: 'trafficking-protocol' }, select: null },
  },
  { words: 'Which actions name no law?', change: { ...plain, view: { kind: 'silent' }, select: null } },
];

const OF_RESOLUTIONS: readonly Question[] = [
  {
    words: 'What do resolutions say of the Global Compact for Migration?',
    change: { ...plain, view: { kind: 'citing', id: 'gcm', within: null, relation: null }, select: 'gcm' },
  },
  {
    words: 'What refers to the Trafficking Protocol?',
    change: {
      ...plain,
      view: { kind: 'citing', id: 'trafficking-protocol', within: null, relation: null },
      select: 'trafficking-protocol',
    },
  },
];

const OF_ANY: readonly Question[] = [
  {
    words: 'What must accord with international law?',
    change: {
      ...plain,
      view: { kind: 'citing', id: 'international-law', within: null, relation: 'REQUIRES_ACCORDANCE_WITH' },
      select: 'international-law',
    },
  },
  { words: 'Show unresolved citations', change: { ...plain, view: { kind: 'unresolved' }, select: null } },
];

/** Whether the text of the Compact, or a part of it, is held. */
export function holdsCompact({ objectives }: HoldingsAnswer): boolean {
  return (objectives ?? []).length > 0;
}

/** Questions that a graph of these documents can answer. */
export function questionsFor(held: HoldingsAnswer): readonly Question[] {
  const ofCompact = holdsCompact(held) ? OF_COMPACT : [];
  const others = held.graph.coverage.documents.length - (holdsCompact(held) ? 1 : 0);
  return [...ofCompact, ...(others > 0 ? OF_RESOLUTIONS : []), ...OF_ANY];
}
