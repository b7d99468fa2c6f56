// Which of these ids relationships of a type have. Parameters: ids. TYPE stands for one of the model's.
MATCH ()-[r:TYPE]->()
WHERE r.id IN $ids
RETURN r.id, r.document
