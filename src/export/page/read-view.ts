/** What the page draws: all provisions and the law they refer to, or what lies around one thing. */
import type { GraphEdge } from '../../model/graph.ts';
import { CONCORDANCE_EDGES, LAW_EDGES, PART_EDGES, REFERENCE_EDGES } from '../../model/labels.ts';
import type { Source } from '../format.ts';
import { nameOf } from '../gexf.ts';
import { eachRow, isNode, nodesOf, shownProperties } from '../row.ts';

/** More than this cannot be read in one drawing; the page says how many are left out. */
export const RELATIONS_SHOWN = 1_500;

interface ShownNode {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  /** As it may be shown, never bare. */
  readonly text?: string;
  readonly notice?: string;
  readonly cite?: string;
}

interface ShownEdge {
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly quote?: string;
  readonly page?: number;
  /** How it is known, in words: from which rule, trigger or registry. */
  readonly why?: string;
}

export interface View {
  /** The place of the node that the view is around; -1 where it is of the whole graph. */
  readonly start: number;
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly ShownEdge[];
  readonly leftOut: number;
}

const PARTS = new Set<string>(PART_EDGES);
const REFERENCE = new Set<string>(REFERENCE_EDGES);
const OTHER = new Set<string>([...CONCORDANCE_EDGES, ...LAW_EDGES]);

export async function readView(source: Source): Promise<View> {
  const { around } = source;
  const members = around === null ? null : await readMembers(source, around);
  const { edges, leftOut } = await readEdges(source, members);
  const wanted = new Set([...edges.flatMap(({ from, to }) => [from, to]), ...(around === null ? [] : [around])]);
  const nodes = await readNodes(source, wanted);
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  const placeOf = (id: string) => places.get(id) ?? -1;
  return {
    start: around === null ? -1 : placeOf(around),
    nodes,
    edges: edges.map((edge) => ({ from: placeOf(edge.from), to: placeOf(edge.to), ...describeEdge(edge) })),
    leftOut,
  };
}

/** The thing itself with all its parts; of a page, what stands on it. One reading for each level of parts. */
async function readMembers({ rows }: Source, around: string): Promise<Set<string>> {
  const members = new Set([around]);
  for (let before = 0; before < members.size; ) {
    before = members.size;
    for await (const row of eachRow(rows())) {
      if (isNode(row)) continue;
      if (PARTS.has(row.type) && members.has(row.from)) members.add(row.to);
      if (row.type === 'ON_PAGE' && row.to === around) members.add(row.from);
    }
  }
  return members;
}

/** References come first, so that neither the registry's relations nor the parts crowd them out. */
async function readEdges(
  { rows, around }: Source,
  members: ReadonlySet<string> | null,
): Promise<{ edges: GraphEdge[]; leftOut: number }> {
  const touches = ({ from, to, properties }: GraphEdge) =>
    members === null || members.has(from) || members.has(to) || properties['citation'] === around;
  const wants: readonly ((edge: GraphEdge) => boolean)[] = [
    (edge) => REFERENCE.has(edge.type) && touches(edge),
    (edge) => OTHER.has(edge.type) && touches(edge),
    (edge) => members !== null && PARTS.has(edge.type) && members.has(edge.from),
  ];
  const found: GraphEdge[][] = wants.map(() => []);
  let seen = 0;
  for await (const row of eachRow(rows())) {
    if (isNode(row)) continue;
    const at = wants.findIndex((wanted) => wanted(row));
    const list = found[at];
    if (list === undefined) continue;
    seen += 1;
    if (list.length < RELATIONS_SHOWN) list.push(row);
  }
  const edges = found.flat().slice(0, RELATIONS_SHOWN);
  return { edges, leftOut: seen - edges.length };
}

async function readNodes({ rows }: Source, wanted: ReadonlySet<string>): Promise<ShownNode[]> {
  const nodes: ShownNode[] = [];
  for await (const row of eachRow(nodesOf(rows()))) {
    if (!wanted.has(row.id)) continue;
    const { display, notice, citeAs, pinpoint, title, quote } = shownProperties(row);
    const text = [display, title, quote].find((words) => typeof words === 'string');
    nodes.push({
      id: row.id,
      label: row.label,
      name: nameOf(row),
      ...(typeof text === 'string' ? { text } : {}),
      ...(typeof notice === 'string' ? { notice } : {}),
      ...(typeof citeAs === 'string' ? { cite: `${citeAs}, ${pinpoint}` } : {}),
    });
  }
  return nodes;
}

function describeEdge({ type, properties }: GraphEdge): Omit<ShownEdge, 'from' | 'to'> {
  const { quote, page, derivation, trigger, rule, source, basis, rationale, score } = properties;
  const because = [
    trigger === undefined ? null : `by the words “${trigger}”`,
    rule === undefined ? null : `rule ${rule}`,
    source === undefined ? null : `from ${source}`,
    basis === undefined ? null : `by ${String(basis).toLowerCase()}`,
    rationale ?? null,
    score === undefined ? null : `score ${score}`,
  ].filter((part) => part !== null);
  return {
    type,
    ...(typeof quote === 'string' ? { quote } : {}),
    ...(typeof page === 'number' ? { page } : {}),
    ...(derivation === undefined ? {} : { why: [String(derivation).toLowerCase(), ...because].join('; ') }),
  };
}
