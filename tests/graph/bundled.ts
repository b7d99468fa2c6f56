/** The graph of the two bundled pages, as ingest makes it. */
import { fileURLToPath } from 'node:url';
import { registryDocument } from '../../ingest/graph/registry-document.ts';
import { ingestFiles, ingestSources } from '../../ingest/ingest.ts';
import { findFiles, readFiles } from '../../ingest/pages/find-files.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules, type Rules } from '../../ingest/rules.ts';
import { type DocumentGraph, mergeDocuments } from '../../src/model/document.ts';
import type { Graph, GraphEdge, GraphNode } from '../../src/model/graph.ts';

export const bundledFolder = fileURLToPath(new URL('../../ingest/bundled/A-RES-73-195', import.meta.url));

export const registry = loadRegistry();
const rules: Rules = createRules(registry);

/** The registry's document and those of the given paths. */
export function documentsOf(...paths: string[]): DocumentGraph[] {
  return [registryDocument(registry), ...ingestFiles(readFiles(paths), rules).documents];
}

/** The same of files of every format; what is refused is left out. */
export async function documentsOfEveryFormat(...paths: string[]): Promise<DocumentGraph[]> {
  const { documents } = await ingestSources(findFiles(paths).files, rules);
  return [registryDocument(registry), ...documents];
}

export function graphOf(...paths: string[]): Graph {
  return mergeDocuments(documentsOf(...paths));
}

export interface Reader {
  readonly node: (id: string) => GraphNode;
  readonly nodes: (label: string) => GraphNode[];
  readonly from: (id: string, type?: string) => GraphEdge[];
  readonly to: (id: string, type?: string) => GraphEdge[];
}

/** Looks things up in a graph; a node that is not there fails the test by its id. */
export function readGraph(graph: Graph): Reader {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const from = Map.groupBy(graph.edges, (edge) => edge.from);
  const to = Map.groupBy(graph.edges, (edge) => edge.to);
  const pick = (edges: GraphEdge[] = [], type?: string) =>
    edges.filter((edge) => type === undefined || edge.type === type);
  return {
    node(id) {
      const node = nodes.get(id);
      if (!node) throw new Error(`the graph has no ${id}`);
      return node;
    },
    nodes: (label) => graph.nodes.filter((node) => node.label === label),
    from: (id, type) => pick(from.get(id), type),
    to: (id, type) => pick(to.get(id), type),
  };
}
