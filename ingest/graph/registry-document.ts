/** The registry's own contribution to every graph, as a document among the others. */
import { type DocumentGraph, REGISTRY_DOCUMENT, splitShared } from '../../src/model/document.ts';
import type { Registry } from '../registry/load.ts';
import { registryGraph } from '../registry/registry-graph.ts';

export function registryDocument(registry: Registry): DocumentGraph {
  const { own, shared } = splitShared(registryGraph(registry));
  return {
    own,
    record: {
      document: REGISTRY_DOCUMENT,
      fingerprint: registry.version,
      sources: [],
      warnings: [],
      pagesInSource: null,
      instruments: [],
      shared,
    },
  };
}
