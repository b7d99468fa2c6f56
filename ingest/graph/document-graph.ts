/** Tree + citations + registry → one document's graph. */
import { type DocumentGraph, documentName, type Source, splitShared } from '../../src/model/document.ts';
import { pageId, partId, provisionId } from '../../src/model/ids.ts';
import type { Coverage } from '../../src/model/labels.ts';
import type { Span } from '../../src/model/span.ts';
import type { Rules } from '../rules.ts';
import { spansOf } from '../structure/mapped-text.ts';
import type { Action, DocumentTree, InstrumentText, Item, Objective, Paragraph, Wording } from '../structure/tree.ts';
import { createBuilder, type GraphBuilder, type Values } from './builder.ts';
import { addCitations, type CitedText } from './citation-graph.ts';
import { addConcordance } from './concordance-graph.ts';
import { addOwnInstruments, orderOf, titlesOf } from './own-instruments.ts';
import { citeAs, commitmentPinpoint, paragraphPinpoint } from './pinpoints.ts';

export interface DocumentParts {
  readonly tree: DocumentTree;
  readonly rules: Rules;
  readonly sources: readonly Source[];
  readonly fingerprint: string;
}

/** What the functions below share while they walk the tree. */
interface Walk {
  readonly tree: DocumentTree;
  readonly part: InstrumentText;
  readonly rules: Rules;
  readonly graph: GraphBuilder;
  readonly instrument: string;
  readonly cite: string | undefined;
  /** Texts in reading order, for the citations in them. */
  readonly texts: CitedText[];
}

export function buildDocumentGraph({ tree, rules, sources, fingerprint }: DocumentParts): DocumentGraph {
  const graph = createBuilder(orderOf(rules, tree.symbol));
  addOwnInstruments(graph, tree, rules);
  const texts: CitedText[] = [];
  addPages(graph, tree);
  for (const part of tree.parts) {
    const walk: Walk = { tree, part, rules, graph, instrument: part.instrument, cite: citeAs(part), texts: [] };
    addOrigin(walk);
    addObjectives(walk);
    addSiblings(
      walk,
      walk.instrument,
      'HAS_PARAGRAPH',
      part.paragraphs.map((paragraph) => addParagraph(walk, paragraph, null)),
    );
    addFootnotes(walk);
    for (const text of walk.texts) texts.push(text);
  }
  addCitations(graph, rules, texts, { symbol: tree.symbol, titles: titlesOf(tree, rules) });
  addConcordance(graph, rules.registry);
  const { own, shared } = splitShared(graph.build());
  return {
    own,
    record: {
      document: documentName(tree),
      fingerprint,
      sources,
      warnings: tree.warnings,
      pagesInSource: tree.pagesInSource,
      ...(tree.madeOn !== undefined && { madeOn: tree.madeOn }),
      instruments: tree.parts.map((part) => part.instrument),
      shared,
    },
  };
}

/** The instrument that the pages' ids name. */
function pagesOf(tree: DocumentTree): string {
  return tree.pagesOf ?? tree.parts[0]?.instrument ?? tree.symbol;
}

function addPages(graph: GraphBuilder, tree: DocumentTree): void {
  const instrument = pagesOf(tree);
  for (const page of tree.pages) {
    const id = pageId(instrument, page.number ?? 0);
    graph.addNode(id, 'Page', {
      instrument,
      number: page.number,
      of: page.of,
      text: page.source.text,
      sha256: page.source.sha256,
    });
    graph.addEdge(instrument, 'HAS_PAGE', id);
  }
}

/** What the masthead cites, the instrument itself cites: the draft and the report from which it came. */
function addOrigin(walk: Walk): void {
  const { part, instrument } = walk;
  if (part.origin) {
    const pageNumberOf = (index: number) => pageNumber(walk, index);
    walk.texts.push({ id: instrument, text: part.origin, calls: [], pageNumber: pageNumberOf, citeAs: instrument });
  }
}

/** All that the outline has, in their order; those whose pages are missing say so by their coverage. */
function addObjectives(walk: Walk): void {
  if (walk.instrument !== walk.rules.registry.outline.instrument) return;
  const ids = walk.rules.registry.outline.objectives.map(({ number, title }) => {
    const found = walk.part.objectives.find((objective) => objective.number === number);
    return addObjective(
      walk,
      found ?? {
        kind: 'objective',
        number,
        heading: null,
        titleSource: 'OUTLINE',
        title,
        commitment: null,
        actions: [],
        actionListComplete: false,
      },
    );
  });
  addSiblings(walk, walk.instrument, 'HAS_OBJECTIVE', ids);
}

function addObjective(walk: Walk, objective: Objective): string {
  const { graph, instrument, cite } = walk;
  const id = graph.addNode(provisionId(instrument, `obj_${objective.number}`), 'Objective', {
    instrument,
    label: `Objective ${objective.number}`,
    number: objective.number,
    title: objective.title,
    titleSource: objective.titleSource,
    pageTitle: objective.heading?.text.text,
    coverage: coverageOf(objective),
    actionListComplete: objective.actionListComplete,
    citeAs: cite,
    pinpoint: `Objective ${objective.number}`,
    ...pageRange(walk, objective.heading),
  });
  if (objective.heading) addOnPages(walk, id, objective.heading);
  const outlined =
    walk.rules.registry.outline.objectives.find(({ number }) => number === objective.number)?.paragraph ?? null;
  if (objective.commitment)
    graph.addEdge(id, 'HAS_PARAGRAPH', addParagraph(walk, objective.commitment, objective.number));
  const pinpoint = commitmentPinpoint(objective.commitment, outlined);
  addSiblings(
    walk,
    id,
    'HAS_ACTION',
    objective.actions.map((action) => addAction(walk, id, objective.number, pinpoint, action)),
  );
  return id;
}

