/** Text → mentions: the names that the registry knows, document symbols, and names of the form that instruments have. */
import type { Mention } from './citation.ts';
import type { DocumentNames } from './document-names.ts';
import { allMatches, dropTails } from './pattern.ts';
import { countBefore, placesIn } from './places.ts';
import { type ProtocolsOf, protocolsThereto } from './protocols.ts';
import type { UnknownName } from './unknown-names.ts';

export interface Finders {
  readonly findNames: (text: string) => Mention[];
  readonly findSymbols: (text: string, document: string) => Mention[];
  readonly findUnknown: (text: string) => UnknownName[];
  readonly readNumbered: (text: string, name: UnknownName) => Mention | undefined;
  readonly protocolsOf: ProtocolsOf;
}

export interface Search {
  readonly text: string;
  /** The symbol of the document that holds the text. */
  readonly document: string;
  readonly names: DocumentNames;
  /** Whether an instrument has the article that the words before a place point at. */
  readonly fits: (instrument: string, start: number) => boolean;
}

/** How many names before a short form may be what it stands for. */
const NEAR = 40;

/** @returns a text's mentions in reading order, none overlapping another; `names` learns the full ones among them */
export function findMentions(
  { findNames, findSymbols, findUnknown, readNumbered, protocolsOf }: Finders,
  { text, document, names, fits }: Search,
): Mention[] {
  const known = keepLongest([...findNames(text), ...findSymbols(text, document)]);
  const isKnown = ({ nounStart }: UnknownName) => (known[countBefore(known, nounStart + 1) - 1]?.end ?? 0) > nounStart;
  const unknown = findUnknown(text)
    .filter((name) => !isKnown(name))
    .map((name) => endBefore(text, name, known));
  const mentions: Mention[] = [];
  const places = keepLongest<Mention | UnknownName>([...known, ...unknown]);
  for (const [at, place] of places.entries()) {
    if ('noun' in place && place.isWeak && place.isBare && !names.hasNamed(place.noun)) continue;
    const found =
      'noun' in place
        ? (readNumbered(text, place) ??
          sharingTail(text, place, places[at + 1], findNames) ??
          protocolsThereto(text, place, mentions.slice(-NEAR), protocolsOf) ??
          mentionOf(text, place, mentions.slice(-NEAR), names, (id) => fits(id, place.start)))
        : amendmentsIn(text, asDefined(place, names), mentions.at(-1)?.end ?? 0, names);
    const several = Array.isArray(found) ? found : [found];
    names.learn(text, several);
    for (const mention of several) mentions.push(mention);
  }
  return mentions;
}

/** "… and on Their Destruction and Security Council resolution 2118 (2013)", "Framework on Agenda 2063": the name ends before the next one. */
function endBefore(text: string, name: UnknownName, known: readonly Mention[]): UnknownName {
  const next = placesIn(known, name.nounStart + 1, name.end).find(
    ({ start, end, form }) =>
      form === 'SYMBOL' ||
      name.isWeak ||
      end > name.end ||
      /\b(?:and|or) (?:the )?$/.test(text.slice(start - 9, start)),
  );
  if (next === undefined) return name;
  const kept = dropTails(
    text.slice(name.start, next.start),
    /(?:,|\s|\b(?:and|or|the|its|their|of|with|to|in|on|for))$/,
  );
  const end = Math.max(name.start + kept.length, name.nounStart + name.noun.length);
  return { ...name, end, isBare: name.start === name.nounStart && end === name.nounStart + name.noun.length };
}

/** "the Convention and the Protocol relating to the Status of Refugees": the first has the end of its name with the second. */
function sharingTail(
  text: string,
  { start, end, isBare }: UnknownName,
  next: Mention | UnknownName | undefined,
  findNames: Finders['findNames'],
): Mention | undefined {
  if (!isBare || next === undefined || 'noun' in next || next.form !== 'FULL') return undefined;
  if (!/^,?\s(?:and|or)\sthe\s$/.test(text.slice(end, next.start))) return undefined;
  const quote = text.slice(start, end);
  for (const { index } of allMatches(TAIL, next.quote)) {
    const words = `${quote}${next.quote.slice(index)}`;
    const [name, ...others] = findNames(words);
    if (name?.start === 0 && name.end === words.length && name.candidates.length === 1 && others.length === 0)
      return { start, end, quote, form: 'SHORT', rule: 'shared-tail', candidates: name.candidates };
  }
  return undefined;
}

const TAIL = /\s(?=(?:on|for|relating|concerning|regarding|against)\s)/g;

/** "the Paris Principles" are of two kinds, but in a document that has given one of them the name. */
function asDefined(mention: Mention, names: DocumentNames): Mention {
  const defined = mention.candidates.length > 1 ? names.definedAs(mention.quote) : undefined;
  return defined !== undefined && mention.candidates.includes(defined)
    ? { ...mention, rule: 'document-definition', candidates: [defined] }
    : mention;
}

/** Of names of several words. */
const SHORT_RULES = new Set(['document-definition', 'document-short-form']);

function mentionOf(
  text: string,
  name: UnknownName,
  before: readonly Mention[],
  names: DocumentNames,
  fits: (instrument: string) => boolean,
): Mention {
  const { start, end, isBare } = name;
  const { rule, candidates } = names.candidatesFor(text, name, before, fits);
  const form = isBare || SHORT_RULES.has(rule) ? 'SHORT' : 'FULL';
  return { start, end, quote: text.slice(start, end), form, rule, candidates };
}

/** "amendments to the Rome Statute" are not the Statute: where the document has named one that amends it, that one is meant. */
function amendmentsIn(text: string, mention: Mention, from: number, names: DocumentNames): Mention {
  const [base] = mention.candidates;
  if (base === undefined || mention.candidates.length > 1 || mention.form === 'SYMBOL') return mention;
  const words = /\b[Aa]mendments? to (?:the )?$/.exec(
    text.slice(Math.max(from, mention.start - 20), mention.start),
  )?.[0];
  const amendments = words === undefined ? [] : names.amendmentsOf(base);
  if (words === undefined || amendments.length !== 1) return mention;
  const start = mention.start - words.length;
  return {
    start,
    end: mention.end,
    quote: text.slice(start, mention.end),
    form: 'SHORT',
    rule: 'document-short-form',
    candidates: amendments,
  };
}

/** Of places that overlap, the one that begins first, and of those the longest. */
export function keepLongest<T extends { readonly start: number; readonly end: number }>(places: readonly T[]): T[] {
  const kept: T[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || place.start >= last.end) kept.push(place);
  }
  return kept;
}
