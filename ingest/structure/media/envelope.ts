/** What a mail or a note-taking program puts above and below a page that was copied into it: headers, and a signature. */

import type { Line } from '../page/lines.ts';
import { isOfText } from '../page/notes-amid.ts';
import { SYMBOL_LINE } from '../symbol.ts';

export interface Opened {
  /** The page's own lines. */
  readonly lines: readonly Line[];
  readonly envelope: readonly Line[];
}

const HEADER =
  /^(?:From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|In-Reply-To|References|Message-ID|MIME-Version|Content-[A-Z][A-Za-z-]{2,30}|Received|Return-Path|Delivered-To|User-Agent|Importance|Attachments?|X-[A-Za-z-]{2,40}): \S/;
/** Without it no lines are a mail's headers. */
const SENDER = /^(?:From|Subject): \S/;
const FORWARDED =
  /^(?:-{2,20} ?(?:Forwarded message|Original Message|Original message) ?-{2,20}|Begin forwarded message:|On .{6,160} wrote:)$/;
/** Lines that headers and what is written above the page may have. */
const MOST_ABOVE = 40;
const SIGNATURE = /^--$/;
const SENT_FROM = /^(?:Sent from (?:my|Mail|Outlook|Yahoo)\b.{0,40}|Get Outlook for .{2,20})$/;
const MOST_BELOW = 12;
/** Of the front matter of a Markdown file. */
const FENCE = /^---$/;
const FIELD = /^[A-Za-z][\w-]{0,30}:(?: |$)/;

export function openEnvelope(lines: readonly Line[]): Opened {
  const texts = lines.map(({ text }) => text.text);
  const from = Math.max(endOfHeaders(texts), endOfFrontMatter(texts));
  const to = startOfSignature(texts, from);
  return { lines: lines.slice(from, to), envelope: [...lines.slice(0, from), ...lines.slice(to)] };
}

/** All that stands above the last header is the mail's, if none of it is a page's head or a provision. */
function endOfHeaders(texts: readonly string[]): number {
  const own = texts.findIndex((text, at) => SYMBOL_LINE.test(text) || isOfText(text, texts[at - 1]));
  const above = texts.slice(0, Math.min(MOST_ABOVE, own < 0 ? MOST_ABOVE : own));
  const isMail = above.some((text) => FORWARDED.test(text)) || beginsWithHeaders(above);
  return isMail ? above.findLastIndex((text) => HEADER.test(text) || FORWARDED.test(text)) + 1 : 0;
}

/** A letter that a resolution quotes has such lines as well, below its first. */
function beginsWithHeaders(texts: readonly string[]): boolean {
  const headers = texts.filter((text) => HEADER.test(text));
  return HEADER.test(texts[0] ?? '') && headers.length > 1 && headers.some((text) => SENDER.test(text));
}

function endOfFrontMatter(texts: readonly string[]): number {
  if (!FENCE.test(texts[0] ?? '')) return 0;
  const end = texts.findIndex((text, at) => at > 0 && FENCE.test(text));
  return end > 1 && texts.slice(1, end).every((text) => FIELD.test(text)) ? end + 1 : 0;
}

/** Below two dashes alone; what begins with a number or a sign there is a note. */
function startOfSignature(texts: readonly string[], from: number): number {
  const sent = texts.findIndex((text, at) => at >= texts.length - 2 && SENT_FROM.test(text));
  if (sent >= from && sent > 0) return sent;
  const dashes = texts.findLastIndex((text) => SIGNATURE.test(text));
  const below = texts.slice(dashes + 1);
  const isSignature = dashes > from && below.length <= MOST_BELOW && !below.some((text) => /^[[(]?[\d*†]/.test(text));
  return isSignature ? dashes : texts.length;
}
