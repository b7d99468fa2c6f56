/**
 * An invented text in the form of the whole Compact, 36 pages with the resolution before it, and its pages as different
 * extractors write them. What it says is nonsense about harbours; how it is built is what the tests look at.
 */
import { loadRegistry } from '../../ingest/registry/load.ts';
import type { Word } from '../pages/pdf-writer.ts';
import { type Frame, type FrameStyle, framePage, joinBlocks, type PlacedLine, placePage, wrap } from './page-frame.ts';

const { outline } = loadRegistry();
const TITLE = 'Global Compact for Safe, Orderly and Regular Migration';
const SYMBOL = 'A/RES/73/195';
const PAGES = 36;

/** One block as it is printed: its marker, its words with `^3` where a note is called, and how deep it is set. */
interface Block {
  readonly marker: string;
  readonly words: string;
  readonly depth: number;
  /** The line of the structure that must come of it, `act b: …`; nothing for headings. */
  readonly expected: string | null;
}

export interface Style extends FrameStyle {
  readonly name: string;
  /** Words are broken at line ends. */
  readonly areWordsBroken?: boolean;
  readonly hasLigatures?: boolean;
}

const PLAIN: Style = { name: 'plain', width: 84 };

export const STYLES: readonly Style[] = [
  PLAIN,
  { ...PLAIN, name: 'set in by blanks, with columns', isLaidOut: true },
  { ...PLAIN, name: 'words broken at line ends', areWordsBroken: true },
  { ...PLAIN, name: 'ligatures', hasLigatures: true },
  { ...PLAIN, name: 'page number in the running head', isNumberAtHead: true },
  { ...PLAIN, name: 'notes apart from their numbers', areNotesApart: true },
  { ...PLAIN, name: 'notes and feet in the order of columns', isInColumns: true },
  { ...PLAIN, name: 'one line a block', areBlocksJoined: true },
  { ...PLAIN, name: 'one line a page', isFlat: true },
  { ...PLAIN, name: 'one line a page, in the order of columns', isFlat: true, isInColumns: true },
  { ...PLAIN, name: 'feet below running heads', isFootAtHead: true },
  { ...PLAIN, name: 'set in, broken, with ligatures', isLaidOut: true, areWordsBroken: true, hasLigatures: true },
];

const NOUNS = [
  'harbour',
  'lantern',
  'fishing fleet',
  'official',
  'certificate',
  'lighthouse',
  'navigator',
  'ferry',
  'cooperation',
  'information',
];
const VERBS = [
  'Strengthen',
  'Review',
  'Establish',
  'Facilitate',
  'Promote',
  'Develop',
  'Provide',
  'Identify',
  'Support',
  'Coordinate',
];
const RESTS = [
  'with the participation of harbour authorities and those who travel by water',
  'in order to reduce the difficulty of finding a first safe berth in winter',
  'including by sharing information and affirming the confidence of all crews',
  'so that each vessel finds its way without interference at night or in fog',
  'taking into account the different circumstances of small and large ports',
];

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}

function sentence(seed: number, end: string): string {
  const words = [
    pick(VERBS, seed),
    `the ${pick(NOUNS, seed * 3 + 1)} and every ${pick(NOUNS, seed * 7 + 2)} of pier ${seed + 100}`,
    pick(RESTS, seed),
    'and',
    pick(RESTS, seed + 2),
  ];
  return `${words.join(' ')}${end}`;
}

