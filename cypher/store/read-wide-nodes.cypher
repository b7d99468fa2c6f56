// Nodes whose ids would sort differently by UTF-16 unit and by code point. Parameters: labels of the model, wide (a pattern).
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $labels) AND n.id =~ $wide
RETURN n
