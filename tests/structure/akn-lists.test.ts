/** Lists, quoted provisions and preambles as the markup nests them, with labels or without. */
import { describe, expect, test } from 'vitest';
import { annex, heading, note, numbered, outline, plain, preambular, read, type Snippet } from './akn-document.ts';

const lines = (snippet: Snippet, part = 0) => outline(read(snippet).tree.parts[part]);
const one = (content: string) => `<paragraph><num>1.</num><content>${content}</content></paragraph>`;
const ENDS = numbered('2', 'Ends.');
/** Of paragraph 1, which paragraph 2 follows. */
const itemsOf = (content: string) => {
  const [first, ...rest] = lines({ body: one(content) + ENDS });
  expect([first, rest.at(-1)]).toEqual(['para_1 Decides on:', 'para_2 Ends.']);
  return rest.slice(0, -1);
};

describe('lists without labels', () => {
  const expected = ['  (u1) Tea;', '  (u2) Milk:', '    (u1) Cold;', '    (u2) Hot;', '  (u3) Bread.'];

  test.each([
    [
      'ul',
      '<p>Decides on:</p><ul><li>Tea;</li><li>Milk:<ul><li>Cold;</li><li>Hot;</li></ul></li><li><p>Bread.</p></li></ul>',
    ],
    [
      'blockList',
      '<blockList><listIntroduction><i>Decides</i> <b>on</b>:</listIntroduction><item><p>Tea;</p></item><item><blockList><listIntroduction>Milk:</listIntroduction><item><p>Cold;</p></item><item><p>Hot;</p></item></blockList></item><item><p>Bread.</p></item></blockList>',
    ],
    [
      'list',
      '<list><intro><p>Decides on:</p></intro><point><p>Tea;</p></point><point><p>Milk:</p></point><sublist><point><p>Cold;</p></point><point><p>Hot;</p></point></sublist><point><p>Bread.</p></point></list>',
    ],
    [
      'hcontainer',
      '<p>Decides on:</p><hcontainer name="item"><p>Tea;</p></hcontainer><hcontainer name="item"><p>Milk:</p><hcontainer name="item"><p>Cold;</p></hcontainer><hcontainer name="item"><p>Hot;</p></hcontainer></hcontainer><hcontainer name="item"><p>Bread.</p></hcontainer>',
    ],
  ])('nest as the markup does: %s', (_, content) => {
    expect(itemsOf(content)).toEqual(expected);
  });

  test('may hold labels and stand under labels', () => {
    const item = (label: string, words: string) => `<li><num>${label}</num><p>${words}</p></li>`;
    expect(
      itemsOf(
        `<p>Decides on:</p><ul><li>Tea:<ol>${item('(i)', 'Green;')}${item('(ii)', 'Black;')}</ol></li><li>Milk;</li></ul>`,
      ),
    ).toEqual(['  (u1) Tea:', '    (i) Green;', '    (ii) Black;', '  (u2) Milk;']);
    expect(
      itemsOf(
        `<p>Decides on:</p><ol>${item('(a)', 'Tea,</p><ul><li>Green;</li></ul><p>')}${item('(b)', 'Milk.')}</ol>`,
      ),
    ).toEqual(['  (a) Tea,', '    (u1) Green;', '  (b) Milk.']);
  });

  test('end where the markup ends them', () => {
    const list = '<ul><li>Tea,</li><li>Milk,</li></ul>';
    expect(
      lines({
        preamble: `<p><i>Recalling</i>:</p>${list}${preambular('that,')}`,
        body: one(`<p>Decides on:</p>${list}`) + plain('All was said.') + ENDS,
      }),
    ).toEqual([
      'pre_1 Recalling:',
      '  (u1) Tea,',
      '  (u2) Milk,',
      'pre_2 Noting that,',
      'para_1 Decides on:',
      '  (u1) Tea,',
      '  (u2) Milk,',
      'para_u1 All was said.',
      'para_2 Ends.',
    ]);
  });

  test('may have members in italics', () => {
    expect(itemsOf('<p>Decides on:</p><ul><li><i>Tea</i></li><li><b>Milk</b></li></ul>')).toEqual([
      '  (u1) Tea',
      '  (u2) Milk',
    ]);
  });
});

