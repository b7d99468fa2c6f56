/** Governing words with others between them: "obligations of States under", "as endorsed by the Council in", "violation by … of". */
import { allMatches } from '../pattern.ts';
import { countBefore, placesIn } from '../places.ts';
import type { Found, Governing } from './clauses.ts';

/** "obligations of the parties to the conflict under", "as endorsed by the Security Council in": others stand between. */
const WORDS_BETWEEN: readonly (readonly [RegExp, Governing])[] = [
  [
    /\b(?:obligations?|duty|duties)\s(?:of|incumbent on|incumbent upon)\s[^,;:.]{3,70}?\sunder(?=\s)/g,
    { type: 'CALLS_FOR_COMPLIANCE_WITH', words: [] },
  ],
  // "compliance by all States with", "respect by the parties for", "comply in good faith with".
  [
    /\b(?:compliance\s(?:by|of|on the part of)\s[^,;:.]{3,70}?\swith|(?:respect|adherence)\sby\s[^,;:.]{3,70}?\s(?:for|to)|(?:comply|complies|complying)\s(?:(?!with\s)[a-z]{2,15}\s){1,5}with)(?=\s)/gi,
    { type: 'CALLS_FOR_COMPLIANCE_WITH', words: [] },
  ],
  // "aligning their policies with", "the alignment of investments with".
  [
    /\balign(?:s|ed|ing|ment\sof)?\s(?!with\s)(?:[^\s,;:.]{1,25}\s){1,12}?with(?=\s)/g,
    { type: 'REQUIRES_ACCORDANCE_WITH', words: [] },
  ],
  // "that Israel respect the Convention": the noun has no object.
  [
    /\bthat\s(?:(?!respect\s)[^\s,;:.]{1,20}\s){1,6}respect(?=\s(?:(?:all|their|the\sprovisions)\s|the\s\p{Lu}|international\s))/gu,
    { type: 'CALLS_FOR_COMPLIANCE_WITH', words: [] },
  ],
  [
    /\b(?:as|and subsequently|and later)\s(?:already\s|also\s|clearly\s|recently\s|subsequently\s)?(?:[a-z]{3,14}ed|set out|set forth|laid down|provided for|referred to|called for|agreed upon)(?:\sby\s[^,;:.]{2,70}?)?\sin(?=\s(?:the|its|their|General|Security|Economic|Human|paragraphs?|articles?|Articles?|resolutions?|section|annex|Assembly|Council)\b)/g,
    { type: 'CITES', words: [] },
  ],
  [/\bdisregard(?:,\s[a-z ]{2,30},|\sby\s[^,;:.]{2,60}?)?\sfor(?=\s)/g, { type: 'ALLEGES_BREACH_OF', words: [] }],
  // "In implementation of resolution 1, the Committee"; "progress in implementation of" asks for nothing.
  [
    /(?<=^|[,;:.]\s|\b(?:taken|adopted|undertaken|submitted|made|[Aa]ctions?|[Mm]easures?|[Ss]teps?)\s)[Ii]n\simplementation\sof(?=\s)/g,
    { type: 'REQUIRES_ACCORDANCE_WITH', words: [] },
  ],
  // "the information requested by the Assembly in resolution 1": so it is called.
  [
    /\brequested\sby\s[^,;:.]{2,70}?\sin(?=\s(?:(?:its|General Assembly|Security Council|Council|Assembly)\s)?(?:paragraphs?|resolutions?|decisions?)\b)/g,
    { type: 'CITES', words: [] },
  ],
  // The resolution by which the Convention was adopted only tells when.
  [
    /\b(?:adoption|approval|endorsement|establishment|proclamation)\sof\s[^,;:.]{3,120}?\s(?:by|in)(?=\s(?:its|General Assembly|Security Council|Economic and Social Council|Human Rights Council)\sresolutions?\b)/g,
    { type: 'CITES', words: [] },
  ],
  // The commission of inquiry, established by the Council in its resolution; the Declaration, adopted as resolution.
  [
    /\b(?:(?<=,\s)(?:adopted|approved|endorsed|proclaimed|declared|recognized|welcomed|requested|supported|recalled|reaffirmed|confirmed)|(?<=\s)(?:established|created|convened|launched|constituted))(?:\sby\s[^,;:.]{2,70}?)?,?\s(?:in|by|through|under|as)(?=\s(?:(?:the|its|their|General|Security|Economic|Human|Assembly|Council)\s[^,;:.]{0,50})?(?:paragraphs?|resolutions?|decisions?|section)\b)/g,
    { type: 'CITES', words: [] },
  ],
];

/** With the like that has no list. What a listed phrase has begun, or has for its object, stays that phrase's. */
export function withWordsBetween(text: string, listed: readonly Found<Governing>[]): Found<Governing>[] {
  const found = listed.map((phrase) => (isInBodysName(text, phrase) ? { ...phrase, meaning: SOURCE } : phrase));
  const isTaken = (start: number) => {
    const phrase = found[countBefore(found, start + 1) - 1];
    if (phrase === undefined) return false;
    const isObject = phrase.meaning.type === 'REQUIRES_ACCORDANCE_WITH' && start - phrase.end <= LONGEST_OBJECT;
    return start < phrase.end || (isObject && OBJECT.test(text.slice(phrase.end, start)));
  };
  const more = WORDS_BETWEEN.flatMap(([pattern, meaning]) =>
    allMatches(pattern, text).map(({ 0: words, index: start }) => ({
      start,
      end: start + words.length,
      words,
      meaning,
    })),
  ).filter(({ start }) => !isTaken(start));
  for (const phrase of besideConcern(text, found)) more.push(phrase);
  return more.length === 0 ? [...found] : [...found, ...more].sort((a, b) => a.start - b.start || a.end - b.end);
}

