// How an objective reaches an instrument: by its commitment or an action, what that refers to, and how the law joins the two.
// Parameters: objective, its number; instrument, an id. Example: {objective: 10, instrument: 'untoc'}
// Columns: path, as drawn; cite, where the reference is; steps, the types of the relationships from there on; words, what the text says for them.
MATCH path =
  (:Objective {number: $objective})
  (()-[:HAS_PARAGRAPH|HAS_ACTION|HAS_ITEM]->()){1,3}
  (provision)-[reference]->(named)
  (()-[onwards:SUPPLEMENTS|ANNEXED_TO|ADOPTED_BY|IDENTIFIED_BY|AMENDS|PART_OF]->()){0,3}
  (:Instrument {id: $instrument})
WHERE reference.role IS NOT NULL
RETURN
  path,
  provision.citeAs + ', ' + provision.pinpoint AS cite,
  [step IN [reference] + onwards | type(step)] AS steps,
  [step IN [reference] + onwards | coalesce(step.quote, step.derivation + ': ' + step.source)] AS words
ORDER BY provision.order, length(path), reference.order, [step IN onwards | step.order]
