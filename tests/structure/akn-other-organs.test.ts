/** Markup that later sessions, other organs and other versions of the converter give: the same tree comes of it. */
import { describe, expect, test } from 'vitest';
import { annex, heading, note, numbered, outline, plain, preambular, read, statement } from './akn-document.ts';

describe('headings', () => {
  const point = (inside: string, words: string) => `<point>${inside}<content><p>\t${words}</p></content></point>`;
  const listed = (points: string) =>
    `<paragraph><num>1.</num><list><intro><p>Decides on:</p></intro>${points}</list></paragraph>`;
  const expected = ['para_1 Decides on:', '  (a) Freeze;', '  (b) Ban;', 'para_2 Ends.'];

  test.each([
    ['above the letter', '<subheading>Asset freeze</subheading><num>(a)</num>', '<num>(b)</num>'],
    ['below the letter', '<num>(a)</num><heading>Asset freeze</heading>', '<num>(b)</num><heading>Ban</heading>'],
  ])('in a list leave its members to their paragraph: %s', (_, first, second) => {
    const { tree, headings } = read({
      body: listed(point(first, 'Freeze;') + point(second, 'Ban;')) + numbered('2', 'Ends.'),
    });
    expect(outline(tree.parts[0])).toEqual(expected);
    expect(headings[0]?.text).toBe('Asset freeze');
  });

  test('between letters that go on do not end a list', () => {
    const { tree } = read({
      body: [
        numbered('1', 'Decides on:'),
        plain('<span class="italic">Assets</span>'),
        plain('(a)\tFreeze;'),
        plain('<span class="italic">Travel</span>'),
        plain('(b)\tBan;'),
        numbered('2', 'Ends.'),
      ].join(''),
    });
    expect(outline(tree.parts[0])).toEqual(expected);
  });

  test('that count may end as sentences do; other bold sentences are text', () => {
    const { tree, headings } = read({
      body: [
        plain('<b>Action 1. We will act boldly.</b>'),
        numbered('1', 'We decide.'),
        plain('<b>Nobody is left out.</b>'),
      ].join(''),
    });
    expect(headings.map(({ text }) => text)).toEqual(['Action 1. We will act boldly.']);
    expect(outline(tree.parts[0])).toEqual(['para_1 We decide.', 'para_u1 Nobody is left out.']);
  });

  test.each(['H1', 'HChG', 'H23G', 'BLUEHeadingH2', '_H4'])('are known by the class %s', (name) => {
    const body = `<paragraph class="${name}"><content><p>Peace process</p></content></paragraph>${numbered('1', 'Decides.')}`;
    expect(read({ body }).headings.map(({ text }) => text)).toEqual(['Peace process']);
  });

  test('are known by the class of the line too', () => {
    const body = `<p class="Heading1">Peace process</p>${numbered('1', 'Decides.')}`;
    expect(read({ body }).headings.map(({ text }) => text)).toEqual(['Peace process']);
  });

  test('keep a number that a title only seems to repeat', () => {
    const body = `<section><num>I</num><subheading>International cooperation</subheading></section>${numbered('1', 'Decides.')}
      <section><num>II</num><subheading>Other matters</subheading></section>${numbered('1', 'Requests.')}`;
    expect(outline(read({ body }).tree.parts[0])).toEqual(['sect_I__para_1 Decides.', 'sect_II__para_1 Requests.']);
  });
});

