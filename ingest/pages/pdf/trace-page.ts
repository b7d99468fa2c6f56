/** Follows what a page draws: whether it is a picture, and which of its text nobody sees. */
import { LEVEL, type Matrix, place, within } from './matrix.ts';

/** What the library draws, as numbers of operators with their arguments. */
interface Drawn {
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  readonly view: number[];
}

/** How text is hidden: without ink, as that which was recognised in a scan, or in white on white. */
export type Hiding = 'invisible' | 'white';

/** A piece of text, by its font and the box of its baseline, in the page's own points. */
export interface DrawnText {
  /** `undefined` where it is seen. */
  readonly how: Hiding | undefined;
  readonly font: string;
  readonly box: Box;
}

/** Left, bottom, right, top. */
type Box = readonly [number, number, number, number];

export interface Traced {
  readonly isPicture: boolean;
  /** All of its text if some is hidden, else none. */
  readonly texts: readonly DrawnText[];
  /** The words beyond the page's edges, which the library leaves out of its text. */
  readonly outside: string;
}

/** Part of the page that an image must cover; emblems and bar codes cover less. */
const MOST = 0.4;
/** A page of text that is drawn has a thousand shapes and more; rules and boxes are fewer. */
const MANY_SHAPES = 400;
/** Modes in which text is drawn without ink. */
const INKLESS = new Set([3, 7]);
/** Each of red, green and blue from 240 on. */
const WHITE = /^#(?:f[\da-f]){3}$/i;

interface State {
  matrix: Matrix;
  text: Matrix;
  line: Matrix;
  leading: number;
  rise: number;
  mode: number;
  fill: string;
  font: string;
  size: number;
  spacing: number;
  words: number;
  scale: number;
}

const START: State = {
  matrix: LEVEL,
  text: LEVEL,
  line: LEVEL,
  leading: 0,
  rise: 0,
  mode: 0,
  fill: '#000000',
  font: '',
  size: 0,
  spacing: 0,
  words: 0,
  scale: 1,
};

export async function tracePage(page: Drawn, operators: Readonly<Record<string, number>>): Promise<Traced> {
  const list = await page.getOperatorList().catch(() => undefined);
  // What cannot be drawn is there nevertheless.
  if (list === undefined) return { isPicture: true, texts: [], outside: '' };
  const nameOf = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const texts: DrawnText[] = [];
  const dark: Box[] = [];
  const saved: State[] = [];
  const outside: string[] = [];
  let state = { ...START };
  let [covered, shapes] = [0, 0];
  for (const [at, operator] of list.fnArray.entries()) {
    const name = nameOf.get(operator) ?? '';
    const args = (list.argsArray[at] ?? []) as unknown[];
    if (name === 'save' || name === 'paintFormXObjectBegin') saved.push({ ...state });
    if (name === 'restore' || name === 'paintFormXObjectEnd') state = saved.pop() ?? { ...START };
    else if (/^paint\w*Image/.test(name)) {
      covered += areaOf(state.matrix);
      dark.push(boxOf(state.matrix, [0, 0, 1, 1]));
    } else if (name === 'constructPath' && args[0] !== operators['endPath']) {
      shapes++;
      if (!WHITE.test(state.fill) && args[2])
        dark.push(boxOf(state.matrix, [...(args[2] as ArrayLike<number> & Iterable<number>)]));
    } else if (name === 'showText') {
      const before = state.text;
      const glyphs = args[0] as readonly Glyph[];
      state.text = within(before, [1, 0, 0, 1, advanceOf(glyphs, state), 0]);
      const box = boxOfText(state, before);
      if (box[2] <= left || box[0] >= right || box[3] <= bottom || box[1] >= top) outside.push(wordsOf(glyphs));
      const isWhite = WHITE.test(state.fill) && !dark.some((shape) => isInside(box, shape));
      const how = INKLESS.has(state.mode) ? 'invisible' : isWhite ? 'white' : undefined;
      texts.push({ how, font: state.font, box });
    } else change(state, name, args);
  }
  return {
    isPicture: covered >= MOST * Math.abs((right - left) * (top - bottom)) || shapes >= MANY_SHAPES,
    texts: texts.some(({ how }) => how !== undefined) ? texts : [],
    outside: outside.join(' '),
  };
}