function coverageOf({ heading, commitment, actions, actionListComplete }: Objective): Coverage {
  if (!heading && !commitment && actions.length === 0) return 'NONE';
  const whole = (wording: Wording | null) => wording?.startComplete === true && wording.endComplete;
  return heading && whole(commitment) && actions.every(whole) && actionListComplete ? 'COMPLETE' : 'PARTIAL';
}

function addParagraph(walk: Walk, paragraph: Paragraph, objective: number | null): string {
  const pinpoint = paragraphPinpoint(paragraph);
  const id = addText(walk, provisionId(walk.instrument, paragraph.segment), 'Paragraph', paragraph, {
    label: pinpoint,
    number: paragraph.number,
    numberInferred: paragraph.numberInferred,
    kind: paragraph.paragraphKind,
    objective,
    pinpoint,
  });
  addItems(walk, id, pinpoint, paragraph.items);
  return id;
}

function addAction(walk: Walk, parent: string, objective: number, commitment: string, action: Action): string {
  const pinpoint = `${commitment} (${action.letter})`;
  const label = `${objective}(${action.letter})`;
  const id = addText(walk, partId(parent, `act_${action.letter}`), 'Action', action, {
    label,
    letter: action.letter,
    objective,
    pinpoint,
  });
  addItems(walk, id, pinpoint, action.items);
  return id;
}

function addItems(walk: Walk, parent: string, above: string, items: readonly Item[]): void {
  const ids = items.map((item) => {
    const pinpoint = `${above} (${item.letter})`;
    const id = addText(walk, partId(parent, `item_${item.letter}`), 'Item', item, {
      label: `(${item.letter})`,
      letter: item.letter,
      pinpoint,
    });
    addItems(walk, id, pinpoint, item.items);
    return id;
  });
  addSiblings(walk, parent, 'HAS_ITEM', ids);
}

function addText(
  walk: Walk,
  id: string,
  label: 'Paragraph' | 'Action' | 'Item',
  wording: Wording,
  values: Values,
): string {
  const { graph, instrument, cite, rules } = walk;
  const text = wording.text.text;
  graph.addNode(id, label, {
    instrument,
    ...values,
    text,
    startComplete: wording.startComplete,
    endComplete: wording.endComplete,
    qualifiers: rules.findQualifiers(text),
    citeAs: cite,
    ...pageRange(walk, wording),
  });
  addOnPages(walk, id, wording);
  walk.texts.push({
    id,
    text: wording.text,
    calls: wording.calls,
    pageNumber: (index) => pageNumber(walk, index),
    citeAs: [cite, values['pinpoint']].join(', '),
  });
  return id;
}

function addFootnotes(walk: Walk): void {
  const { graph, instrument, cite, part } = walk;
  const callsByNumber = Map.groupBy(
    walk.texts.flatMap((text) => text.calls.map((call) => ({ text, ...call }))),
    ({ number }) => number,
  );
  for (const note of part.notes) {
    const id = provisionId(instrument, `fn_${note.number}`);
    const calls = callsByNumber.get(note.number) ?? [];
    const caller = calls[0]?.text;
    const callerPinpoint = caller?.citeAs.slice(cite === undefined ? 0 : cite.length + 2);
    const label = `footnote ${note.number}`;
    const pinpoint = [callerPinpoint, label].filter(Boolean).join(', ');
    graph.addNode(id, 'Footnote', {
      instrument,
      label,
      number: note.number,
      text: note.text.text,
      citeAs: cite,
      pinpoint,
      firstPage: note.page?.number,
    });
    if (note.page) graph.addEdge(id, 'ON_PAGE', pageId(pagesOf(walk.tree), note.page.number ?? 0));
    for (const { text, offset } of calls) graph.addEdge(text.id, 'HAS_FOOTNOTE', id, { offset });
    walk.texts.push({
      id,
      text: note.text,
      calls: [],
      pageNumber: (index) => pageNumber(walk, index),
      citeAs: [cite, pinpoint].join(', '),
    });
  }
}

/** From a parent to each of its parts, and from each part to the next. */
function addSiblings(
  { graph }: Walk,
  parent: string,
  type: 'HAS_OBJECTIVE' | 'HAS_PARAGRAPH' | 'HAS_ACTION' | 'HAS_ITEM',
  ids: readonly string[],
): void {
  for (const [at, id] of ids.entries()) {
    graph.addEdge(parent, type, id);
    const next = ids[at + 1];
    if (next !== undefined) graph.addEdge(id, 'NEXT', next);
  }
}

function addOnPages(walk: Walk, id: string, wording: Wording): void {
  const indexes = new Set(spansOn(walk, wording).map((span) => span.page));
  for (const index of indexes) walk.graph.addEdge(id, 'ON_PAGE', pageId(pagesOf(walk.tree), pageNumber(walk, index)));
}

/** The pages on which a text begins and ends; neither where its source has none. */
function pageRange(walk: Walk, wording: Wording | null): Values {
  const spans = wording === null ? [] : spansOn(walk, wording);
  const numberOf = (span: Span | undefined) => (span ? pageNumber(walk, span.page) : null);
  return { firstPage: numberOf(spans[0]), lastPage: numberOf(spans.at(-1)) };
}

/** A source without pages holds each text nowhere: that is not looked up character by character. */
function spansOn({ tree }: Walk, { text }: Wording): Span[] {
  return tree.pages.length === 0 ? [] : spansOf(text);
}

function pageNumber({ tree }: Walk, index: number): number {
  return tree.pages.find((page) => page.index === index)?.number ?? 0;
}
