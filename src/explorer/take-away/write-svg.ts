/** Writes the drawing as SVG with real text, to be printed, edited and read by a screen reader. */

import { describeShown } from '../data/describe.ts';
import type { Graph, GraphEdge, GraphNode } from '../data/graph.ts';
import type { Place, Placement } from '../draw/columns.ts';
import type { Palette } from '../draw/palette.ts';
import { spreadLabels } from '../draw/spread-labels.ts';

const MARGIN = 32;
const SOURCE = 'Source of the texts: United Nations. Links: Compact Graph.';

export interface Picture {
  readonly graph: Graph;
  readonly placement: Placement;
  readonly form: 'columns' | 'web';
  readonly heading: string;
  readonly palette: Palette;
}

export function writeSvg({ graph, placement, form, heading, palette }: Picture): string {
  const places = [...placement.values()];
  const left = Math.min(0, ...places.map(({ x, width }) => x - width / 2)) - MARGIN;
  const top = Math.min(0, ...places.map(({ y, height }) => y - height / 2)) - MARGIN * 2;
  // Lines within the last column bow out at its right.
  const room = form === 'columns' ? MARGIN * 4 : MARGIN;
  const right = Math.max(0, ...places.map(({ x, width }) => x + width / 2)) + room;
  const bottom = Math.max(0, ...places.map(({ y, height }) => y + height / 2)) + MARGIN * 2;
  const fan = fanOut(graph);
  const named = form === 'columns' ? new Set(graph.nodes.keys()) : chooseNames(placement);
  const body = [
    ...[...graph.edges.values()].map((edge) => drawEdge(edge, placement, fan.get(edge.id) ?? 0, form, palette)),
    ...[...graph.nodes.values()].map((node) =>
      drawNode(node, placement.get(node.id), form, palette, named.has(node.id)),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, right - left, bottom - top].map(round).join(' ')}" width="${round(right - left)}" height="${round(bottom - top)}" font-family="system-ui, sans-serif" font-size="12">
<title>${escapeXml(heading)}</title>
<desc>${escapeXml(describeShown(graph))} ${SOURCE}</desc>
<rect x="${round(left)}" y="${round(top)}" width="100%" height="100%" fill="${palette.paper}"/>
<text x="${round(left + MARGIN)}" y="${round(top + MARGIN)}" font-size="15" font-weight="600" fill="${palette.ink}">${escapeXml(heading)}</text>
${body.filter(Boolean).join('\n')}
<text x="${round(left + MARGIN)}" y="${round(bottom - 12)}" font-size="11" fill="${palette.soft}">${SOURCE}</text>
</svg>
`;
}

/** The names under dots that touch neither each other nor a dot; those of large dots first. */
function chooseNames(placement: Placement): Set<string> {
  const byWeight = [...placement].sort(([, a], [, b]) => b.width - a.width);
  const names = byWeight.map(([id, { x, y, height, text }]) => ({
    id,
    x: x - text.length * 3.4,
    y: y + height / 2 + 2,
    width: text.length * 6.8,
    height: 15,
  }));
  const dots = byWeight.map(([id, { x, y, width, height }]) => ({
    id,
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
  }));
  return spreadLabels(names, dots);
}

/** Parallel edges part: by how much each leaves the straight line. */
function fanOut({ edges }: Graph): Map<string, number> {
  const pairs = new Map<string, GraphEdge[]>();
  for (const edge of edges.values()) {
    const key = [edge.from, edge.to].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  return new Map(
    [...pairs.values()].flatMap((same) =>
      same.map((edge, index): [string, number] => [edge.id, (index - (same.length - 1) / 2) * 22]),
    ),
  );
}

function drawEdge(edge: GraphEdge, placement: Placement, fan: number, form: string, palette: Palette): string {
  const from = placement.get(edge.from);
  const to = placement.get(edge.to);
  if (!from || !to) return '';
  const { line, width, dash } = lineOf(edge, palette);
  const path = form === 'columns' ? columnPath(from, to, fan) : webPath(from, to, fan);
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const head = edge.layer === 'structure' ? '' : drawHead(path.tip, path.before, line, edge.role);
  const title = `<title>${escapeXml(edge.type)}${edge.quote ? `: ${escapeXml(edge.quote)}` : ''}</title>`;
  return `<g fill="none" stroke="${line}" stroke-width="${width}">${title}<path d="${path.d}"${dashes}/>${head}</g>`;
}

function lineOf({ layer, derivation }: GraphEdge, palette: Palette): { line: string; width: number; dash?: string } {
  if (layer === 'structure') return { line: palette.faint, width: 1 };
  if (derivation === 'CURATED') return { line: palette.curated, width: 1.4, dash: '7 4' };
  if (derivation === 'INFERRED') return { line: palette.inferred, width: 2, dash: '2 3' };
  return derivation === 'REGISTRY' ? { line: palette.faint, width: 0.9 } : { line: palette.soft, width: 1.4 };
}

type Point = readonly [number, number];

function columnPath(from: Place, to: Place, fan: number): { d: string; tip: Point; before: Point } {
  const start: Point = [from.x + from.width / 2, from.y];
  const beside = from.x === to.x;
  const tip: Point = [beside ? to.x + to.width / 2 : to.x - to.width / 2, to.y];
  const reach = beside ? Math.min(110, 26 + Math.abs(to.y - from.y) * 0.3) : (tip[0] - start[0]) * 0.5;
  const before: Point = [beside ? tip[0] + reach : tip[0] - reach, tip[1] + fan];
  return { d: `M${pair(start)}C${pair([start[0] + reach, start[1] + fan])} ${pair(before)} ${pair(tip)}`, tip, before };
}

function webPath(from: Place, to: Place, fan: number): { d: string; tip: Point; before: Point } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const before: Point = [
    (from.x + to.x) / 2 - ((to.y - from.y) / length) * fan * 2,
    (from.y + to.y) / 2 + ((to.x - from.x) / length) * fan * 2,
  ];
  const away = Math.hypot(to.x - before[0], to.y - before[1]) || 1;
  const tip: Point = [
    to.x - ((to.x - before[0]) / away) * (to.width / 2),
    to.y - ((to.y - before[1]) / away) * (to.width / 2),
  ];
  return { d: `M${pair([from.x, from.y])}Q${pair(before)} ${pair(tip)}`, tip, before };
}

function drawHead([x, y]: Point, [fromX, fromY]: Point, line: string, role: string | null): string {
  const turn = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI;
  const fill = role === 'IN_TITLE' || role === 'VIA_NOTE' ? 'none' : line;
  return `<path d="M-7 -3.5 0 0 -7 3.5Z" fill="${fill}" stroke-width="1" transform="translate(${pair([x, y])}) rotate(${round(turn)})"/>`;
}

function drawNode(node: GraphNode, place: Place | undefined, form: string, palette: Palette, named: boolean): string {
  if (!place) return '';
  const { x, y, width, height, text } = place;
  const lawful = node.label === 'Instrument' || node.label === 'Article';
  const binding = node.label === 'Instrument' && node.binding === 'BINDING_ON_PARTIES';
  const fill = binding ? palette.lawSoft : node.label === 'Objective' ? palette.textSoft : palette.paper;
  const stroke = lawful ? palette.law : palette.text;
  const dash = node.binding === 'REGIME' ? ' stroke-dasharray="5 3"' : '';
  const box = `<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="${lawful ? 0 : 6}" fill="${fill}" stroke="${stroke}" stroke-width="${binding ? 3 : 1}"${dash}/>`;
  const lines = form === 'columns' ? breakLines(text, Math.floor((width - 16) / 6.7)) : [text];
  const first = form === 'columns' ? y - ((lines.length - 1) * 15) / 2 + 4 : y + height / 2 + 13;
  const words = lines
    .map((line, index) => `<tspan x="${round(x)}" y="${round(first + index * 15)}">${escapeXml(line)}</tspan>`)
    .join('');
  const weight = node.label === 'Objective' ? ' font-weight="600"' : '';
  const label = named ? `<text text-anchor="middle" fill="${palette.ink}"${weight}>${words}</text>` : '';
  return `<g><title>${escapeXml(node.title ?? node.name)}</title>${box}${label}</g>`;
}

function breakLines(text: string, perLine: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > perLine) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function pair([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
