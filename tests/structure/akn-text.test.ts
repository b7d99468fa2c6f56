/** The words of a provision as a reader sees them: without markup, marks taken out and remembered, links beside them. */
import { describe, expect, test } from 'vitest';
import { note, numbered, plain, preambular, read } from './akn-document.ts';

/** The text of paragraph 1 with `‹n›` where it calls note n. */
function marked(words: string): string {
  const [paragraph] = read({ body: numbered('1', words) }).tree.parts[0]?.paragraphs ?? [];
  if (!paragraph) throw new Error('no paragraph was read');
  return paragraph.calls.reduceRight(
    (text, { number, offset }) => `${text.slice(0, offset)}‹${number}›${text.slice(offset)}`,
    paragraph.text.text,
  );
}

describe('clean text', () => {
  test('folds white space and drops markup', () => {
    expect(marked('\n  <span class="italic">Takes  note</span>\n  of\tthe <i>report</i> ;')).toBe(
      'Takes note of the report ;',
    );
  });

  test('spells blanks and hyphens one way and drops characters that nobody sees', () => {
    expect(marked('10\u00a0kg of co\u00adffee, EC\u201116, \u200eend')).toBe('10 kg of coffee, EC-16, end');
  });

  test('keeps quotation marks, dashes and letters with accents', () => {
    expect(marked('“L’été” – António')).toBe('“L’été” – António');
  });

  test('reads several lines of one paragraph with a blank between them', () => {
    const { tree } = read({
      body: '<paragraph><num>1.</num><content><p>One line</p><p>and another.</p></content></paragraph>',
    });
    expect(tree.parts[0]?.paragraphs[0]?.text.text).toBe('One line and another.');
  });

  test('has no pages to point into', () => {
    const { tree } = read({ body: numbered('1', 'Words.') });
    const text = tree.parts[0]?.paragraphs[0]?.text;
    expect(text && [text.pages.length, text.offsets.length]).toEqual([6, 6]);
    expect(tree.pages).toEqual([]);
  });
});

describe('footnotes', () => {
  test('are taken out where their mark stands, and the mark is remembered', () => {
    expect(marked(`the Agenda,${note('1', 'Resolution 70/1.')} and more`)).toBe('the Agenda,‹1› and more');
  });

  test('leave no blank before the punctuation that follows them', () => {
    expect(marked(`the Agenda ${note('1', 'Resolution 70/1.')}, and more`)).toBe('the Agenda‹1›, and more');
    expect(marked(`the Agenda ${note('1', 'Resolution 70/1.')} and more`)).toBe('the Agenda‹1› and more');
  });

  test('have a number, and their words without the tabs before them', () => {
    const [part] = read({
      body: numbered('1', `Thanks.${note('4', 'See <a href="https://undocs.org/en/A/1/2">A/1/2</a>, annex.')}`),
    }).tree.parts;
    expect(part?.notes.map(({ number, text, page }) => [number, text.text, page])).toEqual([
      [4, 'See A/1/2, annex.', null],
    ]);
  });

  test('are called again by a reference, by raised digits, and by digits typed after a word', () => {
    const first = `the Agenda,${note('1', 'Resolution 70/1.')} first`;
    expect(marked(`${first}, the Agenda<noteRef marker="1"/> again`)).toBe('the Agenda,‹1› first, the Agenda‹1› again');
    expect(marked(`${first}, the Agenda<sup>1</sup> again`)).toBe('the Agenda,‹1› first, the Agenda‹1› again');
    expect(marked(`${first}, the Agenda1 again`)).toBe('the Agenda,‹1› first, the Agenda‹1› again');
  });

  test('are not called by digits of which no note came before, nor by numbers', () => {
    expect(marked('the Agenda7 again')).toBe('the Agenda7 again');
    const first = `the Agenda,${note('1', 'Resolution 70/1.')} then`;
    expect(marked(`${first} Goal 1, target 1.1 and CO1, GC.1 and DEC.1 of m1 in 1,000`)).toBe(
      'the Agenda,‹1› then Goal 1, target 1.1 and CO1, GC.1 and DEC.1 of m1 in 1,000',
    );
  });

  test('whose mark is no number or is taken get the next number, and a warning', () => {
    const { tree } = read({
      body: numbered('1', `A${note('1', 'One.')} b${note('1', 'Other.')} c${note('*', 'Star.')}`),
    });
    expect(tree.parts[0]?.notes.map(({ number, text }) => [number, text.text])).toEqual([
      [1, 'One.'],
      [2, 'Other.'],
      [3, 'Star.'],
    ]);
    expect(tree.warnings.map(({ code, line }) => [code, typeof line])).toEqual([
      ['NOTE_RENUMBERED', 'number'],
      ['NOTE_RENUMBERED', 'number'],
    ]);
  });

  test('on the title are kept, though no provision calls them', () => {
    const { tree } = read({
      preface: `<p><docTitle>Peace</docTitle>${note('1', 'Formerly war.')}</p>`,
      body: numbered('1', 'Thanks.'),
    });
    expect(tree.parts[0]?.title).toBe('Peace');
    expect(tree.parts[0]?.notes.map(({ number }) => number)).toEqual([1]);
  });
});

