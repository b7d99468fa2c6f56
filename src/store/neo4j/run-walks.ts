/** Runs subgraphs and tallies as one statement each, and a search for paths as one for each of its steps. */
import neo4j from 'neo4j-driver';
import { labelOf } from '../../model/ids.ts';
import type {
  PathsPlan,
  PathsResult,
  ResultNode,
  SubgraphPlan,
  SubgraphResult,
  TallyPlan,
  TallyResult,
} from '../../model/plan.ts';
import type { Seen } from '../port.ts';
import { type Crossing, type Frontier, findShortestPaths, type Ways, withSteps } from '../shortest-paths.ts';
import { cached } from './compile/cached.ts';
import { compileCrossings, compileFound } from './compile/compile-paths.ts';
import { compileSubgraph } from './compile/compile-subgraph.ts';
import { compileTally, readTally } from './compile/compile-tally.ts';
import { idsByLabel, partValues } from './compile/parameters.ts';
import type { Query, Reader } from './reader.ts';
import { statementFor } from './statements.ts';

const compiledSubgraph = cached(compileSubgraph);
const compiledTally = cached(compileTally);
const compiledCrossings = cached(compileCrossings);
const compiledFound = cached(compileFound);

/** @throws StoreError `INVALID_PLAN`, `TIMEOUT` … */
export async function runSubgraph(reader: Reader, plan: SubgraphPlan, seen?: Seen): Promise<SubgraphResult> {
  const empty = { nodes: [], edges: [], truncated: false };
  if (labelOf(plan.start) === undefined) return empty;
  const parameters = partValues(plan);
  const { text, read } = compiledSubgraph(plan, parameters);
  const [record] = await reader.query(text, parameters.sent, seen);
  return record === undefined ? empty : read([...record.values()], { plan, sent: parameters.sent }, plan);
}

/** @throws StoreError `INVALID_PLAN`, `TIMEOUT` … */
export async function runTally(reader: Reader, plan: TallyPlan, seen?: Seen): Promise<TallyResult> {
  const parameters = partValues(plan);
  const records = await reader.query(compiledTally(plan, parameters), parameters.sent, seen);
  return readTally(
    records.map((record) => [...record.values()]),
    plan,
  );
}

/** Element ids of nodes come upon, by id. */
type Places = Map<string, string>;

/** @throws StoreError `INVALID_PLAN`, `TIMEOUT` … */
export function runPaths(reader: Reader, plan: PathsPlan, seen?: Seen): Promise<PathsResult> {
  return reader.consistently(async (query) => {
    const places = await findEnds(query, plan);
    const ends = new Set([plan.from, plan.to]);
    const { paths, truncated } =
      places.size < ends.size ? { paths: [], truncated: false } : await search(query, plan, places);
    return { ...(await readPaths(query, plan, paths, places)), truncated };
  }, seen);
}

async function findEnds(query: Query, { from, to }: PathsPlan): Promise<Places> {
  const places: Places = new Map();
  for (const [label, ids] of idsByLabel([from, to])) {
    for (const record of await query(statementFor('find-nodes', label), { ids }))
      places.set(record.get(0), record.get(2));
  }
  return places;
}

async function search(query: Query, plan: PathsPlan, places: Places): Promise<Ways> {
  const searching = findShortestPaths(plan);
  let step = searching.next();
  while (!step.done) step = searching.next(await cross(query, plan, step.value, places));
  return step.value;
}

/** `null` where there are too many. */
async function cross(
  query: Query,
  plan: PathsPlan,
  { ids, along, most }: Frontier,
  places: Places,
): Promise<Crossing[] | null> {
  const turned = { ...plan, along };
  const parameters = partValues(turned);
  const at = ids.map((id) => places.get(id));
  const sent = { ...parameters.sent, at, most: neo4j.int(most + 1) };
  const records = await query(compiledCrossings(turned, parameters), sent);
  if (records.length > most) return null;
  return records.map((record) => {
    const [near, far, order, place] = [...record.values()] as string[] as [string, string, string, string];
    places.set(far, place);
    return { near, far, order };
  });
}

async function readPaths(
  query: Query,
  plan: PathsPlan,
  paths: Ways['paths'],
  places: Places,
): Promise<Omit<PathsResult, 'truncated'>> {
  if (paths.length === 0) return { paths: [], nodes: [], edges: [] };
  const ids = [...new Set(paths.flat())];
  const parameters = partValues(plan);
  const { text, read } = compiledFound(plan, parameters);
  const [record] = await query(text, { ...parameters.sent, at: ids.map((id) => places.get(id)) });
  const { nodes, edges } = read([...(record?.values() ?? [[], []])], { plan, sent: parameters.sent });
  const withEdges = withSteps(paths, edges, plan.along);
  const used = new Set(withEdges.flatMap(({ steps }) => steps.flat()));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    paths: withEdges,
    nodes: ids.map((id) => byId.get(id) as ResultNode),
    edges: edges.filter((edge) => used.has(edge.id)),
  };
}
