/** Short ways to write documents as ingest hands them over. */
import type { DocumentGraph } from '../../../src/model/document.ts';
import { splitShared } from '../../../src/model/document.ts';
import type { GraphEdge, GraphNode, Properties } from '../../../src/model/graph.ts';
import { edgeId } from '../../../src/model/ids.ts';
import type { EdgeType, NodeLabel } from '../../../src/model/labels.ts';

export function node(id: string, label: NodeLabel, order: string, properties: Properties = {}): GraphNode {
  return { id, label, order, properties };
}

export function edge(from: string, type: EdgeType, to: string, order: string, properties: Properties = {}): GraphEdge {
  const citation = properties['citation'];
  const id = edgeId(from, type, to, typeof citation === 'string' ? { citation } : {});
  return { id, type, from, to, order, properties };
}

interface Contents {
  readonly instruments?: readonly string[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A document as ingest hands it over: what others may give too goes to the record. */
export function documentOf(name: string, { instruments = [], nodes, edges }: Contents): DocumentGraph {
  const { own, shared } = splitShared({ nodes, edges });
  return {
    record: {
      document: name,
      fingerprint: `fingerprint of ${name}`,
      sources: [{ name: `${name.replaceAll('/', '-')}.txt`, sha256: 'ab'.repeat(32), bytes: 4096, pages: [18, 19] }],
      warnings: [
        {
          code: 'NUMBER_INFERRED',
          message: 'paragraph 25 has no number here',
          source: 'page-18.txt',
          page: 18,
          line: 3,
        },
      ],
      pagesInSource: 36,
      instruments,
      shared,
    },
    own,
  };
}
