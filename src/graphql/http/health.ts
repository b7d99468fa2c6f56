/** Whether the server lives, and whether it can answer. Neither says anything of what is inside. */
import type { GraphStore } from '../../store/port.ts';
import { type Handler, plain } from './routes.ts';

const FRESH = { 'cache-control': 'no-store' };

export const health: Handler = () => plain(200, 'well\n', FRESH);

export function readiness(store: GraphStore): Handler {
  return async () => ((await store.ready()) ? plain(200, 'ready\n', FRESH) : plain(503, 'not ready\n', FRESH));
}
