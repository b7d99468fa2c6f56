/** What stands around the text of a page, its head, notes and foot, as extractors write them or as words at places. */
import type { Word } from '../pages/pdf-writer.ts';

export interface FrameStyle {
  /** Characters of a line. */
  readonly width: number;
  /** Whether lines are set in by blanks, with symbol and title on one line. */
  readonly isLaidOut?: boolean;
  /** Whether what stands at the left of notes and foot comes before what stands at their right: numbers before texts. */
  readonly isInColumns?: boolean;
  /** Whether the numbers of notes come before their texts. */
  readonly areNotesApart?: boolean;
  /** Whether the page number stands in the running head. */
  readonly isNumberAtHead?: boolean;
  /** Whether the foot stands below the running head, as it is drawn before the text. */
  readonly isFootAtHead?: boolean;
  /** Whether each block of text is one line, as are the notes together, and what stands side by side in head and foot. */
  readonly areBlocksJoined?: boolean;
  /** Whether each page is one line, without a break. */
  readonly isFlat?: boolean;
}

export interface Frame {
  readonly symbol: string;
  /** The running title, line by line. */
  readonly title: readonly string[];
  /** From 1 on. */
  readonly number: number;
  readonly count: number;
  /** "20-16000" */
  readonly job: string;
  readonly notes: readonly (readonly [number: number, text: string])[];
}

const RULE = '__________________';

export function framePage(text: readonly string[], frame: Frame, style: FrameStyle): string {
  const foot = footOf(frame, style);
  const notes = notesOf(frame, style);
  const below = style.isFootAtHead
    ? notes.flat()
    : style.isInColumns
      ? [...(notes[0] ?? []), ...foot.slice(0, 1), ...(notes[1] ?? []), ...foot.slice(1)]
      : [...notes.flat(), ...foot];
  const lines = [
    ...headOf(frame, style),
    ...(style.isFootAtHead ? foot : []),
    ...text,
    ...(frame.notes.length > 0 ? [RULE] : []),
    ...below,
  ];
  return `${lines.join(style.isFlat ? ' ' : '\n')}\n`;
}

/** Each block of the text, and of the masthead what stands beside or below one another, with a blank line after it. */
export function joinBlocks(lines: readonly string[], placed: readonly Pick<PlacedLine, 'isFirst'>[]): string[] {
  const blocks: string[] = [];
  for (const [at, line] of lines.entries()) {
    const isJoined = !placed[at]?.isFirst || /^(?:A\/RES\/.*|Distr.*|\d\d? [A-Z][a-z]+ \d{4})$/.test(line);
    const block = isJoined ? blocks.pop() : undefined;
    blocks.push(block === undefined ? line : `${block} ${line}`);
  }
  return blocks.flatMap((block) => [block, '']);
}

function headOf({ symbol, title, number, count }: Frame, style: FrameStyle): string[] {
  if (number === 1) return [];
  if (style.areBlocksJoined) return [[symbol, ...title].join(' ')];
  if (style.isLaidOut) return [`${symbol}${GAP}${title[0]}`, ...title.slice(1).map((line) => `${GAP}${GAP}${line}`)];
  if (style.isInColumns && isRight(number)) return [...title, symbol];
  return [...(style.isNumberAtHead ? [`${number}/${count}`] : []), symbol, ...title];
}

function footOf({ number, count, job }: Frame, style: FrameStyle): string[] {
  if (number === 1)
    return style.areBlocksJoined
      ? [`${job} (E) *${job.replace('-', '')}*`]
      : [`${job} (E)`, `*${job.replace('-', '')}*`];
  if (style.areBlocksJoined) return [`${number}/${count} ${job}`];
  if (style.isNumberAtHead) return [job];
  const page = `${number}/${count}`;
  if (style.isLaidOut) return [`${page}${GAP}${job}`];
  return style.isInColumns && isRight(number) ? [job, page] : [page, job];
}

