/** Counts of references by what they go out from, what they lead to and what they say: arguments to tallies. */

import { provisionId } from '../model/ids.ts';
import type { NodeLabel } from '../model/labels.ts';
import { PROVISION_LABELS, REFERENCE_EDGES } from '../model/labels.ts';
import type { Filter, TallyKey, TallyPlan } from '../model/plan.ts';
import { bounded } from './bounds.ts';
import { all, either, equals, isAbsent, not } from './filters.ts';
import { InputError } from './input-error.ts';
import { provisionFilter } from './provision-filter.ts';
import { hasReference, referenceTerms } from './reference-filter.ts';
import type { MatrixAxis, ProvisionFilter, QueryReferenceMatrixArgs, ReferenceFilter } from './schema-types.ts';

interface Axis {
  readonly key: TallyKey;
  /** What only counts: of the provision, or of the far end. */
  readonly node?: Filter;
  readonly far?: Filter;
  /** From the key to the id of the node that it stands for; `null` where it stands for none. */
  readonly idOf: (key: string | number) => string | null;
}

const byId = (key: string | number) => String(key);

const AXES: Readonly<Record<MatrixAxis, Axis>> = {
  OBJECTIVE: {
    key: { of: 'node', properties: ['objective'] },
    node: not(isAbsent('objective')),
    idOf: (key) => provisionId('gcm', `obj_${key}`),
  },
  ACTION: { key: { of: 'node', properties: ['id'] }, node: equals('label', 'Action'), idOf: byId },
  PROVISION: { key: { of: 'node', properties: ['id'] }, idOf: byId },
  REFERRING_INSTRUMENT: { key: { of: 'node', properties: ['instrument'] }, idOf: byId },
  INSTRUMENT: { key: { of: 'far', properties: ['instrument', 'id'] }, idOf: byId },
  ARTICLE: { key: { of: 'far', properties: ['id'] }, far: equals('label', 'Article'), idOf: byId },
  REFERENCE_TYPE: { key: { of: 'edge', properties: ['type'] }, idOf: () => null },
  ADDRESSEE: { key: { of: 'edge', properties: ['addressee'] }, idOf: () => null },
};

export function nodeIdOf(axis: MatrixAxis, key: string | number): string | null {
  return AXES[axis].idOf(key);
}

/** All that refers; an objective's references are its parts'. */
const REFERRING: readonly NodeLabel[] = PROVISION_LABELS.filter(
  (label) => label !== 'Objective' && label !== 'Article',
);

/** Cells, also by type; far more than a matrix shows. */
const GROUPS = 20_000;

export interface MatrixAsked {
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
  /** How many of the largest are left out. */
  readonly skip: { readonly rows: number; readonly columns: number };
  readonly cells: TallyPlan;
  /** The same, by type. */
  readonly byType: TallyPlan;
}

/** @throws InputError where rows and columns are the same, or what is to be left out is no number of them */
export function matrixPlans(args: QueryReferenceMatrixArgs): MatrixAsked {
  const rows = args.rows ?? 'OBJECTIVE';
  const columns = args.columns ?? 'INSTRUMENT';
  if (rows === columns) throw new InputError('columns', `is ${columns}, as "rows" is; give two different axes`);
  const axes = [AXES[rows], AXES[columns]];
  const tally = tallyReferences(args.filter, args.within, {
    by: axes.map((axis) => axis.key),
    limit: GROUPS,
    node: all(axes.map((axis) => axis.node)),
    far: all(axes.map((axis) => axis.far)),
  });
  const skip = {
    rows: bounded('skipRows', args.skipRows ?? 0, GROUPS, 0),
    columns: bounded('skipColumns', args.skipColumns ?? 0, GROUPS, 0),
  };
  return { rows, columns, skip, cells: tally, byType: { ...tally, by: [...tally.by, AXES.REFERENCE_TYPE.key] } };
}

interface Tallied {
  readonly by: readonly TallyKey[];
  readonly limit: number;
  readonly node?: Filter | undefined;
  readonly far?: Filter | undefined;
}

/** Counts the references that pass, of the provisions that pass. */
export function tallyReferences(
  references: ReferenceFilter | null | undefined,
  provisions: ProvisionFilter | null | undefined,
  { by, limit, node, far }: Tallied,
): TallyPlan {
  const { types, edgeFilter, nodeFilter } = referenceTerms(references, 'law');
  const filter = all([provisionFilter(provisions), node]);
  const farFilter = all([nodeFilter, far]);
  return {
    kind: 'tally',
    labels: REFERRING,
    ...(filter && { filter }),
    edges: { types, ...(edgeFilter && { filter: edgeFilter }), ...(farFilter && { node: farFilter }) },
    by,
    limit,
  };
}

/** The instruments that the provisions which refer to this one refer to as well. */
export function coCitedPlan(instrument: string, filter: ReferenceFilter | null | undefined, limit: number): TallyPlan {
  const itself = either(equals('id', instrument), equals('instrument', instrument));
  const node = hasReference({ types: REFERENCE_EDGES, ...filter, instrument }, 'own');
  return tallyReferences({ types: REFERENCE_EDGES, ...filter, instrument: null }, null, {
    by: [AXES.INSTRUMENT.key],
    limit,
    node,
    far: not(itself),
  });
}
