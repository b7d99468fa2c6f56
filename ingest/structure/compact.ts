/**
 * Blocks → the Compact's objectives, commitments and actions, by recursive descent.
 *
 *   compact    = leading? (objective | paragraph)*
 *   leading    = text? formula? item*          the rest of an objective whose heading is on a page that is missing
 *   objective  = heading paragraph? formula? item*
 *   paragraph  = number text item*
 */
import type { Block } from './blocks.ts';
import { EMPTY_TEXT, type MappedText } from './mapped-text.ts';
import type { Action, Item, Objective, Paragraph, Wording } from './tree.ts';
import { type Calls, finishWording } from './wording.ts';

export interface Outline {
  readonly titles: ReadonlyMap<number, string>;
  /** The number of the commitment paragraph of an objective. */
  readonly commitmentOf: (objective: number) => number;
  /** The first paragraph after the objectives. */
  readonly firstParagraphAfter: number;
}

/** Something that a reader of the graph must know; `text` says where it stood. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly text: MappedText | null;
}

export interface CompactTree {
  readonly objectives: readonly Objective[];
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
}

type PageNumber = (text: MappedText | undefined) => number;

interface Reader {
  readonly blocks: readonly Block[];
  at: number;
  readonly calls: Calls;
  readonly outline: Outline;
  readonly pageNumber: PageNumber;
  readonly findings: Finding[];
}

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Text ends as a provision does. */
const ENDED = /[.;:](?:[”"’')]*)$|[;,] (?:and|or)$/;

/** @param pageNumber the number of the page on which a text begins */
export function parseCompact(blocks: readonly Block[], calls: Calls, outline: Outline, pageNumber: PageNumber): CompactTree {
  const reader: Reader = { blocks, at: 0, calls, outline, pageNumber, findings: [] };
  const objectives: Objective[] = [];
  const paragraphs: Paragraph[] = [];
  while (reader.at < blocks.length) {
    if (eat(reader, 'gap')) continue;
    const heading = eat(reader, 'heading');
    if (heading) objectives.push(parseObjective(reader, heading));
    else if (peek(reader)?.kind === 'paragraph') paragraphs.push(parseParagraph(reader, 'OPERATIVE'));
    else parseLeading(reader, objectives, paragraphs);
  }
  return { objectives, paragraphs, findings: reader.findings };
}

function peek(reader: Reader, ahead = 0): Block | undefined {
  return reader.blocks[reader.at + ahead];
}

function eat<K extends Block['kind']>(reader: Reader, kind: K): BlockOf<K> | undefined {
  const block = peek(reader);
  if (block?.kind !== kind) return undefined;
  reader.at++;
  return block as BlockOf<K>;
}

function parseObjective(reader: Reader, heading: BlockOf<'heading'>): Objective {
  const words = finishWording(heading.text, reader.calls, { start: true, end: true });
  const outlined = reader.outline.titles.get(heading.number);
  if (outlined !== undefined && outlined !== words.text.text) {
    note(reader, 'TITLE_DIFFERS', `the page calls Objective ${heading.number} “${words.text.text}”, the outline “${outlined}”; the page is followed`, heading.text);
  }
  const commitment = peek(reader)?.kind === 'paragraph' ? parseParagraph(reader, 'COMMITMENT') : null;
  return withActions(reader, { kind: 'objective', number: heading.number, heading: words, titleSource: 'PAGE', title: words.text.text, commitment });
}

/** What follows missing pages belongs to the objective before the next heading; where none follows, to none that is known. */
function parseLeading(reader: Reader, objectives: Objective[], paragraphs: Paragraph[]): void {
  const next = reader.blocks.slice(reader.at).find((block) => block.kind === 'heading');
  const text = eat(reader, 'text');
  const [formula, item] = [peek(reader)?.kind === 'formula', peek(reader)?.kind === 'item'];
  if (next?.kind !== 'heading' || next.number < 2 || !(formula || item)) {
    paragraphs.push(parseOrphan(reader, text));
    return;
  }
  const number = next.number - 1;
  const commitment = text && formula ? leadingCommitment(reader, text.text, number) : null;
  if (text && !formula) paragraphs.push(orphan(reader, text.text, []));
  const title = reader.outline.titles.get(number) ?? `Objective ${number}`;
  const rest = withActions(reader, { kind: 'objective', number, heading: null, titleSource: 'OUTLINE', title, commitment });
  const open = objectives.findIndex((objective) => objective.number === number);
  const before = objectives[open];
  if (before) objectives[open] = { ...before, commitment: before.commitment ?? rest.commitment, actions: [...before.actions, ...rest.actions], actionListComplete: rest.actionListComplete };
  else objectives.push(rest);
}

/** Text and items under no heading, kept with their words: nothing says which paragraph is theirs. */
function parseOrphan(reader: Reader, text: BlockOf<'text'> | undefined): Paragraph {
  const next = peek(reader);
  if (text && next?.kind === 'paragraph') {
    return { ...orphan(reader, text.text, []), segment: `para_${next.number - 1}`, number: next.number - 1, numberInferred: true };
  }
  const formula = eat(reader, 'formula');
  const items = parseList(reader).map((action): Item => ({ ...action, kind: 'item' }));
  const first = items[0];
  if (first) note(reader, 'OBJECTIVE_UNKNOWN', `the items from (${first.letter}) belong to an objective whose heading is on no page given; add the page before`, first.text);
  return orphan(reader, text?.text ?? formula?.text ?? EMPTY_TEXT, items);
}

function orphan(reader: Reader, text: MappedText, items: readonly Item[]): Paragraph {
  if (text.text !== '') note(reader, 'FRAGMENT', `the text begins before the pages given; its missing words may change its meaning: “${excerpt(text)}”`, text);
  const wording = finishWording(text, reader.calls, { start: false, end: ENDED.test(text.text) });
  const segment = `para_at_p${reader.pageNumber(wording.text.text === '' ? items[0]?.text : wording.text)}`;
  return { kind: 'paragraph', segment, number: null, numberInferred: false, paragraphKind: 'OPERATIVE', items, ...wording };
}

function leadingCommitment(reader: Reader, text: MappedText, objective: number): Paragraph {
  note(reader, 'FRAGMENT', `the text begins in the middle of paragraph ${reader.outline.commitmentOf(objective)}; its missing words may change its meaning`, text);
  return {
    kind: 'paragraph',
    segment: `para_${reader.outline.commitmentOf(objective)}`,
    number: reader.outline.commitmentOf(objective),
    numberInferred: true,
    paragraphKind: 'COMMITMENT',
    items: [],
    ...finishWording(text, reader.calls, { start: false, end: ENDED.test(text.text) }),
  };
}

function parseParagraph(reader: Reader, kind: 'COMMITMENT' | 'OPERATIVE'): Paragraph {
  const block = eat(reader, 'paragraph');
  if (!block) throw new Error('parseParagraph is called at a paragraph only');
  const wording = completeWording(reader, block.text);
  const listed = kind === 'OPERATIVE' && peek(reader)?.kind === 'item';
  const items = listed ? parseList(reader).map((action): Item => ({ ...action, kind: 'item' })) : [];
  return { kind: 'paragraph', segment: `para_${block.number}`, number: block.number, numberInferred: false, paragraphKind: kind, items, ...wording };
}

function withActions(reader: Reader, objective: Omit<Objective, 'actions' | 'actionListComplete'>): Objective {
  eat(reader, 'formula');
  const actions = parseList(reader);
  const last = actions.at(-1);
  if (last === undefined) note(reader, 'NO_ACTIONS', `Objective ${objective.number} has no actions on the pages given`, objective.heading?.text ?? null);
  return { ...objective, actions, actionListComplete: last?.text.text.endsWith('.') ?? false };
}

/** A list of lettered items, `a` onwards; roman numerals below a letter become its items. */
function parseList(reader: Reader): Action[] {
  const actions: Action[] = [];
  for (let block = peek(reader); block?.kind === 'item' || block?.kind === 'text'; block = peek(reader)) {
    reader.at++;
    if (block.kind === 'text') {
      note(reader, 'UNPLACED_TEXT', `text between the items of a list: “${excerpt(block.text)}”`, block.text);
      continue;
    }
    const last = actions.at(-1);
    if (last && opensSublist(block.letter, last)) actions[actions.length - 1] = { ...last, items: [...last.items, itemOf(reader, block)] };
    else if (isRepeated(block.letter, actions)) note(reader, 'UNPLACED_TEXT', `a second (${block.letter}) in one list is left out: “${excerpt(block.text)}”`, block.text);
    else {
      checkLetter(reader, block, last);
      actions.push({ ...itemOf(reader, block), kind: 'action' });
    }
  }
  return actions;
}

function itemOf(reader: Reader, block: BlockOf<'item'>): Item {
  return { kind: 'item', letter: block.letter, items: [], ...completeWording(reader, block.text) };
}

function isRepeated(letter: string, actions: readonly Action[]): boolean {
  return actions.some((action) => action.letter === letter);
}

/** "(i)" after "(h)" is a letter; after an action that ends with a colon, or after another numeral, it is a numeral. */
function opensSublist(letter: string, last: Action): boolean {
  const numeral = last.items.at(-1)?.letter;
  if (numeral !== undefined) return letter === nextNumeral(numeral);
  return letter === 'i' && last.text.text.endsWith(':');
}

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function nextNumeral(numeral: string): string | undefined {
  return NUMERALS[NUMERALS.indexOf(numeral) + 1];
}

function checkLetter(reader: Reader, block: BlockOf<'item'>, last: Action | undefined): void {
  const due = last === undefined ? 'a' : nextLetter(last.letter);
  if (block.letter !== due) {
    note(reader, 'LETTER_OUT_OF_ORDER', `(${block.letter}) stands where (${due}) is due; the page may have been read in a wrong order`, block.text);
  }
}

/** `z` is followed by `aa`. */
function nextLetter(letter: string): string {
  const last = letter.charCodeAt(letter.length - 1);
  return letter.endsWith('z') ? 'a'.repeat(letter.length + 1) : letter.slice(0, -1) + String.fromCharCode(last + 1);
}

function completeWording(reader: Reader, text: MappedText): Wording {
  const end = ENDED.test(text.text.replace(/\ue000/g, ''));
  const next = peek(reader)?.kind;
  if (!end) {
    const why = next === 'gap' ? 'the page that follows is missing' : 'it stops without an end';
    note(reader, 'INCOMPLETE', `the text ends at “${text.text.slice(-40)}”: ${why}`, text);
  }
  return finishWording(text, reader.calls, { start: true, end });
}

function excerpt(text: MappedText): string {
  return text.text.length > 60 ? `${text.text.slice(0, 60)}…` : text.text;
}

function note(reader: Reader, code: string, message: string, text: MappedText | null): void {
  reader.findings.push({ code, message, text });
}
