/** Registry → rules: the patterns and vocabularies that ingest works with, built once. */

import type { GraphNode } from '../src/model/graph.ts';
import type { LawEdgeType } from '../src/model/labels.ts';
import type { Name } from './citations/names.ts';
import type { ProtocolsOf } from './citations/protocols.ts';
import { type CitationReader, createCitationReader } from './citations/read.ts';
import type { ArticleKnowledge } from './citations/resolve.ts';
import { createWordingFinder } from './citations/wordings.ts';
import type { Registry } from './registry/load.ts';
import { registryGraph } from './registry/registry-graph.ts';
import type { RegisteredInstrument } from './registry/schema.ts';
import type { Genre } from './structure/assemble.ts';
import { compoundsOf, wordsOf } from './structure/words/lexicon.ts';

export interface Rules {
  readonly registry: Registry;
  /** The registry's own nodes by id: what an instrument's own document adds to. */
  readonly registered: ReadonlyMap<string, GraphNode>;
  /** The registry's term by each address of a thesaurus that it matches. */
  readonly termByAddress: ReadonlyMap<string, string>;
  /** The body that the registry knows to have issued an instrument. */
  readonly issuerOf: ReadonlyMap<string, Registry['bodies'][number]>;
  readonly genre: Genre;
  readonly readCitations: CitationReader;
  /** The labels of the qualifying phrases in a text, each once, in the registry's order. */
  readonly findQualifiers: (text: string) => string[];
}

export function createRules(registry: Registry): Rules {
  return {
    registry,
    registered: new Map(registryGraph(registry).nodes.map((node) => [node.id, node])),
    // Of several terms that match one address, the first in the registry's order.
    termByAddress: new Map(
      registry.terms.toReversed().flatMap(({ id, closeMatch }) => closeMatch.map((address) => [address, id] as const)),
    ),
    issuerOf: issuersOf(registry),
    genre: genreOf(registry),
    readCitations: createCitationReader({
      symbols: registry.issuingBodies,
      nouns: registry.instrumentNouns,
      names: registry.instruments.flatMap(namesOf),
      treatySeries: registry.instruments.map(({ id, untsVolume, untsRegistration }) => ({
        instrument: id,
        volume: untsVolume,
        registration: untsRegistration,
      })),
      articles: articlesOf(registry),
      governingWords: registry.governingWords,
      supplements: pairsOf(registry, 'SUPPLEMENTS'),
      amends: pairsOf(registry, 'AMENDS'),
      protocolsOf: protocolsOf(registry),
    }),
    findQualifiers: qualifierFinder(registry),
  };
}

/** Of several, the first in the registry's order. */
function issuersOf({ law, bodies }: Registry): Rules['issuerOf'] {
  const bodyById = new Map(bodies.map((body) => [body.id, body]));
  return new Map(
    law.toReversed().flatMap(({ type, from, to }) => {
      const body = type === 'ISSUED_BY' ? bodyById.get(to) : undefined;
      return body ? [[from, body] as const] : [];
    }),
  );
}

function pairsOf({ law }: Registry, wanted: LawEdgeType): (instrument: string, other: string) => boolean {
  const pairs = new Set(law.filter(({ type }) => type === wanted).map(({ from, to }) => `${from} ${to}`));
  return (instrument, other) => pairs.has(`${instrument} ${other}`);
}

function protocolsOf({ law, instrumentById }: Registry): ProtocolsOf {
  const byTreaty = Map.groupBy(
    law.filter(({ type }) => type === 'SUPPLEMENTS'),
    ({ to }) => to,
  );
  const parts = Map.groupBy(
    law.filter(({ type, to }) => type === 'PART_OF' && instrumentById.get(to)?.kind === 'CLASS'),
    ({ to }) => to,
  );
  const classOf = (ids: readonly string[]) =>
    [...parts].find(([, facts]) => facts.length === ids.length && facts.every(({ from }) => ids.includes(from)))?.[0];
  return (treaty) => {
    const each = (byTreaty.get(treaty) ?? []).flatMap(({ from }) => {
      const title = instrumentById.get(from)?.title ?? '';
      return /\bProtocol\b/.test(title) ? [{ id: from, title }] : [];
    });
    return { each, all: classOf(each.map(({ id }) => id)) };
  };
}

