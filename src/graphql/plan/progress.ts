/** How far the planner may go: it counts as it plans, so that a question too large is refused before the store is asked. */
import type { GraphQLResolveInfo } from 'graphql';
import { BOUNDS } from '../../traversal/bounds.ts';
import { InputError } from '../../traversal/input-error.ts';
import type { Walk } from '../../traversal/routes.ts';
import type { Document } from './collect-fields.ts';

/** How far the planner has come: `total` counts the whole plan, `depth` and `rows` what lies above. */
export interface Progress {
  readonly document: Document;
  readonly total: { steps: number; rows: number };
  readonly depth: number;
  readonly rows: number;
}

export function startProgress(info: GraphQLResolveInfo, rows: number): Progress {
  return { document: info, total: { steps: 0, rows }, depth: 1, rows };
}

/** The next level down. @throws InputError past the bounds of `BOUNDS` */
export function advance(above: Progress, walk: Walk): Progress {
  above.total.steps += 1;
  const depth = above.depth + 1;
  const rows = above.rows * (walk.page?.limit ?? 1);
  if (above.total.steps > BOUNDS.steps)
    throw new InputError('query', `asks for more than ${BOUNDS.steps} steps through the graph; ask for less at once`);
  if (depth > BOUNDS.depth)
    throw new InputError('query', `goes deeper than ${BOUNDS.depth} steps; begin nearer to what you look for`);
  if (rows > BOUNDS.rows) {
    throw new InputError(
      'first',
      `makes nested lists of up to ${rows} things; at most ${BOUNDS.rows} are allowed, so ask for shorter pages`,
    );
  }
  above.total.rows += rows;
  if (above.total.rows > BOUNDS.allRows)
    throw new InputError(
      'query',
      `asks for more than ${BOUNDS.allRows} things in its lists together; ask for shorter pages`,
    );
  return { ...above, depth, rows };
}
