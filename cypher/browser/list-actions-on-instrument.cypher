// Which actions refer to an instrument or one of its articles, in the words of the Compact.
// Parameters: instrument, an id. Example: {instrument: 'smuggling-protocol'}
// Columns: action, reference and target, as drawn; cite, where it is; type and role, how it refers; quote, its words; page.
MATCH (:Instrument {id: $instrument})-[:HAS_ARTICLE*0..3]->(target)<-[reference]-(action:Action)
WHERE reference.role IS NOT NULL
RETURN
  action,
  reference,
  target,
  action.citeAs + ', ' + action.pinpoint AS cite,
  type(reference) AS type,
  reference.role AS role,
  reference.quote AS quote,
  reference.page AS page
ORDER BY action.order, reference.order
