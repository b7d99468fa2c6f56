// How the law joins an instrument to others and to bodies: what it supplements, who adopted it, what is annexed to it.
// Parameters: instrument, an id. Example: {instrument: 'untoc'}
// Columns: instrument, relation and other, as drawn; says, the relation as a sentence; derivation; source, the words or where they are from.
MATCH (instrument:Instrument {id: $instrument})-[relation]-(other:Instrument|Body)
WHERE relation.derivation IS NOT NULL AND relation.role IS NULL
WITH instrument, relation, other, startNode(relation) AS a, endNode(relation) AS b
RETURN
  instrument,
  relation,
  other,
  coalesce(a.shortTitle, a.symbol, a.title, a.name) + ' ' + toLower(replace(type(relation), '_', ' ')) + ' ' +
    coalesce(b.shortTitle, b.symbol, b.title, b.name) AS says,
  relation.derivation AS derivation,
  coalesce(relation.quote, relation.source) AS source
ORDER BY a.order, type(relation), b.order, relation.order
