// Which of these ids nodes of a label have. Parameters: ids. Label stands for one of the model's.
MATCH (n:Label)
WHERE n.id IN $ids
RETURN n.id, n.document, elementId(n)
