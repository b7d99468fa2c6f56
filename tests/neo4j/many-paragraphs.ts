/** A document of as many paragraphs as one likes, for loads that take a while. Run by itself, it loads one and may be killed. */
import type { DocumentGraph } from '../../src/model/document.ts';
import { type Neo4jOptions, openNeo4jStore } from '../../src/store/neo4j/store.ts';
import { documentOf, edge, node } from '../store/conformance/documents.ts';

/** `count` paragraphs in a row, each with the words given. */
export function manyParagraphs(count: number, words: string): DocumentGraph {
  const nodes = Array.from({ length: count }, (_, index) =>
    node(`A/RES/1/1#para_${index}`, 'Paragraph', String(index).padStart(6, '0'), {
      number: index,
      text: `${words} ${index}`,
    }),
  );
  const edges = nodes
    .slice(1)
    .map(({ id }, index) => edge(`A/RES/1/1#para_${index}`, 'NEXT', id, String(index).padStart(6, '0')));
  return documentOf('A/RES/1/1 (en)', { nodes, edges });
}

if (import.meta.main) {
  const [options, count, words] = process.argv.slice(2) as [string, string, string];
  const store = await openNeo4jStore(JSON.parse(options) as Neo4jOptions);
  console.log('loading');
  await store.change({ put: [manyParagraphs(Number(count), words)], remove: [] });
  await store.close();
  console.log('loaded');
}
