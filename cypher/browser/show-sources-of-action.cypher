// What an action draws on, with the words that say so; a source named in a note or inside another's title is marked.
// Parameters: action, its label. Example: {action: '10(b)'}
// Columns: action, reference and source, as drawn; title of the source; type, role, quote and page of the reference; text of the action.
MATCH (action:Action {label: $action})-[reference]->(source)
WHERE reference.role IS NOT NULL
RETURN
  action,
  reference,
  source,
  coalesce(source.title, source.heading) AS title,
  type(reference) AS type,
  reference.role AS role,
  reference.quote AS quote,
  reference.page AS page,
  CASE WHEN action.startComplete = false THEN '[…] ' ELSE '' END + action.text AS text
ORDER BY action.order, reference.order
