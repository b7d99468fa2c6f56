/** Errors as the API shows them: a stable `extensions.code`, a message for people, and nothing of what is inside. */
import type { FieldNode } from 'graphql';
import { GraphQLError } from 'graphql';
import { CompactGraphError, StoreError } from '../model/errors.ts';
import { InputError } from '../traversal/input-error.ts';

/** Points an error of the request at the field that is wrong, however deep below the root field it stands. */
export function locating<T>(nodes: readonly FieldNode[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { message, code, argument } = error;
    throw new GraphQLError(message, { nodes, extensions: { code, argument } });
  }
}

/**
 * What a client may know of an error. Codes: `BAD_USER_INPUT`, `AMBIGUOUS_ALIAS`, `EMPTY_STORE`, `TIMEOUT`,
 * `STORE_UNAVAILABLE`, and `INTERNAL` for all that is not expected, which `report` is told.
 */
export function maskError(error: unknown, report: (error: unknown) => void): GraphQLError {
  const located = error instanceof GraphQLError ? error : undefined;
  const cause = originOf(error);
  // What was thrown as a GraphQLError was written for clients; the executor added path and place to it.
  if (located !== undefined && cause instanceof GraphQLError) return withCode(located);
  const { message, code } = shown(cause, report);
  return new GraphQLError(message, {
    nodes: located?.nodes ?? null,
    path: located?.path ?? null,
    extensions: { code, ...(cause instanceof InputError && { argument: cause.argument }) },
  });
}

/** Errors of GraphQL itself that have no code speak of the request: its variables or its values. */
function withCode(error: GraphQLError): GraphQLError {
  error.extensions['code'] ??= 'BAD_USER_INPUT';
  return error;
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

function shown(cause: unknown, report: (error: unknown) => void): { message: string; code: string } {
  if (cause instanceof StoreError) {
    report(cause);
    if (cause.code === 'TIMEOUT') {
      return { code: 'TIMEOUT', message: 'the question took longer than this server allows; ask for less at once' };
    }
    return { code: 'STORE_UNAVAILABLE', message: 'the store of the graph cannot answer now; try again later' };
  }
  if (cause instanceof CompactGraphError) return { code: cause.code, message: cause.message };
  report(cause);
  return { code: 'INTERNAL', message: 'something went wrong inside the server; its log says what' };
}
