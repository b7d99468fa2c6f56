// Parameters: names.
UNWIND $names AS name
MATCH (document:_Ingest {id: 'document ' + name})
DELETE document
