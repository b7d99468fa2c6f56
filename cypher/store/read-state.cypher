// The graph's hashes and counts as its last load wrote them; `loading` names the documents of a load that is not finished.
MATCH (graph:_Ingest {id: 'graph'})
RETURN graph.hash, graph.contentHash, graph.nodes, graph.edges, graph.loading
