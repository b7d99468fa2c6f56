// Which articles of treaties say what an objective says, whether or not it names them: a reading by people or by shared words, not the text's own reference.
// Parameters: objective, its number. Example: {objective: 9}
// Columns: provision, parallel and article, as drawn; cite and article_cite, where they are; type; basis and derivation, what it rests on; rationale.
MATCH
  (:Objective {number: $objective})-[:HAS_PARAGRAPH|HAS_ACTION|HAS_ITEM*0..3]->(provision)
  -[parallel:ECHOES|USES_DEFINITION_IN|GOES_BEYOND]->(article)
RETURN
  provision,
  parallel,
  article,
  provision.citeAs + ', ' + provision.pinpoint AS cite,
  article.citeAs + ', ' + article.pinpoint AS article_cite,
  type(parallel) AS type,
  parallel.basis AS basis,
  parallel.derivation AS derivation,
  parallel.rationale AS rationale
ORDER BY provision.order, parallel.order
