/** Blocks: what the lines of a document are, before any of them is a provision. */
import type { MappedText } from '../mapped-text.ts';

export type Block =
  | { readonly kind: 'heading'; readonly number: number; readonly text: MappedText }
  /** The heading of a section, which is no provision. Its number may stand alone on its first line. */
  | { readonly kind: 'title'; readonly text: MappedText; readonly firstLine?: string }
  /** "Annex", "Annex II": what follows is an instrument of its own. */
  | { readonly kind: 'annex'; readonly label: string; readonly title: string | null; readonly text: MappedText }
  /** "B" above a resolution of its own, in a document that holds several under one number. */
  | { readonly kind: 'part'; readonly letter: string; readonly title: string; readonly text: MappedText }
  /** `due` is the number that was to come, where another stands. */
  | { readonly kind: 'paragraph'; readonly number: number; readonly due?: number; readonly text: MappedText }
  /** A paragraph without a number, in the preamble or in the operative part. */
  | { readonly kind: 'preamble'; readonly text: MappedText }
  | { readonly kind: 'operative'; readonly text: MappedText }
  /** Its letter is empty where a bullet stands before it. */
  | { readonly kind: 'item'; readonly letter: string; readonly text: MappedText }
  /** The sentence that opens a list of actions. */
  | { readonly kind: 'formula'; readonly text: MappedText }
  | { readonly kind: 'text'; readonly text: MappedText }
  /** "The General Assembly," above a draft that the resolution sets out: what follows has a preamble and counts from 1. */
  | { readonly kind: 'draft'; readonly text: MappedText }
  /** The meeting and its date, below the resolution, and how it was adopted. */
  | { readonly kind: 'closing'; readonly text: MappedText }
  /** Pages are missing here, or `isOmission`: the source says that it leaves words out. */
  | { readonly kind: 'gap'; readonly isOmission?: boolean };

/** What tells blocks apart that are not the same in every document. */
export interface BlockRules {
  /** Tells whether a line begins the sentence that opens a list of actions. */
  readonly opensActions: (line: string) => boolean;
  /** The objectives' titles by number, in the document that has objectives; else `null`. */
  readonly objectives: ReadonlyMap<number, string> | null;
  /** The letters of the resolutions that the document holds under one number: "ABC"; nothing where it holds one. */
  readonly letters: string;
  /** Whether the whole text stands in quotation marks. */
  readonly isQuoted: boolean;
}

/** What has been read, as far as it decides what a line can be. */
export interface Progress {
  readonly previous: Block | undefined;
  /** The last words of the block before, without marks; empty at the beginning and after missing pages. */
  readonly before: string;
  /** The last letter in brackets within its lines: "to (a) assist; and". */
  readonly inlined: string | undefined;
  /** Characters that the block before has so far. */
  readonly length: number;
  /** The number of the last paragraph since the beginning of the part or the last missing page. */
  readonly counted: number | undefined;
  /** The number of the paragraph that sets out the draft which is being read. */
  readonly outer: number | undefined;
  /** Whether a heading that counts stands since the last numbered paragraph: below it numbers may begin again. */
  readonly restarts: boolean;
  /** The number of the last entry of a numbered list within a paragraph. */
  readonly listed: number | undefined;
}
