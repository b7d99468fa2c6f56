/** Where a reader of blocks stands: the paragraph it is in, and the items that are open in it. */
import type { XmlElement } from '../../pages/akn/element.ts';
import type { Level } from './count.ts';
import type { RichText } from './rich-text.ts';
import type { Section } from './sections.ts';

export interface DraftItem {
  /** `null` for a member of a list without a label. */
  readonly letter: string | null;
  /** Its text: one line, or as many as its element of the markup has. */
  readonly lines: RichText[];
  readonly items: DraftItem[];
  /** In how many lists of the markup it stands; 0 where lists are flat. */
  readonly depth: number;
}

export interface DraftParagraph {
  readonly division: 'PREAMBULAR' | 'OPERATIVE';
  /** As on the page, without the full stop; `null` where none is there. */
  readonly number: string | null;
  /** The sections it stands in, outermost first. */
  readonly sections: readonly Section[];
  /** Its text: one line, or as many as its element of the markup has. */
  readonly lines: RichText[];
  readonly items: DraftItem[];
}

/** Labelled items that are open, outermost first, with what their labels count. */
interface Counted {
  readonly levels: readonly Level[];
  /** Levels that were open before. */
  readonly closed: readonly Level[];
  readonly open: readonly DraftItem[];
}

/** A member without a label in a list of the markup, and what was open when labels began inside it. */
interface Member {
  readonly item: DraftItem;
  around: Counted | null;
}

/** Where the reader stands: the paragraph it is in, and the items open in it. */
export interface Cursor {
  readonly paragraphs: DraftParagraph[];
  sections: readonly Section[];
  /** `null` after a heading: what follows goes on with nothing. */
  current: DraftParagraph | null;
  counted: Counted;
  /** Open members without labels in lists of the markup, outermost first. */
  members: Member[];
  /** What an unlabelled list belongs to, while one runs that no markup tells. */
  list: DraftParagraph | DraftItem | null;
  /** What the first text of each paragraph or list member of the markup became. */
  readonly owners: Map<XmlElement, DraftParagraph | DraftItem>;
  /** The last text that was placed. */
  last: DraftParagraph | DraftItem | null;
}

export function nothingCounted(): Cursor['counted'] {
  return { levels: [], closed: [], open: [] };
}

/** `null` after a heading. */
export function startParagraph(paragraph: DraftParagraph | null, cursor: Cursor): void {
  if (paragraph) cursor.paragraphs.push(paragraph);
  cursor.current = paragraph;
  cursor.counted = nothingCounted();
  cursor.members = [];
  cursor.list = null;
  cursor.owners.clear();
  cursor.last = paragraph;
}

/** Whether more may be put into a paragraph or item, since it is the last or around the last. */
export function isOpen(one: DraftParagraph | DraftItem, { current, counted, members, last }: Cursor): boolean {
  const isIn = ({ open }: Counted) => open.includes(one as DraftItem);
  if (one === last || one === current || isIn(counted)) return true;
  return members.some(({ item, around }) => item === one || (around !== null && isIn(around)));
}

/** Closes labelled items but the outermost `count`. */
export function keepOpen(count: number, cursor: Cursor): void {
  const { levels, open, closed } = cursor.counted;
  cursor.counted = { closed, levels: levels.slice(0, count), open: open.slice(0, count) };
}

/** Closes members, the innermost first, while they are to be left, and the labels inside them. */
export function leaveMembers(isLeft: (member: Member) => boolean, cursor: Cursor): void {
  for (let last = cursor.members.at(-1); last && isLeft(last); last = cursor.members.at(-1)) {
    cursor.members.pop();
    if (last.around) cursor.counted = last.around;
  }
}
