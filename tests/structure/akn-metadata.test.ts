/** What an Akoma Ntoso document says of itself, and the files that are refused. */
import { describe, expect, test } from 'vitest';
import { readAkn } from '../../ingest/structure/akn/read-akn.ts';
import type { Metadata } from '../../ingest/structure/tree.ts';
import { ParseError } from '../../src/model/errors.ts';
import { aknText, note, numbered, plain, read, type Snippet } from './akn-document.ts';

function metadataOf(snippet: Snippet): Metadata | null {
  return read({ body: numbered('1', 'Decides.'), ...snippet }).tree.metadata;
}

describe('metadata', () => {
  test('gives work, date, session, committee and meeting', () => {
    expect(
      metadataOf({
        meta: '<identification><FRBRWork><FRBRuri value="/akn/un/x/"/><FRBRdate date="2044-12-30" name="adoption"/></FRBRWork></identification>',
        cover:
          '<p><session value="99">Ninety-ninth session</session></p><p><docProponent>[on the report of the Committee on Peace (Seventh Committee) (<inline name="originating document">A/99/1, para. 2</inline>)]</docProponent></p>',
        conclusions:
          '<p><inline name="adoptionMeeting" title="9th">9th plenary meeting</inline><eol/><docDate date="2044-12-31" refersTo="#adoptionDate">31 December 2044</docDate></p>',
      }),
    ).toEqual({
      workUri: '/akn/un/x/',
      adoptedOn: '2044-12-31',
      session: 99,
      committee: 'Committee on Peace (Seventh Committee)',
      meeting: '9th plenary meeting',
      keywords: [],
    });
  });

  test('says nothing of what the source does not say', () => {
    expect(
      metadataOf({ cover: '<p><docProponent>[without reference to a Main Committee (A/99/L.1)]</docProponent></p>' }),
    ).toEqual({ keywords: [] });
  });

  test('takes the date of the work where none is printed', () => {
    expect(
      metadataOf({
        meta: '<identification><FRBRWork><FRBRdate date="2044-12-30" name="adoption"/></FRBRWork></identification>',
      })?.adoptedOn,
    ).toBe('2044-12-30');
  });

  test('does not take a special session for a regular one', () => {
    expect(
      metadataOf({ cover: '<p><session value="32">Thirty-second special session</session></p>' })?.session,
    ).toBeUndefined();
  });

  const counts =
    '<count value="90" refersTo="inFavour"><voters><organization/></voters></count><count value="4" refersTo="against"/>';
  test.each<[outcome: string, inside: string, expected: Partial<Metadata>]>([
    ['adoptedWithoutVote', '', { vote: 'WITHOUT_VOTE' }],
    ['Adopted without vote, 5th plenary meeting', '', { vote: 'WITHOUT_VOTE' }],
    ['adoptedRecordedVote', counts, { vote: 'RECORDED', inFavour: 90, against: 4, abstaining: 0 }],
    ['Adopted 90-4-7, 5th plenary meeting', '', { vote: 'RECORDED', inFavour: 90, against: 4, abstaining: 7 }],
    ['rejected', '', {}],
  ])('reads the vote “%s”', (outcome, inside, expected) => {
    expect(
      metadataOf({
        meta: `<analysis><parliamentary><voting outcome="${outcome}">${inside}</voting></parliamentary></analysis>`,
      }),
    ).toEqual({ ...expected, keywords: [] });
  });
});

test('subjects of the thesaurus that have no address are known by their words, once', () => {
  const words = (value: string, dictionary: string) =>
    `<keyword value="${value}" showAs="${value}" dictionary="${dictionary}"/>`;
  const meta = `<classification>${words('LAMP OIL', 'UNBIS Thesaurus')}${words('lamp oil', 'UNBIS Thesaurus')}${words('CONFERENCES', 'DHLAUTH')}</classification>`;
  expect(metadataOf({ meta })?.keywords).toEqual([{ label: 'LAMP OIL', uri: null, scheme: 'UNBIS' }]);
});

