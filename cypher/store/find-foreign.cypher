// A label of the model on a node that no load wrote. Parameters: labels of the model.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $labels)
RETURN labels(n)
LIMIT 1
