/** What is stamped over pages, above their running heads or across them. */
const STAMP =
  /^(?:advance (?:unedited )?(?:version|copy)|unedited (?:version|copy)|unofficial version|for reference only)$/i;

export function isStamp(line: string): boolean {
  return STAMP.test(line);
}