/** The annexed text, in reading order. */
function compactBlocks(): Block[] {
  const blocks: Block[] = [];
  let seed = 0;
  let note = 1;
  const heading = (words: string) => blocks.push({ marker: '', words, depth: 0, expected: null });
  const called = (words: string, calls: boolean) => (calls ? words.replace(/(?= and )/, `,^${note++}`) : words);
  const numbered = (number: number, words: string, calls = false) => {
    const text = called(words, calls);
    blocks.push({ marker: `${number}.`, words: text, depth: 1, expected: `para_${number}: ${text}` });
  };
  const lettered = (name: string, letter: string, words: string, depth: number, calls = false) => {
    const text = called(words, calls);
    blocks.push({ marker: `(${letter})`, words: text, depth, expected: `${name}${letter}: ${text}` });
  };
  const letters = (count: number) => Array.from({ length: count }, (_, at) => String.fromCharCode(97 + at));
  blocks.push({
    marker: '',
    words: 'We, the Keepers of Harbours, meeting at the water on 10 and 11 December 2018, adopt this Compact:',
    depth: 1,
    expected:
      'pre_1: We, the Keepers of Harbours, meeting at the water on 10 and 11 December 2018, adopt this Compact:',
  });
  heading('Preamble');
  for (let number = 1; number <= 7; number++)
    numbered(number, `${sentence(seed++, '. ')}${sentence(seed++, '.')}`, number < 4);
  heading('Our vision and guiding principles');
  for (let number = 8; number <= 14; number++) numbered(number, `${sentence(seed++, '. ')}${sentence(seed++, '.')}`);
  numbered(15, 'We agree that this Compact rests on a set of guiding principles:');
  for (const letter of letters(10))
    lettered('  ', letter, `${sentence(seed++, '. ')}${sentence(seed++, letter === 'j' ? '.' : ';')}`, 2);
  heading('Cooperative framework');
  numbered(
    16,
    'With this Compact we commit to fulfilling 23 objectives. Each has a commitment, followed by a range of actions.',
  );
  heading('Objectives for Safe, Orderly and Regular Migration');
  for (const { number, title } of outline.objectives)
    blocks.push({ marker: `${number}.`, words: title, depth: 2, expected: `  ${number}: ${title}` });
  heading('Objectives and commitments');
  for (const { number, title, actionCount, paragraph } of outline.objectives) {
    blocks.push({
      marker: '',
      words: `Objective ${number}: ${title}`,
      depth: 0,
      expected: `objective ${number}: ${title}`,
    });
    numbered(
      paragraph,
      `We commit to ${sentence(seed++, '. ').toLowerCase()}We further commit to ${sentence(seed++, '.').toLowerCase()}`,
    );
    blocks.push({
      marker: '',
      words: 'To realize this commitment, we will draw from the following actions:',
      depth: 1,
      expected: null,
    });
    for (const letter of letters(actionCount)) {
      const hasParts = letter === 'c' && number % 5 === 0;
      const end = hasParts ? ', by:' : letter === letters(actionCount).at(-1) ? '.' : ';';
      lettered('act ', letter, sentence(seed++, end), 2, letter === 'b' && number % 4 === 0);
      if (hasParts) for (const numeral of ['i', 'ii', 'iii']) lettered('  ', numeral, sentence(seed++, ';'), 3);
    }
  }
  heading('Implementation');
  for (let number = 40; number <= 47; number++) numbered(number, sentence(seed++, '.'), number === 44);
  heading('Follow-up and review');
  for (let number = 48; number <= 53; number++) numbered(number, sentence(seed++, '.'));
  numbered(54, 'We request that the keepers meet:');
  for (const letter of letters(3)) lettered('  ', letter, sentence(seed++, letter === 'c' ? '.' : ';'), 2);
  return blocks;
}

const RESOLUTION: readonly Block[] = [
  {
    marker: '',
    words: 'Recalling its resolution on the keeping of harbours,',
    depth: 1,
    expected: 'pre_1: Recalling its resolution on the keeping of harbours,',
  },
  {
    marker: '1.',
    words: 'Endorses the Global Compact for Safe, Orderly and Regular Migration, annexed to the present resolution;',
    depth: 1,
    expected:
      'para_1: Endorses the Global Compact for Safe, Orderly and Regular Migration, annexed to the present resolution;',
  },
  {
    marker: '2.',
    words: 'Decides to return to the matter.',
    depth: 1,
    expected: 'para_2: Decides to return to the matter.',
  },
];

