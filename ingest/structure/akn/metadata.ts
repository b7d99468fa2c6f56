/** What an Akoma Ntoso document says of itself outside its text: adoption, session, committee, meeting, vote, subjects. */
import { childElements, findAll, textOf } from '../../pages/akn/element.ts';
import type { Keyword, Metadata } from '../tree.ts';
import type { Frame } from './frame.ts';

/** By the start of a keyword's address. Words without one (agenda items, names of conferences) are no subjects of a thesaurus. */
const SCHEMES: readonly (readonly [address: string, scheme: string])[] = [
  ['http://metadata.un.org/thesaurus/', 'UNBIS'],
  ['http://metadata.un.org/sdg/', 'SDG'],
  ['http://eurovoc.europa.eu/', 'EuroVoc'],
];

/** Longer than the longest name of a committee with what stands around it. */
const COMMITTEE_LENGTH = 300;

export function readMetadata(frame: Frame): Metadata {
  const known = {
    workUri: workUriOf(frame),
    adoptedOn: adoptionDateOf(frame),
    session: sessionOf(frame),
    committee: committeeOf(frame),
    meeting: meetingOf(frame),
    ...voteOf(frame),
  };
  const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...present, keywords: keywordsOf(frame) };
}

function workUriOf(frame: Frame): string | undefined {
  const work = frame.first('FRBRWork');
  return work && childElements(work, 'FRBRuri')[0]?.attributes['value'];
}

/** The date under the text, as printed; else the one of the work. */
function adoptionDateOf(frame: Frame): string | undefined {
  const printed = frame.first('docDate', { refersTo: '#adoptionDate' });
  const stated = frame.first('FRBRdate', { name: 'adoption' });
  const date = (printed ?? stated)?.attributes['date'];
  return /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? date : undefined;
}

/** Of a regular session: a special one counts apart, and its number would be taken for another session's. */
function sessionOf(frame: Frame): number | undefined {
  const session = frame.first('session');
  const number = Number(session?.attributes['value']);
  if (session === undefined || !Number.isInteger(number) || number < 1) return undefined;
  return /\b(?:special|emergency)\b/i.test(textOf(session)) ? undefined : number;
}

/** "[on the report of the Sixth Committee (A/75/426, para. 7)]": the words before the symbol. */
function committeeOf(frame: Frame): string | undefined {
  const proponent = frame.first('docProponent');
  const after = proponent && /\bon the reports? of the /.exec(textOf(proponent).slice(0, COMMITTEE_LENGTH));
  if (!after) return undefined;
  const [committee = ''] = after.input.slice(after.index + after[0].length).split(/ \((?=[A-Z]{1,5}\/)|\]/);
  return committee.trim() || undefined;
}

function meetingOf(frame: Frame): string | undefined {
  const meeting = frame.first('inline', { name: 'adoptionMeeting' });
  return meeting && (textOf(meeting) || undefined);
}

/** Counts in the file's own list of votes; some files give them only as "Adopted 133-3-0". */
function voteOf(frame: Frame): Pick<Metadata, 'vote' | 'inFavour' | 'against' | 'abstaining'> {
  const voting = frame.first('voting');
  const outcome = voting?.attributes['outcome'] ?? '';
  if (/without ?(?:a ?)?vote/i.test(outcome)) return { vote: 'WITHOUT_VOTE' };
  const written = /\b(\d{1,4})-(\d{1,4})-(\d{1,4})\b/.exec(outcome);
  if (voting === undefined || !(written || /recorded ?vote/i.test(outcome))) return {};
  const count = (kind: string, at: number): number => {
    const listed = findAll(voting, 'count').find(({ attributes }) => attributes['refersTo']?.replace('#', '') === kind);
    return Number(listed?.attributes['value'] ?? written?.[at] ?? 0) || 0;
  };
  return {
    vote: 'RECORDED',
    inFavour: count('inFavour', 1),
    against: count('against', 2),
    abstaining: count('abstaining', 3),
  };
}

/** Each address once, with its first label in words; the address itself where the file gives no words. */
function keywordsOf(frame: Frame): Keyword[] {
  const byUri = new Map<string, Keyword>();
  for (const { attributes } of frame.all('keyword')) {
    const uri = attributes['href']?.trim() ?? '';
    const scheme = SCHEMES.find(([address]) => uri.startsWith(address) && uri.length > address.length)?.[1];
    if (scheme === undefined) continue;
    const label = labelOf([attributes['value'], attributes['showAs']], scheme) ?? uri;
    const held = byUri.get(uri);
    if (held === undefined || held.label === uri) byUri.set(uri, { label, uri, scheme });
  }
  return [...byUri.values()];
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
