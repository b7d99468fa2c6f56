/** The concordance as a layer of its own: what people found when they compared a provision with a treaty's articles. */
import { articleId } from '../../src/model/ids.ts';
import type { Registry } from '../registry/load.ts';
import type { GraphBuilder } from './builder.ts';

/** Only provisions that the document has; a row about a missing page waits for it. */
export function addConcordance(graph: GraphBuilder, registry: Registry): void {
  for (const { provision, edge, article, basis, why } of registry.concordance) {
    if (!graph.has(provision)) continue;
    graph.addEdge(provision, edge, articleId(article.instrument, article.pinpoint), {
      derivation: 'CURATED',
      basis,
      rationale: why,
      pinpoint: `art. ${article.pinpoint}`,
    });
  }
}
