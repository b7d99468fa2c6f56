/** Runs of a page → those that are its text, which is level, with its words whole. What is left out is told. */
import type { Doubt } from '../page.ts';
import { closeLetters } from './close-letters.ts';
import type { PdfPage, Run } from './run.ts';

export interface KeptText {
  readonly runs: readonly Run[];
  readonly doubts: readonly Doubt[];
}

/** Degrees: a scanned page that lies askew is level nevertheless. */
const ASKEW = 10;

export function keepText(page: PdfPage): KeptText {
  const runs = turnLevel(page);
  const turned = runs.filter(({ turn }) => turn !== 0);
  const level = closeLetters(runs.filter(({ turn }) => turn === 0));
  return {
    runs: level.runs,
    doubts: [...tellLeftOut('stands aslant or upright on the page, as stamps do', turned), ...level.doubts],
  };
}

/** The page as most of its text is to be read: some are set upright on a page that is shown lying. */
function turnLevel({ runs, width, height }: PdfPage): Run[] {
  const turns = runs.map((run) => ({ ...run, turn: quarterOf(run.turn) }));
  const lettersAt = (turn: number) =>
    turns.reduce((sum, run) => sum + (run.turn === turn ? run.text.trim().length : 0), 0);
  const [usual = 0] = [0, 90, 180, 270].sort((a, b) => lettersAt(b) - lettersAt(a));
  if (usual === 0) return turns;
  return turns.map((run) => ({ ...run, ...turnBack(run, usual, width, height), turn: (run.turn - usual + 360) % 360 }));
}

/** The nearest quarter turn; another slope stays as it is. */
function quarterOf(turn: number): number {
  const quarter = (Math.round(turn / 90) * 90) % 360;
  const apart = Math.abs(turn - quarter);
  return Math.min(apart, 360 - apart) <= ASKEW ? quarter : turn;
}

function turnBack({ x, y }: Run, turn: number, width: number, height: number): Pick<Run, 'x' | 'y'> {
  if (turn === 90) return { x: y, y: width - x };
  if (turn === 180) return { x: width - x, y: height - y };
  return { x: height - y, y: x };
}

/** Characters of what is left out that are shown. */
const SHOWN = 80;

function tellLeftOut(where: string, runs: readonly Run[]): Doubt[] {
  const words = runs
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return [];
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  return [{ code: 'TEXT_LEFT_OUT', message: `“${shown}” ${where}; it is no part of the text` }];
}
