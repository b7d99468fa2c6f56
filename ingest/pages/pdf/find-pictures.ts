/** Tells the pages that are pictures: most of the page is an image, or letters are drawn as shapes. */

/** What the library draws, as numbers of operators with their arguments. */
interface Drawn {
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  readonly view: number[];
}

type Matrix = readonly number[];

const LEVEL: Matrix = [1, 0, 0, 1, 0, 0];
/** Part of the page that an image must cover; emblems and bar codes cover less. */
const MOST = 0.4;
/** A page of text that is drawn has a thousand shapes and more; rules and boxes are fewer. */
const MANY_SHAPES = 400;

export async function isPicture(page: Drawn, operators: Readonly<Record<string, number>>): Promise<boolean> {
  const list = await page.getOperatorList().catch(() => undefined);
  // What cannot be drawn is there nevertheless.
  if (list === undefined) return true;
  const nameOf = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const least = MOST * Math.abs((right - left) * (top - bottom));
  const saved: Matrix[] = [];
  let [matrix, covered, shapes] = [LEVEL, 0, 0];
  for (const [at, operator] of list.fnArray.entries()) {
    const name = nameOf.get(operator) ?? '';
    if (name === 'save') saved.push(matrix);
    else if (name === 'restore') matrix = saved.pop() ?? LEVEL;
    else if (name === 'transform') matrix = within(matrix, list.argsArray[at] as Matrix);
    else if (/^paint\w*Image/.test(name)) covered += areaOf(matrix);
    else if (name === 'constructPath') shapes++;
  }
  return covered >= least || shapes >= MANY_SHAPES;
}

function within(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** An image fills the unit square of its matrix. */
function areaOf([a = 0, b = 0, c = 0, d = 0]: Matrix): number {
  return Math.abs(a * d - b * c);
}
