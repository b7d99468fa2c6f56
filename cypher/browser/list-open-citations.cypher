// Which citations name something that could not be told: unresolved, or ambiguous with what they may mean.
// Parameters: none.
// Columns: provision, citation and candidates, as drawn; cite, where it is; status; quote, the words; page.
MATCH (provision)-[:HAS_CITATION]->(citation:Citation)
WHERE citation.status <> 'RESOLVED'
OPTIONAL MATCH (citation)-[:CANDIDATE]->(candidate)
WITH provision, citation, candidate
ORDER BY candidate.order
RETURN
  provision,
  citation,
  collect(candidate) AS candidates,
  provision.citeAs + ', ' + provision.pinpoint AS cite,
  citation.status AS status,
  citation.quote AS quote,
  citation.firstPage AS page
ORDER BY citation.order
