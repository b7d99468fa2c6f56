/** Why words that could govern a name do not: they are nouns, another's words, or denied. */
import type { Found } from './clauses.ts';

/** Words that are verbs of the text's own but in certain company. "this requires an integrated approach" demands nothing. */
const OTHERS: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  // In any company; "Requires" opens a paragraph of the text's own.
  requires: { before: /^/, after: /^/ },
  'call for': { before: /\b(?:the|a|this|any|global|urgent)\s$/, after: /^/ },
  'calls for': { before: /\b(?:the|these|any|urgent)\s$/, after: /^/ },
  requesting: { before: /^/, after: /^\s(?:and\s\w+\s)?(?:States?|Governments?|[Pp]art(?:y|ies)|Member)\b/ },
  demands: { before: /^/, after: /^\s(?:on|for|from|of\sthe\s(?:General|Security|Assembly|Council))\b/ },
  // "requests for assistance", "requests to the Commission for advice".
  requests: { before: /^/, after: /^\s(?:for|from|relating|(?:to\s[^,;:]{2,60}\sfor))\s/ },
};

/** "upon request", "took note", "the note by", "its request in": no verb of the text's own, unless it goes on "request that". */
export function isNoun(text: string, { start, end, words }: Found<unknown>): boolean {
  if (isOthersAct(text, start, words) || isToldOfOthers(text, start, words)) return true;
  if (
    words === 'requests' &&
    /\b(?:address|all|any|of|repeated|such|the|their|these|those|to)\s$/.test(
      text.slice(Math.max(0, start - 16), start),
    )
  )
    return true;
  const other = OTHERS[words];
  if (other)
    return other.before.test(text.slice(Math.max(0, start - 16), start)) && other.after.test(text.slice(end, end + 40));
  if (/\s|(?:ing|ed|[^s]s)$/i.test(words)) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/\b(?:took|taken|upon|on|supply|supply and|illicit)\s$/i.test(before)) return true;
  if (words === 'support' && before.endsWith(' in ')) return true;
  if (/^\s(?:side|reduction)\b/.test(text.slice(end, end + 12))) return true;
  return (
    /\b(?:the|a|an|its|their|our|his|her|any|such)\s$/i.test(before) &&
    !(/^\s(?:that|to|for)\b/.test(text.slice(end, end + 6)) && !/^support$/i.test(words))
  );
}

const ASKED_OF = /^(?:are|is)\s(?:[a-z]+\s)?(?:called|encouraged|invited|requested|urged)\b/;

/** "Notes that"; not "Countries that report". */
const TELLS_THAT = /(?<!\b(?:bodies|countries|entities|governments|organizations|parties|states|those)\s)that\b/i;

/** "in which States are encouraged to", "Noting that the Committee is requested to": it is told that they are. */
function isToldOfOthers(text: string, start: number, words: string): boolean {
  if (!ASKED_OF.test(words)) return false;
  const before =
    text
      .slice(Math.max(0, start - 300), start)
      .split(/[.;:]\s/)
      .at(-1) ?? '';
  return /\b(?:as|when|where|which|while)\b|^\P{L}*\p{L}+ing\b/u.test(before) || TELLS_THAT.test(before);
}

const GERUND = /^(?:encourag|urg|invit|request|demand|call|appeal|recommend)\p{Ll}*ing\b/u;
const BARE_VERB = /^(?:encourage|urge|invite|request|demand|decide|recommend|call (?:for|on|upon))$/;

/** "to request and provide assistance", "to regularly request, deliberate and": one of the acts of somebody. */
const JOINED_ACT =
  /^(?:,\s[a-z]{1,20}){0,4},?\s(?:and|or)\s(?!(?:encourage|urge|invite|request|demand|call|all|the|to)\b)[a-z]{3,20}\s/;
const LONGEST_ACTS = 80;
const OWN_DEMAND = /\b(?:we|to|and|or|further|also|strongly|its|their|our|the)\s$/i;

/** "by encouraging", "to promote and encourage", "to decide their future": what others do, or are to do. */
function isOthersAct(text: string, start: number, words: string): boolean {
  const before = text.slice(Math.max(0, start - 300), start);
  if (GERUND.test(words)) return /\b(?:by|of|to|for|in|consider)\s$/.test(before);
  if (!BARE_VERB.test(words)) return false;
  // "the preservation of peace demand that": only "We demand" and "to demand" are said by those who speak.
  if (words === 'demand' && /^\sthat\b/.test(text.slice(start + words.length, start + 12)) && !OWN_DEMAND.test(before))
    return true;
  const [joiner, verb = ''] = before.trimEnd().split(/\s/).slice(-2).toReversed();
  if ((joiner === 'to' || verb === 'to') && JOINED_ACT.test(text.slice(start + words.length, start + LONGEST_ACTS)))
    return true;
  // "We promote … and encourage": the authors do both.
  if (before.slice(before.lastIndexOf('.') + 1).includes('We ')) return false;
  const isJoined =
    joiner === 'and' && /^[a-z]+$/.test(verb) && !/(?:ing|s)$/.test(verb) && !/^(?:also|further)$/.test(verb);
  return isJoined || (words === 'decide' && /^(?:to|and)$/.test(joiner ?? ''));
}

