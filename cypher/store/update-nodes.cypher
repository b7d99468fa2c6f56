// Parameters: rows of at (an element id) and properties.
UNWIND $rows AS row
MATCH (n)
WHERE elementId(n) = row.at
SET n = row.properties