function articlesOf(registry: Registry): ArticleKnowledge {
  const ids = new Set(
    registryGraph(registry)
      .nodes.filter(({ label }) => label === 'Article')
      .map(({ id }) => id),
  );
  return { countOf: (instrument) => registry.instrumentById.get(instrument)?.articleCount, has: (id) => ids.has(id) };
}

/** The wordings by which texts name an instrument. */
export function namesOf(instrument: RegisteredInstrument): Name[] {
  const form = instrument.kind === 'REGIME' || instrument.kind === 'CLASS' ? 'GENERIC' : 'FULL';
  const year = instrument.adoptedOn === undefined ? undefined : Number(instrument.adoptedOn.slice(0, 4));
  return [
    ...instrument.names.map((words): Name => ({ words, instrument: instrument.id, form, year })),
    ...[...instrument.aliases, ...(instrument.shortTitle ? [instrument.shortTitle] : [])]
      .filter((words) => !instrument.names.includes(words))
      .map((words): Name => ({ words, instrument: instrument.id, form: form === 'FULL' ? 'SHORT' : form, year })),
  ];
}

function genreOf(registry: Registry): Genre {
  const { outline, genre, instruments, bodies, terms, qualifiers } = registry;
  const known = [
    ...genre.formulas,
    ...genre.spellings,
    ...instruments.flatMap(({ title, names }) => [title, ...names]),
    ...bodies.map(({ name }) => name),
    ...terms.map(({ label }) => label),
    ...qualifiers.flatMap(({ phrases }) => phrases),
    ...outline.objectives.map(({ title }) => title),
  ];
  const shortWords = new Set(genre.shortWords);
  const words = new Set(known.flatMap(wholeWordsOf).filter((word) => word.length > 2 || shortWords.has(word)));
  // Names have "Co-operation", texts "cooperation".
  const compounds = [...known, ...genre.compounds]
    .flatMap(compoundsOf)
    .filter((pair) => !words.has(pair.replace('-', '')));
  const compact = registry.instrumentById.get(outline.instrument);
  const [opening = genre.actionsFormula] = genre.actionsFormula.split(',');
  return {
    vocabulary: {
      words,
      compounds: new Set(compounds),
      shortWords,
      functionWords: new Set(genre.functionWords),
    },
    titles: new Map([[outline.symbol, compact ? [compact.title] : []]]),
    annexed: (symbol, numeral) => annexedInstrument(registry, symbol, numeral),
    opensActions: (line) => line.startsWith(opening),
    compact: {
      symbol: outline.symbol,
      instrument: outline.instrument,
      outline: {
        titles: new Map(outline.objectives.map(({ number, title }) => [number, title])),
        commitmentOf: (objective) => outline.objectives.find(({ number }) => number === objective)?.paragraph ?? 0,
        firstParagraphAfter: outline.implementationParagraph,
      },
    },
  };
}

/** "Inter-American" does not make "inter" a word, or "inter national" would be two. */
function wholeWordsOf(text: string): string[] {
  return wordsOf(text.replace(/[\p{L}-]+/gu, (word) => word.slice(word.lastIndexOf('-') + 1)));
}

/** The registered instrument in an annex; `numeral` is '' for the only one. */
function annexedInstrument({ law }: Registry, symbol: string, numeral: string): string | undefined {
  const pinpoint = numeral === '' ? 'annex' : `annex ${numeral}`;
  return law.find((fact) => fact.type === 'ANNEXED_TO' && fact.to === symbol && (fact.pinpoint ?? 'annex') === pinpoint)
    ?.from;
}

function qualifierFinder({ qualifiers }: Registry): (text: string) => string[] {
  const find = createWordingFinder(
    qualifiers.flatMap(({ label, phrases }) => phrases.map((phrase) => [phrase, label] as const)),
    { ignoreCase: true },
  );
  return (text) => {
    const found = new Set(find(text).flatMap(({ meanings }) => meanings));
    return qualifiers.map(({ label }) => label).filter((label) => found.has(label));
  };
}
