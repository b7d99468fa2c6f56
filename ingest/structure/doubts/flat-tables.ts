/** Tables on pages written as one line, where nothing tells a row from a sentence: they are read as text, and told. */
import type { Line } from '../page/lines.ts';

/** Below the end of a sentence or clause: "persons; Table 2 Parties by year", but not "Table 2 shows". */
const CAPTION = /(?<=[.;:)”] )(?:Table|Figure|Box|Chart) (?:\d{1,3}|[IVX]{1,5})(?=[.:]? [\p{Lu}(])/u;
/** Of the words that are told. */
const SHOWN = 60;

/** The first words of a table; nothing on a page whose lines are known. */
export function findFlatTable(lines: readonly Line[]): string | undefined {
  if (lines.some(({ number, look }) => look !== undefined || number !== lines[0]?.number)) return undefined;
  const text = lines.map((line) => line.text.text).join(' ');
  const found = CAPTION.exec(text);
  return found ? text.slice(found.index, found.index + SHOWN) : undefined;
}
