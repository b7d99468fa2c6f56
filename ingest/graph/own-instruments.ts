/** The instruments whose text a document holds: what the registry knows of each, and what the document says of itself. */
import { naturalKey } from '../../src/model/ids.ts';
import type { OwnTitle } from '../citations/read.ts';
import type { Rules } from '../rules.ts';
import type { DocumentTree, InstrumentText, Keyword } from '../structure/tree.ts';
import type { GraphBuilder, Values } from './builder.ts';
import { describeSymbol } from './instruments.ts';

/** Field by field the document's own word comes before the registry's, and that before what the symbol tells. */
export function addOwnInstruments(graph: GraphBuilder, tree: DocumentTree, rules: Rules): void {
  for (const part of tree.parts) {
    const stated = part.annexedTo === null ? statedOf(tree, part) : {};
    const values = rules.registered.get(part.instrument)?.properties ?? describeBySymbol(part);
    const title = part.title === null ? {} : { title: part.title };
    graph.addNode(
      part.instrument,
      'Instrument',
      { ...values, ...title, ...stated, ingested: true },
      orderOf(rules, part.instrument),
    );
    if (part.annexedTo !== null) addAnnexedTo(graph, rules, part.instrument, part.annexedTo);
  }
  const main = tree.parts.find((part) => part.annexedTo === null);
  if (main) for (const keyword of tree.metadata?.keywords ?? []) addKeyword(graph, rules, main.instrument, keyword);
}

/** What the document says of a resolution outside its text. */
function statedOf({ metadata }: DocumentTree, { adoption }: InstrumentText): Values {
  const { keywords: _, ...whole } = metadata ?? { keywords: [] };
  if (adoption === undefined) return whole;
  const { workUri = null, session = null, committee = null } = whole;
  return { workUri, session, committee, ...adoption };
}

/** Registered instruments come first, in the registry's order; then all others in the order of their symbols. */
export function orderOf(rules: Rules, instrument: string): string {
  return rules.registered.get(instrument)?.order ?? `1/${naturalKey(instrument)}`;
}

/** An annex that the registry does not know has no symbol of its own. */
function describeBySymbol({ instrument, annexedTo }: InstrumentText): Values {
  const { values } = describeSymbol(annexedTo ?? instrument);
  if (annexedTo === null) return values;
  const title = `${annexedTo}, annex${instrument.slice(`${annexedTo}/annex`.length).replace('/', ' ')}`;
  return { ...values, title, kind: 'DOCUMENT', symbol: null, lookup: [title.toLowerCase()] };
}

function addAnnexedTo(graph: GraphBuilder, rules: Rules, annex: string, to: string): void {
  const registered = rules.registry.law.some((law) => law.type === 'ANNEXED_TO' && law.from === annex && law.to === to);
  if (!registered) graph.addEdge(annex, 'ANNEXED_TO', to, { derivation: 'STATED', source: to });
}

/** A registered term where the registry matches the thesaurus's address, else a term of that address or those words alone. */
function addKeyword(graph: GraphBuilder, rules: Rules, instrument: string, { label, uri, scheme }: Keyword): void {
  const known = uri === null ? undefined : rules.termByAddress.get(uri);
  const name = uri === null ? label : uri.slice(uri.lastIndexOf('/') + 1);
  const id = known ?? `term:${scheme}-${slugOf(name)}`.toLowerCase();
  if (known === undefined) {
    const closeMatch = uri === null ? [] : [uri];
    graph.addNode(id, 'Term', { label, altLabels: [], notLabels: [], closeMatch }, `9/${naturalKey(id)}`);
  }
  graph.addEdge(instrument, 'ABOUT', id, {
    derivation: 'STATED',
    source: `keywords of the document’s metadata (${scheme})`,
  });
}

function slugOf(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
}

/** What the document's instruments are called; where resolution and annex bear one title, it is the annex's. */
export function titlesOf({ parts }: DocumentTree, { registry }: Rules): OwnTitle[] {
  return parts.flatMap(({ instrument, title: own }) => {
    const title = registry.instrumentById.get(instrument)?.title ?? own;
    return title === null ? [] : [{ title, instrument }];
  });
}
