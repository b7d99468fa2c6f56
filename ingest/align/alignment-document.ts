/** Proposals as what a store keeps: a document of its own for each treaty, so that one is replaced without the others. */
import type { DocumentGraph } from '../../src/model/document.ts';
import { type GraphEdge, type GraphNode, known } from '../../src/model/graph.ts';
import { articleId, edgeId } from '../../src/model/ids.ts';
import type { Proposal } from './align.ts';
import { articleOf } from './align-treaties.ts';

const PREFIX = 'alignment';

/** Whether a stored document holds what was inferred; ingest takes it out when the texts change. */
export function isAlignmentDocument(name: string): boolean {
  return name === PREFIX || name.startsWith(`${PREFIX} `);
}

/**
 * One treaty's proposals as `INFERRED` edges: to the part of an article, or the article, that the graph has, else to the
 * treaty itself with the pinpoint, as a citation of an article goes that is no node.
 * @param nodes those that edges may begin and end at
 */
export function alignmentDocument(
  instrument: string,
  proposals: readonly Proposal[],
  nodes: ReadonlyMap<string, GraphNode>,
  fingerprint: string,
): DocumentGraph {
  const edges = proposals.flatMap((proposal, at) => {
    const from = nodes.get(proposal.provision);
    return proposal.instrument === instrument && from ? [inferredEdge(proposal, from, nodes, at)] : [];
  });
  return {
    own: { nodes: [], edges },
    record: {
      document: `${PREFIX} ${instrument}`,
      fingerprint,
      sources: [],
      warnings: [],
      pagesInSource: null,
      instruments: [],
      shared: { nodes: [], edges: [] },
    },
  };
}

function inferredEdge(
  { instrument, pinpoint, score, shared }: Proposal,
  from: GraphNode,
  nodes: ReadonlyMap<string, GraphNode>,
  at: number,
): GraphEdge {
  const article = articleId(instrument, articleOf(pinpoint));
  const to = [articleId(instrument, pinpoint), article].find((id) => nodes.has(id)) ?? instrument;
  const properties = { derivation: 'INFERRED', score, shared, pinpoint: `art. ${pinpoint}`, rule: 'shared-words' };
  return {
    id: edgeId(from.id, 'ECHOES', to, { inferred: true, ...(to === instrument ? { article } : {}) }),
    type: 'ECHOES',
    from: from.id,
    to,
    order: `${from.order}~9${String(at).padStart(5, '0')}`,
    properties: known(properties),
  };
}
