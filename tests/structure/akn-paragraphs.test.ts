/** Paragraphs, their numbers and their ids; headings, sections, annexes and documents of several parts. */
import { describe, expect, test } from 'vitest';
import { annex, heading, note, numbered, outline, plain, preambular, read, statement } from './akn-document.ts';

describe('paragraphs', () => {
  test('are preambular by their order and operative by their number', () => {
    const { tree } = read({
      preamble: preambular('this,') + preambular('that,'),
      body: numbered('1', 'Decides;') + numbered('2', 'Requests.'),
    });
    expect(outline(tree.parts[0])).toEqual([
      'pre_1 Noting this,',
      'pre_2 Noting that,',
      'para_1 Decides;',
      'para_2 Requests.',
    ]);
    expect(
      tree.parts[0]?.paragraphs.map((paragraph) => [
        paragraph.paragraphKind,
        paragraph.number,
        paragraph.numberInferred,
      ]),
    ).toEqual([
      ['PREAMBULAR', 1, false],
      ['PREAMBULAR', 2, false],
      ['OPERATIVE', 1, false],
      ['OPERATIVE', 2, false],
    ]);
  });

  test('of which a resolution has only one are paragraph 1, though no number is there', () => {
    const [only] = read({ body: plain('Decides to meet again.') }).tree.parts[0]?.paragraphs ?? [];
    expect([only?.segment, only?.number, only?.numberInferred]).toEqual(['para_1', 1, true]);
  });

  test('without a number among others are counted apart', () => {
    const { tree } = read({
      body: [plain('Adopts what follows.'), numbered('1', 'Decides.'), plain('Thanks all.')].join(''),
    });
    expect(outline(tree.parts[0])).toEqual(['para_u1 Adopts what follows.', 'para_1 Decides.', 'para_u2 Thanks all.']);
    expect(tree.parts[0]?.paragraphs.map(({ number }) => number)).toEqual([null, 1, null]);
  });

  test('are not items of an unnumbered paragraph that ends in a colon', () => {
    const { tree } = read({
      preamble: preambular('what follows:') + preambular('more,'),
      body: plain('Declares:') + plain('We shall sing.') + plain('We shall dance.'),
    });
    expect(outline(tree.parts[0])).toEqual([
      'pre_1 Noting what follows:',
      'pre_2 Noting more,',
      'para_u1 Declares:',
      'para_u2 We shall sing.',
      'para_u3 We shall dance.',
    ]);
  });

  test('may have their number typed into their words', () => {
    const { tree } = read({
      body: [numbered('1', 'Decides;'), plain('2.\u200e\tRequests;'), plain('3\tThanks.')].join(''),
    });
    expect(outline(tree.parts[0])).toEqual(['para_1 Decides;', 'para_2 Requests;', 'para_3 Thanks.']);
  });

  test('that are only ornament are no paragraphs', () => {
    expect(outline(read({ body: numbered('1', 'Decides.') + plain('*  *  *') }).tree.parts[0])).toEqual([
      'para_1 Decides.',
    ]);
  });
});

