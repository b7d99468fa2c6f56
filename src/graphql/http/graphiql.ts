/** GraphiQL, whole and from this server alone, opening on the question that the graph was made for. */
import { readOperations } from '../operations.ts';

/** Which actions of the Compact reference the Smuggling Protocol, with the words and the page. */
export const EXAMPLE_QUERY = `# Which actions of the Compact reference the Smuggling Protocol?
{
  actions(filter: { references: { instrument: "smuggling-protocol" } }) {
    totalCount
    edges {
      node {
        label
        cite
        references {
          edges {
            type
            role
            quote
            page
            node {
              id
            }
          }
        }
      }
    }
  }
}
`;

/** The first tab has the example; each of the named operations has one more. */
export function graphiqlOptions() {
  const tabs = [...readOperations().values()].map((query) => ({ query }));
  return { title: 'Compact Graph', defaultQuery: EXAMPLE_QUERY, defaultTabs: [{ query: EXAMPLE_QUERY }, ...tabs] };
}

/** The page with all its scripts in it. They are nine megabytes, so they are read when a browser first asks. */
export async function renderGraphiqlOffline(options: object): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL(options);
}
