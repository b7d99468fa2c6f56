// What is kept of each document beside the graph, as JSON, by name.
MATCH (document:_Ingest)
WHERE document.record IS NOT NULL
RETURN document.record
ORDER BY document.name