test('labels that begin again in an inner list nest as the markup does', () => {
  const point = (label: string, words: string, inner = '') => {
    const list = inner && `<list>${inner}</list>`;
    return `<point><num>${label}</num><content><p>${words}</p>${list}</content></point>`;
  };
  const nested = (first: string, second: string) =>
    itemsOf(
      `<list><intro><p>Decides on:</p></intro>${point(first, 'Tea:', point(first, 'Green;') + point(second, 'Black;'))}${point(second, 'Milk.')}</list>`,
    );
  expect(nested('(a)', '(b)')).toEqual(['  (a) Tea:', '    (a) Green;', '    (b) Black;', '  (b) Milk.']);
  expect(nested('1.', '2.')).toEqual(['  (1) Tea:', '    (1) Green;', '    (2) Black;', '  (2) Milk.']);
  expect(nested('(i)', '(ii)')).toEqual(['  (i) Tea:', '    (i) Green;', '    (ii) Black;', '  (ii) Milk.']);
});

describe('lines of one paragraph', () => {
  test('are one text, closed by those after its list, with their notes in place', () => {
    const { tree } = read({
      body: `${one(`<p>Decides.</p><p>More${note('1', 'N.')} so:</p><ul><li>Tea;</li></ul><p>Then it rests.</p>`)}${ENDS}`,
    });
    expect(outline(tree.parts[0])).toEqual([
      'para_1 Decides. More so:',
      '  (u1) Tea;',
      '  (u2) Then it rests.',
      'para_2 Ends.',
    ]);
    expect(tree.parts[0]?.paragraphs[0]?.calls).toEqual([{ number: 1, offset: 13 }]);
  });

  test('may have labels or bullets typed before them', () => {
    expect(itemsOf('<p>Decides on:</p><p>(a)\tTea;</p><p>(b)\tMilk;</p><p>and rests;</p>')).toEqual([
      '  (a) Tea;',
      '  (b) Milk;',
      '  (u1) and rests;',
    ]);
    expect(itemsOf('<p>Decides on:</p><p>• Tea;</p><p>\uf0b7 Milk;</p>')).toEqual(['  (u1) Tea;', '  (u2) Milk;']);
  });

  test('of an item are its text', () => {
    expect(itemsOf('<p>Decides on:</p><ol><li><num>(a)</num><p>Tea.</p><p>Hot tea.</p></li></ol>')).toEqual([
      '  (a) Tea. Hot tea.',
    ]);
  });
});

test('closing words belong to what they close', () => {
  const sub = (label: string, inside: string) => `<subparagraph><num>${label}</num>${inside}</subparagraph>`;
  const dance = `<intro><p>To dance:</p></intro>${sub('(i)', '<content><p>Slowly;</p></content>')}`;
  const body = `<paragraph><num>1.</num><intro><p>Decides:</p></intro>${sub('(a)', `${dance}<wrapUp><p>but well;</p></wrapUp>`)}<wrapUp><p>by spring;</p></wrapUp></paragraph>`;
  expect(lines({ body })).toEqual([
    'para_1 Decides:',
    '  (a) To dance:',
    '    (i) Slowly;',
    '    (u1) but well;',
    '  (u1) by spring;',
  ]);
});

describe('numbers', () => {
  const article = (number: string) => `<article><num>Article ${number}</num>${numbered('1', 'One.')}</article>`;

  test('of sections are headings, though a number or words follow at once', () => {
    expect(lines({ body: article('5') + article('6') })).toEqual([
      'sect_article_5__para_1 One.',
      'sect_article_6__para_1 One.',
    ]);
    const body = `<section><num>II</num><content><p>Words.</p></content>${numbered('1', 'One.')}</section>`;
    expect(lines({ body: numbered('1', 'One.') + body })).toEqual([
      'para_1 One.',
      'sect_II__para_u1 Words.',
      'sect_II__para_1 One.',
    ]);
  });

  test('of a paragraph stay with it below a heading', () => {
    const body = '<paragraph><num>1.</num><heading>Songs</heading><content><p>Sings.</p></content></paragraph>';
    expect(lines({ body: body + ENDS })).toEqual(['para_1 Sings.', 'para_2 Ends.']);
  });

  test('of a paragraph without words of its own stay with it', () => {
    const list = '<list><point><num>(a)</num><p>Tea;</p></point><point><num>(b)</num><p>Milk.</p></point></list>';
    expect(lines({ body: `<paragraph><num>1.</num>${list}</paragraph>${ENDS}` })).toEqual([
      'para_1 ',
      '  (a) Tea;',
      '  (b) Milk.',
      'para_2 Ends.',
    ]);
  });

  test('of an empty paragraph are not those of the next, and notes hang on them', () => {
    const empty = '<paragraph><num>2.</num><content><p/></content></paragraph>';
    const noted = `<paragraph><num>3.${note('1', 'N.')}</num><content><p>Ends.</p></content></paragraph>`;
    const { tree } = read({ body: numbered('1', 'Sings.') + empty + plain('So be it.') + noted });
    expect(outline(tree.parts[0])).toEqual(['para_1 Sings.', 'para_u1 So be it.', 'para_3 Ends.']);
    expect(tree.parts[0]?.paragraphs[2]?.calls).toEqual([{ number: 1, offset: 0 }]);
  });

  test('of a list that nothing introduces are those of paragraphs', () => {
    const item = (label: string, words: string) => `<item>${label && `<num>${label}</num>`}<p>${words}</p></item>`;
    const inner = `<blockList>${item('(a)', 'Slowly.')}</blockList>`;
    const list = `<blockList>${item('1.', 'Sings;')}<item><num>2.</num><p>Dances:</p>${inner}</item></blockList>`;
    expect(lines({ body: list })).toEqual(['para_1 Sings;', 'para_2 Dances:', '  (a) Slowly.']);
    expect(lines({ body: `<blockList>${item('', 'Sings;')}${item('', 'Dances.')}</blockList>` })).toEqual([
      'para_u1 Sings;',
      'para_u2 Dances.',
    ]);
  });
});