describe('metadata of other organs and later sessions', () => {
  test('gives the meeting as the place of the event, and the vote printed below the text', () => {
    expect(
      metadataOf({
        meta: '<analysis><parliamentary><voting><quorum value=""/></voting></parliamentary></analysis>',
        conclusions:
          '<p><event refersTo="#adoption"><location title="56th" refersTo="#adoptionMeeting">56th meeting</location></event></p><p><vote><outcome refersTo="#adoptedRecordedVote">[Adopted by a recorded vote of <quantity normalized="28" refersTo="#inFavour">28</quantity> to <quantity normalized="6" refersTo="#against">6</quantity>.]</outcome></vote></p>',
      }),
    ).toEqual({ meeting: '56th meeting', vote: 'RECORDED', inFavour: 28, against: 6, abstaining: 0, keywords: [] });
  });

  test('takes the vote from the workflow and the counts from the list', () => {
    expect(
      metadataOf({
        meta: '<workflow><step by="Adopted 11-0-4, 8700th meeting"/></workflow><analysis><parliamentary><voting><count value="011" refersTo="inFavour"/><count value="004" refersTo="abstaining"/></voting></parliamentary></analysis>',
      }),
    ).toEqual({ vote: 'RECORDED', inFavour: 11, against: 0, abstaining: 4, keywords: [] });
    expect(metadataOf({ meta: '<workflow><step as="Adopted without vote, 46th meeting"/></workflow>' })).toEqual({
      vote: 'WITHOUT_VOTE',
      keywords: [],
    });
  });

  test.each([
    ['Fifth Committee', 'Fifth Committee'],
    ['[on the recommendation of the Commission on Tides (E/2044/30)]', 'Commission on Tides'],
    ['[without reference to a Main Committee (A/99/L.1)]', undefined],
  ])('reads the committee of “%s”', (words, committee) => {
    expect(metadataOf({ cover: `<p><docProponent>${words}</docProponent></p>` })?.committee).toBe(committee);
  });

  test('takes date, meeting and vote as printed where nothing marks them', () => {
    expect(
      metadataOf({
        conclusions:
          '<p>56th plenary meeting<eol/>6 May 2044</p><p>[Adopted by a recorded vote of 28 to 6, with 13 abstentions.]</p>',
      }),
    ).toEqual({
      adoptedOn: '2044-05-06',
      meeting: '56th plenary meeting',
      vote: 'RECORDED',
      inFavour: 28,
      against: 6,
      abstaining: 13,
      keywords: [],
    });
    expect(metadataOf({ conclusions: '<p>[Adopted without a vote.]</p>' })?.vote).toBe('WITHOUT_VOTE');
  });

  test.each([
    ['among numbered paragraphs', `<p>Adopted without a vote</p>${numbered('5', 'Sings.')}`, 2],
    ['in a sentence', '<p>Adopted by a recorded vote of 120 to 3, the Charter of Tides stays.</p><p>Sings.</p>', 2],
    ['before another sentence', '<p>Adopted without a vote.</p><p>Asks the tides to rise.</p>', 2],
    ['as a member of a list', `<p>Recalls:</p><p>• Adopted without a vote.</p>`, 1],
    ['before a table', '<p>Adopted without a vote.</p><table><tr><td>Ulm</td></tr></table>', 1],
  ])('takes no vote from %s', (_, body, count) => {
    const { tree } = read({ body });
    expect(tree.metadata?.vote).toBeUndefined();
    expect(tree.parts[0]?.paragraphs).toHaveLength(count);
  });

  test.each([
    '<p>Adopted at the 8700th meeting by 14 votes to none, with 1 abstention (Ulm).</p>',
    '<p>[Adopted by a recorded vote of 14 to none, with 1 abstention, as follows: In favour: Bonn, Kiel]</p>',
    '<p>[Adopted by a roll-call vote of 14 votes to 0, with 1 abstention. The voting was as follows:</p><p>In favour:</p><p>Bonn,</p><p>Kiel</p><p>Abstaining (1): Ulm]</p><p>6 May 2044</p>',
  ])('takes a vote with who voted how below the paragraphs: %s', (vote) => {
    const { tree } = read({ body: numbered('1', 'Decides.') + vote });
    expect(tree.metadata).toMatchObject({ vote: 'RECORDED', inFavour: 14, against: 0, abstaining: 1 });
    expect(tree.parts[0]?.paragraphs).toHaveLength(1);
  });

  test('takes them from the last lines of the text, which are no provisions', () => {
    const vote = plain('[Adopted by a recorded vote of 2 to 1, with no abstentions.') + plain('In favour: Ulm, Bonn]');
    const body = numbered('1', 'Decides.') + plain('56th meeting 6 May 2044') + vote;
    const { tree } = read({ body });
    expect(tree.parts[0]?.paragraphs.map(({ segment }) => segment)).toEqual(['para_1']);
    expect(tree.metadata).toMatchObject({ adoptedOn: '2044-05-06', meeting: '56th meeting', inFavour: 2, against: 1 });
  });

  test('does not take a day that no month has for a date', () => {
    const meta = '<identification><FRBRWork><FRBRdate date="2044-13-45" name="adoption"/></FRBRWork></identification>';
    expect(metadataOf({ meta })?.adoptedOn).toBeUndefined();
    expect(metadataOf({ meta, conclusions: '<docDate date="2044-05-06">6 May</docDate>' })?.adoptedOn).toBe(
      '2044-05-06',
    );
  });

  test('does not take an empty date for one', () => {
    expect(
      metadataOf({ conclusions: '<docDate date="0001-01-01" refersTo="#adoptionDate"/>' })?.adoptedOn,
    ).toBeUndefined();
  });
});