function change(state: State, name: string, args: readonly unknown[]): void {
  const [first, second] = args as [number, number];
  if (name === 'transform') state.matrix = within(state.matrix, args as number[]);
  else if (name === 'paintFormXObjectBegin' && args[0]) state.matrix = within(state.matrix, args[0] as number[]);
  else if (name === 'beginText') setLine(state, LEVEL);
  else if (name === 'setTextMatrix') setLine(state, [...(args[0] as ArrayLike<number> & Iterable<number>)]);
  else if (name === 'moveText') setLine(state, within(state.line, [1, 0, 0, 1, first, second]));
  else if (name === 'nextLine') setLine(state, within(state.line, [1, 0, 0, 1, 0, -state.leading]));
  else if (name === 'setLeadingMoveText') {
    state.leading = -second;
    setLine(state, within(state.line, [1, 0, 0, 1, first, second]));
  } else if (name === 'setLeading') state.leading = first;
  else if (name === 'setFont') [state.font, state.size] = args as [string, number];
  else if (name === 'setTextRenderingMode') state.mode = first;
  else if (name === 'setTextRise') state.rise = first;
  else if (name === 'setCharSpacing') state.spacing = first;
  else if (name === 'setWordSpacing') state.words = first;
  else if (name === 'setHScale') state.scale = first / 100;
  else if (name === 'setFillRGBColor') state.fill = String(args[0]);
  else if (/^setFill/.test(name)) state.fill = '';
}

function setLine(state: State, matrix: Matrix): void {
  state.line = matrix;
  state.text = matrix;
}

type Glyph = number | { readonly width: number; readonly isSpace: boolean; readonly unicode: string };

function wordsOf(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
}

/** Widths are in thousandths of the size; numbers between glyphs draw the next nearer. */
function advanceOf(glyphs: readonly Glyph[], { size, spacing, words, scale }: State): number {
  return glyphs.reduce<number>((sum, glyph) => {
    if (typeof glyph === 'number') return sum - (glyph / 1000) * size * scale;
    return sum + ((glyph.width / 1000) * size + spacing + (glyph.isSpace ? words : 0)) * scale;
  }, 0);
}

function boxOfText({ matrix, text, rise }: State, before: Matrix): Box {
  const [x, y] = place(within(matrix, before), 0, rise);
  const [otherX, otherY] = place(within(matrix, text), 0, rise);
  return [Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY)];
}

function boxOf(matrix: Matrix, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Box {
  const corners = [
    place(matrix, left, bottom),
    place(matrix, right, top),
    place(matrix, left, top),
    place(matrix, right, bottom),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function isInside([left, bottom, right, top]: Box, [outerLeft, outerBottom, outerRight, outerTop]: Box): boolean {
  return left >= outerLeft - 1 && right <= outerRight + 1 && bottom >= outerBottom - 1 && top <= outerTop + 1;
}

/** An image fills the unit square of its matrix. */
function areaOf([a = 0, b = 0, c = 0, d = 0]: Matrix): number {
  return Math.abs(a * d - b * c);
}

/** Points by which the library and this file may place the beginning of a run differently. */
const NEAR = 0.7;

/** Where the texts of a page stand, so that a run's own are found without looking at all of them. */
export type TextsAtHeight = ReadonlyMap<number, readonly DrawnText[]>;

/** Points of a page's height that are looked up together. */
const ROW = 16;
/** Points: PDF knows no larger pages. */
const FARTHEST = 14_400;

export function placeTexts(texts: readonly DrawnText[]): TextsAtHeight {
  const rows = new Map<number, DrawnText[]>();
  for (const text of texts) {
    const [, bottom, , top] = text.box;
    const last = Math.floor(Math.min(top + NEAR, FARTHEST) / ROW);
    for (let row = Math.floor(Math.max(bottom - NEAR, -FARTHEST) / ROW); row <= last; row++) {
      const own = rows.get(row);
      if (own) own.push(text);
      else rows.set(row, [text]);
    }
  }
  return rows;
}

/** How a run that begins at this place of the page, in this font, is hidden, unless it is seen. */
export function hidingAt(texts: TextsAtHeight, font: string, x: number, y: number): Hiding | undefined {
  const here = (texts.get(Math.floor(y / ROW)) ?? []).filter(
    ({ font: own, box: [left, bottom, right, top] }) =>
      own === font &&
      x >= left - NEAR &&
      x < Math.max(right - NEAR, left + NEAR) &&
      y >= bottom - NEAR &&
      y <= top + NEAR,
  );
  return here.some(({ how }) => how === undefined) ? undefined : here[0]?.how;
}
