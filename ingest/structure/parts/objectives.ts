/**
 * Blocks → the Compact's objectives, commitments and actions, by recursive descent.
 *
 *   objective  = heading paragraph? formula? item*
 *   leading    = text? formula? item*          the rest of an objective whose heading is on a page that is missing
 */
import type { Block } from '../blocks/block.ts';
import { opensTitle } from '../blocks/markers.ts';
import { concatenate, unplaced } from '../mapped-text.ts';
import type { Action, Objective, Paragraph, Wording } from '../tree.ts';
import { finishWording } from '../wording.ts';
import { parseList } from './lists.ts';
import { parseFragment, parseNumbered } from './provisions.ts';
import {
  type BlockOf,
  eat,
  excerpt,
  findAhead,
  fragmentWording,
  note,
  type Outline,
  peek,
  type Reader,
} from './reader.ts';

export function parseObjective(reader: Reader, outline: Outline, heading: BlockOf<'heading'>): Objective {
  const words = finishWording(heading.text, reader.calls, { start: true, end: true });
  const title = readTitle(reader, outline, heading, words.text.text);
  const next = peek(reader);
  const isCommitment = next?.kind === 'paragraph' && next.number === outline.commitmentOf(heading.number);
  const commitment = isCommitment ? parseNumbered(reader, 'COMMITMENT') : null;
  if (!isCommitment && next?.kind !== 'gap')
    note(
      reader,
      'NO_COMMITMENT',
      `paragraph ${outline.commitmentOf(heading.number)} is due below the heading of Objective ${heading.number} and does not stand there; it may be lost, or its number misread`,
      heading.text,
    );
  return withActions(reader, {
    kind: 'objective',
    number: heading.number,
    heading: words,
    titleSource: 'PAGE',
    title,
    commitment,
  });
}

/** The objective whose commitment stands here without the heading above it; `undefined` below another's heading. */
export function objectiveWithoutHeading(reader: Reader, outline: Outline): number | undefined {
  return peek(reader, -1)?.kind === 'heading' ? undefined : objectiveOf(peek(reader), outline);
}

/** By the number of its commitment. "19. Create conditions …" is of the list of titles where that is the title of Objective 19. */
function objectiveOf(block: Block | undefined, { titles, commitmentOf }: Outline): number | undefined {
  if (block?.kind !== 'paragraph' || opensTitle(block.text.text, titles.get(block.number))) return undefined;
  return [...titles.keys()].find((number) => commitmentOf(number) === block.number);
}

export function parseWithoutHeading(reader: Reader, { titles }: Outline, number: number): Objective {
  const commitment = parseNumbered(reader, 'COMMITMENT');
  note(
    reader,
    'NO_HEADING',
    `the heading of Objective ${number} does not stand above its paragraph ${commitment.number}; the title is the outline's`,
    commitment.text,
  );
  const title = titles.get(number) ?? `Objective ${number}`;
  return withActions(reader, { kind: 'objective', number, heading: null, titleSource: 'OUTLINE', title, commitment });
}

/** Capitals are no other title; anything else that differs from the outline is followed, and said. */
function readTitle(reader: Reader, { titles }: Outline, { number, text }: BlockOf<'heading'>, title: string): string {
  const outlined = titles.get(number);
  if (outlined === undefined || outlined === title) return title;
  if (outlined.toLowerCase() === title.toLowerCase()) return outlined;
  note(
    reader,
    'TITLE_DIFFERS',
    `the page calls Objective ${number} “${title}”, the outline “${outlined}”; the page is followed`,
    text,
  );
  return title;
}

/**
 * What follows missing pages belongs to the objective before the next heading or commitment, and before the first
 * paragraph after all objectives to the last; if another paragraph comes first, to none.
 */
