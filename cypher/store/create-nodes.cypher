// Parameters: rows of label and properties.
UNWIND $rows AS row
CREATE (n:$(row.label))
SET n = row.properties
RETURN n.id, elementId(n)
