/** Says in words what the drawing shows. */
import { type Graph, type GraphEdge, type GraphNode, isLink, type Part } from './graph.ts';
import { count, DERIVATION_WORDS, sayBinding, sayNumber, sayRole, sayType } from './words.ts';

/** "8 provisions, 8 instruments, 17 references." */
export function describeShown({ nodes, edges }: Graph): string {
  const kinds = new Map<string, number>();
  for (const { label } of nodes.values()) kinds.set(label, (kinds.get(label) ?? 0) + 1);
  const parts = [...kinds].map(([label, number]) => count(number, label.toLowerCase()));
  return `${[...parts, sayLinks(edges)].join(', ')}.`;
}

function sayLinks(edges: Graph['edges']): string {
  return count([...edges.values()].filter(isLink).length, 'link');
}

/** "66 links from the first 60 of 451 provisions"; "484 links" where nothing is left out. */
export function sayExtent({ edges }: Graph, parts: readonly Part[]): string {
  const short = sayShort(parts);
  return `${sayLinks(edges)}${short && ` from ${short}`}`;
}

/** "the first 60 of 451 provisions"; empty where all are here. */
export function sayShort(parts: readonly Part[]): string {
  return parts
    .filter(({ held, of }) => held < of)
    .map(({ held, of, noun }) => `the first ${sayNumber(held)} of ${count(of, noun)}`)
    .join(' and ');
}

/** "9(a), action. 4 links: promotes ratification of Smuggling of Migrants Protocol; …" */
export function describeNode(node: GraphNode, { nodes, edges }: Graph): string {
  const links = [...edges.values()].filter((edge) => isLink(edge) && (edge.from === node.id || edge.to === node.id));
  const said = links.slice(0, 6).map((edge) => {
    const far = nodes.get(edge.from === node.id ? edge.to : edge.from)?.name ?? '';
    return edge.from === node.id ? `${sayType(edge.type)} ${far}` : `${far} ${sayType(edge.type)} it`;
  });
  const force = node.label === 'Instrument' ? `, ${sayBinding(node.binding)}` : '';
  const rest = links.length > said.length ? `; and ${links.length - said.length} more` : '';
  return `${node.name}, ${node.label.toLowerCase()}${force}. ${count(links.length, 'link')}${said.length > 0 ? `: ${said.join('; ')}${rest}` : ''}.`;
}

/** What is known of an edge besides its words: "stated, named only in another title, urges". */
export function describeGrounds(edge: GraphEdge): string[] {
  return [
    edge.derivation && DERIVATION_WORDS[edge.derivation].name,
    sayRole(edge.role),
    edge.strength && edge.strength !== 'NONE' ? `asks as strongly as “${edge.strength.toLowerCase()}”` : null,
    edge.hedge && `hedged by “${edge.hedge}”`,
    edge.addressee && `addressed to “${edge.addressee}”`,
    edge.scope && `scope: “${edge.scope}”`,
  ].filter((part) => part !== null && part !== '') as string[];
}
