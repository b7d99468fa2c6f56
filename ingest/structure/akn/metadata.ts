/** What an Akoma Ntoso document says of itself outside its text: adoption, session, committee, meeting, vote, subjects. */

import { ANY_MONTH } from '../../months.ts';
import { childElements, findAll, textOf } from '../../pages/akn/element.ts';
import { readVote } from '../blocks/vote.ts';
import { readDate } from '../page/masthead.ts';
import type { Adoption, Keyword, Metadata } from '../tree.ts';
import { MEETING_WORDS } from './closing.ts';
import type { Frame } from './frame.ts';
import { openNoteBook } from './note-book.ts';
import { readRichText } from './rich-text.ts';

/** By the start of a keyword's address. Agenda items and names of conferences are no subjects of a thesaurus. */
const SCHEMES: readonly (readonly [address: string, scheme: string])[] = [
  ['http://metadata.un.org/thesaurus/', 'UNBIS'],
  ['http://metadata.un.org/sdg/', 'SDG'],
  ['http://eurovoc.europa.eu/', 'EuroVoc'],
];

/** Longer than the longest name of a committee with what stands around it. */
const COMMITTEE_LENGTH = 300;
/** Longer than the lists of who voted how. */
const CLOSING_LENGTH = 10_000;

/** @param below what the resolution says of its adoption among its paragraphs */
export function readMetadata(frame: Frame, below: string): Metadata {
  const known = {
    workUri: workUriOf(frame),
    session: sessionOf(frame),
    committee: committeeOf(frame),
  };
  return { ...present(known), ...readAdoption(frame, below), keywords: keywordsOf(frame) };
}

/** @param frame of a document, or of one of its resolutions that was adopted by itself; `below` as for `readMetadata` */
export function readAdoption(frame: Frame, below: string): Adoption {
  const words = `${closingWords(frame)} ${below}`.slice(0, CLOSING_LENGTH);
  return present({
    adoptedOn: adoptionDateOf(frame, words),
    meeting: meetingOf(frame) || PRINTED_MEETING.exec(words)?.[0],
    ...voteOf(frame, words),
  });
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}

function workUriOf(frame: Frame): string | undefined {
  const work = frame.first('FRBRWork');
  return work && childElements(work, 'FRBRuri')[0]?.attributes['value'];
}

/** The date under the text, as marked; else the one of the work; else as printed. "0001-01-01" is an empty one. */
function adoptionDateOf(frame: Frame, words: string): string | undefined {
  const marked = [frame.first('docDate', { refersTo: 'adoptionDate' }), frame.first('FRBRdate', { name: 'adoption' })];
  const below = frame.all('conclusions').flatMap((element) => findAll(element, 'docDate'));
  const [day, month, year] = PRINTED_DATE.exec(words)?.slice(1) ?? [];
  const printed = day === undefined ? undefined : readDate(`${day} ${month} ${year}`);
  return [...[...marked, ...below].map((element) => element?.attributes['date']), printed].find(isDay);
}

const PRINTED_DATE = new RegExp(`\\b(\\d{1,2}) (${ANY_MONTH}) ((?:19|20)\\d{2})\\b`);
const PRINTED_MEETING = new RegExp(`\\b${MEETING_WORDS}\\b`);

function isDay(date: string | undefined): boolean {
  return /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date ?? '');
}

/** What stands below the text. */
function closingWords(frame: Frame): string {
  const lines = frame.all('conclusions').map(({ children }) => readRichText(children, openNoteBook()).text);
  return lines.join(' ');
}

/** Of a regular session: a special one counts apart, and its number would be taken for another session's. */
function sessionOf(frame: Frame): number | undefined {
  const session = frame.first('session');
  const number = Number(session?.attributes['value']);
  if (session === undefined || !Number.isInteger(number) || number < 1) return undefined;
  return /\b(?:special|emergency)\b/i.test(textOf(session)) ? undefined : number;
}

/** "[on the report of the Sixth Committee (A/75/426, para. 7)]": the words before the symbol; or the name alone. */
function committeeOf(frame: Frame): string | undefined {
  const proponent = frame.first('docProponent');
  const words = proponent === undefined ? '' : textOf(proponent).slice(0, COMMITTEE_LENGTH);
  const after = /\bon the (?:report|recommendation)s? of the /.exec(words);
  if (!after) return /^\[?(\p{Lu}[\p{L} ]{2,80} Committee)\]?$/u.exec(words)?.[1];
  const [committee = ''] = words.slice(after.index + after[0].length).split(/ \((?=[A-Z]{1,5}\/)|\]/);
  return committee.trim() || undefined;
}

