/** Whatever the markup nests in what: each word of it is read once, in its order, and each note is called. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InstrumentText, Item, Paragraph } from '../../ingest/structure/tree.ts';
import { read } from './akn-document.ts';

const NUMBERS = ['', '', '1.', '2.', '(a)', '(b)', '(i)', 'I', 'A.', '1.1', 'Article 3', '•', '3 bis', '(1)'];
const num = fc.constantFrom(...NUMBERS).map((words) => words && `<num>${words}</num>`);
/** `#` is a word of its own, `@` one in a note. */
const line = fc
  .constantFrom(
    'The # words',
    '<i>#</i> goes',
    '<b>#</b>',
    'see <ref href="/x">#</ref>',
    'on #<authorialNote><p>Note @.</p></authorialNote> so',
    'a <mod># <quotedText>#</quotedText></mod>',
    'x <mod>#<quotedStructure><paragraph><num>5.</num><content><p>The # words</p></content></paragraph></quotedStructure></mod>',
  )
  .chain((words) => fc.constantFrom('.', ';', ':', ',', '').map((end) => words + end));
const p = line.map((words) => `<p>${words}</p>`);
const some = (markup: fc.Arbitrary<string>, most: number) =>
  fc.array(markup, { minLength: 1, maxLength: most }).map((all) => all.join(''));
const maybe = (markup: fc.Arbitrary<string>) => fc.option(markup, { nil: '' });
const within = (names: readonly string[], ...inside: fc.Arbitrary<string>[]) =>
  fc
    .tuple(fc.constantFrom(...names), ...inside)
    .map(([name, ...all]) => `<${name}>${all.join('')}</${name.split(' ')[0]}>`);

const { block } = fc.letrec<{ block: string; list: string }>((tie) => ({
  list: fc.oneof(
    { depthSize: 'small' },
    within(['ul', 'ol'], some(within(['li'], line), 3)),
    within(['ul', 'ol'], some(within(['li'], fc.oneof(line, p), maybe(tie('list'))), 3)),
    within(
      ['list'],
      maybe(within(['intro'], p)),
      some(within(['point'], num, within(['content'], p, maybe(tie('list')))), 3),
      maybe(within(['wrapUp'], p)),
    ),
    within(
      ['blockList'],
      maybe(within(['listIntroduction'], line)),
      some(within(['item'], num, p, maybe(tie('list')), maybe(p)), 3),
    ),
  ),
  block: fc.oneof(
    { depthSize: 'small' },
    p,
    within(
      ['paragraph', 'hcontainer name="paragraph"'],
      num,
      within(['content'], some(p, 2), maybe(tie('list')), maybe(p)),
    ),
    within(['paragraph'], num, within(['intro'], p), some(within(['subparagraph'], num, p), 2), within(['wrapUp'], p)),
    within(
      ['section', 'article', 'clause', 'level', 'tblock', 'container name="x"', 'recitals'],
      num,
      some(tie('block'), 3),
    ),
    within(['embeddedStructure'], tie('block')),
    tie('list'),
  ),
}));

const wordsOf = ({ text, items }: Paragraph | Item): string => [text.text, ...items.map(wordsOf)].join(' ');
const callsOf = ({ calls, items }: Paragraph | Item): number[] => [
  ...calls.map(({ number }) => number),
  ...items.flatMap(callsOf),
];

function wordsIn(part: InstrumentText | undefined): string[] {
  return part?.paragraphs.map(wordsOf).join(' ').match(/W\d+x/g) ?? [];
}

test('no word of a body is lost, doubled or out of its order, nor any note', () => {
  fc.assert(
    fc.property(some(block, 4), (markup) => {
      let count = 0;
      const body = markup.replace(/[#@]/g, (mark) => `${mark === '#' ? 'W' : 'N'}${++count}x`);
      const { tree, headings } = read({ body });
      const [part] = tree.parts;
      const inHeadings = new Set(headings.flatMap(({ text }) => text.match(/W\d+x/g) ?? []));
      expect(wordsIn(part)).toEqual((body.match(/W\d+x/g) ?? []).filter((word) => !inHeadings.has(word)));
      expect(part?.notes.flatMap(({ text }) => text.text.match(/N\d+x/g) ?? [])).toEqual(body.match(/N\d+x/g) ?? []);
      const called = new Set(part?.paragraphs.flatMap(callsOf));
      expect(part?.notes.filter(({ number }) => !called.has(number))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
