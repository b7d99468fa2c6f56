/** Edges walked without a name for each step: from many nodes at once to their neighbours, and between given nodes. */
import type { EdgeType } from '../../../model/labels.ts';
import type { Along, Filter } from '../../../model/plan.ts';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../rows.ts';
import { elements, type Fragment, join, raw, sql } from '../sql.ts';
import { compileOptional } from './compile-filter.ts';

/** Which edges count. */
export interface Walked {
  readonly along: readonly Along[];
  readonly edgeFilter?: Filter;
}

/** Columns: those of `readNode`, of the neighbours that are not among `seen`, the first in order. */
export function compileNeighbours(
  walked: Walked,
  ids: readonly string[],
  seen: readonly string[],
  limit: number,
): Fragment {
  return sql`SELECT ${raw(NODE_COLUMNS)} FROM (SELECT DISTINCT far FROM (${crossed(walked, ids)})) found
    CROSS JOIN node n ON n.id = found.far WHERE found.far NOT IN ${elements(seen)}
    ORDER BY n.ord, n.id LIMIT ${limit}`;
}

/** Columns: near, far, the far node's order; each pair of different nodes once, in no order. */
export function compileCrossings(walked: Walked, ids: readonly string[], limit: number): Fragment {
  return sql`SELECT found.near, found.far, n.ord
    FROM (SELECT DISTINCT near, far FROM (${crossed(walked, ids)}) WHERE near <> far LIMIT ${limit}) found
    CROSS JOIN node n ON n.id = found.far`;
}

/** Columns: those of `readEdge`, of the edges that have both ends among the nodes, the first in order. */
export function compileEdgesBetween(walked: Walked, ids: readonly string[], limit: number | null): Fragment {
  const types = [...new Set(walked.along.flatMap((along) => along.types))];
  return sql`SELECT ${raw(EDGE_COLUMNS)} FROM json_each(${JSON.stringify(ids)}) near CROSS JOIN edge e
    WHERE e.from_id = near.value AND ${passes(types, walked.edgeFilter)} AND e.to_id IN ${elements(ids)}
    ORDER BY e.ord, e.id LIMIT ${limit ?? -1}`;
}

function crossed({ along, edgeFilter }: Walked, ids: readonly string[]): Fragment {
  const branches = along.flatMap(({ types, direction }) =>
    (direction === 'BOTH' ? (['OUT', 'IN'] as const) : [direction]).map((way) => {
      const [near, far] = way === 'OUT' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
      return sql`SELECT start.value AS near, e.${raw(far)} AS far
        FROM json_each(${JSON.stringify(ids)}) start CROSS JOIN edge e
        WHERE e.${raw(near)} = start.value AND ${passes(types, edgeFilter)}`;
    }),
  );
  return branches.length === 0 ? raw('SELECT NULL AS near, NULL AS far WHERE FALSE') : join(branches, ' UNION ALL ');
}

/** The `+` keeps SQLite from looking a node's edges up once for each of many types. */
function passes(types: readonly EdgeType[], filter: Filter | undefined): Fragment {
  return sql`+e.type IN ${elements(types)} AND ${compileOptional(filter, { kind: 'edge', alias: 'e' })}
    AND within_deadline(e.key)`;
}
