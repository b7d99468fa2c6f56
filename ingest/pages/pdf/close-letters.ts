/** Letter-spaced text, "R e s o l u t i o n", → its words: the library writes a blank for each wider space. */
import type { Doubt } from '../page.ts';
import type { Run } from './run.ts';

/** Single characters with blanks between them. */
const SPACED = /^\S(?: \S){1,400}$/;
/** Fewer letters are as well single ones, as in "the parties A B C". */
const FEWEST = 4;
/** Points within which runs stand on one line. */
const NEAR = 1;

export function closeLetters(runs: readonly Run[]): { runs: readonly Run[]; doubts: readonly Doubt[] } {
  const spaced = runs.filter(({ text }) => SPACED.test(text) && lettersOf(text) >= FEWEST);
  const [first] = spaced;
  if (first === undefined) return { runs, doubts: [] };
  const isUsual = lettersIn(spaced) * 2 > lettersIn(runs);
  const heights = new Set(spaced.map(({ y }) => Math.round(y / NEAR)));
  const isBeside = ({ y }: Run) => [-1, 0, 1].some((more) => heights.has(Math.round(y / NEAR) + more));
  return {
    runs: runs.map((run) =>
      SPACED.test(run.text) && (isUsual || isBeside(run)) ? { ...run, text: run.text.replaceAll(' ', '') } : run,
    ),
    doubts: [
      {
        code: 'LETTERS_CLOSED',
        message: `${spaced.length} letter-spaced ${spaced.length === 1 ? 'piece' : 'pieces'} of text, such as “${first.text.slice(0, 60)}”, closed up; check that words are parted where they should be`,
      },
    ],
  };
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function lettersIn(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + lettersOf(text), 0);
}