describe('headings', () => {
  test('are no paragraph’s words, whether the markup or their type says so', () => {
    const { tree, headings } = read({
      body: [
        heading('General matters'),
        numbered('1', 'Decides.'),
        '<paragraph class="H4"><content><p>Follow-up</p></content></paragraph>',
        plain('<span class="bold">Review</span>'),
        numbered('2', 'Requests.'),
      ].join(''),
    });
    expect(outline(tree.parts[0])).toEqual(['para_1 Decides.', 'para_2 Requests.']);
    expect(headings.map(({ text }) => text)).toEqual(['General matters', 'Follow-up', 'Review']);
  });

  test('do not enter ids where paragraphs count on', () => {
    const { tree } = read({
      body: [heading('I'), numbered('1', 'Decides.'), heading('II'), numbered('2', 'Requests.')].join(''),
    });
    expect(tree.parts[0]?.paragraphs.map(({ segment }) => segment)).toEqual(['para_1', 'para_2']);
  });

  test('enter ids as sections where paragraphs count again', () => {
    const { tree } = read({
      body: [
        numbered('1', 'Decides.'),
        heading('I'),
        heading('Budget'),
        numbered('1', 'Approves.'),
        numbered('2', 'Thanks.'),
        '<section><num>II</num><subheading>Staff</subheading>',
        plain('Requests.'),
        '</section>',
      ].join(''),
    });
    expect(outline(tree.parts[0])).toEqual([
      'para_1 Decides.',
      'sect_I__para_1 Approves.',
      'sect_I__para_2 Thanks.',
      'sect_II__para_1 Requests.',
    ]);
    expect(tree.parts[0]?.paragraphs.at(-1)?.numberInferred).toBe(true);
  });

  test('enter ids with those above them where their own name is not enough', () => {
    const section = (roman: string) =>
      [heading(roman), heading('A. First'), numbered('1', 'One.'), heading('B. Second'), numbered('1', 'Two.')].join(
        '',
      );
    const { tree } = read({ body: section('I') + section('II') });
    expect(tree.parts[0]?.paragraphs.map(({ segment }) => segment)).toEqual([
      'sect_I__sect_A__para_1',
      'sect_I__sect_B__para_1',
      'sect_II__sect_A__para_1',
      'sect_II__sect_B__para_1',
    ]);
  });

  test('that repeat a number without telling the sections apart give a counted id', () => {
    const { tree } = read({
      body: [heading('Budget'), numbered('1', 'One.'), heading('Staff'), numbered('1', 'Two.')].join(''),
    });
    expect(tree.parts[0]?.paragraphs.map(({ segment }) => segment)).toEqual(['para_1', 'para_1_2']);
  });

  test('are made of numbers that are no label, and open a section', () => {
    const article = (number: string, words: string) =>
      `<article><num>Article ${number}</num><content><p>${words}</p></content>${numbered('1', 'Then this.')}</article>`;
    const { tree, headings } = read({ body: article('5', 'First that.') + article('6', 'Next that.') });
    expect(headings.map(({ text }) => text)).toEqual(['Article 5', 'Article 6']);
    expect(outline(tree.parts[0])).toEqual([
      'sect_article_5__para_u1 First that.',
      'sect_article_5__para_1 Then this.',
      'sect_article_6__para_u1 Next that.',
      'sect_article_6__para_1 Then this.',
    ]);
  });

  test('that refer to a preamble are preambular paragraphs of their section', () => {
    const cross = `<crossHeading refersTo="#preamble"><span class="italic">Recalling</span> the plan,${note('1', 'See.')}</crossHeading>`;
    const { tree } = read({
      preamble: preambular('this,'),
      body: `<section><subheading>I</subheading>${cross}${numbered('1', 'Decides.')}</section>`,
    });
    expect(outline(tree.parts[0])).toEqual(['pre_1 Noting this,', 'pre_2 Recalling the plan,', 'para_1 Decides.']);
    expect(tree.parts[0]?.paragraphs[1]?.calls).toEqual([{ number: 1, offset: 19 }]);
  });
});

