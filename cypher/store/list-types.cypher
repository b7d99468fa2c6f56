// The types that relationships have.
MATCH ()-[r]->()
RETURN DISTINCT type(r)
