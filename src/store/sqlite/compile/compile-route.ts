/** Routes as joins: from a node's id, hop by hop, to the id of the node at the far end. */
import type { EdgeHop, Hop, PropertyHop, Route } from '../../../model/plan.ts';
import { all, type Fragment, list, raw, sql } from '../sql.ts';
import { locate } from './property.ts';

/** The tables to join, in the order of the route, and the conditions that tie them. */
export interface CompiledRoute {
  readonly prefix: string;
  readonly tables: readonly Fragment[];
  readonly conditions: readonly Fragment[];
  /** The id at the far end: an expression over the tables, without values. */
  readonly far: string;
  /** The alias of the node at the far end where it is joined already. */
  readonly farNode: string | null;
  /** The alias of the last hop's edge; `null` where the last hop has none to name. */
  readonly edge: string | null;
  /** The same of the first hop. */
  readonly firstEdge: string | null;
  /** A key in the innermost table, which ties `within_deadline` to the rows that pass. */
  readonly innermost: string | null;
}

/** `prefix` keeps the aliases apart from those of the statement around. `start` is an expression without values. */
export function compileRoute(route: Route, start: Fragment, prefix: string): CompiledRoute {
  const begin = {
    prefix,
    tables: [],
    conditions: [],
    far: start.text,
    farNode: null,
    edge: null,
    firstEdge: null,
    innermost: null,
  };
  return route.reduce<CompiledRoute>((so, hop, index) => {
    const stepped = addHop(so, hop, `${prefix}${index}`);
    return index === 0 ? { ...stepped, firstEdge: stepped.edge } : stepped;
  }, begin);
}

/** Joins the node at the far end, for filters on it. */
export function withFarNode(route: CompiledRoute): CompiledRoute & { readonly farNode: string } {
  if (route.farNode !== null) return { ...route, farNode: route.farNode };
  return joinNode(route, `${route.prefix}far`, raw(`= +${route.far}`));
}

/** The condition that ends a walk when its time is over. */
export function deadline({ innermost }: CompiledRoute): Fragment[] {
  return innermost === null ? [] : [raw(`within_deadline(${innermost})`)];
}

function addHop(so: CompiledRoute, hop: Hop, alias: string): CompiledRoute {
  if (hop.kind === 'property') return addPropertyHop(so, hop, alias);
  return hop.repeat ? addRepeatedHop(so, hop, hop.repeat, alias) : addEdgeHop(so, hop, alias);
}

function addEdgeHop(so: CompiledRoute, hop: EdgeHop, alias: string): CompiledRoute {
  const edge = `${alias}e`;
  const { near, far } = ends(hop, edge, so.far);
  const stepped: CompiledRoute = {
    ...so,
    tables: [...so.tables, raw(`edge ${edge}`)],
    conditions: [...so.conditions, sql`${near} AND ${typeIsIn(edge, hop)}`],
    far,
    farNode: null,
    edge,
    innermost: `${edge}.key`,
  };
  return hop.labels ? withLabels(joinNode(stepped, `${alias}n`, raw(`= +${far}`)), `${alias}n`, hop) : stepped;
}

/** With many types one look at all of a node's edges is cheaper than one for each type; the `+` keeps the index from it. */
function typeIsIn(edge: string, hop: EdgeHop): Fragment {
  return sql`${raw(hop.types.length > FEW_TYPES ? '+' : '')}${raw(edge)}.type IN ${list(hop.types)}`;
}

const FEW_TYPES = 3;

/**
 * The condition that an edge begins at `at`, and the id at its other end. The `+` keeps SQLite from concluding from a
 * filter on the far end that it may as well begin there, which is dear where many edges end there.
 */
function ends(hop: EdgeHop, edge: string, at: string): { near: Fragment; far: string } {
  const [from, to] = [`${edge}.from_id`, `${edge}.to_id`];
  if (hop.direction === 'OUT') return { near: raw(`${from} = +${at}`), far: to };
  if (hop.direction === 'IN') return { near: raw(`${to} = +${at}`), far: from };
  return {
    near: raw(`(${from} = +${at} OR ${to} = +${at})`),
    far: `CASE WHEN ${from} = ${at} THEN ${to} ELSE ${from} END`,
  };
}

/**
 * The nodes at a distance of `min` to `max` edges. The start's own distance is 0, so no cycle leads back to it, and
 * however the edges wind, each node is found once.
 */
function addRepeatedHop(
  so: CompiledRoute,
  hop: EdgeHop,
  repeat: { min: 0 | 1; max: number },
  alias: string,
): CompiledRoute {
  const { near, far } = ends(hop, 'step', 'walk.at');
  const walk = sql`IN (
    WITH RECURSIVE walk(at, distance) AS (
      SELECT ${raw(so.far)}, 0
      UNION
      SELECT ${raw(far)}, walk.distance + 1 FROM walk CROSS JOIN edge step
      WHERE walk.distance < ${repeat.max} AND ${near} AND ${typeIsIn('step', hop)} AND within_deadline(step.key)
    ) SELECT at FROM walk${raw(repeat.min === 0 ? '' : ` WHERE at <> ${so.far}`)})`;
  const stepped = joinNode({ ...so, edge: null }, `${alias}n`, walk);
  return hop.labels ? withLabels(stepped, `${alias}n`, hop) : stepped;
}

function addPropertyHop(so: CompiledRoute, hop: PropertyHop, alias: string): CompiledRoute {
  const holder = so.farNode === null ? joinNode(so, `${alias}h`, raw(`= +${so.far}`)) : { ...so, farNode: so.farNode };
  const property = locate({ kind: 'node', alias: holder.farNode }, hop.property);
  return joinNode({ ...holder, edge: null }, `${alias}n`, raw(`= json_extract(${property})`));
}

function joinNode(so: CompiledRoute, alias: string, idIs: Fragment): CompiledRoute & { readonly farNode: string } {
  return {
    ...so,
    tables: [...so.tables, raw(`node ${alias}`)],
    conditions: [...so.conditions, sql`${raw(alias)}.id ${idIs}`],
    far: `${alias}.id`,
    farNode: alias,
    innermost: `${alias}.key`,
  };
}

function withLabels(so: CompiledRoute, alias: string, hop: EdgeHop): CompiledRoute {
  return { ...so, conditions: [...so.conditions, all([sql`${raw(alias)}.label IN ${list(hop.labels ?? [])}`])] };
}
