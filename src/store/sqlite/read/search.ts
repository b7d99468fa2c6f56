/** Full-text search over titles, texts and quotes: words without regard to case and accents, no stemming, best first. */
import type { GraphNode } from '../../../model/graph.ts';
import type { PlanResult, ResultNode, SearchPlan } from '../../../model/plan.ts';
import { atOrAfter, atOrBefore, type OrderTerm, ordering, withinCursors } from '../compile/compile-order.ts';
import type { Connection } from '../connection.ts';
import { NODE_COLUMNS, NODE_WIDTH, readNode } from '../rows.ts';
import { type Fragment, list, raw, sql } from '../sql.ts';
import { cutPage, NOTHING_OUTSIDE, type Outside } from './page.ts';
import { toMatchExpression } from './search-text.ts';
import { selectAll } from './select.ts';

interface Hit {
  readonly node: GraphNode;
  readonly rank: number;
  readonly snippet: string;
}

/** A rank is BM25's, lower is better; ties are by id. */
const BY_RANK: readonly OrderTerm[] = [
  { value: raw('hit.rank'), descending: false, nullable: false },
  { value: raw('hit.id'), descending: false, nullable: false },
];

const SNIPPET_WORDS = 24;

/** Stands where a snippet leaves words out, and in no text: a control character, which ingest removes. */
const CUT = '\u0001';

/** Empty text, or text without a word, has no hit. */
export function runSearch(connection: Connection, plan: SearchPlan): PlanResult {
  const expression = toMatchExpression(plan.text);
  if (expression === null) return { nodes: [], total: plan.count ? 0 : null, hasNext: false, hasPrevious: false };
  const read = connection.read(compileHits(plan, expression)).map(readHit);
  const { total, outside } = summarise(connection, plan, expression);
  const { things, hasNext, hasPrevious } = cutPage(read, plan.page, outside);
  const selected = selectAll(
    connection,
    plan.select,
    things.map(({ node }) => node),
  );
  const nodes = things.map(({ node, rank, snippet }) => ({
    ...(selected.get(node.id) as ResultNode),
    keys: [rank],
    snippet,
  }));
  return { nodes, total, hasNext, hasPrevious };
}

/** The page is cut first, since a snippet is dear and only those shown need one. */
function compileHits(plan: SearchPlan, expression: string): Fragment {
  const order = ordering(BY_RANK, plan.page.backward ?? false);
  return sql`WITH hit AS MATERIALIZED (
      SELECT * FROM (${matches(plan, expression)}) hit WHERE ${withinCursors(BY_RANK, plan.page)}
      ORDER BY ${order} LIMIT ${plan.page.limit + 1}
    )
    SELECT ${raw(NODE_COLUMNS)}, hit.rank, snippet(search, -1, '⟦', '⟧', ${CUT}, ${SNIPPET_WORDS})
    FROM hit CROSS JOIN search ON search.rowid = hit.key CROSS JOIN node n ON n.key = hit.key
    WHERE search MATCH ${expression} ORDER BY ${order}`;
}

function matches(plan: SearchPlan, expression: string): Fragment {
  return sql`SELECT n.key, n.id, search.rank FROM search CROSS JOIN node n ON n.key = search.rowid
    WHERE search MATCH ${expression} AND n.label IN ${list(plan.labels)} AND within_deadline(n.key)`;
}

function summarise(
  connection: Connection,
  plan: SearchPlan,
  expression: string,
): { total: number | null; outside: Outside } {
  const { after, before } = plan.page;
  if (!plan.count && !after && !before) return { total: null, outside: NOTHING_OUTSIDE };
  const [row] = connection.read(sql`
    SELECT count(*), max(${atOrBefore(BY_RANK, after)}), max(${atOrAfter(BY_RANK, before)})
    FROM (${matches(plan, expression)}) hit`);
  return { total: plan.count ? Number(row?.[0]) : null, outside: { earlier: row?.[1] === 1, later: row?.[2] === 1 } };
}

function readHit(row: readonly unknown[]): Hit {
  const node = readNode(row as never);
  return { node, rank: row[NODE_WIDTH] as number, snippet: toSnippet(row[NODE_WIDTH + 1] as string, node) };
}

/** Words missing before a text may turn its meaning round, so a snippet that shows its beginning says that they are. */
function toSnippet(marked: string, node: GraphNode): string {
  const showsBeginning = !marked.startsWith(CUT);
  const snippet = marked.replaceAll(CUT, '…');
  return showsBeginning && node.properties['startComplete'] === false ? `[…] ${snippet}` : snippet;
}