describe('keywords', () => {
  const keyword = (value: string, href: string) =>
    `<keyword value="${value}" showAs="${value}"${href && ` href="${href}"`} dictionary="x"/>`;
  const keywords = (...members: string[]) =>
    metadataOf({ meta: `<classification>${members.join('')}</classification>` })?.keywords;

  test('are known by the address of their thesaurus, each once', () => {
    expect(
      keywords(
        keyword('human_rights', 'http://metadata.un.org/thesaurus/1003126'),
        keyword('16', 'http://metadata.un.org/sdg/16'),
        keyword('16.9', 'http://metadata.un.org/sdg/16.9'),
        keyword('human_rights', 'http://eurovoc.europa.eu/584'),
        keyword('human_rights', 'http://metadata.un.org/thesaurus/1003126'),
      ),
    ).toEqual([
      { label: 'human rights', uri: 'http://metadata.un.org/thesaurus/1003126', scheme: 'UNBIS' },
      { label: 'SDG 16', uri: 'http://metadata.un.org/sdg/16', scheme: 'SDG' },
      { label: 'SDG 16.9', uri: 'http://metadata.un.org/sdg/16.9', scheme: 'SDG' },
      { label: 'human rights', uri: 'http://eurovoc.europa.eu/584', scheme: 'EuroVoc' },
    ]);
  });

  test('escaped twice in the file are unescaped', () => {
    expect(keywords(keyword('women&amp;#39;s_rights', 'http://eurovoc.europa.eu/585'))?.[0]?.label).toBe(
      "women's rights",
    );
  });

  test('without an address, or of another list, are left out', () => {
    expect(keywords(keyword('Agenda item 5', ''), keyword('x', 'javascript:alert(1)'))).toEqual([]);
  });

  test('prefer words to an address as label', () => {
    const uri = 'http://eurovoc.europa.eu/c_1';
    expect(keywords(keyword(uri, uri))?.[0]?.label).toBe(uri);
    expect(keywords(keyword(uri, uri), keyword('water', uri))?.[0]?.label).toBe('water');
  });
});

