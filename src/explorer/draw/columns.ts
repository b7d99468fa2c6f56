/**
 * Places nodes in columns that are read from left to right, as the text rests on the law: objectives, their provisions,
 * the instruments that these name, and what those in turn rest on. Every node has a row of its own, so no two labels meet.
 */
import type { Graph, GraphNode } from '../data/graph.ts';
import { shorten } from '../data/words.ts';

/** Where a node stands: its centre and size, in pixels at zoom 1. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The words drawn in it. */
  readonly text: string;
}

export type Placement = ReadonlyMap<string, Place>;

interface Measures {
  readonly widths: readonly number[];
  readonly gap: number;
}

const WIDE: Measures = { widths: [200, 96, 216, 216, 150], gap: 110 };
const NARROW: Measures = { widths: [92, 72, 128, 128, 110], gap: 40 };

/** The provisions' column, which is as wide as the longest word in it up to here: "A/RES/75/284,". */
const PROVISIONS = 1;
const PROVISIONS_WIDEST = 124;

const LINE = 16;
const ROW_GAP = 14;
/** Left and right of the words in a box, together. */
const PADDING = 16;
/** The width of a letter on average; names in narrow boxes have more capitals than most words. */
const CHARACTER = 7.1;
const CHARACTER_NARROW = 7.7;

/** Columns that fill a pane of this size without growing too small to be read. */
export function placeInColumns(graph: Graph, paneWidth: number, paneHeight: number): Placement {
  const columns = fillColumns(graph);
  const measures = makeRoom(paneWidth < 560 ? NARROW : WIDE, columns[PROVISIONS] ?? []);
  const lefts = spaceColumns(columns, measures);
  const width = Math.max(1, ...lefts.map((left, index) => left + (measures.widths[index] ?? 0)));
  const room = (width * paneHeight) / Math.max(1, paneWidth);
  const places = new Map<string, Place>();
  let baseTop: number | null = null;
  // The provisions first, in the order of the text; their objectives and the law take their heights from them.
  for (const index of [1, 0, 2, 3, 4]) {
    const boxes = (columns[index] ?? []).map((node) => ({
      id: node.id,
      ...fitText(node, measures.widths[index] ?? 0),
    }));
    const gap = rowGap(boxes, room);
    const wanted = wantedHeights(boxes, graph, places);
    const settled =
      index === 0 ? settle(boxes, wanted, gap) : stack(index === 1 ? boxes : sortByWanted(boxes, wanted), gap);
    const x = (lefts[index] ?? 0) + (measures.widths[index] ?? 0) / 2;
    if (index === 1 && spanOf(settled) > 1.5 * room) baseTop = topOf(settled);
    // Where there is more than the pane shows at once, all columns begin at its top, so that the law stands beside the text.
    const shift = index > 1 && baseTop !== null && settled.length > 0 ? baseTop - topOf(settled) : 0;
    for (const { id, y: wantedY, height, text } of settled) {
      const y = wantedY + shift;
      places.set(id, { x, y, height, text, width: measures.widths[index] ?? 0 });
    }
  }
  return places;
}

function makeRoom({ widths, gap }: Measures, provisions: readonly GraphNode[]): Measures {
  const longest = Math.max(0, ...provisions.flatMap(({ name }) => name.split(' ').map(({ length }) => length)));
  const wanted = Math.min(PROVISIONS_WIDEST, longest * CHARACTER_NARROW + PADDING);
  return { widths: widths.with(PROVISIONS, Math.max(widths[PROVISIONS] ?? 0, wanted)), gap };
}

function topOf(boxes: readonly (Box & { y: number })[]): number {
  return Math.min(...boxes.map(({ y, height }) => y - height / 2));
}

function spanOf(boxes: readonly (Box & { y: number })[]): number {
  return boxes.length === 0 ? 0 : Math.max(...boxes.map(({ y, height }) => y + height / 2)) - topOf(boxes);
}

/** Where each column begins; empty ones take no room. */
function spaceColumns(columns: readonly GraphNode[][], { widths, gap }: Measures): number[] {
  let left = 0;
  const room = columns.filter((column) => column.length > 0).length > 3 ? gap * 0.6 : gap;
  return columns.map((column, index) => {
    const here = left;
    if (column.length > 0) left += (widths[index] ?? 0) + room;
    return here;
  });
}

