/** Checks of what the registry says of the things it names: the law between them, the outline, the concordance. */
import { articleId, labelOf } from '../../src/model/ids.ts';
import type { LawEdgeType, NodeLabel } from '../../src/model/labels.ts';
import type { FieldPath } from './data-file.ts';
import { type Fault, findTwin, indexOfTwin } from './fault.ts';
import type { Files } from './schema.ts';

const INSTRUMENT: readonly NodeLabel[] = ['Instrument'];
const ADOPTER: readonly NodeLabel[] = ['Instrument', 'Body'];

/** The labels that the ends of a law edge may have. */
const ENDS: Readonly<Record<LawEdgeType, Readonly<Record<'from' | 'to', readonly NodeLabel[]>>>> = {
  SUPPLEMENTS: { from: INSTRUMENT, to: INSTRUMENT },
  ANNEXED_TO: { from: INSTRUMENT, to: INSTRUMENT },
  ADOPTED_BY: { from: INSTRUMENT, to: ADOPTER },
  ENDORSED_BY: { from: INSTRUMENT, to: ADOPTER },
  IDENTIFIED_BY: { from: INSTRUMENT, to: INSTRUMENT },
  AMENDS: { from: INSTRUMENT, to: INSTRUMENT },
  PART_OF: { from: INSTRUMENT, to: INSTRUMENT },
  ISSUED_BY: { from: INSTRUMENT, to: ['Body'] },
  DEFINES_TERM: { from: ['Article'], to: ['Term'] },
  ABOUT: { from: ['Instrument', 'Article'], to: ['Term'] },
  DISTINGUISHES_FROM: { from: ['Term'], to: ['Term'] },
};

export function* checkLaw({ 'law.json': law }: Files, ids: ReadonlySet<string>): Iterable<Fault> {
  yield* findTwin('law.json', law, 'from', ({ from, type, to }) => `${from} ${type} ${to}`);
  for (const [at, fact] of law.entries()) {
    for (const end of ['from', 'to'] as const) {
      const id = fact[end];
      const label = labelOf(id);
      const allowed = ENDS[fact.type][end];
      const fault = (message: string): Fault => ({ file: 'law.json', path: [at, end], message });
      if (!ids.has(id)) yield fault(`nothing has the id ${id}; correct it, or add the thing to its own file`);
      else if (label === undefined || !allowed.includes(label))
        yield fault(`${fact.type} wants ${allowed.join(' or ')} here, not ${label}; correct the id or the type`);
    }
  }
}

export function* checkOutline({ 'outline.json': outline, 'instruments.json': instruments }: Files): Iterable<Fault> {
  const fault = (path: FieldPath, message: string): Fault => ({
    file: 'outline.json',
    path,
    message: `${message}; correct it`,
  });
  const { instrument, symbol, objectives, implementationParagraph } = outline;
  if (!instruments.some(({ id }) => id === instrument))
    yield fault(['instrument'], `no instrument has the id ${instrument}`);
  if (!instruments.some((other) => other.symbol === symbol))
    yield fault(['symbol'], `no instrument has the symbol ${symbol}`);
  const first = objectives[0]?.paragraph ?? 0;
  for (const [at, { number, paragraph, actionCount }] of objectives.entries()) {
    if (number !== at + 1) yield fault(['objectives', at, 'number'], `is ${number} where ${at + 1} follows`);
    if (paragraph !== first + at)
      yield fault(['objectives', at, 'paragraph'], `is ${paragraph} where ${first + at} follows`);
    if (actionCount > 26) yield fault(['objectives', at, 'actionCount'], 'is more than there are letters');
  }
  const next = first + objectives.length;
  if (implementationParagraph !== next)
    yield fault(['implementationParagraph'], `is ${implementationParagraph} where ${next} follows`);
}

export function* checkConcordance(files: Files, ids: ReadonlySet<string>): Iterable<Fault> {
  const { rows } = files['concordance.json'];
  const provisions = provisionsOf(files['outline.json']);
  const fault = (path: FieldPath, message: string): Fault => ({
    file: 'concordance.json',
    path: ['rows', ...path],
    message,
  });
  const twin = indexOfTwin(
    rows.map(({ provision, edge, article }) => `${provision} ${edge} ${article.instrument} ${article.pinpoint}`),
  );
  if (twin !== undefined) yield fault([twin], 'stands twice; keep one');
  for (const [at, { provision, edge, article, basis }] of rows.entries()) {
    if (!provisions.has(provision))
      yield fault([at, 'provision'], `${provision} is no commitment or action of the outline; correct it`);
    if (!ids.has(articleId(article.instrument, article.pinpoint))) {
      yield fault(
        [at, 'article'],
        `articles.json has no ${article.pinpoint} under ${article.instrument}; correct it, or add it there`,
      );
    }
    if ((basis === null) !== (edge === 'USES_DEFINITION_IN'))
      yield fault([at, 'basis'], 'is null for USES_DEFINITION_IN, and for no other edge; correct it');
  }
}

/** The ids of the commitments and actions that the outline counts. */
function provisionsOf({ instrument, objectives }: Files['outline.json']): ReadonlySet<string> {
  const ids = objectives.flatMap(({ number, paragraph, actionCount }) => [
    `${instrument}#para_${paragraph}`,
    ...Array.from(
      { length: actionCount },
      (_, at) => `${instrument}#obj_${number}__act_${String.fromCharCode(97 + at)}`,
    ),
  ]);
  return new Set(ids);
}
