/** The ready questions: each is an address. */
import { type Address, DEFAULT_DERIVATIONS } from './address.ts';

export interface Question {
  readonly words: string;
  readonly change: Partial<Address>;
}

const plain = { derivations: DEFAULT_DERIVATIONS, hidden: [], tab: 'references', arrange: 'auto' } as const;

export const QUESTIONS: readonly Question[] = [
  {
    words: 'Which actions reference the Smuggling Protocol?',
    change: {
      ...plain,
      view: { kind: 'citing', id: 'smuggling-protocol', within: null },
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
    words: 'What must accord with international law?',
    change: { ...plain, view: { kind: 'citing', id: 'international-law', within: null }, select: 'international-law' },
  },
  {
    words: 'How is action 10(b) joined to the Trafficking Protocol?',
    change: { ...plain, view: { kind: 'path', from: 'gcm#obj_10__act_b', to: 'trafficking-protocol' }, select: null },
  },
  { words: 'Which actions name no law?', change: { ...plain, view: { kind: 'silent' }, select: null } },
  { words: 'Show unresolved citations', change: { ...plain, view: { kind: 'unresolved' }, select: null } },
];
