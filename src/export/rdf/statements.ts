/**
 * A row as statements. Each property stands in the graph's own vocabulary (`cg:`), so that nothing depends on a choice;
 * beside it stand ELI for works and their parts, SKOS for terms, PROV for sources and Web Annotation for citations.
 */
import type { GraphEdge, GraphNode, Value } from '../../model/graph.ts';
import { CONCORDANCE_EDGES, LAW_EDGES, PART_EDGES, REFERENCE_EDGES } from '../../model/labels.ts';
import type { Span } from '../../model/span.ts';
import type { Header } from '../header.ts';
import { isNode, type Row, shownProperties } from '../row.ts';
import { graphName, idName, name, sourceName } from './names.ts';

type Literal = { readonly value: string | number | boolean; readonly type?: string };
export type Term = { readonly iri: string } | { readonly list: readonly Literal[] } | Literal;

/** What is said of one thing: a property's name and its values. The same property may come twice. */
export interface Description {
  readonly subject: string;
  readonly says: readonly (readonly [property: string, value: Term])[];
}

const iri = (value: string): Term => ({ iri: value });
const literal = (value: string | number | boolean): Literal => ({ value });
const date = (value: string): Literal =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? { value, type: name('xsd', 'date') } : { value };
const TYPE = name('rdf', 'type');

/** The graph itself: its hashes, sources, dates and terms. */
export function describeGraph(header: Header): Description[] {
  const graph = graphName(header.hash);
  const files = header.sources.map(({ document, name: file, sha256 }) => ({
    subject: sourceName(sha256),
    says: [
      [TYPE, iri(name('prov', 'Entity'))],
      [name('rdfs', 'label'), literal(file)],
      [name('cg', 'sha256'), literal(sha256)],
      [name('cg', 'document'), literal(document)],
    ],
  })) satisfies Description[];
  return [
    {
      subject: graph,
      says: [
        [TYPE, iri(name('prov', 'Entity'))],
        [TYPE, iri(name('cg', 'Graph'))],
        [name('dct', 'title'), literal(header.title)],
        [name('cg', 'hash'), literal(header.hash)],
        [name('cg', 'contentHash'), literal(header.contentHash)],
        [name('dct', 'source'), literal(header.acknowledgement)],
        [name('dct', 'rights'), literal(header.licence)],
        ...header.dates.flatMap(({ instrument, adoptedOn }) => [
          [name('dct', 'subject'), iri(idName(instrument))] as const,
          ...(adoptedOn === null ? [] : [[name('cg', 'sourceDate'), date(adoptedOn)] as const]),
        ]),
        ...header.sources.map(({ sha256 }) => [name('prov', 'wasDerivedFrom'), iri(sourceName(sha256))] as const),
      ],
    },
    ...files,
  ];
}

/** One description for a node; one for an edge, and one more that states it in a single triple. */
export function describeRow(row: Row): Description[] {
  return isNode(row) ? describeNode(row) : describeEdge(row);
}

const CLASS: Readonly<Record<string, readonly string[]>> = {
  Instrument: [name('eli', 'LegalResource')],
  Objective: [name('eli', 'LegalResourceSubdivision')],
  Paragraph: [name('eli', 'LegalResourceSubdivision')],
  Action: [name('eli', 'LegalResourceSubdivision')],
  Item: [name('eli', 'LegalResourceSubdivision')],
  Footnote: [name('eli', 'LegalResourceSubdivision')],
  Article: [name('eli', 'LegalResourceSubdivision')],
  Citation: [name('oa', 'Annotation')],
  Page: [name('prov', 'Entity')],
  Body: [name('prov', 'Organization')],
  Term: [name('skos', 'Concept')],
};

function describeNode(node: GraphNode): Description[] {
  const subject = idName(node.id);
  const says: [string, Term][] = [
    [TYPE, iri(name('cg', node.label))],
    ...(CLASS[node.label] ?? []).map((type): [string, Term] => [TYPE, iri(type)]),
    [name('cg', 'id'), literal(node.id)],
    [name('cg', 'order'), literal(node.order)],
  ];
  const properties = shownProperties(node);
  for (const [property, value] of Object.entries<Value>(properties)) {
    if (property !== 'spans') says.push(...stated(property, value));
    for (const known of SAME_AS[node.label]?.[property] ?? []) {
      says.push(...literals(property, value).map((term): [string, Term] => [known, term]));
    }
  }
  return node.label === 'Citation' ? describeCitation(node, subject, says) : [{ subject, says }];
}

/** Properties that a known vocabulary has a name for. */
const SAME_AS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Instrument: {
    title: [name('eli', 'title')],
    shortTitle: [name('eli', 'title_short')],
    aliases: [name('eli', 'title_alternative')],
    symbol: [name('eli', 'id_local')],
    adoptedOn: [name('eli', 'date_document')],
    inForceOn: [name('eli', 'first_date_entry_in_force')],
  },
  Term: { label: [name('skos', 'prefLabel')], altLabels: [name('skos', 'altLabel')] },
  Body: { name: [name('rdfs', 'label')] },
};

