// Parameters: rows of name and record.
UNWIND $rows AS row
MERGE (document:_Ingest {id: 'document ' + row.name})
SET document += row