/** What stands at the left of the notes and what at their right, or all of them together. */
function notesOf(
  { notes }: Frame,
  { width, isInColumns, areNotesApart, isLaidOut, areBlocksJoined }: FrameStyle,
): string[][] {
  if (areBlocksJoined) return [[notes.map(([number, text]) => `${number} ${text}`).join(' '), '']];
  if (isInColumns || areNotesApart)
    return [notes.map(([number]) => String(number)), notes.flatMap(([, text]) => wrap(text, width))];
  return [notes.flatMap(([number, text]) => wrap(`${isLaidOut ? '   ' : ''}${number} ${text}`, width))];
}

function isRight(number: number): boolean {
  return number % 2 === 1;
}

const GAP = ' '.repeat(20);

export interface PlacedLine {
  /** With `^3` where a note is called. */
  readonly raw: string;
  readonly depth: number;
  /** Whether it begins its block. */
  readonly isFirst: boolean;
  readonly isBold: boolean;
}

/** First lines set in, headings in bold, marks of notes raised. */
export function placePage(lines: readonly PlacedLine[], { symbol, title, number, count, job, notes }: Frame): Word[] {
  const words: Word[] =
    number === 1
      ? [{ text: `${job} (E)`, x: 60, y: 37, size: 8.5 }]
      : [
          { text: symbol, x: 60, y: 733, size: 8.5 },
          ...title.map((text, line) => ({ text: inLatin(text), x: 330, y: 733 - line * 10, size: 8.5 })),
          { text: `${number}/${count}`, x: 60, y: 37, size: 8.5 },
          { text: job, x: 524, y: 38, size: 7 },
        ];
  let y = 715 - Math.max(0, title.length - 2) * 10;
  for (const { raw, depth, isFirst, isBold } of lines) {
    y -= isFirst ? 15 : 11;
    const x = 123 + Math.max(0, depth - 1) * 24 + (isFirst && depth > 0 ? 24 : 0);
    words.push(...placeLine(inLatin(raw), x, y, isBold));
  }
  const below = notes.flatMap(([note, text]) =>
    wrap(text, 84).map((line, at) => ({ text: inLatin(line), mark: at === 0 ? String(note) : '' })),
  );
  if (below.length > 0) words.push({ text: RULE, x: 99, y: 68 + below.length * 10, size: 8 });
  for (const [line, { text, mark }] of below.entries()) {
    const lineY = 50 + (below.length - line) * 10;
    if (mark !== '') words.push({ text: mark, x: 117, y: lineY + 3, size: 5.5 });
    words.push({ text, x: 123, y: lineY, size: 8.5 });
  }
  return words;
}

/** A line at its place, its marks raised. */
function placeLine(raw: string, x: number, y: number, isBold: boolean): Word[] {
  let at = x;
  return raw
    .split(/(\^\d+)/)
    .filter(Boolean)
    .map((text) => {
      const isMark = text.startsWith('^');
      const word: Word = isMark
        ? { text: text.slice(1), x: at, y: y + 3.5, size: 6.5 }
        : { text, x: at, y, font: isBold ? 'bold' : 'text' };
      at += isMark ? 3.3 * (text.length - 1) : text.length * 4.2;
      return word;
    });
}

/** @param areWordsBroken whether words are broken at line ends */
export function wrap(text: string, width: number, areWordsBroken = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      const broken = areWordsBroken && /^[a-z]{9,}$/.test(word) && lines.length % 3 === 0 ? word.length >> 1 : 0;
      // A line also ends after the hyphen of a compound.
      const compound = /^.*[\p{L}\d]-(?=[\p{L}\d])/u.exec(word.slice(0, Math.max(0, width - line.length)))?.[0] ?? '';
      const first = broken > 0 ? `${word.slice(0, broken)}-` : compound;
      lines.push(first === '' ? line : `${line} ${first}`);
      line = word.slice(broken > 0 ? broken : compound.length);
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The characters that the PDF's fonts have; others become "?", in what is expected too. */
export function inLatin(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/g,
    (character) => LATIN[character] ?? (character.charCodeAt(0) < 256 ? character : '?'),
  );
}

const LATIN: Readonly<Record<string, string>> = {
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '–': '\x96',
  '—': '\x97',
  '‑': '-',
  '−': '-',
  '…': '\x85',
  '\u00a0': ' ',
};
