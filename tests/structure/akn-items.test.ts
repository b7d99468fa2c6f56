/** Lists are nested by their labels, whether the markup nests them or leaves them flat. */
import { describe, expect, test } from 'vitest';
import { type Level, placeLabel } from '../../ingest/structure/akn/count.ts';
import { numbered, outline, plain, preambular, read } from './akn-document.ts';

/** Labels in a row, each indented as deep as it is placed. */
function nest(labels: string): string {
  const row = labels.split(' ');
  let open: Level[] = [];
  return row
    .map((label, at) => {
      open = placeLabel(label, open, row[at + 1] ?? null);
      return '.'.repeat(open.length - 1) + label;
    })
    .join(' ');
}

describe('placing labels', () => {
  test.each([
    ['a b c', 'a b c'],
    ['a b i ii iii c', 'a b .i .ii .iii c'],
    ['e f g h i j k', 'e f g h i j k'],
    ['g h i ii iii i', 'g h .i .ii .iii i'],
    ['h i', 'h i'],
    ['t u v w', 't u v w'],
    ['a i ii iii iv v vi b', 'a .i .ii .iii .iv .v .vi b'],
    ['i ii iii iv v', 'i ii iii iv v'],
    ['a i A B ii b', 'a .i ..A ..B .ii b'],
    ['a 1 2 b 1 2', 'a .1 .2 b .1 .2'],
    ['y z aa bb', 'y z aa bb'],
    ['a b d e', 'a b d e'],
    ['a b a b', 'a b a b'],
    ['1.1 1.2 1.2.1 1.2.2 1.3 2.1', '1.1 1.2 .1.2.1 .1.2.2 1.3 2.1'],
    ['1.1 a b 1.2 3.4', '1.1 .a .b 1.2 3.4'],
    ['A.1 A.2 A.2.1 B.1', 'A.1 A.2 .A.2.1 B.1'],
  ])('%s', (labels, nested) => {
    expect(nest(labels)).toBe(nested);
  });
});

describe('labels', () => {
  const labelled = (label: string) =>
    outline(read({ body: `<paragraph><num>${label}</num><content><p>Rest.</p></content></paragraph>` }).tree.parts[0]);

  test.each([
    ['4.', 'para_4 Rest.'],
    ['1.1', 'para_1.1 Rest.'],
    ['1.2.1.', 'para_1.2.1 Rest.'],
    ['17.a', 'para_17.a Rest.'],
    ['A.1', 'para_A.1 Rest.'],
    ['4 bis.', 'para_4bis Rest.'],
    ['OP 4.', 'para_4 Rest.'],
    ['Para. 4', 'para_4 Rest.'],
    ['[4.]', 'para_4 Rest.'],
    ['4.&#160;&#173;', 'para_4 Rest.'],
    ['4 (a)', 'para_4 (a) Rest.'],
  ])('of paragraphs may be “%s”', (label, expected) => {
    expect(labelled(label)).toEqual([expected]);
  });

  test.each(['(a)', '(&#8203;a)', '(&#160;a )', 'a)', 'a.'])('of items may be “%s”', (label) => {
    const body = `${numbered('1', 'Decides:')}<paragraph><num>${label}</num><content><p>Rest.</p></content></paragraph>`;
    expect(outline(read({ body }).tree.parts[0])[1]).toBe('  (a) Rest.');
  });

  test.each([
    ['1.1\tWe sing.', 'para_1.1 We sing.'],
    ['1.1. We sing.', 'para_1.1 We sing.'],
    ['1.a We sing.', 'para_1.a We sing.'],
    ['4. (a) We sing.', 'para_4 (a) We sing.'],
    ['1.5 million sing.', 'para_1 1.5 million sing.'],
  ])('may be typed: “%s”', (words, expected) => {
    expect(outline(read({ body: plain(words) }).tree.parts[0])).toEqual([expected]);
  });

  test('with dots nest as they count', () => {
    const point = (num: string, inside: string) => `<point><num>${num}</num>${inside}</point>`;
    const list =
      point('1.1', '<p>Sing;</p>') + point('1.2', `<p>Dance:</p><list>${point('1.2.1', '<p>Slowly.</p>')}</list>`);
    const body = `<paragraph><num>1.</num><list><intro><p>Decides:</p></intro>${list}</list></paragraph>`;
    expect(outline(read({ body }).tree.parts[0])).toEqual([
      'para_1 Decides:',
      '  (1.1) Sing;',
      '  (1.2) Dance:',
      '    (1.2.1) Slowly.',
    ]);
  });
});