/** What the structure must be: one line a provision, and the notes. */
export function expectedOutline(): string[] {
  const blocks = compactBlocks();
  return [...RESOLUTION, ...blocks].flatMap(({ expected }) => expected ?? []);
}

export function expectedNotes(): string[] {
  const last = compactBlocks().flatMap(({ words }) => words.match(/\^(\d+)/)?.[1] ?? []).length;
  return Array.from({ length: last }, (_, at) => `${at + 1}: ${noteText(at + 1)}`);
}

function noteText(number: number): string {
  if (number % 3 === 0) return `A/7${number % 4}/${number}1.`;
  return number % 2 === 1
    ? `Resolution 6${number}/${number}0.`
    : `See A/7${number % 4}/${number}1, annex, and the report on harbour lights that is mentioned in the second part of that document.`;
}

interface Line extends PlacedLine {
  readonly text: string;
  readonly notes: readonly number[];
}

function plainLine(raw: string): Line {
  return { text: raw, raw, depth: 0, isFirst: true, isBold: false, notes: [] };
}

/** @returns the pages, in order; each as the style writes it */
export function writePages(style: Style): string[] {
  return linesOfPages(style).map((lines, at) => {
    const texts = lines.map(({ text }) => text);
    return framePage(style.areBlocksJoined ? joinBlocks(texts, lines) : texts, frameOf(lines, at + 1), style);
  });
}

function linesOfPages(style: Style): Line[][] {
  const first = [
    'United Nations',
    SYMBOL,
    'General Assembly',
    'Distr.: General',
    '11 January 2019',
    'Seventy-third session',
    'Resolution adopted by the General Assembly on 19 December 2018',
    '[without reference to a Main Committee (A/73/L.66)]',
    `73/195. ${TITLE}`,
    'The General Assembly,',
  ].map(plainLine);
  const resolution = RESOLUTION.flatMap((block) => writeBlock(block, style));
  const closing = ['60th plenary meeting', '19 December 2018'].map(plainLine);
  const annex = ['Annex', TITLE].map((raw) => ({ ...plainLine(raw), isBold: true }));
  const text = compactBlocks().flatMap((block) => writeBlock(block, style));
  return [[...first, ...resolution, ...closing], ...cutPages([...annex, ...text])];
}

/** The same pages as words at places: first lines set in, headings in bold, marks of notes raised. */
export function placePages(): Word[][] {
  return linesOfPages(PLAIN).map((lines, at) => placePage(lines, frameOf(lines, at + 1)));
}

function frameOf(lines: readonly Line[], number: number): Frame {
  const notes = [...new Set(lines.flatMap((line) => line.notes))];
  return {
    symbol: SYMBOL,
    title: [TITLE],
    number,
    count: PAGES,
    job: '18-22354',
    notes: notes.map((note) => [note, noteText(note)]),
  };
}

/** As even as whole lines allow, so that there are always 35 of them; a heading's lines stay together. */
function cutPages(lines: readonly Line[]): Line[][] {
  const cut = (at: number) => {
    const place = Math.round((at * lines.length) / (PAGES - 1));
    const isInHeading = lines[place]?.depth === 0 && !lines[place]?.isFirst;
    return isInHeading ? place + 1 : place;
  };
  return Array.from({ length: PAGES - 1 }, (_, at) => lines.slice(cut(at), cut(at + 1)));
}

function writeBlock({ marker, words, depth }: Block, style: Style): Line[] {
  const text = `${marker}${marker === '' ? '' : style.isLaidOut ? '   ' : ' '}${words}`;
  const indent = style.isLaidOut ? ' '.repeat(6 + depth * 4) : '';
  return wrap(text, style.width, style.areWordsBroken).map((line, at) => {
    const notes = [...line.matchAll(/\^(\d+)/g)].map(([, number]) => Number(number));
    const marked = line.replace(/\^(\d+)/g, '$1');
    return {
      text:
        indent + (style.hasLigatures ? marked.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ') : marked),
      raw: line,
      depth,
      isFirst: at === 0,
      isBold: depth === 0,
      notes,
    };
  });
}
