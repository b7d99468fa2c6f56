/** The drawing: Cytoscape behind the few verbs that the graph pane needs. */
import cytoscape, { type Collection, type Core, type NodeSingular } from 'cytoscape';
import type { Graph } from '../data/graph.ts';
import { drawingStyle } from './canvas-style.ts';
import type { Placement } from './columns.ts';
import { type Form, joinAlike, toElements } from './elements.ts';
import { nameDots } from './name-dots.ts';
import { readPalette } from './palette.ts';

export interface Canvas {
  readonly show: (graph: Graph, placement: Placement, form: Form) => void;
  /** Marks a node or an edge, its siblings and its ends. The rest steps back, unless it is the subject of the whole view. */
  readonly mark: (id: string | null, siblings: readonly string[], subject: string | null) => void;
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (x: number, y: number) => void;
  /** The nearest node from the keyboard's in a direction; the first where there is none yet. Null where nothing is drawn. */
  readonly moveCursor: (x: number, y: number) => string | null;
  readonly clearCursor: () => void;
  /** Reads the page's colours again. */
  readonly restyle: () => void;
  readonly close: () => void;
}

export interface CanvasEvents {
  readonly onSelect: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
}

/** Below this, words in boxes cannot be read: a drawing that does not fit then starts at its upper left corner. */
const READABLE = 0.55;

/** Above this many elements edges are straight, and moving shows a picture of the graph until it rests. */
const MANY = 1_200;

export function openCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  let form: Form = 'columns';
  let many = false;
  let due = 0;
  let lines: ReadonlyMap<string, string> = new Map();
  let core = start();

  function start(): Core {
    const made = startCytoscape(container, events, many);
    made.on('viewport', () => {
      if (form !== 'web') return;
      clearTimeout(due);
      due = window.setTimeout(() => nameDots(core), 90);
    });
    return made;
  }

  return {
    show(graph, placement, next) {
      form = next;
      if (graph.nodes.size + graph.edges.size > MANY !== many) {
        many = !many;
        core.destroy();
        core = start();
      }
      lines = joinAlike(graph);
      core.batch(() => {
        core.elements().remove();
        core.add(toElements(graph, placement, form, lines));
        if (many) core.edges().addClass('plain');
      });
      fitReadably(core, form);
      if (form === 'web') nameDots(core);
    },
    mark: (id, siblings, subject) => {
      const drawn = (edge: string) => lines.get(edge) ?? edge;
      mark(core, id === null ? null : drawn(id), siblings.map(drawn), subject);
    },
    fit: () => void core.fit(undefined, 24),
    zoomBy: (factor) =>
      void core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } }),
    panBy: (x, y) => void core.panBy({ x, y }),
    moveCursor: (x, y) => moveCursor(core, x, y),
    clearCursor: () => void core.nodes('.cursor').removeClass('cursor'),
    restyle: () => void core.style(drawingStyle(readPalette())),
    close: () => {
      clearTimeout(due);
      core.destroy();
    },
  };
}

function startCytoscape(container: HTMLElement, { onSelect, onOpen }: CanvasEvents, many: boolean): Core {
  const core = cytoscape({
    container,
    style: drawingStyle(readPalette()),
    minZoom: 0.03,
    maxZoom: 3,
    autoungrabify: true,
    boxSelectionEnabled: false,
    selectionType: 'single',
    textureOnViewport: many,
    hideEdgesOnViewport: many,
    pixelRatio: many ? 1 : 'auto',
  });
  core.on('tap', (event) => onSelect(event.target === core ? null : event.target.id()));
  core.on('dbltap', 'node', (event) => onOpen(event.target.id()));
  return core;
}

/** Fits all of it, or as much from its beginning as can be read. */
function fitReadably(core: Core, form: Form): void {
  core.resize();
  core.fit(undefined, 24);
  if (core.zoom() > 1.15) core.zoom(1.15);
  core.center();
  if (form === 'web' || core.zoom() >= READABLE || core.elements().empty()) return;
  core.zoom(Math.max(READABLE, Math.min(1, (core.width() - 32) / core.elements().boundingBox().w)));
  core.center();
  const box = core.elements().renderedBoundingBox();
  core.panBy({ x: box.w > core.width() ? 16 - box.x1 : 0, y: box.h > core.height() ? 16 - box.y1 : 0 });
}

function mark(core: Core, id: string | null, siblings: readonly string[], subject: string | null): void {
  core.batch(() => {
    core.elements().removeClass('selected sibling near aside');
    const chosen = core.elements().filter((element) => element.id() === id);
    if (chosen.empty()) return;
    const same = core.elements().filter((element) => siblings.includes(element.id()) && element.id() !== id);
    const both = chosen.union(same);
    const around = both.edges().empty()
      ? chosen.closedNeighborhood().union(reach(chosen))
      : both.union(both.connectedNodes());
    chosen.addClass('selected');
    same.addClass('sibling');
    around.nodes().not(chosen).addClass('near');
    if (core.nodes().length > 3 && id !== subject) core.elements().not(around).addClass('aside');
  });
}

/** An objective reaches through its parts to what they rest on. */
function reach(chosen: Collection): Collection {
  return chosen.filter('[label = "Objective"]').successors();
}

function moveCursor(core: Core, x: number, y: number): string | null {
  const nodes = core.nodes();
  const from = nodes.filter('.cursor').first().nonempty()
    ? nodes.filter('.cursor').first()
    : nodes.filter('.selected').first();
  const next = from.empty() ? nodes.first() : nearestTowards(from as NodeSingular, x, y);
  if (next.empty()) return null;
  nodes.removeClass('cursor');
  next.addClass('cursor');
  const { x1, y1, x2, y2 } = next.renderedBoundingBox();
  if (x1 < 0 || y1 < 0 || x2 > core.width() || y2 > core.height()) core.center(next);
  return next.first().id();
}

/** What lies that way, where aside counts twice as far as ahead; the same node where nothing does. */
function nearestTowards(from: NodeSingular, x: number, y: number): NodeSingular {
  const start = from.position();
  let best = from;
  let least = Number.MAX_VALUE;
  for (const element of from.cy().nodes().toArray()) {
    const { x: toX, y: toY } = element.position();
    const ahead = (toX - start.x) * x + (toY - start.y) * y;
    const aside = Math.abs((toX - start.x) * y) + Math.abs((toY - start.y) * x);
    if (ahead <= 4 || ahead + 2 * aside >= least) continue;
    least = ahead + 2 * aside;
    best = element as NodeSingular;
  }
  return best;
}
