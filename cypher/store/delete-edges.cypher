// Parameters: rows of at (an element id).
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.at
DELETE r
