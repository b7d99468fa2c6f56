/** The worker behind `web.ts`: a force layout, run to its end, always the same for the same graph. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { WebTask } from './web.ts';

addEventListener('message', ({ data: { count, links } }: MessageEvent<WebTask>) => {
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const pairs = Array.from({ length: links.length / 2 }, (_, index) => ({
    source: links[index * 2] ?? 0,
    target: links[index * 2 + 1] ?? 0,
  }));
  const steps = count > 1_000 ? 70 : 250;
  forceSimulation(nodes)
    // Cools down to rest in just these steps.
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force('link', forceLink(pairs).distance(70))
    .force('charge', forceManyBody().strength(-160).distanceMax(900))
    .force('collide', forceCollide(24))
    // Wider than high, as panes and names are.
    .force('x', forceX().strength(0.03))
    .force('y', forceY().strength(0.05))
    .stop()
    .tick(steps);
  postMessage(Float64Array.from(nodes.flatMap(({ x = 0, y = 0 }) => [x, y])));
});
