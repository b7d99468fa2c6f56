/** Objectives, or the instruments that refer, by the instruments referred to: each cell opens the references that it counts. */
import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { NodeAnswer } from '../data/answer.ts';
import { ask } from '../data/ask.ts';
import { MATRIX } from '../data/queries.ts';
import { readNode } from '../data/read-answer.ts';
import { count, sayNumbers } from '../data/words.ts';
import { holdsCompact } from '../state/questions.ts';
import { address, holdings, type Load, toAskError } from '../state/store.ts';
import { Link } from './link.tsx';
import { Empty, Failed, Waiting } from './states.tsx';

const AXES = [
  ['OBJECTIVE', 'By objective'],
  ['REFERRING_INSTRUMENT', 'By referring instrument'],
] as const;

type Axis = (typeof AXES)[number][0];

interface Heading {
  readonly key: string;
  readonly totalCount: number;
  readonly node: NodeAnswer;
}

interface Counts {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  readonly cells: readonly { readonly row: string; readonly column: string; readonly count: number }[];
  readonly truncated: boolean;
}

export function Matrix() {
  const state = useSignal<Load<Counts>>({ status: 'loading' });
  const chosen = useSignal<Axis>('OBJECTIVE');
  /** Of resolutions alone there are no objectives to count by. */
  const hasObjectives = useComputed(() => holdings.value.status !== 'ready' || holdsCompact(holdings.value.value));
  const axis = useComputed<Axis>(() => (hasObjectives.value ? chosen.value : 'REFERRING_INSTRUMENT'));
  const attempt = useSignal(0);
  useSignalEffect(() => {
    void attempt.value;
    if (holdings.value.status === 'loading') return undefined;
    const { derivations } = address.value;
    const cancel = new AbortController();
    const variables = {
      rows: axis.value,
      filter: { derivations: derivations.length > 0 ? derivations : ['REGISTRY'] },
    };
    ask<{ referenceMatrix: Counts }>(MATRIX, variables, cancel.signal).then(
      ({ referenceMatrix }) => {
        state.value = { status: 'ready', value: referenceMatrix };
      },
      (error: unknown) => {
        if (!cancel.signal.aborted) state.value = { status: 'failed', error: toAskError(error) };
      },
    );
    return () => cancel.abort();
  });
  return (
    <>
      {hasObjectives.value && <Rows chosen={chosen} />}
      {state.value.status === 'loading' && <Waiting>Counting…</Waiting>}
      {state.value.status === 'failed' && <Failed error={state.value.error} retry={() => (attempt.value += 1)} />}
      {state.value.status === 'ready' && state.value.value.cells.length === 0 && (
        <Empty>Nothing that is held refers to anything with these filters.</Empty>
      )}
      {state.value.status === 'ready' && state.value.value.cells.length > 0 && (
        <MatrixTable counts={state.value.value} />
      )}
      {axis.value === 'OBJECTIVE' && <MissingObjectives />}
    </>
  );
}

function Rows({ chosen }: { readonly chosen: Signal<Axis> }) {
  return (
    <fieldset class="switch" aria-label="Rows">
      {AXES.map(([axis, words]) => (
        <button key={axis} type="button" aria-pressed={chosen.value === axis} onClick={() => (chosen.value = axis)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}

function MatrixTable({ counts: { rows, columns, cells, truncated } }: { readonly counts: Counts }) {
  const most = Math.max(...cells.map((cell) => cell.count));
  const numbers = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell.count]));
  return (
    <>
      <table class="matrix">
        <caption>How many references there are. Choose a cell to open them.</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, node }) => {
              const { name, title } = readNode(node);
              return (
                <th key={key} scope="col" class="turned">
                  <Link
                    change={{
                      view: { kind: 'citing', id: key, within: null, relation: null },
                      select: key,
                      tab: 'references',
                    }}
                    title={title ?? undefined}
                  >
                    {name}
                  </Link>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, node }) => {
            const { name, title } = readNode(node);
            return (
              <tr key={key}>
                <th scope="row">
                  <Link
                    change={{ view: { kind: 'about', id: key }, select: key, tab: 'references' }}
                    title={title ?? name}
                  >
                    {name}
                  </Link>
                </th>
                {columns.map((column) => (
                  <Cell
                    key={column.key}
                    row={key}
                    column={column.key}
                    name={`${name} and ${readNode(column.node).name}`}
                    number={numbers.get(`${key} ${column.key}`) ?? 0}
                    most={most}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {truncated && <p class="soft">Rows or columns with few references are left out.</p>}
    </>
  );
}

interface CellProps {
  readonly row: string;
  readonly column: string;
  readonly name: string;
  readonly number: number;
  readonly most: number;
}

function Cell({ row, column, name, number, most }: CellProps) {
  if (number === 0) {
    return (
      <td>
        <span class="hidden">0</span>
      </td>
    );
  }
  return (
    <td style={{ '--share': number / most }}>
      <Link
        change={{ view: { kind: 'citing', id: column, within: row, relation: null }, select: null, tab: 'references' }}
        aria-label={`${name}: ${count(number, 'reference')}`}
      >
        {number}
      </Link>
    </td>
  );
}

function MissingObjectives() {
  if (holdings.value.status !== 'ready') return null;
  const missing = (holdings.value.value.objectives ?? [])
    .filter((objective) => objective.coverage === 'NONE')
    .map(({ number }) => number);
  if (missing.length === 0) return null;
  return (
    <p class="missing">
      No page is held of {missing.length === 1 ? 'objective' : 'objectives'} {sayNumbers(missing)}: they have no row
      because their text is missing, not because they refer to nothing.
    </p>
  );
}
