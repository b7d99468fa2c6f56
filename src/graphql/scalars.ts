/** Date and URL as `graphql-scalars` checks them, under the names of this API; a date stays the text that the graph stores. */
import { GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate, GraphQLURL } from 'graphql-scalars';

export const SCALARS = {
  Date: new GraphQLScalarType({ ...GraphQLLocalDate.toConfig(), name: 'Date' }),
  URL: GraphQLURL,
};
