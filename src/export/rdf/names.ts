/**
 * Names for the web of data. The United Nations mints no URIs for these things, so the graph's ids become names under
 * `urn:compact-graph:`, and other vocabularies are used for what they say and no more.
 */

export const PREFIXES = {
  cg: 'urn:compact-graph:vocabulary:',
  eli: 'http://data.europa.eu/eli/ontology#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Prefix = keyof typeof PREFIXES;

/** `name('eli', 'title')` → `http://data.europa.eu/eli/ontology#title`. */
export function name(prefix: Prefix, local: string): string {
  return PREFIXES[prefix] + local;
}

/** `gcm#obj_9` → `urn:compact-graph:id:gcm%23obj_9`; decoding the part after `id:` gives the id again. */
export function idName(id: string): string {
  return `urn:compact-graph:id:${encodeURIComponent(id.toWellFormed()).replace(/%2F/g, '/').replace(/%3A/g, ':')}`;
}

export function sourceName(sha256: string): string {
  return `urn:compact-graph:source:${sha256}`;
}

export function graphName(hash: string): string {
  return `urn:compact-graph:graph:${hash}`;
}