export function parseLeading(reader: Reader, outline: Outline, objectives: Objective[]): Paragraph | null {
  const next = findAhead(reader, ({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'gap');
  const first = peek(reader, countTexts(reader));
  const starts = first?.kind;
  const number = objectiveBefore(next, outline);
  if (number === undefined || !(starts === 'formula' || starts === 'item')) return parseFragment(reader);
  if (first && 'text' in first && reader.isPageCounted(first.text))
    note(
      reader,
      'OBJECTIVE_INFERRED',
      `what stands here is read as Objective ${number}'s by the heading or paragraph that follows; the page bears no number, so that words between the two may be left out`,
      first.text,
    );
  if (peek(reader)?.kind === 'text' && starts === 'item')
    return parseActionFragment(reader, outline, objectives, number);
  const text = eatTexts(reader);
  const commitment = text ? leadingCommitment(reader, outline, text, number) : null;
  addRest(reader, outline, objectives, number, commitment);
  return null;
}

function countTexts(reader: Reader): number {
  let count = 0;
  while (peek(reader, count)?.kind === 'text') count++;
  return count;
}

/** Sentences on lines of their own are one text: above the actions of an objective stands one paragraph. */
function eatTexts(reader: Reader): BlockOf<'text'> | undefined {
  const first = eat(reader, 'text');
  if (first === undefined) return undefined;
  const pieces = [first.text];
  for (let next = eat(reader, 'text'); next; next = eat(reader, 'text')) pieces.push(unplaced(' '), next.text);
  return { ...first, text: concatenate(pieces) };
}

function objectiveBefore(next: Block | undefined, outline: Outline): number | undefined {
  const isAfterAll = next?.kind === 'paragraph' && next.number === outline.firstParagraphAfter;
  if (isAfterAll) return Math.max(...outline.titles.keys());
  const following = next?.kind === 'heading' ? next.number : objectiveOf(next, outline);
  return following !== undefined && following > 1 ? following - 1 : undefined;
}

/** The end of an action whose letter is on the page before, and the actions that follow it. */
function parseActionFragment(
  reader: Reader,
  outline: Outline,
  objectives: Objective[],
  number: number,
): Paragraph | null {
  const text = eatTexts(reader);
  const first = peek(reader);
  const letter =
    first?.kind === 'item' && /^[b-z]$/.test(first.letter) ? String.fromCharCode(first.letter.charCodeAt(0) - 1) : null;
  if (!text) return null;
  const wording = fragmentWording(
    reader,
    text.text,
    `the text begins in the middle of an action of Objective ${number}`,
  );
  if (letter === null) {
    addRest(reader, outline, objectives, number, null);
    return {
      kind: 'paragraph',
      segment: `para_at_p${reader.pageNumber(wording.text)}`,
      number: null,
      numberInferred: false,
      paragraphKind: 'OPERATIVE',
      items: [],
      ...wording,
    };
  }
  addRest(reader, outline, objectives, number, null, { kind: 'action', letter, items: [], ...wording });
  return null;
}

function addRest(
  reader: Reader,
  outline: Outline,
  objectives: Objective[],
  number: number,
  commitment: Paragraph | null,
  first?: Action,
): void {
  const title = outline.titles.get(number) ?? `Objective ${number}`;
  const parsed = withActions(reader, {
    kind: 'objective',
    number,
    heading: null,
    titleSource: 'OUTLINE',
    title,
    commitment,
  });
  const rest = first ? { ...parsed, actions: [first, ...parsed.actions] } : parsed;
  const open = objectives.findIndex((objective) => objective.number === number);
  const before = objectives[open];
  if (before) objectives[open] = { ...complete(reader, before, rest), actionListComplete: rest.actionListComplete };
  else objectives.push(rest);
}

/** What the objective lacks is taken from where it stands again; what stands there in other words is left out, and said. */
export function complete(reader: Reader, before: Objective, again: Objective): Objective {
  const tell = (what: string, { text }: Wording) =>
    note(
      reader,
      'UNPLACED_TEXT',
      `a second ${what} of Objective ${before.number} is left out: “${excerpt(text)}”`,
      text,
    );
  const { commitment } = again;
  if (commitment && before.commitment && commitment.text.text !== before.commitment.text.text)
    tell('commitment', commitment);
  const known = new Map(before.actions.map((action) => [action.letter, action]));
  for (const action of again.actions) {
    const own = known.get(action.letter);
    if (own && own.text.text !== action.text.text) tell(`(${action.letter})`, action);
  }
  const { heading, title, titleSource } = before.heading ? before : again;
  return {
    ...before,
    heading,
    title,
    titleSource,
    commitment: before.commitment ?? commitment,
    actions: [...before.actions, ...again.actions.filter(({ letter }) => !known.has(letter))],
    actionListComplete: before.actionListComplete || again.actionListComplete,
  };
}

function leadingCommitment(reader: Reader, outline: Outline, { text }: BlockOf<'text'>, objective: number): Paragraph {
  const number = outline.commitmentOf(objective);
  const wording = fragmentWording(reader, text, `the text begins in the middle of paragraph ${number}`);
  return {
    kind: 'paragraph',
    segment: `para_${number}`,
    number,
    numberInferred: true,
    paragraphKind: 'COMMITMENT',
    items: [],
    ...wording,
  };
}

function withActions(reader: Reader, objective: Omit<Objective, 'actions' | 'actionListComplete'>): Objective {
  const isOpened = eat(reader, 'formula') !== undefined;
  const first = peek(reader);
  const isRest = !isOpened && objective.heading === null && objective.commitment === null;
  if (!isOpened && first?.kind === 'item' && (!isRest || first.letter === 'a'))
    note(
      reader,
      'NO_OPENING',
      `the sentence that opens the actions of Objective ${objective.number} does not stand above (${first.letter}); it is lost, or in another place: look at the page`,
      first.text,
    );
  reader.lettered = undefined;
  const actions = parseList(reader, isRest ? 'rest' : 'whole').map((item): Action => ({ ...item, kind: 'action' }));
  const last = actions.at(-1);
  if (last === undefined)
    note(
      reader,
      'NO_ACTIONS',
      `Objective ${objective.number} has no actions on the pages given`,
      objective.heading?.text ?? null,
    );
  const isWhole = last !== undefined && lastText(last).endsWith('.');
  if (last && !isWhole && /[;,]$|;? (?:and|or)$/.test(lastText(last)) && ENDS_LIST.has(peek(reader)?.kind))
    note(
      reader,
      'LIST_OPEN',
      `the actions of Objective ${objective.number} end with (${last.letter}), which ends as if others followed; one is lost, or joined to the text above it`,
      last.text,
    );
  return { ...objective, actions, actionListComplete: isWhole };
}

/** What stands below a list that is whole; a text below one that is not has lost its letter. */
const ENDS_LIST: ReadonlySet<Block['kind'] | undefined> = new Set(['heading', 'paragraph', 'title', 'text']);

function lastText({ text, items }: Action): string {
  const item = items.at(-1);
  return item ? item.text.text : text.text;
}
