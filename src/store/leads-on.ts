/** Tells filters that look at a node from those that walk on from it. */
import type { Filter } from '../model/plan.ts';

/** Whether a filter walks on from its node: dear enough to ask it once of each node, however many ways lead there. */
export function leadsOn(filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.filters.some(leadsOn);
    case 'not':
      return leadsOn(filter.filter);
    case 'compare':
      return false;
    case 'reaches':
      return true;
  }
}
