/** Lines below a resolution that some files have among its paragraphs: the meeting, the date, how it was adopted. */
import { ANY_MONTH } from '../../months.ts';
import { isVote } from '../blocks/vote.ts';
import type { AknBlock } from './blocks.ts';

/** "8700th (closed) plenary meeting". */
export const MEETING_WORDS = String.raw`\d{1,5}(?:st|nd|rd|th) (?:\([a-z]{1,20}\) )?(?:plenary )?meeting`;
const MEETING = new RegExp(String.raw`^${MEETING_WORDS}(?: \([a-z]{1,20}\))?`);
const DATE = new RegExp(`^\\d{1,2} (?:${ANY_MONTH}) \\d{4}$`);
const SIDE = '(?:In favour|Against|Abstaining|Abstentions?|Absent|Not voting)(?: \\(?\\d{1,3}\\)?)?';
/** "Against: Ulm, Bonn". */
const VOTERS = new RegExp(`^${SIDE} ?: `);
/** "Abstaining (3):", with those who abstained below. */
const SIDE_ALONE = new RegExp(`^${SIDE} ?[:.]?$`);

/** @returns the blocks before such lines, and their words */
export function takeClosing(blocks: readonly AknBlock[]): { blocks: readonly AknBlock[]; words: string } {
  const vote = blocks.findLastIndex((block) => isLine(block) && isVote(wordsOf(block)));
  const below = blocks.slice(vote + 1);
  const isClosed = vote >= 0 && below.every((block, at) => isAdoption(block) || isVoters(block, below[at - 1]));
  let end = isClosed ? vote : blocks.length;
  while (isAdoption(blocks[end - 1])) end -= 1;
  return { blocks: blocks.slice(0, end), words: blocks.slice(end).map(wordsOf).join(' ') };
}

/** Words without a label that are no member of a list. */
function isLine(block: AknBlock): boolean {
  if (block.kind === 'table') return false;
  return block.kind === 'heading' ? !block.isWithin : block.label === null && block.role !== 'MEMBER';
}

/** @param above the line before, whose list may go on */
function isVoters(block: AknBlock, above: AknBlock | undefined): boolean {
  const before = above === undefined ? '' : wordsOf(above);
  const words = wordsOf(block);
  if (!isLine(block)) return false;
  return VOTERS.test(words) || SIDE_ALONE.test(words) || SIDE_ALONE.test(before) || before.endsWith(',');
}

function isAdoption(block: AknBlock | undefined): boolean {
  if (block === undefined || !isLine(block)) return false;
  const words = wordsOf(block);
  const [meeting = ''] = MEETING.exec(words) ?? [];
  const rest = words.slice(meeting.length).trim();
  return (meeting !== '' && rest === '') || DATE.test(rest);
}

function wordsOf(block: AknBlock): string {
  return block.kind === 'table' ? '' : block.text.text;
}
