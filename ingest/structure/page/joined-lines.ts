/**
 * Lines that an extractor joined block by block, with the blanks at their ends: "on all its previous  resolutions", and with
 * more of them between what stood apart: "73/7. Report of the Court        The General Assembly,".
 */

/** Characters of a line that is certainly several. */
const LONG = 160;
/** Blanks of a joint, and how many joints show that lines were joined. */
const JOINT = /(?<=\S) {2,3}(?=\S)/g;
const FEWEST = 3;
/** What stood apart, unless it is a label: "1.    Decides" is set so. */
const APART = /(?<=\S)(?<!^\(?[\da-z]{1,4}[.)]) {4,80}(?=\S)/gm;

/** Where, as offsets, a page of joined lines is cut. */
export function cutJoinedLines(text: string): number[] {
  const isJoined = text.split('\n').some((line) => line.length > LONG);
  if (!isJoined || [...text.matchAll(JOINT)].length < FEWEST) return [];
  return [...text.matchAll(APART)].map(({ 0: { length }, index }) => index + length);
}
