/** The root fields that count references: the matrix, and what is cited together. */
import type { GraphQLResolveInfo } from 'graphql';
import { compareCodePoints } from '../../model/ids.ts';
import { PROVISION_LABELS } from '../../model/labels.ts';
import type { ResultNode, Selection, TallyGroup } from '../../model/plan.ts';
import { BOUNDS, bounded } from '../../traversal/bounds.ts';
import { coCitedPlan, matrixPlans, nodeIdOf } from '../../traversal/matrix.ts';
import { cite } from '../../traversal/pinpoint.ts';
import type {
  MatrixAxis,
  QueryCoCitedArgs,
  QueryReferenceMatrixArgs,
  ReferenceType,
} from '../../traversal/schema-types.ts';
import type { Context } from '../context.ts';
import { locating } from '../errors.ts';
import { asksFor } from '../plan/asks-for.ts';
import { readByIds, readCounted, selectBelow } from './run-root.ts';

/** What a heading is named by. */
const NAMES: Selection['properties'] = {
  Instrument: ['shortTitle', 'title'],
  ...Object.fromEntries(PROVISION_LABELS.map((label) => [label, ['label', 'citeAs', 'pinpoint']])),
};

export async function referenceMatrix(
  _: unknown,
  args: QueryReferenceMatrixArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const asked = locating(info.fieldNodes, () => matrixPlans(args));
  const { select } = selectBelow(info, 2 * BOUNDS.matrix);
  const cells = await context.store.tally(asked.cells);
  const byType = asksFor(info, 'cells', 'types') ? await context.store.tally(asked.byType) : null;
  const placed = cells.groups.filter(({ keys }) => keys[0] !== null && keys[1] !== null);
  const [rows, columns] = [totals(placed, 0), totals(placed, 1)];
  const kept = { rows: largest(rows, asked.skip.rows), columns: largest(columns, asked.skip.columns) };
  const ids = [...idsOf(asked.rows, kept.rows), ...idsOf(asked.columns, kept.columns)];
  const nodes = await readByIds(context, ids, select, NAMES);
  const headings = {
    rows: toHeadings(asked.rows, kept.rows, nodes),
    columns: toHeadings(asked.columns, kept.columns, nodes),
  };
  return {
    rowAxis: asked.rows,
    columnAxis: asked.columns,
    ...headings,
    cells: toCells(placed, byType?.groups ?? [], asked, headings),
    rowCount: rows.size,
    columnCount: columns.size,
    truncated:
      cells.truncated ||
      asked.skip.rows + kept.rows.size < rows.size ||
      asked.skip.columns + kept.columns.size < columns.size,
  };
}

type Totals = ReadonlyMap<string | number, number>;

function totals(groups: readonly TallyGroup[], place: 0 | 1): Totals {
  const sums = new Map<string | number, number>();
  for (const { keys, count } of groups) {
    const key = keys[place];
    if (key != null) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

/** The next after the first `skip`; of the same size in the order of the tally, which both stores share. */
function largest(sums: Totals, skip: number): Totals {
  return new Map([...sums].sort(([, a], [, b]) => b - a).slice(skip, skip + BOUNDS.matrix));
}

function idsOf(axis: MatrixAxis, sums: Totals): string[] {
  return [...sums.keys()].flatMap((key) => nodeIdOf(axis, key) ?? []);
}

interface Heading {
  readonly key: string;
  readonly label: string;
  readonly node: ResultNode | null;
  readonly totalCount: number;
}

/** In reading order; types of references by their names. */
function toHeadings(axis: MatrixAxis, sums: Totals, nodes: ReadonlyMap<string, ResultNode>): Heading[] {
  const headings = [...sums].map(([key, totalCount]) => {
    const id = nodeIdOf(axis, key);
    const node = (id !== null && nodes.get(id)) || null;
    return { key: id ?? String(key), label: nameOf(node) ?? id ?? String(key), node, totalCount };
  });
  return headings.sort(
    (a, b) => compareCodePoints(a.node?.order ?? '', b.node?.order ?? '') || compareCodePoints(a.key, b.key),
  );
}

function nameOf(node: ResultNode | null): string | undefined {
  if (node === null) return undefined;
  const { shortTitle, title, label } = node.properties;
  const name = node.label === 'Instrument' ? (shortTitle ?? title) : label;
  // "9(a)" says enough; "para. 4" does not say of what.
  const isOfCompact = node.label === 'Objective' || node.label === 'Action' || node.label === 'Instrument';
  return (isOfCompact ? undefined : cite(node.properties)) || (name === undefined ? undefined : String(name));
}

function toCells(
  groups: readonly TallyGroup[],
  byType: readonly TallyGroup[],
  { rows, columns }: { rows: MatrixAxis; columns: MatrixAxis },
  headings: { rows: readonly Heading[]; columns: readonly Heading[] },
) {
  const keyOf = (axis: MatrixAxis, key: string | number) => nodeIdOf(axis, key) ?? String(key);
  const placeOf = ({ keys }: TallyGroup) => [keyOf(rows, keys[0] ?? ''), keyOf(columns, keys[1] ?? '')] as const;
  const types = Map.groupBy(byType, (group) => JSON.stringify(placeOf(group)));
  const rowPlaces = new Map(headings.rows.map(({ key }, place) => [key, place]));
  const columnPlaces = new Map(headings.columns.map(({ key }, place) => [key, place]));
  return groups
    .map((group) => ({ group, place: placeOf(group) }))
    .filter(({ place: [row, column] }) => rowPlaces.has(row) && columnPlaces.has(column))
    .map(({ group, place: [row, column] }) => ({
      row,
      column,
      count: group.count,
      provisionCount: group.nodes,
      types: (types.get(JSON.stringify([row, column])) ?? []).map(({ keys, count }) => ({
        type: keys[2] as ReferenceType,
        count,
      })),
    }))
    .sort(
      (a, b) =>
        place(rowPlaces, a.row) - place(rowPlaces, b.row) ||
        place(columnPlaces, a.column) - place(columnPlaces, b.column),
    );
}

function place(places: ReadonlyMap<string, number>, key: string): number {
  return places.get(key) ?? 0;
}

export async function coCited(_: unknown, args: QueryCoCitedArgs, context: Context, info: GraphQLResolveInfo) {
  const plan = locating(info.fieldNodes, () =>
    coCitedPlan(args.id, args.filter, bounded('first', args.first ?? 20, BOUNDS.page)),
  );
  const { select } = selectBelow(info, plan.limit);
  await context.assertKnown([{ argument: 'id', id: args.id, label: 'Instrument' }]);
  const { groups } = await context.store.tally(plan);
  return readCounted(context, groups, select);
}
