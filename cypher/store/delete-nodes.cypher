// Parameters: rows of at (an element id).
UNWIND $rows AS row
MATCH (n)
WHERE elementId(n) = row.at
DELETE n
