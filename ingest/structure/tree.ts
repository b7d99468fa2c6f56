/** A document as a tree of provisions: what structure finds and citations read. */
import type { Warning } from '../../src/model/document.ts';
import type { ParagraphKind, TitleSource } from '../../src/model/labels.ts';
import type { MappedText } from './mapped-text.ts';
import type { FramedPage } from './page/furniture.ts';
import type { Repair } from './words/repair.ts';

/** The place of a footnote's mark in a provision's clean text. */
export interface NoteCall {
  readonly number: number;
  readonly offset: number;
}

export interface Wording {
  readonly text: MappedText;
  readonly calls: readonly NoteCall[];
  /** Whether the text's first and last words are on the pages. */
  readonly startComplete: boolean;
  readonly endComplete: boolean;
}

export interface Objective {
  readonly kind: 'objective';
  readonly number: number;
  /** The heading as it stands on the page; `null` where the page is missing. */
  readonly heading: Wording | null;
  readonly titleSource: TitleSource;
  readonly title: string;
  readonly commitment: Paragraph | null;
  readonly actions: readonly Action[];
  /** Whether the list's last action ends as the last of a list does. */
  readonly actionListComplete: boolean;
}

export interface Paragraph extends Wording {
  readonly kind: 'paragraph';
  /** The last part of its id: `para_26`, `pre_3`, or `para_at_p18` where nothing tells its number. */
  readonly segment: string;
  /** Of a preambular paragraph its place among them; `null` where neither the page nor its neighbours tell. */
  readonly number: number | null;
  /** Whether the number follows from the text around it and is not on the page. */
  readonly numberInferred: boolean;
  readonly paragraphKind: ParagraphKind;
  readonly items: readonly Item[];
}

export interface Action extends Wording {
  readonly kind: 'action';
  readonly letter: string;
  readonly items: readonly Item[];
}

export interface Item extends Wording {
  readonly kind: 'item';
  readonly letter: string;
  readonly items: readonly Item[];
}

export interface Note {
  readonly number: number;
  readonly text: MappedText;
  /** `null` in a source without pages. */
  readonly page: FramedPage | null;
}

/** The text of one instrument: of a resolution, or of what stands in its annex. */
export interface InstrumentText {
  readonly instrument: string;
  /** The instrument in whose annex it stands; `null` for the resolution itself. */
  readonly annexedTo: string | null;
  /** As the source gives it; `null` where the source does not show it. */
  readonly title: string | null;
  /** How it came before the organ, with the drafts and reports that cites: "[without reference to a Main Committee (A/73/L.4)]". */
  readonly origin?: MappedText | null;
  /** Of a part that was adopted by itself: it stands for what the document's metadata says of the adoption. */
  readonly adoption?: Adoption;
  readonly objectives: readonly Objective[];
  /** Paragraphs that are no objective's commitment, in reading order. */
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly Note[];
}

/** A subject that the source's own metadata gives: a keyword of a thesaurus. */
export interface Keyword {
  readonly label: string;
  /** Its address; `null` where the file names the thesaurus and gives the words alone. */
  readonly uri: string | null;
  readonly scheme: string;
}

/** When and how a resolution was adopted, as its source says it. */
export interface Adoption {
  readonly adoptedOn?: string;
  readonly meeting?: string;
  readonly vote?: 'RECORDED' | 'WITHOUT_VOTE';
  readonly inFavour?: number;
  readonly against?: number;
  readonly abstaining?: number;
}

/** What a source says of its document outside the text. Absent: it does not say. */
export interface Metadata extends Adoption {
  readonly workUri?: string;
  readonly session?: number;
  readonly committee?: string;
  readonly keywords: readonly Keyword[];
}

export interface DocumentTree {
  readonly symbol: string;
  readonly language: 'en';
  readonly metadata: Metadata | null;
  /** Names of the files it was read from, with the pages that each gave. */
  readonly sources: readonly { readonly name: string; readonly pages: readonly number[] }[];
  /** How many pages the whole document has, where its pages say so. */
  readonly pagesInSource: number | null;
  /** The day on which the file was made, as it says itself: a reissue is told by it. */
  readonly madeOn?: string;
  /** In reading order; none where the source has no pages. */
  readonly pages: readonly FramedPage[];
  /**
   * The instrument that the pages' ids name: the Compact where the document holds it, whichever of its pages are given;
   * else, and where absent, the first of `parts`.
   */
  readonly pagesOf?: string;
  /** In reading order. */
  readonly parts: readonly InstrumentText[];
  readonly repairs: readonly Repair[];
  readonly warnings: readonly Warning[];
}
