/** Names the dots of a web: as many as can be read at this zoom. */
import type { Core, NodeSingular } from 'cytoscape';
import { spreadLabels } from './spread-labels.ts';

/** Shows the names of dots that are in view and touch no weightier one's. */
export function nameDots(core: Core): void {
  const zoom = core.zoom();
  const view = core.extent();
  const inView = core.nodes().filter((node) => {
    const { x, y } = node.position();
    return x > view.x1 && x < view.x2 && y > view.y1 && y < view.y2;
  });
  // The words keep their size on the screen, so that a far view shows few names and each can be read.
  const size = Math.min(40, 12 / Math.min(1, zoom));
  const boxes = inView
    .toArray()
    .toSorted((a, b) => weight(b as NodeSingular) - weight(a as NodeSingular))
    .map((element) => {
      const node = element as NodeSingular;
      const { x, y } = node.position();
      const width = String(node.data('text')).length * size * 0.56;
      return { id: node.id(), x: x - width / 2, y: y + node.height() / 2 + 1, width, height: size * 1.4 };
    });
  const dots = inView.toArray().map((element) => {
    const node = element as NodeSingular;
    const { x, y } = node.position();
    return {
      id: node.id(),
      x: x - node.width() / 2,
      y: y - node.height() / 2,
      width: node.width(),
      height: node.height(),
    };
  });
  // The weightiest are named whatever lies under their names.
  const first = spreadLabels(boxes.slice(0, 12).filter(({ id }) => weight(core.getElementById(id)) > 8));
  const others = spreadLabels(
    boxes.filter(({ id }) => !first.has(id)),
    [...dots, ...boxes.filter(({ id }) => first.has(id))],
  );
  const chosen = first.union(others);
  core.batch(() => {
    // Only what changes: restyling thousands of nodes takes longer than drawing them.
    core.nodes('.named').forEach((node) => {
      if (!chosen.has(node.id())) node.removeClass('named');
    });
    for (const id of chosen) {
      const node = core.getElementById(id);
      if (node.style('font-size') !== `${size}px`) node.style('font-size', size);
      if (!node.hasClass('named')) node.addClass('named');
    }
  });
}

/** The name of what is tied most is read first; law and objectives before their provisions. */
function weight(node: NodeSingular): number {
  const isLaw = node.data('label') === 'Instrument' || node.data('label') === 'Objective';
  return node.degree(false) + (isLaw ? 8 : 0) + (node.hasClass('selected') ? 1e6 : 0);
}