describe('quoted provisions', () => {
  const quoted = `<quotedStructure><article><num>Article 5</num><paragraph><num>2.</num><content><p>New words.</p></content></paragraph></article></quotedStructure>`;

  test.each([
    ['below the words', `<p>Decides on:</p>${quoted}`],
    ['in a modification within the words', `<p>Decides <mod>on: ${quoted}</mod>;</p>`],
  ])('are items of the paragraph that quotes them: %s', (_, content) => {
    expect(itemsOf(content)).toEqual(['  (2) New words.']);
  });

  test('in the words keep the quotation marks that stand beside them', () => {
    const text = (words: string) => `<quotedText startQuote="“" endQuote="”">${words}</quotedText>`;
    expect(lines({ body: one(`<p>For ${text('old')} reads ${text('new')}.</p>`) })).toEqual([
      'para_1 For “old” reads “new”.',
    ]);
  });
});

describe('preambles', () => {
  const FORMULA = '<p><i>The General Assembly</i>,</p>';
  const untold = (body: string) =>
    lines({ statements: `<statement name="resolution"><mainBody>${body}</mainBody></statement>` });

  test('in the body are told by their words', () => {
    const items = '<p>(a) One,</p><p>(b) Two,</p>';
    const body = `${FORMULA}<p>Recalling this:</p>${items}<p>Noting that,</p><p>1. Sings;</p>${ENDS}`;
    const expected = [
      'pre_1 Recalling this:',
      '  (a) One,',
      '  (b) Two,',
      'pre_2 Noting that,',
      'para_1 Sings;',
      'para_2 Ends.',
    ];
    expect(untold(body)).toEqual(expected);
    expect(lines({ body })).toEqual(expected);
  });

  test('are told by what their elements are called', () => {
    const recital = '<hcontainer name="recital"><content><p>Pleased.</p></content></hcontainer>';
    expect(untold(`<hcontainer name="preamble">${FORMULA}${recital}</hcontainer>${ENDS}`)).toEqual([
      'pre_1 Pleased.',
      'para_2 Ends.',
    ]);
  });

  test('may have recitals with numbers, which are no items', () => {
    const recital = (label: string, words: string) => `<recital><num>${label}</num><p>${words}</p></recital>`;
    const preamble = `<recitals>${recital('(1)', 'Tides rise,')}${recital('(2)', 'Tides fall,')}</recitals>`;
    expect(lines({ preamble, body: ENDS })).toEqual(['pre_1 Tides rise,', 'pre_2 Tides fall,', 'para_2 Ends.']);
  });

  test('are not what follows a heading and a colon', () => {
    const body = heading('Annex') + heading('Commitments') + plain('Ensuring calm in:') + plain('(a)\tSpring;');
    expect(lines({ attachments: annex(body) }, 1)).toEqual(['para_u1 Ensuring calm in:', '  (a) Spring;']);
  });
});

test('a table of contents is left out with a warning', () => {
  const { tree } = read({
    body: `<toc><tocItem level="1" href="#a">Part one</tocItem></toc>${numbered('1', 'Sings.')}`,
  });
  expect(outline(tree.parts[0])).toEqual(['para_1 Sings.']);
  expect(tree.warnings.map(({ message }) => message)).toEqual([
    'A/RES/99/7: a table of contents is left out; tables are not read',
  ]);
});
