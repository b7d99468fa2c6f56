/** Runs of a page → those that are its text, which is level, with its words whole. What is left out is told. */
import type { Doubt } from '../page.ts';
import { closeLetters } from './close-letters.ts';
import { usualSize } from './measure.ts';
import type { PdfPage, Run } from './run.ts';

export interface KeptText {
  readonly runs: readonly Run[];
  readonly doubts: readonly Doubt[];
}

/** Degrees: a scanned page that lies askew is level nevertheless. */
const ASKEW = 10;

export function keepText(page: PdfPage): KeptText {
  const runs = turnLevel(page);
  const { shown, doubts } = withoutHidden(runs.filter(({ turn }) => turn === 0));
  const across = acrossLines(shown);
  const level = closeLetters(withoutShadows(shown.filter((run) => !across.has(run))));
  return {
    runs: level.runs,
    doubts: [
      ...tellLeftOut(
        'stands aslant or upright on the page, as stamps do',
        runs.filter(({ turn }) => turn !== 0),
      ),
      ...tellLeftOut('stands large behind the lines of the page, as watermarks do', [...across]),
      ...doubts,
      ...level.doubts,
      ...tellWords('stands beyond the edges of the visible page', page.outside),
      ...tellWords('is written over the page, as comments and the contents of fields are', page.writtenOver.join(' ')),
    ],
  };
}

/** Sizes of a usual letter: what is larger, and has lines of text within its letters, is a watermark. */
const LARGE = 2;
/** Lines within its letters. */
const FEWEST_LINES = 2;
/** Pieces that a watermark has, at most. */
const MOST_LARGE = 100;

function acrossLines(runs: readonly Run[]): ReadonlySet<Run> {
  const size = usualSize(runs);
  const text = runs.filter((run) => run.size < LARGE * size && run.text.trim() !== '');
  const isAcross = (large: Run) => {
    const within = text.filter(
      ({ x, y, width }) =>
        x < large.x + large.width && x + width > large.x && y < large.y && y > large.y - LETTER_HEIGHT * large.size,
    );
    return new Set(within.map(({ y }) => Math.round(y))).size >= FEWEST_LINES;
  };
  const large = runs.filter((run) => run.size >= LARGE * size && run.text.trim() !== '');
  return new Set(large.length > MOST_LARGE ? [] : large.filter(isAcross));
}

/** Part of a size that capital letters are high. */
const LETTER_HEIGHT = 0.7;

/** What was recognised in a picture is read where it is all there is; below text that can be seen it says the same again. */
function withoutHidden(runs: readonly Run[]): { shown: readonly Run[]; doubts: readonly Doubt[] } {
  const hidden = runs.filter(({ hiding }) => hiding !== undefined);
  if (hidden.length === 0) return { shown: runs, doubts: [] };
  const seen = runs.filter(({ hiding, text }) => hiding === undefined && text.trim() !== '');
  const white = hidden.filter(({ hiding }) => hiding === 'white');
  const rows = Map.groupBy(seen, ({ y }) => Math.floor(y / ROW));
  const recognised = hidden.filter((run) => {
    const row = Math.floor(run.y / ROW);
    return (
      run.hiding === 'invisible' &&
      ![row - 1, row, row + 1].some((at) => rows.get(at)?.some((other) => isUnder(run, other)))
    );
  });
  const kept = new Set([...runs.filter(({ hiding }) => hiding === undefined), ...recognised]);
  const words = shortened(recognised.map(({ text }) => text).join(' '));
  return {
    shown: runs.filter((run) => kept.has(run)),
    doubts: [
      ...tellLeftOut('is white on white, where nobody sees it', white),
      ...(words === ''
        ? []
        : [
            {
              code: 'TEXT_INVISIBLE',
              message: `“${words}” is drawn without ink, as text that a program recognised in a scan: it is read; check its words against the picture`,
            },
          ]),
    ],
  };
}

/** Points; more than half of any size that text is set in. */
const ROW = 16;

/** Whether the middle of a run lies within another's line. */
function isUnder({ x, y, width }: Run, other: Run): boolean {
  const middle = x + width / 2;
  return middle >= other.x && middle <= other.x + other.width && Math.abs(y - other.y) < other.size / 2;
}

/** Some draw bold letters twice, a little apart. */
function withoutShadows(runs: readonly Run[]): Run[] {
  const drawn = new Map<string, Run[]>();
  return runs.filter((run) => {
    if (run.text.trim() === '') return true;
    const row = Math.round(run.y);
    const same = [row - 1, row, row + 1].flatMap((at) => drawn.get(`${at} ${run.text}`) ?? []);
    const own = drawn.get(`${row} ${run.text}`);
    if (own) own.push(run);
    else drawn.set(`${row} ${run.text}`, [run]);
    return !same.some(({ x, y, size }) => size === run.size && Math.hypot(x - run.x, y - run.y) < SHADOW * size);
  });
}

/** Parts of a size; letters are wider. */
const SHADOW = 0.12;

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
  return tellWords(where, runs.map(({ text }) => text).join(' '));
}

function tellWords(where: string, all: string): Doubt[] {
  const words = shortened(all);
  return words === '' ? [] : [{ code: 'TEXT_LEFT_OUT', message: `“${words}” ${where}; it is no part of the text` }];
}

function shortened(all: string): string {
  const words = all.replace(/\s+/g, ' ').trim();
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
