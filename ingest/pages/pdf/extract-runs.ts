/** PDF bytes → what each page holds. With `trace-page.ts` and `annotations.ts` the only file that knows the PDF library. */
import { getResolvedPDFJS } from 'unpdf';
import { readAnnotations } from './annotations.ts';
import type { PdfPage, Run } from './run.ts';
import { hidingAt, placeTexts, type TextsAtHeight, tracePage } from './trace-page.ts';

/** A document with more pages is no resolution. */
const MAX_PAGES = 2_000;
const MAX_RUNS_PER_PAGE = 50_000;

/**
 * @param mayHide whether something in the file may be drawn so that nobody sees it: to look for it takes twice as long
 * @throws Error with a message for people, or one of the library's own
 */
export async function extractRuns(bytes: Uint8Array, mayHide = false): Promise<PdfPage[]> {
  const { getDocument, OPS } = await getResolvedPDFJS();
  const task = getDocument({
    data: bytes,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES)
      throw new Error(`it has ${document.numPages} pages; at most ${MAX_PAGES} are read`);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { transform, width, height } = page.getViewport({ scale: 1 / page.userUnit });
      const { items } = await page.getTextContent();
      if (items.length > MAX_RUNS_PER_PAGE)
        throw new Error(`page ${number} has ${items.length} pieces of text; at most ${MAX_RUNS_PER_PAGE} are read`);
      const texts = items.filter((item): item is TextItem & typeof item => 'str' in item && item.str !== '');
      const { isPicture, texts: drawn, outside } = mayHide || hasLittle(texts) ? await tracePage(page, OPS) : SEEN;
      const drawnAt = placeTexts(drawn);
      const runs = texts.map((item) => placeRun(item, transform, drawnAt));
      const writtenOver = await readAnnotations(page);
      pages.push({ runs, width, height, isPicture: isPicture && hasLittle(texts), writtenOver, outside });
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** Letters that a stamp or a page's number may have; a page of text has more. */
const LITTLE = 120;

const SEEN = { isPicture: false, texts: [], outside: '' } as const;

function hasLittle(texts: readonly TextItem[]): boolean {
  return texts.reduce((sum, { str }) => sum + str.trim().length, 0) < LITTLE;
}

interface TextItem {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
  readonly fontName: string;
}

/** The item's own matrix goes first, then the page's, which turns the page and puts the origin at the top. */
function placeRun({ str, transform, width, fontName }: TextItem, page: number[], drawn: TextsAtHeight): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [run = 1, rise = 0, skew = 0, height = 0, x = 0, y = 0] = transform;
  const hiding = drawn.size === 0 ? undefined : hidingAt(drawn, fontName, x, y);
  return {
    text: str,
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    width,
    size: Math.hypot(skew, height),
    font: fontName,
    ...(hiding && { hiding }),
    turn: degrees(b * run + d * rise, a * run + c * rise),
  };
}

/** Whole degrees from 0 to 359. */
function degrees(down: number, right: number): number {
  return (Math.round((Math.atan2(down, right) * 180) / Math.PI) + 360) % 360;
}
