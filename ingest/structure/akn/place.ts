/** Where a text stands, as far as the markup tells: in which part, list and paragraph, and how deep. */
import type { XmlElement } from '../../pages/akn/element.ts';
import type { AknBlock } from './blocks.ts';
import { CLOSINGS, INTRODUCTIONS, isDraft, kindOf, LISTS, MEMBERS, QUOTED, RECITALS } from './pieces.ts';

export type Division = 'PREAMBULAR' | 'OPERATIVE';

/**
 * What the markup says of a text without a label: a member of a list, words that close what a list interrupted, or words
 * that go on with nothing, as a note under a table. `null`: nothing.
 */
export type TextRole = 'MEMBER' | 'CLOSING' | 'ALONE' | null;

/** Where a block stands, as far as the markup tells. */
export interface Place {
  readonly division: Division;
  readonly role: TextRole;
  readonly depth: number;
  readonly owner: XmlElement | null;
  /** Whether it is directly in a list, whose members are no deeper than it. */
  readonly inList: boolean;
}

export const OUTSIDE = { role: null, depth: 0, owner: null, inList: false } as const;

/** @param before what was read last */
export function placeIn(element: XmlElement, place: Place, before: AknBlock | undefined): Place {
  const kind = kindOf(element);
  if (LISTS.has(kind)) {
    // Members of a list that nothing introduces are paragraphs.
    if (place.owner === null && place.role === null && !mayGoOn(before)) return { ...place, inList: true };
    return { ...place, role: 'MEMBER', depth: place.depth + 1, inList: true };
  }
  if (MEMBERS.has(kind)) {
    const depth = place.inList ? place.depth : place.depth + 1;
    return { ...place, role: depth > 0 ? 'MEMBER' : null, depth, owner: element, inList: false };
  }
  // What introduces a list is no deeper than what holds the list.
  if (INTRODUCTIONS.has(kind) && place.inList && place.depth > 0)
    return { ...place, role: place.depth > 1 ? 'MEMBER' : null, depth: place.depth - 1 };
  if (QUOTED.has(kind)) {
    if (isDraft(element)) return { ...place, ...OUTSIDE };
    // Provisions that a paragraph quotes are its items, whatever their labels.
    return { ...place, role: 'MEMBER', depth: place.depth + 1, owner: null, inList: true };
  }
  if (RECITALS.has(kind) || kind === 'preamble' || kind === 'recitals' || kind === 'citations')
    return { ...place, division: 'PREAMBULAR', owner: RECITALS.has(kind) ? element : null };
  const role = element.attributes['class'] === 'FootnoteText' ? 'ALONE' : place.role;
  return kind === 'paragraph' ? { ...place, role, owner: element, inList: false } : { ...place, role };
}

/** Whether a list may go on with a text: one that does not end a sentence or clause. */
function mayGoOn(before: AknBlock | undefined): boolean {
  return before?.kind === 'text' && !/[.;]$/.test(before.text.text);
}

/** A bullet makes a member of a list; within a member of the markup, of one deeper. */
export function bulleted(place: Place): Place {
  return { ...place, role: 'MEMBER', depth: place.depth > 0 ? place.depth + 1 : 0, owner: null };
}

export function placeOf(element: XmlElement, place: Place): Place {
  return CLOSINGS.has(element.name) ? { ...place, role: 'CLOSING' } : place;
}
