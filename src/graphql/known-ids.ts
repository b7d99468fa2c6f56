/** Looks up the ids that people gave before anything is asked about them: one that names nothing is a slip, not "none". */
import type { NodeLabel } from '../model/labels.ts';
import type { GivenId, Plan } from '../model/plan.ts';
import type { GraphStore } from '../store/port.ts';
import { candidatesPlan, likeliest } from '../traversal/given-ids.ts';
import { InputError } from '../traversal/input-error.ts';

type Run = (plan: Plan) => ReturnType<GraphStore['run']>;

/** Of one request: an id is looked up once, however often it is given. */
export function createIdCheck(run: Run) {
  const labels = new Map<string, NodeLabel | null>();
  /** @throws InputError for the first that names nothing, or no thing of its label */
  return async (given: readonly GivenId[]): Promise<void> => {
    const ids = [...new Set(given.map(({ id }) => id))].filter((id) => !labels.has(id));
    if (ids.length > 0) {
      const { nodes } = await run({
        kind: 'nodes',
        start: { kind: 'ids', ids },
        select: { properties: {}, steps: [] },
      });
      for (const [at, id] of ids.entries()) labels.set(id, nodes[at]?.label ?? null);
    }
    for (const each of given) {
      const label = labels.get(each.id) ?? null;
      if (label === null || label !== (each.label ?? label)) throw await unknownId(run, each);
    }
  };
}

async function unknownId(run: Run, given: GivenId): Promise<InputError> {
  const { nodes } = await run(candidatesPlan(given));
  const meant = likeliest(
    given,
    nodes.filter((node) => node !== null),
  );
  const thing = given.label === undefined ? 'nothing' : `no ${given.label.toLowerCase()}`;
  const advice = meant.length > 0 ? `did you mean ${OR.format(meant)}?` : '"search" finds ids by words';
  return new InputError(given.argument, `is ${given.id}; ${thing} has that id; ${advice}`);
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });
