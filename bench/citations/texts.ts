/** A document's tree as the texts that citation reading takes, with the ids that the graph gives them. */
import type { CitingText } from '../../ingest/citations/read.ts';
import type { Action, DocumentTree, InstrumentText, Item, Paragraph } from '../../ingest/structure/tree.ts';
import { partId, provisionId } from '../../src/model/ids.ts';

export function citingTexts({ parts }: DocumentTree): CitingText[] {
  return parts.flatMap(textsOfPart);
}

function textsOfPart({ instrument, objectives, paragraphs, notes }: InstrumentText): CitingText[] {
  const inObjectives = objectives.flatMap(({ number, commitment, actions }) => [
    ...(commitment ? textsBelow(provisionId(instrument, commitment.segment), commitment) : []),
    ...actions.flatMap((action) =>
      textsBelow(provisionId(instrument, `obj_${number}`, `act_${action.letter}`), action),
    ),
  ]);
  const inParagraphs = paragraphs.flatMap((paragraph) =>
    textsBelow(provisionId(instrument, paragraph.segment), paragraph),
  );
  const inNotes = notes.map(
    ({ number, text }): CitingText => ({
      id: provisionId(instrument, `fn_${number}`),
      text: text.text,
      kind: 'note',
      calls: [],
      number,
    }),
  );
  return [...inObjectives, ...inParagraphs, ...inNotes];
}

function textsBelow(id: string, { text, calls, items }: Paragraph | Action | Item): CitingText[] {
  const division = id.includes('#pre_') ? 'PREAMBULAR' : 'OPERATIVE';
  return [
    { id, text: text.text, kind: 'provision', calls, division },
    ...items.flatMap((item) => textsBelow(partId(id, `item_${item.letter}`), item)),
  ];
}
