/**
 * What a document has named so far, so that "the Convention" finds its convention. One of the kind: that one. Several: the
 * one that the same paragraph named last before, if it named one alone; if it named none, the one that the document's title
 * names, or that the document had called so throughout while it was the only one; else the name stays ambiguous. Nothing is
 * guessed.
 */
import type { Mention } from './citation.ts';
import { allMatches } from './pattern.ts';
import type { InstrumentNouns, UnknownName } from './unknown-names.ts';

/** An instrument of the document: its id, or for one that is not known the words that first named it. */
interface Named {
  readonly id: string | null;
  readonly words: string;
}

export interface DocumentNames {
  /** Takes note of what the document itself is called ("this Global Compact"), and of what its title names. */
  learnOwn(title: string, instrument: string, mentions: readonly Mention[]): void;
  /** Takes note of the full names in a text, with the short forms that the text gives them: "… Rules (the Nelson Mandela Rules)". */
  learn(text: string, mentions: readonly Mention[]): void;
  /** Whether an instrument of a kind has been named in full, or a short form has been given to one: "(the Code)". */
  hasNamed(noun: string): boolean;
  /** The candidates for a name that the registry does not know. `fits`: whether an instrument has the article pointed at. */
  candidatesFor(
    text: string,
    name: UnknownName,
    before: readonly Mention[],
    fits: (instrument: string) => boolean,
  ): { rule: string; candidates: readonly string[] };
  /** The instrument for which the document has given a short form, whatever else it may stand for elsewhere. */
  definedAs(words: string): string | undefined;
  /** The one instrument whose full name begins as a short form does, once the document has been read. */
  beginningWith(words: string): string | undefined;
  /** The instruments named so far that amend another. */
  amendmentsOf(instrument: string): readonly string[];
}

/** Whether an instrument is known to amend another. */
export type Amends = (instrument: string, other: string) => boolean;

/** Uses of a short form after which it stays with its instrument in paragraphs that name no other. */
const SETTLED = 3;