describe('paragraphs', () => {
  test('of a draft resolution inside one are read as its own', () => {
    const draft = `<embeddedStructure><container name="formula"><p><i>The General Assembly</i>,</p></container>
      ${preambular('its resolution,')}${numbered('1', 'Encourages;')}${numbered('2', 'Requests.')}</embeddedStructure>`;
    const { tree } = read({ body: plain(`Recommends the following draft resolution:${draft}`) });
    expect(outline(tree.parts[0])).toEqual([
      'para_u1 Recommends the following draft resolution:',
      'pre_1 Noting its resolution,',
      'para_1 Encourages;',
      'para_2 Requests.',
    ]);
  });

  test('keep words that stand beside a list in one element', () => {
    const body = `<paragraph><num>1.</num><content>Decides as follows:<list><point><num>(a)</num><p>Sing;</p></point></list></content></paragraph>`;
    expect(outline(read({ body }).tree.parts[0])).toEqual(['para_1 Decides as follows:', '  (a) Sing;']);
  });

  test('that count anew after a colon are items where the count above goes on', () => {
    const body = [numbered('7', 'We pursue:'), numbered('1', 'Peace;'), numbered('2', 'Rights.')].join('');
    expect(outline(read({ body: body + heading('Principles') + numbered('8', 'We act.') }).tree.parts[0])).toEqual([
      'para_7 We pursue:',
      '  (1) Peace;',
      '  (2) Rights.',
      'para_8 We act.',
    ]);
    expect(outline(read({ body: body + numbered('3', 'We act.') }).tree.parts[0])).toHaveLength(4);
  });

  test('of an annexed declaration have a preamble', () => {
    const body = [
      heading('Annex'),
      heading('Declaration'),
      plain('We, the Heads of State, gathered here,'),
      plain('Reaffirming our will,'),
      plain('Declare the following:'),
      numbered('1', 'We focus on:'),
      plain('(a)\tBuilding trust,'),
    ].join('');
    expect(outline(read({ attachments: annex(body) }).tree.parts[1])).toEqual([
      'pre_1 We, the Heads of State, gathered here,',
      'pre_2 Reaffirming our will,',
      'para_u1 Declare the following:',
      'para_1 We focus on:',
      '  (a) Building trust,',
    ]);
  });

  test('of an annexed convention have one too, and its principles are sections', () => {
    const body = [
      heading('Annex'),
      plain('The States Parties to this Convention,'),
      plain('Assembled at Ulm,'),
      plain('Have agreed as follows:'),
      heading('Part one'),
      heading('Principle 1'),
      numbered('1', 'Peace.'),
      heading('Principle 2'),
      numbered('1', 'Rights.'),
    ].join('');
    expect(outline(read({ attachments: annex(body) }).tree.parts[1])).toEqual([
      'pre_1 The States Parties to this Convention,',
      'pre_2 Assembled at Ulm,',
      'para_u1 Have agreed as follows:',
      'sect_principle_1__para_1 Peace.',
      'sect_principle_2__para_1 Rights.',
    ]);
  });

  test.each([
    ['within the words', '<paragraph><content><p><num>4.</num>Decides;</p></content></paragraph>'],
    ['within the content', '<paragraph><content><num>4.</num><p>Decides;</p></content></paragraph>'],
    ['at the head of a list', '<paragraph><list><num>4.</num><intro><p>Decides;</p></intro></list></paragraph>'],
  ])('may have their number %s', (_, body) => {
    expect(outline(read({ body: body + numbered('5', 'Ends.') }).tree.parts[0])).toEqual([
      'para_4 Decides;',
      'para_5 Ends.',
    ]);
  });

  test('may have their numbers typed before a sentence, a letter after them, or a bullet for a number', () => {
    const bullet = '<paragraph><num>•</num><content><p>Trade;</p></content></paragraph>';
    const body = plain('1.\u00a0Decides;') + numbered('1A', 'Notes:') + bullet + plain('2. Requests.');
    expect(outline(read({ body }).tree.parts[0])).toEqual([
      'para_1 Decides;',
      'para_1A Notes:',
      '  (u1) Trade;',
      'para_2 Requests.',
    ]);
  });

  test('lose nothing that a formula says beside the name of the organ, nor its notes', () => {
    const preamble = (words: string) =>
      `<statement name="resolution"><preamble><formula><p>${words}</p></formula>${preambular('this,')}</preamble><mainBody>${numbered('1', 'Decides.')}</mainBody></statement>`;
    const [noted] = read({ statements: preamble(`The General Assembly,${note('1', 'Held online.')}`) }).tree.parts;
    expect(noted?.notes.map(({ text }) => text.text)).toEqual(['Held online.']);
    expect(outline(noted)).toEqual(['pre_1 Noting this,', 'para_1 Decides.']);
    const [longer] = read({ statements: preamble('The Council, recalling its resolution 1 (1946),') }).tree.parts;
    expect(outline(longer)[0]).toBe('pre_1 The Council, recalling its resolution 1 (1946),');
  });

  test('are read without what an amendment took out', () => {
    expect(outline(read({ body: numbered('1', 'The <del>old</del><ins>new</ins> text.') }).tree.parts[0])).toEqual([
      'para_1 The new text.',
    ]);
  });

  test('of an appendix are told from those of its annex', () => {
    const body = heading('Annex') + numbered('1', 'One.') + heading('Appendix') + numbered('1', 'More.');
    expect(outline(read({ attachments: annex(body) }).tree.parts[1])).toEqual([
      'para_1 One.',
      'sect_appendix__para_1 More.',
    ]);
  });
});

test('notes in a table keep their numbers', () => {
  const table = `<table><tr><td><p>12${note('1', 'In thousands.')}</p></td></tr></table>`;
  const { tree } = read({ body: `${table}${numbered('1', `Decides.${note('2', 'Later.')}`)}` });
  expect(tree.parts[0]?.notes.map(({ number, text }) => `${number} ${text.text}`)).toEqual([
    '1 In thousands.',
    '2 Later.',
  ]);
});

