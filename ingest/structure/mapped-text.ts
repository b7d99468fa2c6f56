/**
 * Text that remembers where each of its characters stood. Cleaning edits it (a line break becomes a space, a split word
 * is joined), and a range of the clean text still maps back to spans of the pages as read.
 */
import type { Span } from '../../src/model/span.ts';

export interface MappedText {
  readonly text: string;
  /** Per UTF-16 unit of `text`: the index of its page, and its offset in that page's text as read. */
  readonly pages: Uint32Array;
  readonly offsets: Uint32Array;
}

/** Replaces `text[start, end)`; the replacement's characters count as standing where the replaced ones began. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The offset of a character that stands on no page, such as the space that joins two pages. */
const NOWHERE = 0xffffffff;

export const EMPTY_TEXT: MappedText = { text: '', pages: new Uint32Array(0), offsets: new Uint32Array(0) };

export function mapPage(text: string, page: number): MappedText {
  const offsets = new Uint32Array(text.length);
  for (let at = 0; at < offsets.length; at++) offsets[at] = at;
  return { text, pages: new Uint32Array(text.length).fill(page), offsets };
}

/** Text that no page holds, for joining pieces. */
export function unplaced(text: string): MappedText {
  return { text, pages: new Uint32Array(text.length), offsets: new Uint32Array(text.length).fill(NOWHERE) };
}

export function slice(mapped: MappedText, start: number, end: number = mapped.text.length): MappedText {
  return {
    text: mapped.text.slice(start, end),
    pages: mapped.pages.subarray(start, end),
    offsets: mapped.offsets.subarray(start, end),
  };
}

export function concatenate(parts: readonly MappedText[]): MappedText {
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const pages = new Uint32Array(length);
  const offsets = new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    pages.set(part.pages, at);
    offsets.set(part.offsets, at);
    at += part.text.length;
  }
  return { text: parts.map((part) => part.text).join(''), pages, offsets };
}

/** Applies edits given in reading order, none overlapping another. */
export function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const parts: MappedText[] = [];
  let kept = 0;
  for (const edit of edits) {
    parts.push(slice(mapped, kept, edit.start), replacementFor(mapped, edit));
    kept = edit.end;
  }
  parts.push(slice(mapped, kept));
  return concatenate(parts);
}

function replacementFor(mapped: MappedText, { start, replacement }: Edit): MappedText {
  return {
    text: replacement,
    pages: new Uint32Array(replacement.length).fill(mapped.pages[start] ?? 0),
    offsets: new Uint32Array(replacement.length).fill(mapped.offsets[start] ?? NOWHERE),
  };
}

/** Edits every match of a global pattern; `replace` may return `undefined` to leave one as it is. */
export function editMatches(
  mapped: MappedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): MappedText {
  const edits: Edit[] = [];
  for (const match of mapped.text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement !== undefined) edits.push({ start: match.index, end: match.index + match[0].length, replacement });
  }
  return applyEdits(mapped, edits);
}

/** White space folded to single blanks, none at either end. */
export function foldSpace(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  const bare = slice(mapped, start, start + mapped.text.trim().length);
  return /[^\S ]|\s\s/.test(bare.text) ? editMatches(bare, /[^\S ]\s*| \s+/g, () => ' ') : bare;
}

/** Where `text[start, end)` stood: one span per unbroken run, with the page's index as `page`. */
export function spansOf(mapped: MappedText, start = 0, end: number = mapped.text.length): Span[] {
  const spans: { page: number; start: number; end: number }[] = [];
  for (let i = start; i < end; i++) {
    const page = mapped.pages[i] ?? 0;
    const offset = mapped.offsets[i] ?? NOWHERE;
    if (offset === NOWHERE) continue;
    const last = spans.at(-1);
    if (last && last.page === page && (offset === last.end || offset === last.end - 1)) last.end = offset + 1;
    else spans.push({ page, start: offset, end: offset + 1 });
  }
  return spans;
}

/** The index of the page on which a character stands; of the nearest placed one before it, or else after it. */
export function pageAt(mapped: MappedText, at: number): number | undefined {
  const placed = (i: number) => mapped.offsets[i] !== NOWHERE;
  for (let i = Math.min(at, mapped.text.length - 1); i >= 0; i--) if (placed(i)) return mapped.pages[i];
  for (let i = at + 1; i < mapped.text.length; i++) if (placed(i)) return mapped.pages[i];
  return undefined;
}
