// Parameters: rows of from and to (element ids), type and properties.
UNWIND $rows AS row
MATCH (a), (b)
WHERE elementId(a) = row.from AND elementId(b) = row.to
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
