/**
 * Date and URL as `graphql-scalars` checks them, under the names and with the descriptions of this API; a date stays the
 * text that the graph stores.
 */
import type { GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate, GraphQLURL } from 'graphql-scalars';

export const SCALARS = { Date: checkedBy(GraphQLLocalDate), URL: checkedBy(GraphQLURL) };

/** The checks alone; as a whole type it would bring its own description. */
function checkedBy({ serialize, parseValue, parseLiteral }: GraphQLScalarType) {
  return { __serialize: serialize, __parseValue: parseValue, __parseLiteral: parseLiteral };
}
