/** The notes of a document in the order of their first marks, so that a mark used again calls the same note. */
import { findAll, rawTextOf, textOf, type XmlElement } from '../../pages/akn/element.ts';
import { dropStart, type RichText, readRichText } from './rich-text.ts';

export interface BookedNote {
  readonly number: number;
  readonly text: RichText;
  readonly line: number;
  /** The mark as it stands, where it could not be the note's number. */
  readonly renamedFrom: string | null;
}

/** A mark that calls a note which the file does not hold. */
export interface MissingNote {
  readonly mark: string;
  readonly line: number;
}

export interface NoteBook {
  /** Enters a note where it stands in the text, or where it is first called. Gives its number. */
  readonly enter: (note: XmlElement, mark?: string) => number;
  /** The number of the note that a reference names, by its mark or its target; `undefined` where the file holds no such note. */
  readonly numberOf: (reference: XmlElement) => number | undefined;
  /** The number of the note with this mark; `undefined` where none came before and none waits in the metadata. */
  readonly numberMarked: (mark: string) => number | undefined;
  /** Whether a link's target is a note, so that its words are the note's mark. */
  readonly isNote: (href: string) => boolean;
  /** Whether a note of this number came before. */
  readonly has: (number: number) => boolean;
  /** Enters what the metadata holds and no text has called, as notes of the first instrument. */
  readonly enterUncalled: () => void;
  /** The notes entered since the last call of this, in the order of their first marks: a note before those that it calls. */
  readonly take: () => BookedNote[];
  /** The marks without a note since the last call of this. */
  readonly takeMissing: () => MissingNote[];
  /** From here on numbers may begin again: another instrument begins. */
  readonly startInstrument: () => void;
}

/** The notes of a file by what refers to them: those kept in its metadata, and those that stand in its text. */
export interface KnownNotes {
  /** In the order of the metadata. */
  readonly kept: readonly XmlElement[];
  readonly byTarget: ReadonlyMap<string, readonly XmlElement[]>;
  /** Those of the metadata that a text has called. */
  readonly called: Set<XmlElement>;
  /** Whether texts that are still to come may call them. */
  readonly isShared: boolean;
}

const NO_NOTES: KnownNotes = { kept: [], byTarget: new Map(), called: new Set(), isShared: false };

const NOT_YET: RichText = { text: '', calls: [], links: [] };

/** Of notes that share an id no more are looked at. */
const NAMESAKES = 100;
/** A note's number in its mark: "4", "(4)", "[4]", "4.". */
const DIGITS = /^[([]?(\d{1,4})[.)\]]{0,2}$/;
/** A mark that stands before a note's words and is set off from them by a tab. */
const OWN_MARK = /^\s{0,20}[([]?(\d{1,4})[.)\]]{0,2}\t/;

/**
 * One for each resolution of a file, in reading order: notes in its own metadata are its own; those in the metadata of the
 * whole file may be called in any.
 */
export function knownNotes(root: XmlElement, statements: readonly XmlElement[]): KnownNotes[] {
  const all = findAll(root, 'notes');
  const called = new Set<XmlElement>();
  return statements.map((statement, at): KnownNotes => {
    const own = statements.length === 1 ? all : findAll(statement, 'notes');
    const kept = (own.length > 0 ? own : all).flatMap((notes) => findAll(notes, 'note'));
    const byTarget = Map.groupBy([...kept, ...findAll(statement, 'authorialNote')], (note) => idOf(note) ?? '');
    byTarget.delete('');
    return { kept, byTarget, called, isShared: own.length === 0 && at < statements.length - 1 };
  });
}

