/** How a resolver finds the answer of its field among the steps of its node. */
import type { GraphQLResolveInfo } from 'graphql';
import { NODE_TYPES } from '../fields/tables.ts';

type Path = GraphQLResolveInfo['path'];

/** The name under which the answer of the field at `path` stands in its node's steps. */
export function stepKey(path: Path): string {
  let key = String(path.key);
  for (let above = path.prev; above; above = above.prev) {
    if (typeof above.key === 'number') continue;
    if (above.typename === undefined || above.typename === 'Query' || above.typename in NODE_TYPES) break;
    key = `${above.key}.${key}`;
  }
  return key;
}
