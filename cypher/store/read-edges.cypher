// All relationships of a type in the order of their ids, as the index on ids has them. TYPE stands for one of the model's.
MATCH (a)-[r:TYPE]->(b)
WHERE r.id > ''
RETURN r, a.id, b.id
ORDER BY r.id