/** "as encouraged by the Security Council in": who says so is another. */
function isAsEncouraged(text: string, { words, start }: Found<unknown>): boolean {
  return words === 'encouraged by' && /\bas\s$/.test(text.slice(Math.max(0, start - 4), start));
}

/** "the Declaration, which affirms the right …": what an instrument itself says is not said by the text. */
export function isOfOther(text: string, { start, words }: Found<unknown>): boolean {
  const [, pronoun] =
    /\b(which|who|that)(?:,\sinter\salia,)?\s(?:also\s|further\s)?$/.exec(text.slice(Math.max(0, start - 32), start)) ??
    [];
  return pronoun !== undefined && (pronoun !== 'that' || SAYS.test(words)) && !BREAKS.test(words);
}

/** "activities which violate": told of others, and a breach all the same. */
const BREAKS = /^(?:contradict|contraven|violat)/;
const SAYS =
  /^(?:recalls|reaffirms|reiterates|recognizes|acknowledges|affirms|notes|welcomes|stresses|emphasizes|underlines|underscores|highlights|endorses)\b/;

const SPEECH =
  /^(?:recalling|reaffirming|reiterating|recognizing|acknowledging|affirming|noting|taking note|welcoming|stressing|emphasizing|underlining|underscoring|highlighting|considering)\b/;
/** "in recalling", "with a view to considering". */
const AFTER_PREPOSITION = /\b(?:in|by|of|for|to|when|after|before|without)\s$/;
/** "at the same time recalling", "with satisfaction noting", "and in this regard further stressing": so its own words begin. */
const OPENS = /^(?:at|on|in|with|to|once|while|also|further|again|thus|thereby|hereby|therefore|still|[a-z]+ly)\b/i;
/** In characters, and in words of such an opening. */
const LONGEST_OPENING = 60;
const MOST_OPENING = 6;

/** "to review its work, in considering the Convention", "the Declaration reaffirming": what somebody else does, or another text says. */
function isSpeechOfOther(text: string, { words, start }: Found<unknown>): boolean {
  if (!SPEECH.test(words)) return false;
  const before = text.slice(Math.max(0, start - LONGEST_OPENING), start);
  const part = before.split(/[,;:—–-]\s(?:and\s)?|\sand\s|\.\s/).at(-1) ?? '';
  if (part.trim() === '') return false;
  const isOpening = OPENS.test(part) && part.trim().split(/\s/).length <= MOST_OPENING;
  return AFTER_PREPOSITION.test(part) || !isOpening;
}

/** "all States concerned", "the offices concerned": whom it concerns, no concern. */
function isAfterNoun(text: string, { words, start }: Found<unknown>): boolean {
  return words === 'concerned' && !CONCERNED.test(text.slice(Math.max(0, start - 24), start));
}

const CONCERNED =
  /(?:^|[,;:.]\s|\b(?:(?:deep|grave|serious|profound|particular|extreme|great|increasing|especial|high|equal|utter|acute|real)ly|also|further|remains?|is|are|be|being|been|still|very|and|most)\s)$/;

/** "nothing in the present resolution shall be construed as contrary to the Charter", "should not be contrary to". */
function isDenied(text: string, { words, start }: Found<unknown>): boolean {
  if (!DENIABLE.test(words)) return false;
  const clause =
    text
      .slice(Math.max(0, start - 160), start)
      .split(/[;:.]\s/)
      .at(-1) ?? '';
  return /\bnothing\b|\bno (?:State|one|person|party|provision|measure|action)s?\b|\bnot (?:be |act )?$/i.test(clause);
}

const DENIABLE = /^(?:contrary to|in (?:violation|breach|contravention) of|in(?:consistent|compatible) with)$/;

/** "criteria according to which measures hinder the implementation of". */
function isRelative(text: string, { words, end }: Found<unknown>): boolean {
  return words === 'according to' && /^\swh(?:ich|om)\b/.test(text.slice(end, end + 8));
}

/** "universal adherence to": asked of those who have not joined, with words of its own. */
function isUniversal(text: string, { words, start }: Found<unknown>): boolean {
  return words === 'adherence to' && /\buniversal\s$/.test(text.slice(Math.max(0, start - 12), start));
}

const COMMITTED = /^(?:commitments|undertakings)\b/;
const PROGRESS =
  /\b(?:progress|review|reports?|reporting|information|updates?|overview|assessment)\s(?:made\s|achieved\s)?(?:of|on|in|towards)\s(?:the\s|its\s|their\s|all\s)?(?:implementation\sof\s)?(?:the\s|its\s|their\s|all\s)?$/;

/** "the progress on the commitments made in the Declaration": what a review is about. */
function isReviewed(text: string, { words, start }: Found<unknown>): boolean {
  return COMMITTED.test(words) && PROGRESS.test(text.slice(Math.max(0, start - 80), start));
}

/** Why words that could govern a name do not. */
export const UNSAID = [
  isNoun,
  isOfOther,
  isSpeechOfOther,
  isAfterNoun,
  isAsEncouraged,
  isDenied,
  isRelative,
  isUniversal,
  isReviewed,
];
