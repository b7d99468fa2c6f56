/** A change that mends what extraction broke; each is reported, so that a reader can check it against the page. */

export interface Repair {
  /** As read: `act ions`. */
  readonly from: string;
  readonly to: string;
  /** Index of the page on which it stood. */
  readonly page: number | undefined;
}
