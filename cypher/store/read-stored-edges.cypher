// The relationships of some documents and those that documents share. Parameters: types of the model, documents.
MATCH (a)-[r]->(b)
WHERE type(r) IN $types AND (r.document IS NULL OR r.document IN $documents)
RETURN r, a.id, b.id
