/** An instrument's blocks → its text in the tree, with links, headings and warnings beside it. */
import type { Warning } from '../../../src/model/document.ts';
import { type MappedText, slice, unplaced } from '../mapped-text.ts';
import type { InstrumentText, Item, Note, Paragraph, Wording } from '../tree.ts';
import type { DraftItem } from './cursor.ts';
import { EXCERPT } from './documents.ts';
import type { InstrumentBlocks } from './instruments.ts';
import { draftParagraphs } from './paragraphs.ts';
import { joinLines, type RichText } from './rich-text.ts';
import { claim, type Names, nameParagraphs } from './segments.ts';

/** A link of the source, by where its words stand in the clean text. */
export interface SourceLink {
  /** The id of the provision or note: `A/RES/75/101B#para_7__item_a`, `A/RES/75/1#fn_3`. */
  readonly provision: string;
  readonly start: number;
  readonly end: number;
  /** As the file has it. */
  readonly href: string;
}

export interface AssembledInstrument {
  readonly text: InstrumentText;
  readonly links: readonly SourceLink[];
  readonly headings: readonly RichText[];
  readonly warnings: readonly Warning[];
}

export function assembleInstrument(part: InstrumentBlocks, source: string): AssembledInstrument {
  const draft = draftParagraphs(part.blocks);
  const names = nameParagraphs(draft.paragraphs, part.annexedTo === null);
  const links: SourceLink[] = [];
  const keep = (path: string, rich: RichText) => {
    for (const link of rich.links) links.push({ provision: `${part.instrument}#${path}`, ...link });
  };
  const paragraphs = draft.paragraphs.map((paragraph, at): Paragraph => {
    const name = names[at] ?? { segment: `para_u${at}`, number: null, numberInferred: false };
    const text = joinLines(paragraph.lines);
    keep(name.segment, text);
    return {
      kind: 'paragraph',
      ...name,
      paragraphKind: paragraph.division,
      ...wordingOf(text),
      items: itemsOf(paragraph.items, name.segment, keep),
    };
  });
  const notes = part.notes.map((note): Note => {
    keep(`fn_${note.number}`, note.text);
    return { number: note.number, text: mapped(note.text), page: null };
  });
  const { instrument, annexedTo, title } = part;
  return {
    text: { instrument, annexedTo, title, objectives: [], paragraphs, notes },
    links,
    headings: [part.heading, ...draft.headings].filter((heading) => heading !== null),
    warnings: warningsOf(part, source),
  };
}

/** Members of a list without a label are `u1`, `u2` … in their order; a letter that a list repeats gets `_2`. */
function itemsOf(items: readonly DraftItem[], above: string, keep: (path: string, rich: RichText) => void): Item[] {
  const taken: Names = new Map();
  let unlabelled = 0;
  return items.map((item): Item => {
    if (item.letter === null) unlabelled += 1;
    const letter = claim(item.letter ?? `u${unlabelled}`, taken);
    const path = `${above}__item_${letter}`;
    const text = joinLines(item.lines);
    keep(path, text);
    return { kind: 'item', letter, ...wordingOf(text), items: itemsOf(item.items, path, keep) };
  });
}

function wordingOf(rich: RichText): Wording {
  return { text: mapped(rich), calls: rich.calls, startComplete: true, endComplete: true };
}

/** No character of an Akoma Ntoso file stands on a page, so all texts share one map. */
let nowhere = unplaced(' '.repeat(10_000));

function mapped({ text }: RichText): MappedText {
  if (text.length > nowhere.text.length) nowhere = unplaced(' '.repeat(text.length * 2));
  return { ...slice(nowhere, 0, text.length), text };
}

function warningsOf({ instrument, blocks, notes, missing }: InstrumentBlocks, source: string): Warning[] {
  const at = (line: number, code: string, message: string): Warning => ({ code, message, source, page: null, line });
  return [
    ...blocks.flatMap((block) =>
      block.kind === 'table'
        ? [at(block.line, 'TABLE_LEFT_OUT', `${instrument}: ${block.what} is left out; tables are not read`)]
        : [],
    ),
    ...blocks.flatMap((block) =>
      block.kind === 'heading' && block.isNumber
        ? [
            at(
              block.line,
              'NUMBER_NOT_READ',
              `${instrument}: “${block.text.text.slice(0, EXCERPT)}” is no number of a form that is read; the text below it has none`,
            ),
          ]
        : [],
    ),
    ...notes.flatMap((note) =>
      note.renamedFrom === null
        ? []
        : [
            at(
              note.line,
              'NOTE_RENUMBERED',
              `${instrument}: the note marked “${note.renamedFrom}” is counted as note ${note.number}, since its mark is no number of its own`,
            ),
          ],
    ),
    ...missing.map(({ mark, line }) =>
      at(line, 'NOTE_MISSING', `${instrument}: the mark “${mark}” calls a note that the file does not hold`),
    ),
  ];
}
