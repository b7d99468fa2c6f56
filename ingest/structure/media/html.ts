/** Takes the markup of HTML off a page's text: what is not shown goes, blocks become lines, entities their characters. */
import { applyEdits, type Edit, editMatches, type MappedText } from '../mapped-text.ts';

export function takeHtml(page: MappedText): MappedText {
  const shown = page.text.includes('<') ? takeTags(takeHidden(page)) : page;
  return shown.text.includes('&') ? editMatches(shown, ENTITY, ([, name = '']) => characterOf(name)) : shown;
}

/** What a browser does not show, or shows for moving about; a form may go around the whole page, and an aside hold notes. */
const HIDDEN = /<(!--|(?:head|style|script|template|noscript|svg|nav|button|select)(?=[\s>]))/gi;

/** What is never closed is left as it is. */
function takeHidden(page: MappedText): MappedText {
  const text = page.text.toLowerCase();
  const unclosed = new Set<string>();
  const edits: Edit[] = [];
  let from = 0;
  for (const { index: start, 1: name = '' } of text.matchAll(HIDDEN)) {
    if (start < from || unclosed.has(name)) continue;
    const last = text.indexOf(name === '!--' ? '-->' : `</${name}`, start);
    const end = text.indexOf('>', last);
    if (last < 0 || end < 0) unclosed.add(name);
    else {
      from = end + 1;
      edits.push({ start, end: from, replacement: '' });
    }
  }
  return applyEdits(page, edits);
}

/** A picture may be all in its tag, which then is longer than any other. */
const PICTURE = /<img(?=[\s/>])[^<>]*>/gi;
/** Word has names of its own, such as `o:p`. */
const TAG =
  /<!doctype[^<>]{0,300}>|<\?xml[^<>]{0,300}>|<\/?([a-z](?:[a-z\d]|:(?=[a-z])){0,15})(?:[\s/][^<>]{0,2000})?>/gi;
const WITHIN_LINES =
  'a abbr b bdi big cite code data del dfn em font i input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr';
const OF_CELLS = 'td th';
const OF_LINES =
  'address article aside blockquote body br caption center col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html iframe legend li link main meta ol p pre section summary table tbody tfoot thead tr ul';
/** Names that are no HTML, as in "<22>", stay. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...WITHIN_LINES.split(' ').map((name) => [name, ''] as const),
  ...OF_CELLS.split(' ').map((name) => [name, ' '] as const),
  ...OF_LINES.split(' ').map((name) => [name, '\n'] as const),
  ['hr', '\n***\n'],
]);

function takeTags(page: MappedText): MappedText {
  const plain = editMatches(page, PICTURE, () => '');
  return editMatches(plain, TAG, ([, name]) => {
    if (name === undefined) return '\n';
    return name.includes(':') ? '' : INSTEAD.get(name.toLowerCase());
  });
}

/** Some programs escape what was escaped before. */
const ENTITY = /&(?:amp;){0,3}(#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2});/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hyphen: '-',
  dash: '-',
  minus: '−',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  sect: '§',
  para: '¶',
  deg: '°',
  copy: '©',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  comma: ',',
  period: '.',
  colon: ':',
  semi: ';',
  sol: '/',
  lowbar: '_',
  ast: '*',
  sup1: '1',
  sup2: '2',
  sup3: '3',
};
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};
const ACCENTED = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/i;

/** `undefined` for a name that is not known, which stays as it is. */
function characterOf(name: string): string | undefined {
  if (name.startsWith('#')) return characterAt(Number(`0${name.slice(1)}`));
  const [, letter, accent] = ACCENTED.exec(name) ?? [];
  if (letter !== undefined) return `${letter}${ACCENTS[accent?.toLowerCase() ?? '']}`.normalize('NFC');
  return NAMED[name] ?? NAMED[name.toLowerCase()];
}

/** As browsers do: numbers from 128 to 159 are those of Windows. None gives a control character. */
function characterAt(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code >= 0x20 && code !== 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
