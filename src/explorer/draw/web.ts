/** Places nodes by the pull of their edges, in a worker: the page stays usable while thousands are being placed. */
import type { Graph } from '../data/graph.ts';
import { shorten } from '../data/words.ts';
import type { Place, Placement } from './columns.ts';

export interface WebTask {
  readonly count: number;
  /** Pairs of indices, one after the other. */
  readonly links: Uint32Array;
}

/** Resolves with dots and their places. Aborting ends the worker. */
export async function placeInWeb(graph: Graph, signal: AbortSignal): Promise<Placement> {
  const ids = [...graph.nodes.keys()];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const links = new Uint32Array(
    [...graph.edges.values()].flatMap(({ from, to }) => [indexOf.get(from) ?? 0, indexOf.get(to) ?? 0]),
  );
  const degrees = new Uint32Array(ids.length);
  for (const index of links) degrees[index] = (degrees[index] ?? 0) + 1;
  const points = await runWorker({ count: ids.length, links }, signal);
  const places = ids.map((id, index): [string, Place] => {
    const size = 12 + Math.min(26, 3 * Math.sqrt(degrees[index] ?? 0));
    const name = graph.nodes.get(id)?.name ?? id;
    return [
      id,
      {
        x: points[index * 2] ?? 0,
        y: points[index * 2 + 1] ?? 0,
        width: size,
        height: size,
        text: shorten(articleFirst(name), 34),
      },
    ];
  });
  return new Map(places);
}

/** "Trafficking in Persons Protocol, art. 3 (a)" is told from its neighbours by its end. */
function articleFirst(name: string): string {
  return name.replace(/^(.+), (art\. .+)$/, '$2, $1');
}

function runWorker(task: WebTask, signal: AbortSignal): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./web.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', cancel);
    worker.onmessage = ({ data }: MessageEvent<Float64Array>) => {
      end();
      resolve(data);
    };
    worker.onerror = () => {
      end();
      reject(new Error('the layout could not be computed'));
    };
    worker.postMessage(task);
  });
}
