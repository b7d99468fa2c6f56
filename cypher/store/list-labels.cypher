// The labels that nodes have.
MATCH (n)
UNWIND labels(n) AS label
RETURN DISTINCT label
