/** Words whose full stop ends no sentence: "Supplement No." with the number on the next line. */

/** A look at what stands before a full stop. */
export const NOT_ABBREVIATED = String.raw`(?<!\b(?:Nos?|vols?|chaps?|paras?|sects?|arts?|pp?|cf|suppl))`;
