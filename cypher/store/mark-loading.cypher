// Begins a load that takes more than one transaction. Parameters: documents.
MERGE (graph:_Ingest {id: 'graph'})
SET graph.loading = $documents
