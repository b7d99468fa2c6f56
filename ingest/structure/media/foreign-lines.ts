/** What others than the United Nations wrote on a page: browsers, libraries, programs that joined pages, and stamps. */
import { PAGE_MARKER } from '../../pages/page-lines.ts';
import { isStamp } from '../../pages/stamp.ts';

/** A browser prints when it printed, and the page's title. */
const PRINTED = /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?(?: .{1,120})?$/;
/** Where a program opened the page that a browser printed, and what libraries write on copies. */
const COPIED = /^(?:(?:about:blank|file:\/\/\S{1,200})(?: \d{1,3}\/\d{1,3})?|Downloaded (?:from|by|on) .{1,150})$/;
/** Of Markdown, around a page. */
const FENCE = /^(?:```|~~~)\w{0,12}$/;

/** Of what stands at the top or at the end of a copy. */
export function isOfCopy(line: string): boolean {
  return PRINTED.test(line) || COPIED.test(line);
}

/** Of what may stand anywhere on a page. */
export function isForeign(line: string): boolean {
  return isStamp(line) || FENCE.test(line) || PAGE_MARKER.test(line);
}