describe('links of the source', () => {
  test('stand beside the tree, by provision and by place in the clean text', () => {
    const link = (symbol: string) => `<a href="https://undocs.org/en/A/${symbol}">A/${symbol}</a>`;
    const { tree, links } = read({
      preamble: preambular(`${link('1/1')},`),
      body: [
        numbered('1', `Asks${note('1', `See ${link('2/2')}.`)} of <ref href="x">\n two </ref>:`),
        plain(`(a)\tfor ${link('3/3')};`),
      ].join(''),
    });
    const part = tree.parts[0];
    const texts = new Map<string, string>([
      ...(part?.paragraphs ?? []).flatMap((paragraph) => [
        [`A/RES/99/7#${paragraph.segment}`, paragraph.text.text] as const,
        ...paragraph.items.map(
          (item) => [`A/RES/99/7#${paragraph.segment}__item_${item.letter}`, item.text.text] as const,
        ),
      ]),
      ...(part?.notes ?? []).map(({ number, text }) => [`A/RES/99/7#fn_${number}`, text.text] as const),
    ]);
    expect(
      links.map(({ provision, start, end, href }) => [provision, texts.get(provision)?.slice(start, end), href]),
    ).toEqual([
      ['A/RES/99/7#pre_1', 'A/1/1', 'https://undocs.org/en/A/1/1'],
      ['A/RES/99/7#para_1', 'two', 'x'],
      ['A/RES/99/7#para_1__item_a', 'A/3/3', 'https://undocs.org/en/A/3/3'],
      ['A/RES/99/7#fn_1', 'A/2/2', 'https://undocs.org/en/A/2/2'],
    ]);
  });

  test('that the file cuts in pieces are one', () => {
    const { links } = read({
      body: numbered(
        '1',
        'of <a href="x">25</a><a href="x">\u00a0</a><a href="x">(1944)</a>, <a href="x">25</a> and <a href="y">26</a> <a href="z">27</a>',
      ),
    });
    expect(links.map(({ start, end, href }) => [start, end, href])).toEqual([
      [3, 12, 'x'],
      [14, 16, 'x'],
      [21, 23, 'y'],
      [24, 26, 'z'],
    ]);
  });

  test('keep their place when a mark before them is taken out', () => {
    const { tree, links } = read({
      body: numbered('1', `the Plan${note('1', 'See.')} and the Agenda1 of <a href="x">70/1</a>`),
    });
    const text = tree.parts[0]?.paragraphs[0]?.text.text ?? '';
    expect(text).toBe('the Plan and the Agenda of 70/1');
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['70/1']);
  });
});
