/** Symbols and job numbers that stand alone on lines, as copying and recognition change them, in the form that feet and heads have. */
import { editMatches, type MappedText } from '../mapped-text.ts';

/** "A / RES / 73 / 195", "a/res/73/195": nothing else stands so on a line of its own. */
const SYMBOL =
  /(?<=^|\n)[ \t]{0,40}([AES]) {0,2}\/ {0,2}(RES|DEC) {0,2}\/ {0,2}(\d{1,4}) {0,2}\/ {0,2}(\d{1,4})[ \t]{0,40}(?=\n|$)/gi;
/** "18 -22354", "18- 22354". */
const JOB = /(?<=^|\n)[ \t]{0,40}(\d{2}) ?[-–] ?(\d{5})[ \t]{0,40}(?=\n|$)/g;

export function setFrameLines(page: MappedText): MappedText {
  const named = editMatches(page, SYMBOL, ([found, body = '', organ = '', ...numbers]) =>
    inOwnForm(found, `${body.toUpperCase()}/${organ.toUpperCase()}/${numbers.slice(0, 2).join('/')}`),
  );
  return editMatches(named, JOB, ([found, year, number]) => inOwnForm(found, `${year}-${number}`));
}

function inOwnForm(found: string, written: string): string | undefined {
  return found.trim() === written ? undefined : written;
}
