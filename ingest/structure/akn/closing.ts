/** Lines below a resolution that some files have among its paragraphs: the meeting, the date, how it was adopted. */
import { ANY_MONTH } from '../../months.ts';
import { tellsVote } from '../blocks/vote.ts';
import type { AknBlock } from './blocks.ts';

const MEETING = /^\d{1,5}(?:st|nd|rd|th) (?:\([a-z]{1,20}\) )?(?:plenary )?meeting(?: \([a-z]{1,20}\))?/;
const DATE = new RegExp(`^\\d{1,2} (?:${ANY_MONTH}) \\d{4}$`);
/** A meeting, a date, and a vote with its lists of who voted how. */
const MOST = 12;

/** @returns the blocks before such lines, and their words */
export function takeClosing(blocks: readonly AknBlock[]): { blocks: readonly AknBlock[]; words: string } {
  const from = Math.max(0, blocks.length - MOST);
  const vote = blocks.findIndex((block, at) => at >= from && isLine(block) && tellsVote(wordsOf(block)));
  let end = vote < 0 ? blocks.length : vote;
  while (end > from && isAdoption(blocks[end - 1])) end -= 1;
  return { blocks: blocks.slice(0, end), words: blocks.slice(end).map(wordsOf).join(' ') };
}

function isLine(block: AknBlock | undefined): boolean {
  return block !== undefined && block.kind !== 'table' && (block.kind === 'heading' || block.label === null);
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
