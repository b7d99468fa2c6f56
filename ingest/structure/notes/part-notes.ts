/** Gives each note to the text that calls it, since a resolution and its annex are two instruments on the same pages. */
import { spansOf } from '../mapped-text.ts';
import type { Part } from '../parts/parts.ts';
import type { Note, Paragraph, Wording } from '../tree.ts';

/** The notes of each part, in the order of `parts`. One that nothing calls goes with the last text on its page. */
export function notesOfParts(parts: readonly Part[], notes: readonly Note[]): Note[][] {
  const wordings = parts.map(wordingsOf);
  const calls = wordings.map((own) => new Set(own.flatMap((wording) => wording.calls.map((call) => call.number))));
  const pages = wordings.map(
    (own) => new Set(own.flatMap((wording) => spansOf(wording.text).map((span) => span.page))),
  );
  const homes = notes.map((note) => {
    const caller = calls.findIndex((numbers) => numbers.has(note.number));
    const neighbour = pages.findLastIndex((own) => note.page !== null && own.has(note.page.index));
    return caller >= 0 ? caller : Math.max(neighbour, 0);
  });
  return parts.map((_, part) => notes.filter((_, at) => homes[at] === part));
}

interface Listed extends Wording {
  readonly items: readonly Listed[];
}

function wordingsOf({ objectives, paragraphs }: Part): Wording[] {
  const commitments = objectives.flatMap((objective): Paragraph[] =>
    objective.commitment ? [objective.commitment] : [],
  );
  const headings = objectives.flatMap((objective) => (objective.heading ? [objective.heading] : []));
  const texts: Listed[] = [...commitments, ...paragraphs, ...objectives.flatMap((objective) => objective.actions)];
  return [...headings, ...texts.flatMap(withItems)];
}

function withItems(text: Listed): Wording[] {
  return [text, ...text.items.flatMap(withItems)];
}