function fillColumns(graph: Graph): GraphNode[][] {
  const named = new Set(
    [...graph.edges.values()]
      .filter((edge) => edge.layer === 'reference' || edge.layer === 'concordance')
      .map((edge) => edge.to),
  );
  const columns: GraphNode[][] = [[], [], [], [], []];
  for (const node of graph.nodes.values()) columns[columnOf(node, named)]?.push(node);
  return columns;
}

function columnOf(node: GraphNode, named: ReadonlySet<string>): number {
  switch (node.label) {
    case 'Objective':
      return 0;
    case 'Instrument':
      return named.has(node.id) || named.size === 0 ? 2 : 3;
    case 'Article':
    case 'Citation':
      return 2;
    case 'Term':
    case 'Body':
      return 4;
    default:
      return 1;
  }
}

interface Box {
  readonly id: string;
  readonly height: number;
  readonly text: string;
}

/** Room between rows: as much as makes the column as high as the pane, within bounds. */
function rowGap(boxes: readonly Box[], wanted: number): number {
  const words = boxes.reduce((sum, { height }) => sum + height, 0);
  return Math.max(ROW_GAP, Math.min(ROW_GAP * 3.5, (wanted - words) / Math.max(1, boxes.length)));
}

/** For each box the middle of what it is joined to and what already stands; undefined where nothing does. */
function wantedHeights(boxes: readonly Box[], { edges }: Graph, placed: Placement): (number | undefined)[] {
  const heights = new Map<string, number[]>(boxes.map(({ id }) => [id, []]));
  for (const { from, to } of edges.values()) {
    const above = placed.get(from)?.y;
    const below = placed.get(to)?.y;
    if (above !== undefined) heights.get(to)?.push(above);
    if (below !== undefined) heights.get(from)?.push(below);
  }
  return boxes.map(({ id }) => {
    const around = heights.get(id) ?? [];
    return around.length === 0 ? undefined : around.reduce((sum, y) => sum + y, 0) / around.length;
  });
}

/** What stands higher in the columns before it stands higher; what is joined to nothing there comes last. */
function sortByWanted(boxes: readonly Box[], wanted: readonly (number | undefined)[]): readonly Box[] {
  const order = boxes.map((box, index) => ({ box, y: wanted[index] ?? Number.MAX_VALUE }));
  return order.sort((a, b) => a.y - b.y).map(({ box }) => box);
}

/** One under the other, the column's middle at height 0. */
function stack(boxes: readonly Box[], gap: number): (Box & { y: number })[] {
  let top = -boxes.reduce((sum, { height }) => sum + height + gap, -gap) / 2;
  return boxes.map((box) => {
    const y = top + box.height / 2;
    top += box.height + gap;
    return { ...box, y };
  });
}

/** Each at its wanted height, or as near below it as those above let it. */
function settle(boxes: readonly Box[], wanted: readonly (number | undefined)[], gap: number): (Box & { y: number })[] {
  let free = Number.NEGATIVE_INFINITY;
  return stack(boxes, gap).map((box, index) => {
    const y = Math.max(wanted[index] ?? box.y, free + box.height / 2);
    free = y + box.height / 2 + ROW_GAP;
    return { ...box, y };
  });
}

function fitText(node: GraphNode, width: number): { text: string; height: number } {
  const perLine = Math.floor((width - PADDING) / (width < 140 ? CHARACTER_NARROW : CHARACTER));
  const title = node.label === 'Objective' && width > 120 ? `${node.name}: ${node.title}` : node.name;
  const text = shorten(title, perLine * 3.6);
  const lines = Math.min(5, wrap(text, perLine));
  return { text, height: lines * LINE + 14 };
}

/** How many lines the text takes where a line breaks between words. */
function wrap(text: string, perLine: number): number {
  let lines = 1;
  let length = 0;
  for (const word of text.split(' ')) {
    if (length > 0 && length + 1 + word.length > perLine) {
      lines += 1;
      length = word.length;
    } else length += (length > 0 ? 1 : 0) + word.length;
  }
  return lines;
}
