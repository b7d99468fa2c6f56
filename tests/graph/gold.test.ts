/** The whole ingest of the two bundled pages against what people expect of it, field by field. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { GraphEdge } from '../../src/model/graph.ts';
import { CONCORDANCE_EDGES, REFERENCE_EDGES } from '../../src/model/labels.ts';
import { bundledFolder, documentsOf, graphOf, readGraph } from './bundled.ts';

interface GoldReference {
  type: string;
  quote: string;
  trigger: string;
}
interface GoldCitation {
  instrument: string;
  quote: string;
  form: string;
  status: string;
  role: string;
  scope?: string;
  references: GoldReference[];
  footnote?: number;
}
interface GoldText {
  id: string;
  text: string;
  page: number;
  startComplete: boolean;
  endComplete: boolean;
  citations: GoldCitation[];
}
interface GoldObjective {
  id: string;
  number: number;
  pageTitle: string | null;
  title: string;
  titleSource: string;
  coverage: string;
  actionListComplete: boolean;
  commitment: GoldText & { number: number; kind: string; numberInferred: boolean };
  actions: (GoldText & { label: string; letter: string })[];
}

const gold = JSON.parse(readFileSync(new URL('../gold/A-RES-73-195.pages-18-19.json', import.meta.url), 'utf8'));
const graph = graphOf(bundledFolder);
const { node, nodes, from } = readGraph(graph);

let compared = 0;
function same(found: unknown, expected: unknown, where: string): void {
  compared++;
  expect(found, where).toEqual(expected);
}

const isStated = (edge: GraphEdge) => edge.properties['derivation'] === 'STATED';
const isReference = (edge: GraphEdge) => (REFERENCE_EDGES as readonly string[]).includes(edge.type);
const referencesOf = (id: string) => from(id).filter((edge) => isReference(edge) && isStated(edge));

function compareText(expected: GoldText): void {
  const { properties } = node(expected.id);
  for (const field of ['text', 'startComplete', 'endComplete'] as const)
    same(properties[field], expected[field], `${expected.id} ${field}`);
  same(
    from(expected.id, 'ON_PAGE').map((edge) => node(edge.to).properties['number']),
    [expected.page],
    `${expected.id} page`,
  );
  const citations = from(expected.id, 'HAS_CITATION').map((edge) => node(edge.to));
  same(citations.length, expected.citations.length, `${expected.id} citations`);
  for (const [at, citation] of expected.citations.entries())
    compareCitation(expected, citation, `${expected.id}__cit_${at + 1}`);
  const named = referencesOf(expected.id).filter((edge) => edge.properties['role'] !== 'VIA_NOTE');
  same(named.length, expected.citations.flatMap((citation) => citation.references).length, `${expected.id} references`);
}

function compareCitation(provision: GoldText, expected: GoldCitation, id: string): void {
  const { properties } = node(id);
  for (const field of ['quote', 'form', 'status'] as const) same(properties[field], expected[field], `${id} ${field}`);
  same(provision.text.slice(Number(properties['start']), Number(properties['end'])), expected.quote, `${id} offsets`);
  same(
    from(id, 'RESOLVES_TO').map((edge) => edge.to),
    [expected.instrument],
    `${id} target`,
  );
  const edges = referencesOf(provision.id).filter((edge) => edge.properties['citation'] === id);
  const found = edges.map(({ type, to, properties: { quote, trigger, role, page, scope } }) => ({
    type,
    to,
    quote,
    trigger,
    role,
    page,
    scope,
  }));
  const stated = expected.references.map((reference) => ({
    ...reference,
    to: expected.instrument,
    role: expected.role,
    page: provision.page,
    scope: expected.scope,
  }));
  same(found, stated, `${id} references`);
}

describe('the graph of pages 18 and 19', () => {
  for (const expected of gold.objectives as GoldObjective[]) {
    it(`has Objective ${expected.number} as the pages show it`, () => {
      const { properties } = node(expected.id);
      for (const field of ['number', 'title', 'titleSource', 'coverage', 'actionListComplete'] as const)
        same(properties[field], expected[field], `${expected.id} ${field}`);
      same(properties['pageTitle'] ?? null, expected.pageTitle, `${expected.id} pageTitle`);
      const { commitment } = expected;
      same(
        from(expected.id, 'HAS_PARAGRAPH').map((edge) => edge.to),
        [commitment.id],
        `${expected.id} commitment`,
      );
      for (const field of ['number', 'kind', 'numberInferred'] as const)
        same(node(commitment.id).properties[field], commitment[field], `${commitment.id} ${field}`);
      compareText(commitment);
      same(
        from(expected.id, 'HAS_ACTION').map((edge) => edge.to),
        expected.actions.map((action) => action.id),
        `${expected.id} actions`,
      );
      for (const action of expected.actions) {
        for (const field of ['label', 'letter'] as const)
          same(node(action.id).properties[field], action[field], `${action.id} ${field}`);
        compareText(action);
      }
    });
  }

  it('has the other objectives from the outline, without text', () => {
    for (const number of gold.otherObjectives.numbers) {
      const { properties } = node(`gcm#obj_${number}`);
      same(
        [properties['titleSource'], properties['coverage']],
        [gold.otherObjectives.titleSource, gold.otherObjectives.coverage],
        `Objective ${number}`,
      );
    }
  });

  it('pairs footnote 22 with its mark and its citation', () => {
    for (const note of gold.footnotes) {
      same([node(note.id).properties['number'], node(note.id).properties['text']], [note.number, note.text], note.id);
      const [mark, ...others] = graph.edges.filter((edge) => edge.type === 'HAS_FOOTNOTE' && edge.to === note.id);
      same([mark?.from, others.length], [note.markedIn, 0], `${note.id} marked in`);
      const before = String(node(note.markedIn).properties['text']).slice(0, Number(mark?.properties['offset']));
      same(before.endsWith(note.markedAfter), true, `${note.id} marked after`);
      for (const citation of note.citations) {
        const { properties } = node(citation.id);
        same(
          [properties['quote'], properties['form'], properties['status'], properties['target']],
          [citation.quote, citation.form, citation.status, citation.instrument],
          citation.id,
        );
      }
      same(
        from(note.id, 'ON_PAGE').map((edge) => edge.to),
        [`gcm#page_${note.page}`],
        `${note.id} page`,
      );
    }
    for (const { frm, type, to, role, citation, page } of gold.viaNote) {
      const edges = from(frm, type).filter((edge) => edge.to === to);
      same(
        edges.map(({ properties }) => [properties['role'], properties['citation'], properties['page']]),
        [[role, citation, page]],
        `${frm} via note`,
      );
    }
  });

  it('states and registers the law between instruments', () => {
    for (const [source, type, target, derivation, page] of gold.law) {
      const edges = from(source, type).filter(
        (edge) => edge.to === target && edge.properties['derivation'] === derivation,
      );
      same(
        edges.map((edge) => edge.properties['page'] ?? null),
        [page],
        `${source} ${type} ${target}`,
      );
    }
  });

  it('has nothing that the gold does not', () => {
    const paragraphs = [...nodes('Paragraph'), ...nodes('Action'), ...nodes('Item')];
    const references = graph.edges.filter((edge) => isReference(edge) && isStated(edge));
    same(paragraphs.length, gold.counts.provisions, 'provisions');
    same(nodes('Action').length, gold.counts.actions, 'actions');
    same(nodes('Citation').length, gold.counts.citations, 'citations');
    same(references.length, gold.counts.statedReferences, 'stated references');
    same(nodes('Footnote').length, gold.counts.footnotes, 'footnotes');
    same(nodes('Page').length, gold.counts.pages, 'pages');
  });

  it('mends the split words and says so', () => {
    const [, document] = documentsOf(bundledFolder);
    const mended =
      document?.record.warnings
        .filter(({ code }) => code === 'WORDS_MENDED')
        .map(({ message }) => message)
        .join() ?? '';
    for (const split of gold.splitWordsMended) same(mended.includes(`“${split}”`), true, split);
  });

  it('keeps the concordance apart', () => {
    const concordance = graph.edges.filter((edge) => (CONCORDANCE_EDGES as readonly string[]).includes(edge.type));
    expect(concordance.length).toBeGreaterThan(30);
    expect(new Set(concordance.map((edge) => edge.properties['derivation']))).toEqual(new Set(['CURATED']));
  });

  afterAll(() => console.log(`gold: ${compared} fields compared and equal`));
});