/** A list is said twice: member by member, as one asks for it, and as a whole, which keeps order, repeats and emptiness. */
function stated(property: string, value: Value): [string, Term][] {
  const members = literals(property, value);
  const each = members.map((term): [string, Term] => [name('cg', property), term]);
  return typeof value === 'object' ? [...each, [name('cg', `${property}List`), { list: members }]] : each;
}

function literals(property: string, value: Value): Literal[] {
  if (typeof value === 'object') return (value as readonly string[]).map(literal);
  return [property.endsWith('On') && typeof value === 'string' ? date(value) : literal(value)];
}

/** The words that are cited are the target of the annotation; where they stand, in UTF-16 code units, its selectors. */
function describeCitation({ properties }: GraphNode, subject: string, says: [string, Term][]): Description[] {
  const { provision, quote, start, end, spans, target, instrument } = properties;
  if (typeof target === 'string') says.push([name('oa', 'hasBody'), iri(idName(target))]);
  const targets: { of: string; exact?: Value | undefined; start?: Value | undefined; end?: Value | undefined }[] = [];
  if (typeof provision === 'string') targets.push({ of: provision, exact: quote, start, end });
  for (const span of Array.isArray(spans) ? (spans as readonly Span[]) : []) {
    targets.push({ of: `${instrument}#page_${span.page}`, start: span.start, end: span.end });
  }
  const parts = targets.flatMap((where, at) => describeTarget(`${subject}:target:${at + 1}`, where));
  const links = targets.map((_, at): [string, Term] => [name('oa', 'hasTarget'), iri(`${subject}:target:${at + 1}`)]);
  return [{ subject, says: [...says, ...links] }, ...parts];
}

function describeTarget(
  subject: string,
  where: { of: string; exact?: Value | undefined; start?: Value | undefined; end?: Value | undefined },
): Description[] {
  const quoteSelector = `${subject}:quote`;
  const positionSelector = `${subject}:position`;
  const hasQuote = typeof where.exact === 'string';
  const hasPosition = typeof where.start === 'number' && typeof where.end === 'number';
  return [
    {
      subject,
      says: [
        [TYPE, iri(name('oa', 'SpecificResource'))],
        [name('oa', 'hasSource'), iri(idName(where.of))],
        ...(hasQuote ? [[name('oa', 'hasSelector'), iri(quoteSelector)] as const] : []),
        ...(hasPosition ? [[name('oa', 'hasSelector'), iri(positionSelector)] as const] : []),
      ],
    },
    ...(hasQuote
      ? [
          {
            subject: quoteSelector,
            says: [
              [TYPE, iri(name('oa', 'TextQuoteSelector'))],
              [name('oa', 'exact'), literal(where.exact as string)],
            ] as const,
          },
        ]
      : []),
    ...(hasPosition
      ? [
          {
            subject: positionSelector,
            says: [
              [TYPE, iri(name('oa', 'TextPositionSelector'))],
              [name('oa', 'start'), literal(where.start as number)],
              [name('oa', 'end'), literal(where.end as number)],
            ] as const,
          },
        ]
      : []),
  ];
}

const HAS_EVIDENCE = new Set<string>([...REFERENCE_EDGES, ...CONCORDANCE_EDGES, ...LAW_EDGES]);
const PART = new Set<string>(PART_EDGES);
const CITES = new Set<string>(REFERENCE_EDGES);

/**
 * `cg:PROMOTES_RATIFICATION_OF` from end to end, as SPARQL asks for it, and a `cg:Relation` that holds the words. Inferred
 * and curated relations are of a class of their own only in `cg:derivation`: ask for it where they must be told apart.
 */
function describeEdge(edge: GraphEdge): Description[] {
  const relation = idName(edge.id);
  const direct: [string, Term][] = [[name('cg', edge.type), iri(idName(edge.to))]];
  if (PART.has(edge.type)) direct.push([name('eli', 'has_part'), iri(idName(edge.to))]);
  if (CITES.has(edge.type) && edge.properties['derivation'] !== 'INFERRED') {
    direct.push([name('eli', 'cites'), iri(idName(edge.to))]);
  }
  if (edge.type === 'AMENDS') direct.push([name('eli', 'amends'), iri(idName(edge.to))]);
  const says: [string, Term][] = [
    [TYPE, iri(name('cg', 'Relation'))],
    ...(HAS_EVIDENCE.has(edge.type) ? [[TYPE, iri(name('cg', 'Claim'))] as [string, Term]] : []),
    [name('cg', 'id'), literal(edge.id)],
    [name('cg', 'order'), literal(edge.order)],
    [name('cg', 'type'), iri(name('cg', edge.type))],
    [name('cg', 'from'), iri(idName(edge.from))],
    [name('cg', 'to'), iri(idName(edge.to))],
  ];
  for (const [property, value] of Object.entries<Value>(edge.properties)) {
    if (property === 'citation') says.push([name('prov', 'wasDerivedFrom'), iri(idName(String(value)))]);
    says.push(...stated(property, value));
  }
  return [
    { subject: idName(edge.from), says: direct },
    { subject: relation, says },
  ];
}