export function openNoteBook(notes: KnownNotes = NO_NOTES): NoteBook {
  const known = new Set<number>();
  const byMark = new Map<string, number>();
  const keptByMark = Map.groupBy(notes.kept, (note, at) => markOf(note) || String(at + 1));
  const isKept = new Set(notes.kept);
  const numbers = new Map<XmlElement, number>();
  let keptNumbers = new Map<XmlElement, number>();
  const numberOf = (note: XmlElement) => (isKept.has(note) ? keptNumbers : numbers).get(note);
  const first = new Set<number>();
  let used = first;
  let highest = 0;
  let fresh: BookedNote[] = [];
  let missing: MissingNote[] = [];
  const book: NoteBook = {
    enter(note, mark = markOf(note)) {
      const entered = numberOf(note);
      if (entered !== undefined) return entered;
      const digits = DIGITS.exec(mark)?.[1];
      const own = digits !== undefined && !used.has(Number(digits)) ? Number(digits) : null;
      const number = own ?? highest + 1;
      (isKept.has(note) ? keptNumbers : numbers).set(note, number);
      if (isKept.has(note)) notes.called.add(note);
      used.add(number);
      highest = Math.max(highest, number);
      known.add(number);
      if (mark !== '') byMark.set(mark, number);
      const renamedFrom = own === null && mark !== '' ? mark : null;
      const entry = { number, text: NOT_YET, line: note.line, renamedFrom };
      // Before those that its own words call.
      fresh.push(entry);
      entry.text = readNote(note, mark, book);
      return number;
    },
    numberOf(reference) {
      const mark = reference.attributes['marker']?.trim() ?? textOf(reference);
      const targets = notes.byTarget.get(targetOf(reference.attributes['href']))?.slice(0, NAMESAKES) ?? [];
      const kept = targets.filter((note) => isKept.has(note));
      // The mark is what the page shows; eIds of notes in the text repeat in some files.
      const target = choose(kept, mark, numberOf);
      if (target) return book.enter(target, mark || markOf(target));
      const marked = mark === '' ? undefined : book.numberMarked(mark);
      const other = choose(targets, mark, numberOf);
      const number = marked ?? (other && book.enter(other));
      if (number === undefined)
        missing.push({ mark: mark || targetOf(reference.attributes['href']), line: reference.line });
      return number;
    },
    numberMarked(mark) {
      const [kept] = keptByMark.get(mark) ?? [];
      return byMark.get(mark) ?? (kept && book.enter(kept));
    },
    isNote: (href) => href.startsWith('#') && notes.byTarget.has(targetOf(href)),
    has: (number) => known.has(number),
    enterUncalled() {
      if (notes.isShared) return;
      used = first;
      highest = [...used].reduce((most, number) => Math.max(most, number), 0);
      for (const note of notes.kept) if (!notes.called.has(note)) book.enter(note);
    },
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    takeMissing() {
      const taken = missing;
      missing = [];
      return taken;
    },
    startInstrument() {
      // A note of the metadata that another instrument calls again is a note of that one too.
      keptNumbers = new Map();
      used = new Set();
      highest = 0;
    },
  };
  return book;
}

/** Of several notes with one id the one with the mark, else the first that nothing has called. */
function choose(
  notes: readonly XmlElement[],
  mark: string,
  numberOf: (note: XmlElement) => number | undefined,
): XmlElement | undefined {
  if (notes.length < 2) return notes[0];
  return notes.find((note) => markOf(note) === mark) ?? notes.find((note) => numberOf(note) === undefined) ?? notes[0];
}

function idOf({ attributes }: XmlElement): string | undefined {
  return attributes['eId'] ?? attributes['wId'] ?? attributes['id'] ?? attributes['xml:id'];
}

function targetOf(href: string | undefined): string {
  return href?.trim().replace(/^#/, '') ?? '';
}

function markOf(note: XmlElement): string {
  const [num] = note.children.filter((node) => typeof node !== 'string' && node.name === 'num');
  return note.attributes['marker']?.trim() ?? (typeof num === 'object' ? textOf(num) : '');
}

/** Its words without its own mark. */
function readNote(note: XmlElement, mark: string, book: NoteBook): RichText {
  const words = note.children.filter((node) => typeof node === 'string' || node.name !== 'num');
  const typed = OWN_MARK.exec(rawTextOf(note, 40))?.[1];
  const text = readRichText(words, book);
  return typed !== undefined && typed === DIGITS.exec(mark)?.[1] ? dropStart(text, text.text.indexOf(' ')) : text;
}
