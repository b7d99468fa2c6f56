/** Protocols that a text names by their treaty: "the Optional Protocol thereto", "its Protocol on the sale of children". */
import type { Mention } from './citation.ts';
import { allMatches } from './pattern.ts';
import { isAttached, type UnknownName } from './unknown-names.ts';

/** The protocols that the registry knows to supplement a treaty, with their titles, and the class that is all of them. */
export type ProtocolsOf = (treaty: string) => {
  readonly each: readonly { readonly id: string; readonly title: string }[];
  readonly all: string | undefined;
};

const RULE = 'protocol-thereto';

/** Between a treaty and what is said to be its: "and the", "as well as its two", "and any of the". */
const JOINED_TO =
  /^(?:\s\([^()]{1,80}\)|”?\))?,?\s(?:(?:and|or|as well as|together with|with|including)\s(?:to\s|of\s)?)?(?:(?:any|all|each) of\s)?(?:the|its|their)\s(?:(?:two|three|relevant|respective|first)\s)?$/;
const PROTOCOLS = /^(?:(Optional|Additional)\s)?Protocols?$/;

/** "the Convention against Torture and the Optional Protocol thereto": the protocol of the treaty, or one of its protocols. */
export function protocolsThereto(
  text: string,
  name: UnknownName,
  before: readonly Mention[],
  protocolsOf: ProtocolsOf,
): Mention | readonly Mention[] | undefined {
  const { start, end, noun } = name;
  const last = before.at(-1);
  if (noun !== 'Protocol' || last === undefined) return undefined;
  // "the Convention, its Optional Protocol on … and its Optional Protocol on …": both are of the Convention.
  const [base, ...others] = before.findLast(({ rule }) => rule !== RULE)?.candidates ?? [];
  if (base === undefined || others.length > 0) return undefined;
  const quote = text.slice(start, end);
  const named = PROTOCOLS.exec(quote);
  const isJoined = JOINED_TO.test(text.slice(last.end, start));
  if (!named || !isJoined || !isAttached(text, name)) return undefined;
  const { each, all } = protocolsOf(base);
  const bySubject = protocolsOn(text, name, each);
  if (bySubject.length > 0) return bySubject;
  const candidates = each.flatMap(({ id, title }) => (title.includes(named[1] ?? '') ? [id] : []));
  // "the Protocols thereto" are all of them, unless a date or a number tells which.
  const isAll = all !== undefined && quote.endsWith('s') && candidates.length === each.length;
  if (isAll && !/^\sthereto\s(?:of|on|adopted)\b/.test(text.slice(end, end + 20)))
    return { start, end, quote, form: 'GENERIC', rule: 'protocols-thereto', candidates: [all] };
  // Of one protocol "the Protocols thereto" cannot be said: others are meant, of which the registry does not know.
  if (candidates.length === 0 || (candidates.length === 1 && quote.endsWith('s'))) return undefined;
  return { start, end, quote, form: 'SHORT', rule: RULE, candidates: candidates.toSorted() };
}

/** "the Optional Protocols thereto on the involvement of children in armed conflict and on the sale of children, …" */
function protocolsOn(text: string, { start, end }: UnknownName, each: ReturnType<ProtocolsOf>['each']): Mention[] {
  const found: Mention[] = [];
  let from = start;
  for (let at = end + (/^\sthereto\b/.exec(text.slice(end, end + 9))?.[0].length ?? 0); ; ) {
    const words = text.slice(at, at + LONGEST_SUBJECT).toLowerCase();
    const subject = each.flatMap(({ id, title }) =>
      subjectsOf(title).flatMap((tail) => (words.startsWith(tail) ? [{ id, length: tail.length }] : [])),
    )[0];
    if (subject === undefined) return found;
    const stop = at + subject.length;
    found.push({
      start: from,
      end: stop,
      quote: text.slice(from, stop),
      form: 'SHORT',
      rule: RULE,
      candidates: [subject.id],
    });
    const and = /^,?\sand(?=\s)/.exec(text.slice(stop, stop + 5))?.[0] ?? '';
    at = stop + and.length;
    from = at + 1;
  }
}

const LONGEST_SUBJECT = 200;

/** What a title may end with that says what it is on: " on the rights of the child on a procedure", " on a procedure". */
function subjectsOf(title: string): string[] {
  const [name = ''] = title.toLowerCase().split(', supplementing');
  return allMatches(/\s(?:on|against|aiming)\s/g, name).map(({ index }) => name.slice(index));
}
