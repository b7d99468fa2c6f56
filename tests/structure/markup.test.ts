/** Markup of HTML and Markdown goes; what only looks like it is the page's own and stays. */
import { describe, expect, it } from 'vitest';
import { mapPage, spansOf } from '../../ingest/structure/mapped-text.ts';
import { takeHtml } from '../../ingest/structure/media/html.ts';
import { setLabels } from '../../ingest/structure/media/labels.ts';
import { takeMarkdown } from '../../ingest/structure/media/markdown.ts';
import { normalize } from '../../ingest/structure/words/normalize.ts';

const shown = (html: string) => takeHtml(mapPage(html, 0)).text;
const plain = (markdown: string) => takeMarkdown(mapPage(markdown, 0)).text;

describe('HTML', () => {
  it.each([
    ['entities', 'keepers&rsquo; lamps &#150; caf&eacute; &#x2019; &amp;nbsp;', 'keepers’ lamps – café ’  '],
    ['cells', '<tr><td>1</td><td>lamp</td></tr>', '\n 1  lamp \n'],
    [
      'a form around the page',
      '<form id="f"><label>1.</label> <img src="a"/>Lamps<aside>1 See lamps.</aside></form>',
      '\n1. Lamps\n1 See lamps.\n\n',
    ],
    ['what moves about', 'a<nav><a href="b">Lamps</a></nav>b', 'ab'],
    ['a picture', `a<img src="data:image/png;base64,${'iVBORw0K\n'.repeat(400)}">b`, 'ab'],
    ['a script', 'a<SCRIPT type="x">if (a < b) "<p>"</SCRIPT>b', 'ab'],
  ])('is taken off: %s', (_, html, text) => {
    expect(shown(html)).toBe(text);
  });

  it.each(['more than <22> lamps', 'a < b and c > d', 'AT&T; &unknown; &#1;', '<script> that is never closed'])(
    'leaves “%s” as it is',
    (text) => {
      expect(shown(text)).toBe(text);
    },
  );
});

describe('Markdown', () => {
  it.each([
    ['1\\. Lights \\(a\\) lamps', '1. Lights (a) lamps'],
    ['see <https://example.org/a_b_c>', 'see https://example.org/a_b_c'],
    ['Lamps\n=====\n1. Thanks all.', 'Lamps\n\n1. Thanks all.'],
    ['all.[^3]\n***\n[^3]: See lamps.', 'all.[3]\n_____\n[3] See lamps.'],
    ['**1.** **L**amps and **12** *wicks*', '1. Lamps and 12 wicks'],
    ['¶ 26. Thanks all.', '26. Thanks all.'],
  ])('%s → %s', (markdown, text) => {
    expect(plain(markdown)).toBe(text);
  });

  it.each([
    ['marks of notes', 'Lamps of the north*\n1. Thanks all.\n*A/74/1.\n'],
    ['two marks of a note', 'Lamps** of the north** and wicks.\n** See A/74/1.\n1. Thanks all.'],
    ['a bar code', '19-22000 (E) 201219\n*1922000*'],
    ['a rule', 'all.\n__________________\n1 A/74/1.'],
    ['an address', 'See https://example.org/lamps_of_the_north/_list_.'],
    ['strokes between parts', '1. Thanks all.\n* * *\n2. Thanks none.'],
    ['a list of dashes', '– Lamps\n- Wicks, (a) or (b)'],
    ['strokes above a date', 'seized of the matter.\n* * *\n19 December 2018'],
    ['rules of a table', 'Lamps\n~~~~~\n1 North 5\n2 South 7\n~~~~~\n2. Thanks all.'],
    ['powers of numbers', 'of 10^6 lamps, 2^3 of them'],
    ['notes in words', 'See footnote 22 above (note 3), and\nnote 5. Keepers rest.'],
  ])('leaves %s', (_, text) => {
    expect(plain(text)).toBe(text);
  });
});

describe('characters', () => {
  it('that are a letter and its accent become one, at the place of the letter', () => {
    const read = normalize(mapPage('the cafe\u0301s of Co\u0302te', 0));
    expect(read.text).toBe('the cafés of Côte');
    expect(spansOf(read, 4, 9)).toEqual([
      { page: 0, start: 4, end: 8 },
      { page: 0, start: 9, end: 10 },
    ]);
  });

  it('that PDFium writes for a hyphen at the end of a line become both, as a word broken there has them', () => {
    const text = normalize(mapPage('oil\ufffefree lamps of har\u0002\nbours', 0)).text;
    expect(text).toBe('oil-\nfree lamps of har-\nbours');
  });

  it('that are a bullet or a range’s dash stay', () => {
    const text = '⁃ 2015–2030, 5′ of arc, lamps—and boats';
    expect(normalize(mapPage(text, 0)).text).toBe(text);
  });
});

describe('labels', () => {
  it.each([
    'a. Lamps\nc. Wicks\nd. Oil',
    'See\ni. Keepers',
    '(a) Lamps\n(ii) Wicks;',
    '22 Resolution 64/1.',
    '2.5 lamps\n10.30 p.m.',
    '[T]he lamps',
    '(a) Lamps:\na. Glass;\nb. Oil;\nc. Clay;\n(b) Wicks',
    '(a) Lamps:\na) Glass;\nb) Oil;\n(b) Wicks',
    '2. Lamps:\n1) Glass;\n2) Oil;\n3. Wicks',
    '1. Lamps:\n1: Glass\n2: Oil\n2. Wicks',
    '(a) Lamps;\n(b) Wicks;\n© Keepers of the north 2019',
    '© Keepers of the north',
    'Recalling the conference of the harbours in support of Goal\n14: Conserve lamps',
  ])('of other kinds stay as they are: %s', (text) => {
    expect(setLabels(mapPage(text, 0)).text).toBe(text);
  });

  it.each([
    ['(a) Lamps;\nb) wicks', '(a) Lamps;\nb) wicks'],
    ['(a) Lamps;\nb) Wicks;\n(c) Oil', '(a) Lamps;\n(b) Wicks;\n(c) Oil'],
    ['(a) Lamps;\nb. Wicks;\n© Oil;\n(d) Clay', '(a) Lamps;\n(b) Wicks;\n(c) Oil;\n(d) Clay'],
    ['25. Lamps\n26) Wicks\n27: Oil\n28.Clay', '25. Lamps\n26. Wicks\n27. Oil\n28. Clay'],
  ])('that count on from those of their list are theirs: %s', (text, labelled) => {
    expect(setLabels(mapPage(text, 0)).text).toBe(labelled);
  });
});
