/** Text → mentions: the names that the registry knows, document symbols, and names of the form that instruments have. */
import type { Mention } from './citation.ts';
import type { DocumentNames } from './document-names.ts';
import { allMatches, dropTails } from './pattern.ts';
import { countBefore, placesIn } from './places.ts';
import { isAttached, type UnknownName } from './unknown-names.ts';

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
    const mention =
      'noun' in place
        ? (readNumbered(text, place) ??
          sharingTail(text, place, places[at + 1], findNames) ??
          protocolsThereto(text, place, mentions.at(-1), protocolsOf) ??
          mentionOf(text, place, mentions.slice(-NEAR), names, (id) => fits(id, place.start)))
        : amendmentsIn(text, asDefined(place, names), mentions.at(-1)?.end ?? 0, names);
    names.learn(text, [mention]);
    mentions.push(mention);
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
  const kept = dropTails(text.slice(name.start, next.start), /(?:,|\s|\b(?:and|or|the|of|with|to|in|on|for))$/);
  return { ...name, end: Math.max(name.start + kept.length, name.nounStart + name.noun.length) };
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

/** The protocols that the registry knows to supplement a treaty, with their titles, and the class that is all of them. */
export type ProtocolsOf = (treaty: string) => {
  readonly each: readonly { readonly id: string; readonly title: string }[];
  readonly all: string | undefined;
};

/** Between a treaty and what is said to be its: "and the", "as well as its two", "and any of the". */
const JOINED_TO =
  /^(?:\s\([^()]{1,80}\))?,?\s(?:(?:and|or|as well as|together with|with|including)\s(?:to\s|of\s)?)?(?:(?:any|all|each) of\s)?(?:the|its|their)\s(?:(?:two|three|relevant|respective|first)\s)?$/;
const PROTOCOLS = /^(?:(Optional|Additional)\s)?Protocols?$/;

/** "the Convention against Torture and the Optional Protocol thereto": the protocol of the treaty, or one of its protocols. */
function protocolsThereto(
  text: string,
  name: UnknownName,
  treaty: Mention | undefined,
  protocolsOf: ProtocolsOf,
): Mention | undefined {
  const { start, end, noun } = name;
  const [base, ...others] = treaty?.candidates ?? [];
  if (noun !== 'Protocol' || treaty === undefined || base === undefined || others.length > 0) return undefined;
  const quote = text.slice(start, end);
  const named = PROTOCOLS.exec(quote);
  const isJoined = JOINED_TO.test(text.slice(treaty.end, start));
  if (!named || !isJoined || !isAttached(text, name)) return undefined;
  const { each, all } = protocolsOf(base);
  const candidates = each.flatMap(({ id, title }) => (title.includes(named[1] ?? '') ? [id] : []));
  // "the Protocols thereto" are all of them, unless a date or a number tells which.
  const isAll = all !== undefined && quote.endsWith('s') && candidates.length === each.length;
  if (isAll && !/^\sthereto\s(?:of|on|adopted)\b/.test(text.slice(end, end + 20)))
    return { start, end, quote, form: 'GENERIC', rule: 'protocols-thereto', candidates: [all] };
  // Of one protocol "the Protocols thereto" cannot be said: others are meant, of which the registry does not know.
  if (candidates.length === 0 || (candidates.length === 1 && quote.endsWith('s'))) return undefined;
  return { start, end, quote, form: 'SHORT', rule: 'protocol-thereto', candidates: candidates.toSorted() };
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