/** A title that ends with its short form: "Principles … (the Paris Principles)". */
const DEFINED_WITHIN = /\((?:the )?([^()]{2,60})\)$/;
const DEFINITION =
  /\s?\((?:here(?:in)?after[:,]?\s)?(?:referred\sto\sas[:,]?\s)?(?:the\s)?[“"]?(?:the\s)?((?:\p{Lu}|\d)[^()“”"]{1,60}?)[”"]?\)/uy;

/** @returns begins a document, in which nothing has been named yet */
export function createDocumentNames({ nouns, standing }: InstrumentNouns, amends: Amends): () => DocumentNames {
  const standingFor = new Map(standing.map(({ words, instrument }) => [words, instrument]));
  // "Framework Convention" is a convention.
  const longestFirst = Object.entries(nouns)
    .flat()
    .toSorted((a, b) => b.length - a.length);
  const nounPattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b(?! (?:${longestFirst.join('|')})\\b)`);
  return () => beginDocument(standingFor, nouns, nounPattern, amends);
}

function beginDocument(
  standingFor: ReadonlyMap<string, string>,
  nouns: InstrumentNouns['nouns'],
  nounPattern: RegExp,
  amends: Amends,
): DocumentNames {
  const full = new Set<string>();
  const byNoun = new Map<string, Map<string, Named>>();
  const defined = new Map<string, Named>();
  const titles: Titles = { named: new Map(), byBeginning: new Map() };
  const inTitle = new Map<string, Map<string, Named>>();
  const own: Own = { instruments: new Set(), byNoun: new Map() };
  /** How often a noun alone has meant the one instrument of its kind that had been named by then. */
  const uses = new Map<string, { readonly id: string; readonly count: number }>();
  const use = (noun: string, id: string) => {
    const held = uses.get(noun);
    if (held === undefined || held.id === id) uses.set(noun, { id, count: (held?.count ?? 0) + 1 });
  };
  // "the Protocols to the Convention" are no Convention: several are no short form's one.
  const nounOf = ({ quote }: Mention) => {
    const noun = nounPattern.exec(quote)?.[0];
    return noun !== undefined && noun in nouns ? noun : undefined;
  };
  return {
    learnOwn(title, instrument, mentions) {
      keepTitle(titles, { id: instrument, words: title });
      own.instruments.add(instrument);
      for (const mention of mentions) {
        const noun = isFull(mention) ? nounOf(mention) : undefined;
        if (noun === undefined) continue;
        keep(inTitle, noun, namedBy(mention));
        if (namedBy(mention).id === instrument) own.byNoun.set(noun, instrument);
      }
    },
    learn(text, mentions) {
      for (const mention of mentions) {
        if (!isFull(mention)) continue;
        const named = namedBy(mention);
        if (named.id !== null) full.add(named.id);
        keepTitle(titles, named);
        const noun = nounOf(mention);
        if (noun !== undefined) keep(byNoun, noun, named);
        const alias = definitionAfter(text, mention.end, noun) ?? DEFINED_WITHIN.exec(mention.quote)?.[1];
        if (alias !== undefined && !defined.has(alias) && !isOfOther(alias, noun)) defined.set(alias, named);
      }
    },
    hasNamed: (noun) => byNoun.has(noun) || inTitle.has(noun) || defined.has(noun),
    candidatesFor(text, { start, end, noun, isBare }, before, fits) {
      const alias = defined.get(text.slice(start, end).replace(/\s+/g, ' '));
      if (alias) return { rule: 'document-definition', candidates: alias.id === null ? [] : [alias.id] };
      if (!isBare) {
        const ids = ownFirst(idsOfBeginning(titles, text.slice(start, end)), own);
        return ids === undefined
          ? { rule: 'instrument-name', candidates: [] }
          : { rule: 'document-short-form', candidates: ids };
      }
      const ownId = own.byNoun.get(noun);
      if (ownId !== undefined && fits(ownId)) return { rule: 'title-short-form', candidates: [ownId] };
      const all = [...(byNoun.get(noun)?.values() ?? [])].filter(({ id }) => id === null || fits(id));
      const near = all.filter(({ id, words }) =>
        before.some((mention) =>
          id === null ? mention.quote === words : mention.candidates.length === 1 && mention.candidates[0] === id,
        ),
      );
      const ofTitle = [...(inTitle.get(noun)?.values() ?? [])];
      const [named] = ofTitle;
      if (near.length === 0 && named && ofTitle.length === 1 && (named.id === null || fits(named.id)))
        return { rule: 'title-short-form', candidates: named.id === null ? [] : [named.id] };
      const settled = uses.get(noun);
      // Another of the kind that is named once, elsewhere, does not unsettle what the document has called so throughout.
      if (near.length === 0 && all.length > 1 && settled && settled.count >= SETTLED && fits(settled.id))
        return { rule: 'document-short-form', candidates: [settled.id] };
      const [single] = all;
      if (single?.id != null && all.length === 1) use(noun, single.id);
      const fitting = near.length === 1 ? near : all;
      const alone = standingFor.get(noun);
      const isStanding = fitting.length === 0 || (fitting.length > 1 && fitting.some(({ id }) => id === alone));
      if (alone !== undefined && isStanding) return { rule: 'standing-short-form', candidates: [alone] };
      // One of several may be meant that is not known by id: then the known ones are candidates, and it stays ambiguous.
      const ids = fitting.flatMap(({ id }) => (id === null ? [] : [id]));
      const isOpen = ids.length < fitting.length;
      return { rule: isOpen ? 'document-short-form-open' : 'document-short-form', candidates: ids.toSorted() };
    },
    definedAs: (words) => defined.get(words.replace(/\s+/g, ' '))?.id ?? undefined,
    beginningWith(words) {
      const [only, ...others] = idsOfBeginning(titles, words) ?? [];
      return others.length === 0 ? only : undefined;
    },
    amendmentsOf: (instrument) => [...full].filter((id) => amends(id, instrument)),
  };
}

/** What the document itself is: "the Global Compact" and "the Compact" are itself, whatever other it names. */
interface Own {
  readonly instruments: Set<string>;
  readonly byNoun: Map<string, string>;
}

function ownFirst(ids: readonly string[] | undefined, { instruments }: Own): readonly string[] | undefined {
  const itself = ids?.filter((id) => instruments.has(id)) ?? [];
  return itself.length === 1 ? itself : ids;
}

/** "the 1996 Protocol to the Convention on … Dumping (the London Protocol)": no short form of the Convention. */
function isOfOther(alias: string, noun: string | undefined): boolean {
  const own = TREATY_NOUN.exec(alias)?.[0];
  return own !== undefined && noun !== undefined && TREATY_NOUN.test(noun) && own !== noun;
}

const TREATY_NOUN = /\b(?:Agreement|Convention|Covenant|Protocol|Statute|Treaty)$/;

function isFull({ form, rule }: Mention): boolean {
  return form === 'FULL' || rule === 'instrument-name';
}

function namedBy({ candidates: [only, ...others], quote }: Mention): Named {
  return { id: only !== undefined && others.length === 0 ? only : null, words: quote };
}

function titleKey(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ');
}

/** The full names of a document, and which of them begin with some words: a short form is not compared with all of them. */
interface Titles {
  readonly named: Map<string, Named>;
  readonly byBeginning: Map<string, string[]>;
}

function keepTitle({ named, byBeginning }: Titles, name: Named): void {
  const title = titleKey(name.words);
  const beginnings = named.has(title) ? [] : new Set([title, title.replace(LEFT_OUT, '')].flatMap(beginningsOf));
  for (const beginning of beginnings) {
    const those = byBeginning.get(beginning) ?? [];
    byBeginning.set(beginning, those);
    those.push(title);
  }
  named.set(title, name);
}

/** What a full name may begin with that a short form leaves out. */
const LEFT_OUT = /^(?:united nations|international) /;

/** "global plan of action" → "global", "global plan", "global plan of". */
function beginningsOf(title: string): string[] {
  return allMatches(/ /g, title).map(({ index }) => title.slice(0, index));
}

/**
 * The instruments whose full names begin as a short form does: "the Global Compact", "the Global Plan of Action". Nothing
 * if none does, or if one does that is not known.
 */
function idsOfBeginning({ named, byBeginning }: Titles, words: string): readonly string[] | undefined {
  const ids = new Set<string>();
  for (const title of byBeginning.get(titleKey(words)) ?? []) {
    const id = named.get(title)?.id ?? null;
    if (id === null) return undefined;
    ids.add(id);
  }
  return ids.size === 0 ? undefined : [...ids].sort();
}

function keep(byNoun: Map<string, Map<string, Named>>, noun: string, named: Named): void {
  const held = byNoun.get(noun) ?? new Map<string, Named>();
  byNoun.set(noun, held.set(named.id ?? named.words.toLowerCase(), named));
}

/** @param noun of the name, by which brackets further on are its own: "Guidelines for Lamps of the Agency (the Guidelines)" */
function definitionAfter(text: string, at: number, noun: string | undefined): string | undefined {
  DEFINITION.lastIndex = at;
  const beside = DEFINITION.exec(text)?.[1];
  FURTHER_ON.lastIndex = at;
  const further = beside === undefined && noun !== undefined ? FURTHER_ON.exec(text)?.[1] : undefined;
  return (beside ?? (further === noun ? further : undefined))?.replace(/\s+/g, ' ');
}

const FURTHER_ON = /[^().;:“”]{1,120}\((?:hereinafter\s)?the\s“?(\p{Lu}[^()“”]{1,40}?)”?\)/uy;
