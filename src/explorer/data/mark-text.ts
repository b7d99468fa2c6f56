/** Cuts a text at the edges of what is marked in it, so that overlapping marks become pieces side by side. */

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** A citation, the clause that an edge quotes, or the words that decide its type. */
  readonly kind: 'citation' | 'clause' | 'trigger';
  /** The citation's id. */
  readonly id?: string;
}

export interface Piece {
  readonly text: string;
  /** The citation that the piece is in. */
  readonly citation: string | null;
  readonly clause: boolean;
  readonly trigger: boolean;
}

/** The pieces of the text in order; joined they are the text. Marks outside it are cut off. */
export function markText(text: string, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) {
    cuts.add(Math.max(0, Math.min(text.length, start)));
    cuts.add(Math.max(0, Math.min(text.length, end)));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? 0;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end),
      citation: over.find(({ kind }) => kind === 'citation')?.id ?? null,
      clause: over.some(({ kind }) => kind === 'clause'),
      trigger: over.some(({ kind }) => kind === 'trigger'),
    };
  });
}

/** The marks of an edge's clause and of its deciding words; none where the text does not hold the quote as it stands. */
export function markClause(text: string, quote: string | null, trigger: string | null): Mark[] {
  if (!quote) return [];
  const start = text.indexOf(quote);
  if (start < 0) return [];
  const marks: Mark[] = [{ start, end: start + quote.length, kind: 'clause' }];
  const at = trigger ? text.indexOf(trigger, start) : -1;
  if (trigger && at >= 0 && at + trigger.length <= start + quote.length) {
    marks.push({ start: at, end: at + trigger.length, kind: 'trigger' });
  }
  return marks;
}
