/** What stands at the edges of all lines goes, and what a page's own lines begin or end with stays. */
import { describe, expect, it } from 'vitest';
import { mapPage, spansOf } from '../../ingest/structure/mapped-text.ts';
import { takeLineEdges } from '../../ingest/structure/media/line-edges.ts';

const TEXT = `A/RES/74/911
1. Decides that the lamps of the northern harbours shall be lit
at dusk, whatever the weather, and that those of the southern
harbours shall be lit as soon as the keepers have come back
from the islands on which they rest in the winter months;
2. Requests all keepers to write down in a book what they saw
during the night, such as ships, birds and unknown lights, and
to hand the book to the master of the harbour in the morning;
3. Thanks the keepers.
2/3
19-22000`;

const taken = (text: string) => takeLineEdges(mapPage(text, 0)).text;
const eachLine = (change: (line: string, at: number) => string, text = TEXT) => text.split('\n').map(change).join('\n');

describe('the edges of all lines are taken off', () => {
  it.each([
    ['marks of mail', eachLine((line) => `> ${line}`)],
    ['marks of a mail in a mail', eachLine((line) => `> >${line}`)],
    ['numbers', eachLine((line, at) => `${at + 1} ${line}`)],
    ['numbers with stops', eachLine((line, at) => `${at + 1}. ${line}`)],
    ['numbers in brackets', eachLine((line, at) => `[${at + 1}] ${line}`)],
    ['numbers that go on from another page', eachLine((line, at) => `${at + 47}: ${line}`)],
    ['numbers after lines', eachLine((line, at) => `${line} | ${at + 1}`)],
    ['marks of mail before numbers', eachLine((line, at) => `> ${at + 1}\t${line}`)],
    ['a program’s marks of added lines', eachLine((line) => `+${line}`)],
    ['hard breaks of Markdown', eachLine((line) => `${line}\\`)],
  ])('%s', (_, text) => {
    expect(taken(text)).toBe(TEXT);
  });

  it('also where a program broke the end of a quoted line off', () => {
    expect(taken(eachLine((line) => `> ${line.replace(' the weather', '\nthe weather')}`))).toBe(
      TEXT.replace(' the weather', '\nthe weather'),
    );
  });

  it('with the places of the rest', () => {
    const text = eachLine((line, at) => `> ${at + 1}: ${line}`);
    const page = takeLineEdges(mapPage(text, 0));
    const at = page.text.indexOf('the weather');
    const [span] = spansOf(page, at, at + 'the weather'.length);
    expect(text.slice(span?.start, span?.end)).toBe('the weather');
  });
});

describe('the page’s own stays', () => {
  const counted = (line: string) => Array.from({ length: 12 }, (_, at) => `${at + 1}${line}`).join('\n');
  it.each([
    ['a page', TEXT],
    [
      'numbered paragraphs of a line each',
      `A/RES/74/912\n${counted('. Thanks the keepers of the lamps on the northern coast;')}`,
    ],
    [
      'notes of a line each',
      `A/RES/74/913\n1. Thanks all.\n_____\n${counted(' See A/74/1, which holds the names of all keepers.')}`,
    ],
    ['a list that is counted', `A/RES/74/914\n${counted(' lamps of glass')}`],
    [
      'counted items in small letters',
      `A/RES/74/915\n${counted(') lamps of glass that the keepers bought in the north')}`,
    ],
    ['a list of dashes', Array.from({ length: 9 }, () => '– Lamps of the north').join('\n')],
    ['one line that begins with a mark', eachLine((line, at) => (at === 3 ? `> ${line}` : line))],
    ['a number before some lines', eachLine((line, at) => (at === 4 || at === 6 ? `${at + 1} ${line}` : line))],
    ['a table', Array.from({ length: 10 }, (_, at) => `Harbour of the north and of the south  ${at + 3}`).join('\n')],
  ])('%s', (_, text) => {
    expect(taken(text)).toBe(text);
  });
});
