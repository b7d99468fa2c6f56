/** Lines that stand in a sentence and are perhaps none of its words: stamps, captions and labels of pictures. */
import type { Line } from '../page/lines.ts';

/** A page with fewer lines does not show how long they are. */
const FEWEST = 12;
const BREAKS_OFF = /\p{Ll}{2}$/u;
/** Before a name that is long nothing is missing: a line may end early there. */
const NAME = /^(?!.{0,40} of \d)\p{Lu}[\p{L}\d ]{0,40}$/u;
const GOES_ON = /^\p{Ll}{2}/u;
/** Of a full line, so much is surely too short. */
const SHORT = 0.4;

export function findInserted(lines: readonly Line[]): Line[] {
  const texts = lines.map(({ text }) => text.text);
  const full = texts.map(({ length }) => length).sort((a, b) => b - a)[Math.floor(texts.length / 4)] ?? 0;
  if (lines.length < FEWEST || lines.some((line) => line.look)) return [];
  return lines.filter((_, at) => {
    const [above = '', text = '', below = ''] = texts.slice(Math.max(0, at - 1), at + 2);
    return (
      at > 0 &&
      text.length < SHORT * full &&
      above.length > 2 * SHORT * full &&
      BREAKS_OFF.test(above) &&
      NAME.test(text) &&
      GOES_ON.test(below)
    );
  });
}
