/** How a resolution was adopted, as the Human Rights Council and older documents say below the text, with who voted how. */
import type { Adoption } from '../tree.ts';

/** "[Adopted by a recorded vote of 4 to 2, with 1 abstention.", "Adopted at the 8700th meeting by 14 votes to none …" */
const VOTE =
  /^\[? ?(?:(?:Decision|Resolution) )?[Aa]dopted (?:at (?:its|the) \d{1,5}(?:st|nd|rd|th) meeting,? )?(?:without a vote|unanimously|by (?:a )?(?:recorded|roll-call) vote|by \d{1,3} votes to)\b/;

/** What may follow in the same line: how many voted how, who, where and when. */
const DETAIL = [
  String.raw`of \d{1,3}(?: votes?)? to (?:\d{1,3}|none)`,
  String.raw`(?:\d{1,3}|none)`,
  String.raw`with (?:\d{1,3}|no) abstentions?`,
  String.raw`\([^()]{1,300}\)`,
  String.raw`at (?:its|the) \d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting`,
  String.raw`on \d{1,2} [A-Z][a-z]{2,8} \d{4}`,
  'as follows:?',
].join('|');
const WHOLE_VOTE = new RegExp(
  String.raw`${VOTE.source}(?:,? (?:${DETAIL})){0,6}(?:[.\] ]{0,4}$|[.:;]? (?:The voting|In favour)\b)`,
);

/** Whether a line tells of a vote and of nothing else. */
export function isVote(line: string): boolean {
  return WHOLE_VOTE.test(line);
}

export function tellsVote(line: string): boolean {
  return VOTE.test(line);
}

/** Whether the words go on, as the lists of those who voted do: until the bracket closes, if one is open. */
export function isOpenVote(first: string, last: string): boolean {
  if (first.startsWith('[')) return tellsVote(first) && !/\][^\][\p{L}]{0,8}$/u.test(last);
  return tellsVote(first) && /\b(?:recorded|roll-call) vote\b/.test(first);
}

const COUNTS = /\b(\d{1,3})(?: votes?)? to (\d{1,3}|none)\b(?:,? with (\d{1,3}|no) abstentions?)?/;

/** "by a recorded vote of 4 to none, with 1 abstention" → 4, 0 and 1. A vote without numbers says nothing that can be held. */
export function readVote(words: string): Pick<Adoption, 'vote' | 'inFavour' | 'against' | 'abstaining'> {
  if (!tellsVote(words)) return {};
  if (/without a vote/.test(words)) return { vote: 'WITHOUT_VOTE' };
  const [, inFavour, against, abstaining] = COUNTS.exec(words) ?? [];
  if (inFavour === undefined) return {};
  const count = (number: string | undefined) => Number(number) || 0;
  return {
    vote: 'RECORDED',
    inFavour: count(inFavour),
    against: count(against),
    abstaining: count(abstaining),
  };
}
