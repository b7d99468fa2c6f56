/** The notes of a document in the order of their marks, so that a mark used again calls the same note. */
import type { XmlElement } from '../../pages/akn/element.ts';
import { type RichText, readRichText } from './rich-text.ts';

export interface BookedNote {
  readonly number: number;
  readonly text: RichText;
  readonly line: number;
  /** The mark as it stands, where it could not be the note's number. */
  readonly renamedFrom: string | null;
}

export interface NoteBook {
  /** Enters a note where it stands in the text. Gives its number. */
  readonly enter: (note: XmlElement) => number;
  /** The number of the note that a reference names, by its mark or its target; `undefined` where no such note came before. */
  readonly numberOf: (reference: XmlElement) => number | undefined;
  /** Whether a note of this number came before. */
  readonly has: (number: number) => boolean;
  /** The notes entered since the last call of this, in the order of their marks. */
  readonly take: () => BookedNote[];
  /** From here on numbers may begin again: another instrument begins. */
  readonly startInstrument: () => void;
}

export function openNoteBook(): NoteBook {
  const known = new Set<number>();
  const byId = new Map<string, number>();
  const byMark = new Map<string, number>();
  let used = new Set<number>();
  let highest = 0;
  let fresh: BookedNote[] = [];
  const book: NoteBook = {
    enter(note) {
      const mark = note.attributes['marker']?.trim() ?? '';
      const digits = /^\(?(\d{1,4})[.)]?$/.exec(mark)?.[1];
      const own = digits !== undefined && !used.has(Number(digits)) ? Number(digits) : null;
      const number = own ?? highest + 1;
      used.add(number);
      highest = Math.max(highest, number);
      known.add(number);
      if (mark !== '') byMark.set(mark, number);
      const id = note.attributes['eId'];
      if (id !== undefined) byId.set(id, number);
      fresh.push({
        number,
        text: readRichText(note.children, book),
        line: note.line,
        renamedFrom: own === null && mark !== '' ? mark : null,
      });
      return number;
    },
    numberOf(reference) {
      // The mark is what the page shows; eIds repeat in some files, so the target only helps where there is no mark.
      const target = reference.attributes['href']?.replace(/^#/, '');
      return byMark.get(reference.attributes['marker']?.trim() ?? '') ?? byId.get(target ?? '');
    },
    has: (number) => known.has(number),
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    startInstrument() {
      used = new Set();
      highest = 0;
    },
  };
  return book;
}
