/** Text with marks → clean wording: white space folded, the marks taken out and remembered as offsets. */
import { applyEdits, foldSpace, type MappedText } from './mapped-text.ts';
import { MARK } from './notes/notes.ts';
import type { NoteCall, Wording } from './tree.ts';

/** The note that a mark calls, by where the mark stood: `page:offset`. */
export type Calls = ReadonlyMap<string, number>;

export function placeOf(text: MappedText, at: number): string {
  return `${text.pages[at]}:${text.offsets[at]}`;
}

export function finishWording(text: MappedText, calls: Calls, complete: { start: boolean; end: boolean }): Wording {
  const folded = foldSpace(text);
  const found: NoteCall[] = [];
  const edits = [];
  for (let at = folded.text.indexOf(MARK); at >= 0; at = folded.text.indexOf(MARK, at + 1)) {
    const number = calls.get(placeOf(folded, at));
    if (number !== undefined) found.push({ number, offset: at - edits.length });
    edits.push({ start: at, end: at + 1, replacement: '' });
  }
  return {
    text: foldSpace(applyEdits(folded, edits)),
    calls: found,
    startComplete: complete.start,
    endComplete: complete.end,
  };
}