describe('annexes', () => {
  const h1 = (words: string) => `<paragraph class="H1"><content><p>\t\t${words}</p></content></paragraph>`;

  test('are instruments of their own that number from 1', () => {
    const { tree } = read({
      body: numbered('1', 'Adopts.'),
      attachments: annex(h1('Annex') + h1('Plan of work') + numbered('1', 'Work begins.')),
    });
    expect(tree.parts.map(({ instrument, annexedTo, title }) => [instrument, annexedTo, title])).toEqual([
      ['A/RES/99/7', null, null],
      ['A/RES/99/7/annex', 'A/RES/99/7', 'Plan of work'],
    ]);
    expect(outline(tree.parts[1])).toEqual(['para_1 Work begins.']);
  });

  test('of which there are several are told apart by their number', () => {
    const { tree } = read({
      body: numbered('1', 'Adopts.'),
      attachments: annex(
        [
          h1('Annex I'),
          h1('Agenda'),
          numbered('1', 'Opening.'),
          '<paragraph><content><p>Annex II</p></content></paragraph>',
          h1('A'),
          h1('Rules'),
          plain('Be kind.'),
        ].join(''),
      ),
    });
    expect(tree.parts.map(({ instrument, title }) => [instrument, title])).toEqual([
      ['A/RES/99/7', null],
      ['A/RES/99/7/annex/I', 'Agenda'],
      ['A/RES/99/7/annex/II', null],
    ]);
    expect(outline(tree.parts[2])).toEqual(['para_u1 Be kind.']);
  });

  test('need no heading that says so', () => {
    expect(
      read({ body: numbered('1', 'Adopts.'), attachments: annex(h1('Terms') + numbered('1', 'Purpose.')) }).tree
        .parts[1]?.instrument,
    ).toBe('A/RES/99/7/annex');
  });

  test('keep their notes, and may number them from 1 again', () => {
    const { tree } = read({
      body: numbered('1', `Adopts.${note('1', 'One.')}`),
      attachments: annex(numbered('1', `Plans.${note('1', 'Other.')}`)),
    });
    expect(tree.parts.map(({ notes }) => notes.map(({ number, text }) => `${number} ${text.text}`))).toEqual([
      ['1 One.'],
      ['1 Other.'],
    ]);
    expect(tree.warnings).toEqual([]);
  });

  test('of rules count paragraphs under each rule', () => {
    const { tree } = read({
      body: numbered('1', 'Adopts.'),
      attachments: annex(
        [
          h1('Annex'),
          heading('I. Members'),
          heading('Rule 1'),
          plain('All may come.'),
          heading('Rule 2'),
          numbered('1', 'One speaks.'),
          numbered('2', 'One listens.'),
          heading('II. Votes'),
          heading('Rule 3'),
          numbered('1', 'All vote.'),
        ].join(''),
      ),
    });
    expect(tree.parts[1]?.paragraphs.map(({ segment }) => segment)).toEqual([
      'sect_rule_1__para_u1',
      'sect_rule_2__para_1',
      'sect_rule_2__para_2',
      'sect_rule_3__para_1',
    ]);
  });

  test('may hold tables, which are left out with a warning, and notes under them, which are not', () => {
    const table =
      '<container name="table"><table><tr><td><p>12</p></td></tr><tr><td><p>13</p></td></tr></table></container>';
    const { tree } = read({
      body: numbered('1', 'Approves:'),
      attachments: annex(
        `${h1('Staff')}${table}<paragraph class="FootnoteText"><content><p>a See the report.</p></content></paragraph>`,
      ),
    });
    expect(outline(tree.parts[1])).toEqual(['para_u1 a See the report.']);
    expect(tree.warnings.map(({ code, message, source }) => [code, message, source])).toEqual([
      ['TABLE_LEFT_OUT', 'A/RES/99/7/annex: a table of 2 rows is left out; tables are not read', 'snippet.xml'],
    ]);
  });
});

describe('documents of several parts', () => {
  const part = (letter: string, title: string) =>
    statement({
      preface: `<p><docNumber>${letter}</docNumber><docTitle>${title}</docTitle></p>`,
      body: numbered('1', `${title} begins.`),
    });

  test('hold an instrument a part, each with its letter, title and paragraphs', () => {
    const { tree } = read({ symbol: 'A/RES/99/7 A-B', statements: part('A', 'Peace') + part('B', 'War') });
    expect(tree.symbol).toBe('A/RES/99/7A-B');
    expect(tree.parts.map(({ instrument, annexedTo, title }) => [instrument, annexedTo, title])).toEqual([
      ['A/RES/99/7A', null, 'Peace'],
      ['A/RES/99/7B', null, 'War'],
    ]);
    expect(outline(tree.parts[1])).toEqual(['para_1 War begins.']);
  });

  test('take letters from their order where the parts do not say theirs', () => {
    const { tree } = read({ symbol: 'A/RES/99/7 B-C', statements: part('', 'Peace') + part('', 'War') });
    expect(tree.parts.map(({ instrument }) => instrument)).toEqual(['A/RES/99/7B', 'A/RES/99/7C']);
  });

  test('are refused where two parts have one letter', () => {
    expect(() => read({ symbol: 'A/RES/99/7 A-B', statements: part('A', 'Peace') + part('A', 'War') })).toThrow(
      'two resolutions in it are called A/RES/99/7A',
    );
  });

  test('of which a file holds one have their letter in the symbol, and its own title where it has one', () => {
    const letter =
      '<p><docNumber>99/7.</docNumber><docTitle>Peace and war</docTitle></p><p><docNumber><span class="bold">B</span></docNumber><docTitle>War</docTitle></p>';
    const { tree } = read({ symbol: 'A/RES/99/7 B', preface: letter, body: numbered('1', 'Decides.') });
    expect([tree.symbol, tree.parts[0]?.instrument, tree.parts[0]?.title]).toEqual([
      'A/RES/99/7B',
      'A/RES/99/7B',
      'War',
    ]);
  });
});