describe('items of a paragraph', () => {
  test.each([
    ['(i) (a) (b) (ii) (c) (d) (iii) (e)', ['(i)', '  (a)', '  (b)', '(ii)', '  (c)', '  (d)', '(iii)', '  (e)']],
    ['(a) (i) (ii) (b) (iii) (iv) (c) (v)', ['(a)', '  (i)', '  (ii)', '(b)', '  (iii)', '  (iv)', '(c)', '  (v)']],
    ['(A) (i) (ii) (B) (iii) (iv) (v)', ['(A)', '  (i)', '  (ii)', '(B)', '  (iii)', '  (iv)', '  (v)']],
    ['(i) (k) (l) (ii) (m)', ['(i)', '  (k)', '  (l)', '(ii)', '  (m)']],
    ['(a) (a bis) (b)', ['(a)', '(abis)', '(b)']],
  ])('may count on under the next of those above: %s', (labels, expected) => {
    const items = labels.match(/\([^)]+\)/g) ?? [];
    const body = items.map((label) => `<paragraph><num>${label}</num><content><p>x;</p></content></paragraph>`);
    const [, ...lines] = outline(read({ body: numbered('1', 'Decides:') + body.join('') }).tree.parts[0]);
    expect(lines.map((line) => line.slice(2).replace(' x;', ''))).toEqual(expected);
  });

  test('belong to the preambular paragraph that opens them, though the markup has them with the operative ones', () => {
    const body = `<section><crossHeading refersTo="#preamble">Noting with satisfaction:</crossHeading>
      <paragraph><num>(a)</num><content><p>This,</p></content></paragraph>
      <paragraph><num>(b)</num><content><p>That,</p></content></paragraph></section>${numbered('1', 'Decides.')}`;
    expect(outline(read({ body }).tree.parts[0])).toEqual([
      'pre_1 Noting with satisfaction:',
      '  (a) This,',
      '  (b) That,',
      'para_1 Decides.',
    ]);
  });

  test('typed flat into paragraphs of their own become its items, numerals inside letters', () => {
    const { tree } = read({
      body: [
        numbered('1', 'Decides:'),
        plain('(a)\tTo meet:'),
        plain('(i)\tIn spring;'),
        plain('(ii)\tIn autumn;'),
        plain('(b)\tTo report.'),
        numbered('2', 'Decides again.'),
      ].join(''),
    });
    expect(outline(tree.parts[0])).toEqual([
      'para_1 Decides:',
      '  (a) To meet:',
      '    (i) In spring;',
      '    (ii) In autumn;',
      '  (b) To report.',
      'para_2 Decides again.',
    ]);
  });

  test('nested by the markup, with the number before the list', () => {
    const point = (num: string, words: string) => `<point><num>${num}</num><content><p>${words}</p></content></point>`;
    const list = `<list><intro><p>Decides:</p></intro>${point('(a)', 'To sing;')}<sublist>${point('(i)', 'Loudly;')}${point('(ii)', 'Softly;')}</sublist>${point('(b)', 'To dance.')}</list>`;
    const { tree } = read({ body: `<paragraph class="SingleTxt"><num>3.</num>${list}</paragraph>` });
    expect(outline(tree.parts[0])).toEqual([
      'para_3 Decides:',
      '  (a) To sing;',
      '    (i) Loudly;',
      '    (ii) Softly;',
      '  (b) To dance.',
    ]);
  });

  test('of a preambular paragraph', () => {
    const { tree } = read({
      preamble: `${preambular('the aims of:')}<blockList><item><num>(a)</num><p>\tPeace,</p></item><item><num>(b)</num><p>\tOrder,</p></item></blockList>${preambular('the rest,')}`,
    });
    expect(outline(tree.parts[0])).toEqual([
      'pre_1 Noting the aims of:',
      '  (a) Peace,',
      '  (b) Order,',
      'pre_2 Noting the rest,',
    ]);
  });

  test('without labels, after a colon or with bullets, are counted', () => {
    const { tree } = read({
      body: [
        numbered('1', 'Decides on these dates:'),
        plain('Monday, from 9 a.m.'),
        plain('Tuesday, from 9 a.m.'),
        numbered('2', 'Asks for:'),
        plain('(a)\tShares of:'),
        plain('•\tA half;'),
        plain('•\tA third;'),
        plain('(b)\tA report.'),
      ].join(''),
    });
    expect(outline(tree.parts[0])).toEqual([
      'para_1 Decides on these dates:',
      '  (u1) Monday, from 9 a.m.',
      '  (u2) Tuesday, from 9 a.m.',
      'para_2 Asks for:',
      '  (a) Shares of:',
      '    (u1) A half;',
      '    (u2) A third;',
      '  (b) A report.',
    ]);
  });

  test('are closed by words in lower case, which belong to the paragraph', () => {
    const { tree } = read({
      body: [
        numbered('1', 'Condemns the acts named in:'),
        plain('(a)\tThe first report;'),
        plain('(b)\tThe second report;'),
        plain('and demands that they end;'),
        numbered('2', 'Thanks all.'),
      ].join(''),
    });
    expect(outline(tree.parts[0])).toEqual([
      'para_1 Condemns the acts named in:',
      '  (a) The first report;',
      '  (b) The second report;',
      '  (u1) and demands that they end;',
      'para_2 Thanks all.',
    ]);
  });

  test('are closed by what the markup says closes a list', () => {
    const item = '<point><num>(a)</num><content><p>First;</p></content></point>';
    const list = `<list><intro><p>Decides:</p></intro>${item}<wrapUp><p>All by spring.</p></wrapUp></list>`;
    const { tree } = read({ body: `<paragraph><num>1.</num>${list}</paragraph>` });
    expect(outline(tree.parts[0])).toEqual(['para_1 Decides:', '  (a) First;', '  (u1) All by spring.']);
  });

  test('that repeat a letter stay apart', () => {
    const { tree } = read({
      body: [numbered('1', 'Decides:'), plain('(a)\tOne;'), plain('(b)\tTwo;'), plain('(a)\tThree.')].join(''),
    });
    expect(outline(tree.parts[0])).toEqual(['para_1 Decides:', '  (a) One;', '  (b) Two;', '  (a_2) Three.']);
  });
});
