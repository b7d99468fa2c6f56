/** Three questions of different shape, each as GraphQL and as the Cypher that somebody who knows the graph would write. */

export interface Case {
  readonly name: string;
  readonly graphql: string;
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const CASES: readonly Case[] = [
  {
    name: 'one thing and what it refers to',
    graphql: `{
      node(id: "gcm#obj_10__act_b") {
        id
        ... on Action { label text references { edges { type role quote page node { id ... on Instrument { title } } } } }
      }
    }`,
    cypher: `MATCH (action:Action {id: $id})
      RETURN action.id AS id, action.label AS label, action.text AS text, COLLECT {
        MATCH (action)-[r]->(target:Instrument|Article)
        WHERE r.role IS NOT NULL
        WITH r, target ORDER BY r.order, r.id LIMIT 50
        RETURN {type: type(r), role: r.role, quote: r.quote, page: r.page, id: target.id, title: target.title}
      } AS references`,
    parameters: { id: 'gcm#obj_10__act_b' },
  },
  {
    name: 'a list by what its members refer to',
    graphql: `{
      actions(filter: { references: { instrument: "smuggling-protocol" } }) {
        totalCount
        edges { node { label references { edges { type role quote page node { id } } } } }
      }
    }`,
    cypher: `MATCH (:Instrument {id: $instrument})-[:HAS_ARTICLE*0..3]->()<-[cited]-(action:Action)
      WHERE cited.role IS NOT NULL
      WITH DISTINCT action ORDER BY action.order, action.id
      WITH collect(action) AS found
      RETURN size(found) AS total, COLLECT {
        UNWIND found[..50] AS action
        RETURN {label: action.label, references: COLLECT {
          MATCH (action)-[r]->(target:Instrument|Article)
          WHERE r.role IS NOT NULL
          WITH r, target ORDER BY r.order, r.id LIMIT 50
          RETURN {type: type(r), role: r.role, quote: r.quote, page: r.page, id: target.id}
        }}
      } AS actions`,
    parameters: { instrument: 'smuggling-protocol' },
  },
  {
    name: 'a tree, four levels deep',
    graphql: `{
      objectives(filter: { numbers: [9, 10] }) {
        number title
        actions { label text references { edges { type quote citation { quote status } node { id ... on Instrument { title } } } } }
      }
    }`,
    cypher: `MATCH (objective:Objective)
      WHERE objective.number IN $numbers
      WITH objective ORDER BY objective.order, objective.id
      RETURN objective.number AS number, objective.title AS title, COLLECT {
        MATCH (objective)-[:HAS_ACTION]->(action:Action)
        WITH action ORDER BY action.order, action.id
        RETURN {label: action.label, text: action.text, references: COLLECT {
          MATCH (action)-[r]->(target:Instrument|Article)
          WHERE r.role IS NOT NULL
          WITH r, target ORDER BY r.order, r.id LIMIT 50
          OPTIONAL MATCH (citation:Citation {id: r.citation})
          RETURN {type: type(r), quote: r.quote, id: target.id, title: target.title,
            citation: {quote: citation.quote, status: citation.status}}
        }}
      } AS actions`,
    parameters: { numbers: [9, 10] },
  },
];
