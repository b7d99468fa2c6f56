/**
 * Runs the root fields of a query as GraphQL does, and writes what lies below them straight from their plans' results.
 * Questions that are not of plans alone, and answers with an error below a root field, are left to GraphQL's own executor,
 * whose answers these equal.
 */
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLResolveInfo,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  Kind,
  locatedError,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { canonicalJson } from '../../model/canonical.ts';
import { collectFields } from '../plan/collect-fields.ts';
import { compileAnswer, NotPlanned, type Write } from './compile-answer.ts';

/** A root field, ready to be run. */
interface Root {
  readonly run: (context: unknown) => Promise<unknown>;
  readonly write: Write;
  readonly info: GraphQLResolveInfo;
}

export const executePlans: Plugin = {
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn(async (args: ExecutionArgs) => {
      const roots = rootsOf(args);
      const answer = roots === null ? null : await answerFrom(roots, args);
      return answer ?? executeFn(args);
    });
  },
};

/** By document, and then by what else decides what a question asks. */
const compiled = new WeakMap<DocumentNode, Map<string, readonly Root[] | null>>();

/** Of one document; more would be a client that writes its values anew each time, and gains nothing. */
const KEPT = 20;

/** `null` where the question is not of plans alone. */
function rootsOf(args: ExecutionArgs): readonly Root[] | null {
  const kept = compiled.get(args.document) ?? new Map<string, readonly Root[] | null>();
  compiled.set(args.document, kept);
  const key = canonicalJson([args.operationName ?? null, args.variableValues ?? null]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const roots = compileRoots(args);
  kept.set(key, roots);
  return roots;
}

function compileRoots(args: ExecutionArgs): readonly Root[] | null {
  const operation = getOperationAST(args.document, args.operationName);
  const query = args.schema.getQueryType();
  if (operation?.operation !== 'query' || !query) return null;
  const { coerced } = getVariableValues(args.schema, operation.variableDefinitions ?? [], args.variableValues ?? {});
  if (coerced === undefined) return null;
  const document = { schema: args.schema, fragments: fragmentsOf(args.document), variableValues: coerced };
  try {
    return [...collectFields(document, query, [operation as unknown as FieldNode])].map(([name, fieldNodes]) => {
      const node = fieldNodes[0] as FieldNode;
      const field = query.getFields()[node.name.value];
      if (!field?.resolve) throw new NotPlanned(`${name} has no resolver`);
      const { resolve, type: returnType } = field;
      const given = getArgumentValues(field, node, coerced);
      const info: GraphQLResolveInfo = {
        ...{ fieldName: field.name, fieldNodes, returnType, parentType: query, operation, rootValue: args.rootValue },
        ...document,
        path: { prev: undefined, key: name, typename: query.name },
      };
      return {
        run: async (context) => resolve(args.rootValue, given, context, info),
        write: compileAnswer(document, returnType, fieldNodes),
        info,
      };
    });
  } catch {
    // Whatever is wrong, GraphQL's own executor says it.
    return null;
  }
}

function fragmentsOf({ definitions }: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** `null` where something below a root field is an error, or is not there yet. */
async function answerFrom(roots: readonly Root[], { contextValue }: ExecutionArgs): Promise<ExecutionResult | null> {
  const errors: GraphQLError[] = [];
  const values = await Promise.all(
    roots.map(({ run, info }) =>
      run(contextValue).catch((error: unknown) => {
        errors.push(locatedError(error, info.fieldNodes, [info.path.key]));
        return FAILED;
      }),
    ),
  );
  const data: Record<string, unknown> = Object.create(null);
  let isLost = false;
  for (const [at, { write, info }] of roots.entries()) {
    if (values[at] === FAILED) isLost ||= isNonNullType(info.returnType);
    try {
      data[info.path.key] = values[at] === FAILED ? null : write(values[at]);
    } catch {
      return null;
    }
  }
  return { ...(errors.length > 0 && { errors }), data: isLost ? null : data };
}

const FAILED = Symbol('a root field failed');