describe('symbol, title and language', () => {
  const bare = (cover: string, meta = '') =>
    aknText({ meta, body: numbered('1', 'Decides.') }).replace(/<coverPage>.*<\/coverPage>/, cover);
  const readBare = (text: string) => readAkn(new TextEncoder().encode(text), 'a.xml');

  test.each([
    ['on a number that nothing marks as it', bare('<preface><p><docNumber>A/RES/99/8</docNumber></p></preface>')],
    [
      'in the metadata',
      bare('', '<identification><FRBRWork><FRBRnumber value="A/RES/99/8"/></FRBRWork></identification>'),
    ],
  ])('the symbol may stand %s', (_, text) => {
    expect(readBare(text).symbol).toBe('A/RES/99/8');
  });

  test.each([
    ['in several pieces', '<p><docNumber>99/7.</docNumber><docTitle>Peace</docTitle><docTitle>and calm</docTitle></p>'],
    [
      'in several lines',
      '<p><docNumber>99/7.</docNumber><docTitle>Peace</docTitle></p><p><docTitle>and calm</docTitle></p>',
    ],
    [
      'below the occasion',
      '<p><docTitle>Resolution adopted by the Council on 6 May 2044</docTitle></p><p><docTitle>Peace and calm</docTitle></p>',
    ],
    ['as a long title', '<longTitle><p>Peace <i>and calm</i></p></longTitle>'],
    ['in words that nothing marks', `<p><docNumber>99/7.</docNumber> Peace and calm${note('*', 'Held online.')}</p>`],
  ])('the title may stand %s', (_, preface) => {
    expect(read({ preface, body: numbered('1', 'Decides.') }).tree.parts[0]?.title).toBe('Peace and calm');
  });

  test('one of several languages may be English; where none is named the address may name one', () => {
    const text = aknText({ body: numbered('1', 'Decides.') });
    const several = text.replace('<FRBRlanguage', '<FRBRlanguage language="fra"/><FRBRlanguage');
    expect(readBare(several).language).toBe('en');
    const unnamed = text.replace(/<FRBRlanguage [^>]*>/, '<FRBRuri value="/akn/un/statement/x/fra@/"/>');
    expect(() => readBare(unnamed)).toThrow('in another language (FRBRlanguage is “fra”)');
  });
});

describe('files that are refused, by name', () => {
  const refusalOf = (text: string | Uint8Array): ParseError => {
    try {
      readAkn(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'a.xml');
    } catch (error) {
      if (error instanceof ParseError) return error;
      throw error;
    }
    throw new Error('the file was read');
  };

  test.each([
    [
      'another language',
      aknText({ language: 'fra', body: numbered('1', 'Décide.') }),
      'in another language (FRBRlanguage is “fra”)',
    ],
    [
      'words of another language, whatever the file says of itself',
      aknText({ body: numbered('1', 'Les marins et les ports de la mer sont pour tous dans le monde. '.repeat(3)) }),
      'the text is in French',
    ],
    ['another kind of XML', '<html><body/></html>', 'not Akoma Ntoso (its first element is <html>)'],
    ['Akoma Ntoso without a resolution', '<akomaNtoso><act/></akomaNtoso>', 'holds no resolution'],
    ['a resolution without a symbol', aknText({ symbol: '' }), 'does not say its symbol'],
    ['a symbol that is none', aknText({ symbol: '../../secret' }), '“../../secret” is no document symbol'],
    ['a file cut off', aknText({ body: numbered('1', 'Decides.') }).slice(0, -40), 'cut off'],
    ['an empty file', '', 'empty'],
  ])('%s', (_, text, words) => {
    const refusal = refusalOf(text);
    expect(refusal.message).toContain(words);
    expect(refusal.source).toBe('a.xml');
  });

  test('that are too large, before they are decoded', () => {
    expect(refusalOf(new Uint8Array(80 * 1024 * 1024).fill(32)).message).toContain('larger than');
  });

  test('but not for more lines and links than a call can pass on', () => {
    const links = '<p><a href="/x">x</a>.</p>'.repeat(130_000);
    expect(read({ body: `<paragraph><num>1.</num><content>${links}</content></paragraph>` }).links).toHaveLength(
      130_000,
    );
    expect(read({ body: '<p>x</p>'.repeat(130_000) }).tree.parts).toHaveLength(1);
  });

  test('but not for thousands of equal numbers, marks and labels that count in no way', () => {
    const many = (words: string) => words.repeat(5000);
    const body =
      many(numbered('1', `Decides${note('*', 'See.')}:`)) +
      many(plain('(xq)\tTo meet;')) +
      many(plain('(a)\tTo sing;'));
    const [part] = read({ body }).tree.parts;
    expect(part?.paragraphs.at(-1)?.segment).toBe('para_1_5000');
    expect(part?.notes.at(-1)?.number).toBe(5000);
    expect(
      part?.paragraphs
        .at(-1)
        ?.items.slice(-1)
        .map(({ letter, items }) => [letter, items.length]),
    ).toEqual([['a_5000', 0]]);
  });

  test('but not for the encoding: UTF-16 is read too', () => {
    const text = aknText({ body: numbered('1', 'Décides.') });
    expect(readAkn(Buffer.from(`\ufeff${text}`, 'utf16le'), 'a.xml').symbol).toBe('A/RES/99/7');
  });
});
