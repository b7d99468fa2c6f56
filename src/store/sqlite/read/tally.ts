/** Counts by group, in one statement. */
import { StoreError } from '../../../model/errors.ts';
import type { TallyKey, TallyPlan, TallyResult } from '../../../model/plan.ts';
import { compileOptional } from '../compile/compile-filter.ts';
import { propertyValue, type Subject } from '../compile/property.ts';
import type { Connection } from '../connection.ts';
import { elements, type Fragment, join, list, raw, sql } from '../sql.ts';

/** @throws StoreError `INVALID_PLAN`, `TIMEOUT` */
export function runTally(connection: Connection, plan: TallyPlan): TallyResult {
  const width = plan.by.length;
  const groups = connection.read(compileTally(plan)).map((row) => ({
    keys: row.slice(0, width) as (string | number | null)[],
    count: Number(row[width]),
    nodes: Number(row[width + 1]),
  }));
  return { groups: groups.slice(0, plan.limit), truncated: groups.length > plan.limit };
}

/** Collected from the ends where a filter names them: a tally looks at everything, so that few or many makes no odds. */
const NODE: Subject = { kind: 'node', alias: 'n', fewLeadTo: () => true };
const SUBJECTS = { node: NODE, edge: { kind: 'edge', alias: 'e' }, far: { kind: 'node', alias: 'f' } } as const;

/** Columns: the keys, the count, the count of different nodes. */
function compileTally({ labels, filter, edges, by, limit }: TallyPlan): Fragment {
  const names = by.map((_, index) => raw(`key_${index}`));
  const keys = by.map((key, index) => sql`${keyValue(key, edges !== undefined)} AS ${names[index] ?? null}`);
  const order = [raw('counted DESC'), ...names.flatMap((name) => [sql`${name} IS NULL`, name])];
  const walk = edges
    ? sql`CROSS JOIN edge e ON e.from_id = n.id AND +e.type IN ${elements(edges.types)} CROSS JOIN node f ON f.id = e.to_id`
    : raw('');
  const passing = edges
    ? sql`AND ${compileOptional(edges.filter, SUBJECTS.edge)} AND ${compileOptional(edges.node, SUBJECTS.far)} AND within_deadline(e.key)`
    : raw('');
  return sql`SELECT ${join([...keys, raw('count(*) AS counted'), raw('count(DISTINCT n.key)')], ', ')}
    FROM node n ${walk}
    WHERE n.label IN ${list(labels)} AND ${compileOptional(filter, NODE)} AND within_deadline(n.key) ${passing}
    ${names.length > 0 ? sql`GROUP BY ${join(names, ', ')}` : raw('HAVING count(*) > 0')}
    ORDER BY ${join(order, ', ')} LIMIT ${limit + 1}`;
}

function keyValue({ of, properties }: TallyKey, withEdges: boolean): Fragment {
  if (properties.length === 0 || (of !== 'node' && !withEdges)) {
    throw new StoreError(`a tally cannot group by ${of} ${properties.join(', ')}: name a property of what is counted`, {
      code: 'INVALID_PLAN',
    });
  }
  const values = properties.map((property) => propertyValue(SUBJECTS[of], property));
  return values.length === 1 ? sql`${values[0] ?? null}` : sql`coalesce(${join(values, ', ')})`;
}
