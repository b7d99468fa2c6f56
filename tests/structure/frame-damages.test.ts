/** Heads and feet of the two bundled pages, damaged as copying damages them, must leave the text as it was. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.ts';
import { bundledPages, documentOf, pageOf } from './pages.ts';

const clean = outlineOf(documentOf(bundledPages)).replace(/\n {2}warnings: .*$/, '');
const TITLE = 'Global Compact for Safe, Orderly and Regular Migration';
const SYMBOL = 'A/RES/73/195';

/** Notes beside their numbers, and another foot. */
const withFoot = (text: string, foot: string) =>
  text
    .replace('18/36\n', `${foot}\n`)
    .replace('22\n18-22354\nResolution 64/293.\n19/36', `22 Resolution 64/293.\n18-22354\n${foot}`);
const withNote = (text: string, note: string) => text.replace(/^_+\n22\n18-22354\nResolution 64\/293\./m, note);

const DAMAGES: readonly [string, (text: string, number: number) => string][] = [
  [
    'the last line of the head glued to the text',
    (text) => text.replace(`${TITLE}\nbecome`, `${TITLE} become`).replace(`${SYMBOL}\nTo`, `${SYMBOL} To`),
  ],
  [
    'the whole head glued to the text',
    (text) =>
      text
        .replace(`${SYMBOL}\n${TITLE}\nbecome`, `${SYMBOL} ${TITLE} become`)
        .replace(`${TITLE}\n${SYMBOL}\nTo`, `${TITLE} ${SYMBOL} To`),
  ],
  [
    'the foot glued to the text',
    (text) =>
      text
        .replace('children.\n18/36\n18-22354', 'children. 18/36 18-22354')
        .replace('22\n18-22354\nResolution 64/293.\n19/36', '22 Resolution 64/293. 18-22354 19/36'),
  ],
  ['the number glued to the text', (text) => text.replace('children.\n18/36', 'children. 18/36')],
  ...['A / RES / 73 / 195', 'A/ RES/73/195', 'A/RES/73/ 195', 'a/res/73/195'].map(
    (symbol): (typeof DAMAGES)[number] => [`the symbol as ${symbol}`, (text) => text.replace(SYMBOL, symbol)],
  ),
  ...['18 -22354', '18- 22354', '18 – 22354'].map((job): (typeof DAMAGES)[number] => [
    `the job number as ${job}`,
    (text) => text.replace('18-22354', job),
  ]),
  ...['p. $', 'pg. $', '$ | Page', 'Page | $', '[$]', '$'].map((foot): (typeof DAMAGES)[number] => [
    `the foot as ${foot}`,
    (text, number) => withFoot(text, foot.replace('$', `${number}`)),
  ]),
  ...['[22] Resolution 64/293.', '22Resolution 64/293.'].map((note): (typeof DAMAGES)[number] => [
    `the note as ${note} without a rule`,
    (text) => withNote(text, note),
  ]),
  ...['-----', '=====', '* * *', '~~~~~~', '_____', '———'].flatMap((strokes): (typeof DAMAGES)[number][] => [
    [`${strokes} above the page`, (text) => `${strokes}\n${text}`],
    [`${strokes} below the head`, (text) => text.replace(/\n(?=become|To realize)/, `\n${strokes}\n`)],
    [`${strokes} below the page`, (text) => `${text}\n${strokes}`],
  ]),
  ...[TITLE, `${SYMBOL}\n${TITLE}`, 'UNITED NATIONS', 'FOR DISCUSSION ONLY'].map((line): (typeof DAMAGES)[number] => [
    `“${line}” amid a sentence`,
    (text) => text.replace(/^(?=cross-border|trafficking networks to|girls and boys)/gm, `${line}\n`),
  ]),
  ...['Objective 10 Prevent', 'Objective10: Prevent', 'objective 10: Prevent', 'Objective 10Prevent'].map(
    (heading): (typeof DAMAGES)[number] => [
      `the heading as “${heading}”`,
      (text) => text.replace('Objective 10: Prevent', heading),
    ],
  ),
  ...['(c) (e)', '(b) (6)', '(c) (o)', '(g) (9)', '(g) (q)', '(h) (b)', '(i) (l)', '(i) (1)', '(e) (c)'].map(
    (letters): (typeof DAMAGES)[number] => [
      `letters misread: ${letters}`,
      (text) => {
        const [letter = '', misread = ''] = letters.split(' ');
        return text.replace(`\n${letter} `, `\n${misread} `);
      },
    ],
  ),
  [
    'each sentence on a line of its own',
    (text) =>
      text
        .replace(/\n(?!\([a-z]\) |\d|Objective|To realize|_|Res|A\/RES|Global Compact|become|in the context)/g, ' ')
        .replace(/(?<=\p{Ll}[.;]) (?=\p{Lu})/gu, '\n'),
  ],
  ['words broken at line ends by a dash', (text) => text.replaceAll(/ (smugg|traff)(ling|icking)/g, ' $1–\n$2')],
];

describe('the text is read', () => {
  it.each(DAMAGES)('with %s', (_, change) => {
    const pages = bundledPages.map((page, at) => pageOf(change(page.text, at + 18), page.source));
    expect(outlineOf(documentOf(pages)).replace(/\n {2}warnings: .*$/, '')).toBe(clean);
  });
});
