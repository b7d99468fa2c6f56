// The same of relationships. Parameters: types of the model, wide (a pattern).
MATCH (a)-[r]->(b)
WHERE type(r) IN $types AND r.id =~ $wide
RETURN r, a.id, b.id
