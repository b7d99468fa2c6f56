/** A document's tree as lines that a person can read, for the text cases. */
import type {
  DocumentTree,
  InstrumentText,
  Item,
  Metadata,
  Objective,
  Paragraph,
  Wording,
} from '../../ingest/structure/tree.ts';

/** Said of nearly every case, since few are whole documents. */
const USUAL = new Set(['PAGES_MISSING', 'WORDS_MENDED']);

export function outlineOf(tree: DocumentTree): string {
  const codes = [...new Set(tree.warnings.map((warning) => warning.code))].filter((code) => !USUAL.has(code)).sort();
  return [
    ...tree.parts.flatMap((part) => partLines(part, tree)),
    ...(codes.length > 0 ? [`  warnings: ${codes.join(', ')}`] : []),
  ].join('\n');
}

function partLines(part: InstrumentText, tree: DocumentTree): string[] {
  const { metadata } = tree;
  const facts = [
    metadata?.session === undefined ? undefined : `session ${metadata.session}`,
    metadata?.adoptedOn && `adopted ${metadata.adoptedOn}`,
    metadata?.committee,
    metadata?.meeting,
    metadata && voteOf(metadata),
  ].filter(Boolean);
  return [
    part.instrument + (part.annexedTo === null ? '' : `, annexed to ${part.annexedTo}`),
    ...(part.annexedTo === null && facts.length > 0 ? [`  ${facts.join(', ')}`] : []),
    ...(part.title === null ? [] : [`  title: ${part.title}`]),
    ...(part.origin ? [`  origin: ${part.origin.text}`] : []),
    ...part.objectives.flatMap(objectiveLines),
    ...part.paragraphs.flatMap((paragraph) => paragraphLines(paragraph, '  ')),
    ...part.notes.map((note) => `  note ${note.number}: ${note.text.text}`),
  ];
}

function voteOf({ vote, inFavour, against, abstaining }: Metadata): string | undefined {
  return vote === 'RECORDED' ? `vote ${inFavour}-${against}-${abstaining}` : vote && 'without a vote';
}

function objectiveLines(objective: Objective): string[] {
  const source = objective.titleSource === 'PAGE' ? '' : ` [${objective.titleSource}]`;
  return [
    `  objective ${objective.number}${source}${objective.actionListComplete ? ', complete list' : ''}: ${objective.title}`,
    ...(objective.commitment ? paragraphLines(objective.commitment, '    ') : []),
    ...objective.actions.flatMap((action) => itemLines(action, '    ', `act ${action.letter}`)),
  ];
}

function paragraphLines(paragraph: Paragraph, indent: string): string[] {
  const name = `${paragraph.segment}${paragraph.numberInferred ? ' [inferred]' : ''}`;
  return [
    `${indent}${name}${wordsOf(paragraph)}`,
    ...paragraph.items.flatMap((item) => itemLines(item, `${indent}  `, item.letter)),
  ];
}

function itemLines(item: Pick<Item, 'items' | keyof Wording>, indent: string, name: string): string[] {
  return [
    `${indent}${name}${wordsOf(item)}`,
    ...item.items.flatMap((part) => itemLines(part, `${indent}  `, part.letter)),
  ];
}

/** With `^22` where a note is called, and `[…` or `…]` where words are missing. */
function wordsOf(wording: Wording): string {
  const text = wording.calls
    .toReversed()
    .reduce(
      (words, call) => `${words.slice(0, call.offset)}^${call.number}${words.slice(call.offset)}`,
      wording.text.text,
    );
  return `${wording.startComplete ? '' : ' […'}${wording.endComplete ? '' : ' …]'}: ${text}`;
}
