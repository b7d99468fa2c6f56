/** What is stamped over pages, above their running heads or across them. */
const STAMP =
  /^(?:advance (?:unedited )?(?:version|copy)|unedited (?:version|copy)|unofficial version|for (?:reference|information) only)$/i;
/** Single words in capitals, as no line of a text has them alone. */
const IN_CAPITALS = /^(?:DRAFT|COPY|CONFIDENTIAL|RESTRICTED|EMBARGOED(?: .{1,60})?|PROVISIONAL|UNOFFICIAL)$/;

export function isStamp(line: string): boolean {
  return STAMP.test(line) || IN_CAPITALS.test(line);
}
