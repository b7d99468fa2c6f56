// A relationship that would lose an end if these nodes were deleted. Parameters: rows of at (an element id).
UNWIND $rows AS row
MATCH (n)-[r]-()
WHERE elementId(n) = row.at
RETURN r.id, r.document, n.id
LIMIT 1