const SOURCE: Governing = { type: 'CITES', words: [] };

/** "the Committee pursuant to resolutions 1267 (1999)", "the Panel of Experts established pursuant to": so they are called. */
function isInBodysName(text: string, { words, start }: Found<unknown>): boolean {
  return words === 'pursuant to' && NAMED_BODY.test(text.slice(Math.max(0, start - 32), start));
}

const NAMED_BODY =
  /\b(?:Commission|Committee|Experts|Group|Mechanism|Mission|Panel|Team)\s(?:established\s|created\s|set up\s)?$/;

/** What is no object of concern, though a concern is expressed: what only says when, what protects, and what is breached. */
const BESIDE_CONCERN: readonly (readonly [RegExp, Governing])[] = [
  [
    /\b(?:after|since|despite|following|upon)\s(?:the\s)?(?:adoption|conclusion|endorsement|entry into force|signing)\sof(?=\s)/g,
    { type: 'CITES', words: [] },
  ],
  [
    /\b(?:protected|protection(?:\sfrom\s[a-z]{3,12})?|offences(?:\sestablished)?)\sunder(?=\s)/g,
    { type: 'CITES', words: [] },
  ],
  [/\b(?:prohibited\s(?:by|under)|crimes\sunder)(?=\s)/g, { type: 'ALLEGES_BREACH_OF', words: [] }],
];

/** Types of words that may stand between what is deplored and what protects or forbids: "violations of", "in accordance with". */
const BETWEEN = new Set(['ALLEGES_BREACH_OF', 'CALLS_FOR_COMPLIANCE_WITH', 'CITES', 'REQUIRES_ACCORDANCE_WITH']);

/** In characters: how far before them. */
const FARTHEST = 1000;

/** "Concerned that, since the adoption of its resolution": the source is only cited there. */
function besideConcern(text: string, found: readonly Found<Governing>[]): Found<Governing>[] {
  if (!found.some(({ meaning }) => meaning.type === 'EXPRESSES_CONCERN_AT')) return [];
  return BESIDE_CONCERN.flatMap(([pattern, meaning]) =>
    allMatches(pattern, text).flatMap(({ 0: words, index: start }) => {
      const speech = placesIn(found, start - FARTHEST, start).findLast(({ meaning }) => !BETWEEN.has(meaning.type));
      return speech?.meaning.type === 'EXPRESSES_CONCERN_AT'
        ? [{ start, end: start + words.length, words, meaning }]
        : [];
    }),
  );
}

/** In characters: longer than any of its kind. */
const LONGEST_OBJECT = 100;
/** "in accordance with the obligations of", "pursuant to the process established in". */
const OBJECT = /^\s(?:(?:the|their|its|all|relevant|applicable|existing)\s){0,3}(?:[a-z]{3,14}\s){0,2}$/;

/**
 * "violation by Israel of", "in violation of Israel’s obligations under" and "the failure of Israel to comply with" say that
 * something is breached, whatever they hold of what is complied with.
 */
export function withBreaches(text: string, found: readonly Found<Governing>[]): Found<Governing>[] {
  return found.flatMap((phrase, at) => {
    const { start, end, words, meaning } = phrase;
    if (meaning.type === 'ALLEGES_BREACH_OF' && /(?<!prohibited)\sby$/.test(words)) {
      const by = BY_WHOM.exec(text.slice(end, end + LONGEST_BREACH))?.[0];
      return by === undefined ? [] : [{ ...phrase, end: end + by.length, words: words + by }];
    }
    if (meaning.type !== 'CALLS_FOR_COMPLIANCE_WITH') return [phrase];
    const before = found[at - 1];
    if (before?.meaning.type === 'ALLEGES_BREACH_OF' && OF_WHOM.test(text.slice(before.end, start))) return [];
    const failure = failureBefore(text, start);
    if (failure === undefined) return [phrase];
    const type = 'ALLEGES_BREACH_OF';
    return [{ start: start - failure.length, end, words: failure + words, meaning: { ...meaning, type } }];
  });
}

const LONGEST_BREACH = 120;
const BY_WHOM = /^\s[^,;:]{2,60}?(?:,\s[^,;:]{2,40},)?\sof(?=\s)/;
const OF_WHOM = /^\s(?:[^,;:.]{0,50}\s)?$/;
const FAILURE = /\b(?:failure|refusal|inability|unwillingness)\s(?:of|by|on the part of)\s/g;

/** "has failed so far to". */
const FAILED = /\bfail(?:s|ed|ing)?\s(?:so far\s|thus far\s|repeatedly\s)?to\s(?:[a-z]{2,14}ly\s)?$/;

/** "non-compliance by the parties with", "the lack of full adherence to". */
const LACK = /\b(?:non-|(?:lack|absence) of (?:full )?)$/i;

/** "failure of Israel to fully", up to where it fails to comply. */
function failureBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_BREACH), at);
  const failed = FAILED.exec(before) ?? LACK.exec(before);
  if (failed) return before.slice(failed.index);
  const failure = allMatches(FAILURE, before).at(-1);
  const whom = failure && before.slice(failure.index + failure[0].length);
  if (whom === undefined || /[,;:]/.test(whom)) return undefined;
  const [last, next] = whom.trimEnd().split(/\s/).toReversed();
  return last === 'to' || (last?.endsWith('ly') && next === 'to') ? before.slice(failure?.index) : undefined;
}