/** Older files mark it as an inline element, newer ones as the place of the event. */
function meetingOf(frame: Frame): string | undefined {
  const meeting =
    frame.first('inline', { name: 'adoptionMeeting' }) ?? frame.first('location', { refersTo: 'adoptionMeeting' });
  return meeting && textOf(meeting);
}

const WITHOUT_VOTE = /without ?(?:a ?)?vote/i;
const RECORDED_VOTE = /recorded ?vote/i;
const WRITTEN_COUNTS = /\b(\d{1,4})-(\d{1,4})-(\d{1,4})\b/;

/**
 * The outcome of the file's own list of votes, else what its workflow says ("Adopted 11-0-4, 8700th meeting"), else what
 * is printed below the text; and the counts of the first that has any.
 */
function voteOf(frame: Frame, words: string): Pick<Adoption, 'vote' | 'inFavour' | 'against' | 'abstaining'> {
  const voting = frame.first('voting');
  const counts = voting === undefined ? [] : findAll(voting, 'count');
  const sayings = [
    voting?.attributes['outcome'],
    ...frame.all('step').flatMap(({ attributes }) => [attributes['by'], attributes['as']]),
    ...frame.all('outcome').map(({ attributes }) => attributes['refersTo']),
  ].filter((words) => words !== undefined);
  const said = sayings.find((words) => [WITHOUT_VOTE, RECORDED_VOTE, WRITTEN_COUNTS].some((form) => form.test(words)));
  if (said !== undefined && WITHOUT_VOTE.test(said)) return { vote: 'WITHOUT_VOTE' };
  const listed = counts.length > 0 ? counts : frame.all('quantity');
  const printed = readVote(/\[? ?(?:(?:Decision|Resolution) )?[Aa]dopted .*/.exec(words)?.[0] ?? '');
  if (said === undefined && counts.length === 0) return printed;
  if (printed.inFavour !== undefined && listed.length === 0 && !WRITTEN_COUNTS.test(said ?? '')) return printed;
  const written = WRITTEN_COUNTS.exec(said ?? '');
  const count = (kind: string, at: number): number => {
    const own = listed.find(({ attributes }) => attributes['refersTo']?.replace('#', '') === kind)?.attributes;
    return Number(own?.['value'] ?? own?.['normalized'] ?? written?.[at] ?? 0) || 0;
  };
  return {
    vote: 'RECORDED',
    inFavour: count('inFavour', 1),
    against: count('against', 2),
    abstaining: count('abstaining', 3),
  };
}

/** Each subject once, with its first label in words; the address itself where the file gives no words. */
function keywordsOf(frame: Frame): Keyword[] {
  const byKey = new Map<string, Keyword>();
  for (const { attributes } of frame.all('keyword')) {
    const uri = attributes['href']?.trim() ?? '';
    const ofAddress = SCHEMES.find(([address]) => uri.startsWith(address) && uri.length > address.length)?.[1];
    // Until session 78 the subjects that a librarian gave have no address: the file only names the thesaurus.
    const scheme = ofAddress ?? (uri === '' && /^UNBIS\b/i.test(attributes['dictionary'] ?? '') ? 'UNBIS' : undefined);
    if (scheme === undefined) continue;
    const words = labelOf([attributes['value'], attributes['showAs']], scheme);
    const key = uri || words?.toLowerCase();
    if (key === undefined) continue;
    const held = byKey.get(key);
    if (held === undefined || held.label === uri) byKey.set(key, { label: words ?? uri, uri: uri || null, scheme });
  }
  return [...byKey.values()];
}

/** "women&#39;s_rights", escaped twice in the file → "women's rights"; Goals are known by their number. */
function labelOf(names: readonly (string | undefined)[], scheme: string): string | undefined {
  const words = names
    .map((name) => unescapeOnce(name ?? '').trim())
    .find((name) => name !== '' && !/^https?:/.test(name));
  if (words === undefined) return undefined;
  return scheme === 'SDG' ? words.replace(/^(?:sdg_)?/i, 'SDG ') : words.replace(/[_\s]+/g, ' ');
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeOnce(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal?: string, hexadecimal?: string, named?: string) => {
      if (named !== undefined) return NAMED_CHARACTERS[named.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
