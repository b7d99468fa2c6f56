/** What resolvers are given beside the request. */
import type { GraphStore } from '../store/port.ts';

export interface Context {
  readonly store: GraphStore;
}
