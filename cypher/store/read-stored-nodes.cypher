// The nodes of some documents and those that documents share. Parameters: labels of the model, documents.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $labels) AND (n.document IS NULL OR n.document IN $documents)
RETURN n
