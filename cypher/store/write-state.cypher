// Ends a load: what the graph is now. Parameters: hash, contentHash, nodes and edges (counts by name, as JSON).
MERGE (graph:_Ingest {id: 'graph'})
SET graph += {hash: $hash, contentHash: $contentHash, nodes: $nodes, edges: $edges}
REMOVE graph.loading
