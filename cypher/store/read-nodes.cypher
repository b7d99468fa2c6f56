// All nodes of a label in the order of their ids, as the index on ids has them. Label stands for one of the model's.
MATCH (n:Label)
WHERE n.id > ''
RETURN n
ORDER BY n.id