describe('annexes', () => {
  const named = (lines: string[]) => {
    const body = lines.map(
      (line) => `<paragraph class="H1"><heading>${line}</heading></paragraph>${numbered('1', 'One.')}`,
    );
    return read({ attachments: annex(body.join('')) })
      .tree.parts.slice(1)
      .map(({ instrument, title }) => [instrument, title]);
  };

  test.each([
    ['Annex I. Terms of reference', 'Annex II. Rules'],
    ['Annex I – Terms of reference', 'Annex II – Rules'],
    ['Annex I<eol/>Terms of reference', 'Annex II<eol/>Rules'],
    ['Annex I: Terms of reference', 'ANNEX II: Rules'],
  ])('have their titles in the heading: %s', (...lines) => {
    expect(named(lines)).toEqual([
      ['A/RES/99/7/annex/I', 'Terms of reference'],
      ['A/RES/99/7/annex/II', 'Rules'],
    ]);
  });

  test('have titles in small letters after a stop, and the notes on their headings', () => {
    const lines = [
      `Annex A – items of the list${note('1', 'Of one.')}`,
      `Annex B: 2044 programme${note('2', 'Of two.')}`,
    ];
    expect(named(lines)).toEqual([
      ['A/RES/99/7/annex/A', 'items of the list'],
      ['A/RES/99/7/annex/B', '2044 programme'],
    ]);
    const body = lines.map(
      (line) => `<paragraph class="H1"><heading>${line}</heading></paragraph>${numbered('1', 'One.')}`,
    );
    const [, ...parts] = read({ attachments: annex(body.join('')) }).tree.parts;
    expect(parts.map(({ notes }) => notes.map(({ text }) => text.text))).toEqual([['Of one.'], ['Of two.']]);
  });

  test('are not begun by a heading that speaks of one', () => {
    expect(named(['Annex', 'Annexes to the report', 'Annex I to the report'])).toEqual([['A/RES/99/7/annex', null]]);
  });

  test('of a convention are sections of the annex that holds it', () => {
    const body = [heading('Annex'), heading('Convention'), numbered('1', 'One.')];
    const more = [heading('Annex I'), numbered('1', 'List.'), heading('Annex II'), numbered('1', 'Form.')];
    const parts = read({ attachments: annex([...body, ...more].join('')) }).tree.parts;
    expect(parts.map(({ instrument }) => instrument)).toEqual(['A/RES/99/7', 'A/RES/99/7/annex']);
    expect(outline(parts[1])).toEqual(['para_1 One.', 'sect_annex_I__para_1 List.', 'sect_annex_II__para_1 Form.']);
  });

  test('may be attachments of their own, with heading, title and preamble', () => {
    const one = `<attachment><heading>Annex I</heading><doc name="annex"><preface><p><docTitle>Terms</docTitle></p></preface><mainBody>${numbered('1', 'One.')}</mainBody></doc></attachment>`;
    const two = `<attachment><heading>Annex II</heading><doc name="annex"><preamble><p>Noting that,</p></preamble><mainBody>${numbered('1', 'Two.')}</mainBody></doc></attachment>`;
    const [, first, second] = read({ attachments: `<attachments>${one}${two}</attachments>` }).tree.parts;
    expect([first?.instrument, first?.title, outline(first)]).toEqual(['A/RES/99/7/annex/I', 'Terms', ['para_1 One.']]);
    expect(outline(second)).toEqual(['pre_1 Noting that,', 'para_1 Two.']);
  });
});

describe('decisions', () => {
  test('have the letter that a later part gave them', () => {
    const { tree } = read({
      symbol: 'A/DEC/99/402',
      preface: '<p><docNumber refersTo="#letter"><b>B</b></docNumber></p>',
      body: plain('The Assembly elects.'),
    });
    expect([tree.symbol, tree.parts[0]?.instrument]).toEqual(['A/DEC/99/402B', 'A/DEC/99/402B']);
  });

  test('of several parts keep the date of each', () => {
    const part = (letter: string, date: string) =>
      statement({ preface: `<p><docNumber>${letter}</docNumber></p>`, body: plain('Decides.') }).replace(
        '</statement>',
        `<conclusions><p><docDate date="${date}" refersTo="#adoptionDate">x</docDate></p></conclusions></statement>`,
      );
    const { tree } = read({
      symbol: 'A/DEC/99/402 A and B',
      statements: part('A', '2044-04-01') + part('B', '2044-06-30'),
    });
    expect(tree.parts.map(({ adoption }) => adoption?.adoptedOn)).toEqual(['2044-04-01', '2044-06-30']);
  });
});
