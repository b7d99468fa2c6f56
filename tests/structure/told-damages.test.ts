/** Damages that nothing can mend are told, with the page and the line; on undamaged pages none of these warnings stands. */
import { describe, expect, it } from 'vitest';
import type { SourcePage } from '../../ingest/pages/page.ts';
import { bundledPages, documentOf, pageOf } from './pages.ts';

type Damage = (text: string) => string;

const [first, second] = bundledPages as [SourcePage, SourcePage];

const onFirst = (change: Damage): SourcePage[] => [pageOf(change(first.text), first.source), second];
const onSecond = (change: Damage): SourcePage[] => [first, pageOf(change(second.text), second.source)];

function told(pages: readonly SourcePage[]): string[] {
  return documentOf(pages).warnings.map(({ code, page, line }) => `${code} ${page} ${line}`);
}

const usual = told(bundledPages);

/** The lines of two items that follow each other, in turn, as where two columns are read across. */
function interleave(text: string, one: string, two: string, end: string): string {
  const lines = text.split('\n');
  const [a, b, c] = [one, two, end].map((letter) => lines.findIndex((line) => line.startsWith(`(${letter})`)));
  const [left, right] = [lines.slice(a, b), lines.slice(b, c)];
  const longer = left.length > right.length ? left : right;
  const turns = longer.flatMap((_, at) => [left[at] ?? [], right[at] ?? []].flat());
  return [...lines.slice(0, a), ...turns, ...lines.slice(c)].join('\n');
}

/** Each from its first line to the next item, number or rule. */
function exchange(text: string, one: string, two: string): string {
  const blocks = text.split(/^(?=\([a-z]\) |\d+\. |Objective |To realize |___)/m);
  const [a, b] = [one, two].map((start) => blocks.findIndex((block) => block.startsWith(start)));
  return blocks.map((block, at) => (at === a ? blocks[b ?? 0] : at === b ? blocks[a ?? 0] : block)).join('');
}

const DAMAGES: readonly [string, SourcePage[], string][] = [
  [
    'a line that stands twice',
    onSecond((text) => text.replace(/^conditions driving.*\n/m, '$&$&')),
    'LINES_REPEATED 19 22',
  ],
  [
    'a paragraph that stands twice',
    onFirst((text) => text.replace(/^26\. [\s\S]*?(?=18\/36)/m, '$&$&')),
    'LINES_REPEATED 18 50',
  ],
  ['a paragraph that is lost', onFirst((text) => text.replace(/^26\. [\s\S]*?(?=18\/36)/m, '')), 'NO_COMMITMENT 18 40'],
  ['a paragraph whose number is misread', onFirst((text) => text.replace(/^26\. /m, '28. ')), 'NO_COMMITMENT 18 40'],
  ['two items read across', onSecond((text) => interleave(text, 'c', 'd', 'e')), 'INCOMPLETE 19 14'],
  [
    'two items in each other’s place, whose letters look alike',
    onFirst((text) => exchange(text, '(c)', '(e)')),
    'LETTER_OUT_OF_ORDER 18 17',
  ],
  [
    'an item (i) above (h), as a list within (g) begins',
    onSecond((text) => exchange(text, '(h)', '(i)')),
    'LETTER_OUT_OF_ORDER 19 41',
  ],
  [
    'the sentence that opens the actions below the first of them',
    onFirst((text) => exchange(text, 'To realize', '(a)')),
    'NO_OPENING 18 9',
  ],
  ['the last line of an item lost', onSecond((text) => text.replace(/^impunity;\n/m, '')), 'INCOMPLETE 19 19'],
  ['another job number', onSecond((text) => text.replace('18-22354', '18-22399')), 'JOB_DIFFERS 19 null'],
  [
    'a label amid a sentence',
    onSecond((text) => text.replace(/^(?=trafficking networks to)/m, 'Figure 1\n')),
    'LINE_AMID_SENTENCE 19 15',
  ],
  [
    'two halves of a page side by side',
    onSecond((text) => {
      const lines = text.split('\n');
      const half = lines.slice(2, 49);
      const left = half.slice(0, 24).map((line, at) => `${line} ${half[at + 24] ?? ''}`);
      return [...lines.slice(0, 2), ...left, ...lines.slice(49)].join('\n');
    }),
    'LETTER_AMID_TEXT 19 8',
  ],
  ['the first line of an item lost', onSecond((text) => text.replace(/^\(e\) Apply.*\n/m, '')), 'LINES_BROKEN 19 26'],
  [
    'two lines in each other’s place',
    onSecond((text) => text.replace(/^(impunity;\n)(.*\n)/m, '$2$1')),
    'LINES_BROKEN 19 27',
  ],
  [
    'a line lost within a sentence, before the next item',
    onSecond((text) => text.replace(/^persons and smuggling of migrants;\n/m, '')),
    'LINES_BROKEN 19 35',
  ],
  [
    'a note that stands twice',
    onSecond((text) =>
      text.replace('22\n18-22354\nResolution 64/293.', '22 Resolution 64/293.\n22 Resolution 64/293.'),
    ),
    'LINES_REPEATED 19 53',
  ],
  [
    'a mark whose note is lost',
    onSecond((text) => text.replace(/^_+\n22\n/m, '').replace('Resolution 64/293.\n', '')),
    'NOTE_LOST 19 9',
  ],
  ['a heading that is lost', onFirst((text) => text.replace(/^Objective 10:.*\n.*\n/m, '')), 'NO_HEADING 18 40'],
  [
    'the last item on the last line of the one above',
    onFirst((text) => text.replace(/\n(?=\(f\) )/, ' ')),
    'LETTER_AMID_TEXT 18 29',
  ],
  ['the last item without its letter', onFirst((text) => text.replace(/^\(f\) /m, '')), 'LIST_OPEN 18 29'],
  [
    'lines that stand twice, with the rule above the notes',
    onSecond((text) => text.replace(/^(?:.*\n){2}_+\n/m, '$&$&')),
    'RULE_AMID_TEXT 19 51',
  ],
];

describe('lines that go on in a way that is rare are not told', () => {
  const full = 'Noting with appreciation the lamps, the lenses and the logbooks of their keepers';
  it.each([
    [
      'a list below an open verb',
      'Requests the Secretary-General to',
      '(a) Light the lamps, and to report on them to the Assembly',
    ],
    ['members of a list in small letters', 'lamps;', 'lenses;'],
    [
      'an abbreviation at the end of a full line',
      `${full}, vol.`,
      'ii of the record of the harbours, which all keepers know',
    ],
    ['a word that is a noun’s part', `${full} of the`, 'by-catch of the boats that fish by the light of these lamps'],
  ])('%s', (_, above, line) => {
    const page = ['A/RES/74/901', 'Harbour lights', ...Array(12).fill(full), above, line, '2/3'].join('\n');
    expect(documentOf([pageOf(page)]).warnings.map(({ code }) => code)).not.toContain('LINES_BROKEN');
  });
});

describe('a warning tells', () => {
  it.each(DAMAGES)('%s', (_, pages, warning) => {
    expect(usual).not.toContain(warning);
    expect(told(pages)).toContain(warning);
  });
});
