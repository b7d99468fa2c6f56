/** Writes small PDF files for tests: words at places, in two fonts; no compression, so that each byte can be seen. */

export interface Word {
  readonly text: string;
  readonly x: number;
  /** Points from the lower edge of the page. */
  readonly y: number;
  readonly size?: number;
  readonly font?: 'text' | 'bold';
  /** Degrees to the left. */
  readonly turn?: number;
  /** Without ink, or in white. */
  readonly hiding?: 'invisible' | 'white';
  /** Points between letters. */
  readonly spacing?: number;
}

/** Content that draws a picture as large as the page. */
export const PICTURE = 'q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q\n';

/** Points: US letter. */
const LETTER = [612, 792] as const;

/**
 * @param extra is put into each page's content before the words, or by page
 * @param more is put into each page's entry, such as its visible part or what is written over it
 */
export function writePdf(
  pages: readonly (readonly Word[])[],
  extra: string | readonly string[] = '',
  [width, height]: readonly [number, number] = LETTER,
  more = '',
): Buffer {
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((words, at) => {
      const content = (typeof extra === 'string' ? extra : (extra[at] ?? '')) + words.map(writeWord).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${more} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return writeObjects(objects);
}

function writeWord({ text, x, y, size = 10, font = 'text', turn = 0, spacing = 0, hiding }: Word): string {
  const [sine, cosine] = [Math.sin, Math.cos].map((of) => of((turn * Math.PI) / 180).toFixed(4));
  return `BT ${hiding === 'invisible' ? 3 : 0} Tr ${hiding === 'white' ? 1 : 0} g /${font === 'text' ? 'F1' : 'F2'} ${size} Tf ${spacing} Tc ${cosine} ${sine} ${-Number(sine)} ${cosine} ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&').replaceAll('’', '\x92')}) Tj ET`;
}

export function writeObjects(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    push(
      Buffer.concat([
        Buffer.from(`${at + 1} 0 obj\n`),
        Buffer.from(object as string, 'latin1'),
        Buffer.from('\nendobj\n'),
      ]),
    );
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Lines set as the United Nations sets them: text from 123, first lines from 147, 12 points apart and 18 between paragraphs. */
export function setPage({
  number,
  of,
  paragraphs,
  notes = [],
}: {
  number: number;
  of: number;
  paragraphs: readonly (readonly string[])[];
  /** Of a note that goes on from the page before, the number is `null`. */
  notes?: readonly (readonly [number | null, string])[];
}): Word[] {
  const words: Word[] = [
    { text: 'A/RES/74/901', x: 60, y: 733, size: 8.5 },
    { text: 'Harbour lights for small fishing ports', x: 400, y: 733, size: 8.5 },
    { text: `${number}/${of}`, x: 60, y: 37, size: 8.5 },
    { text: '19-22000', x: 524, y: 38, size: 7 },
  ];
  let y = 710;
  for (const lines of paragraphs) {
    for (const [at, line] of lines.entries()) {
      words.push(...setLine(line, at === 0 ? 147 : 123, y));
      y -= 12;
    }
    y -= 6;
  }
  if (notes.length > 0) words.push({ text: '__________________', x: 99, y: 76, size: 8 });
  for (const [at, [mark, text]] of notes.entries()) {
    if (mark !== null) words.push({ text: String(mark), x: 117, y: 66 - at * 10, size: 5.5 });
    words.push({ text, x: 123, y: 63 - at * 10, size: 8.5 });
  }
  return words;
}

/** `^1` in a line is a raised mark; `*` before it, bold. */
function setLine(line: string, x: number, y: number): Word[] {
  const font = line.startsWith('*') ? ('bold' as const) : ('text' as const);
  let at = x;
  return line
    .replace(/^\*/, '')
    .split(/(\^\d+)/)
    .filter(Boolean)
    .map((text) => {
      const isMark = text.startsWith('^');
      const word: Word = isMark ? { text: text.slice(1), x: at, y: y + 3.5, size: 6.5 } : { text, x: at, y, font };
      at += isMark ? 3.3 * (text.length - 1) : text.length * 4.2;
      return word;
    });
}
