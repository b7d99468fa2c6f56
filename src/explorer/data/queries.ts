/**
 * Every GraphQL document that the explorer sends. They are short enough to be read by the person who takes them away, and
 * a test holds each against the schema.
 */

const INSTRUMENT = `fragment InstrumentName on Instrument { id title shortTitle symbol kind binding }`;

/** A node with enough to draw it and to name it in a list. */
const NODE_NAME = `${INSTRUMENT}
fragment NodeName on Node {
  __typename
  id
  ...InstrumentName
  ... on Provision { label cite instrument { ...InstrumentName } }
  ... on Objective { title coverage }
  ... on Article { heading }
  ... on Action { objective { id label title cite } }
  ... on Paragraph { commits: objective { id label title cite } }
  ... on Term { termLabel: label }
  ... on Body { name acronym }
  ... on Citation { quote status }
}`;

const REFERENCE = `fragment ReferenceWords on ReferenceEdge {
  id type derivation role quote trigger strength hedge addressee scope page pinpoint basis rationale score shared source
  citation { id provision { id } }
}`;

const LAWS = `fragment LawWords on LawEdge { id type direction derivation quote page pinpoint source citation { id provision { id } } }`;

/** What the store holds, and how much of the whole that is. */
export const HOLDINGS = `query Holdings {
  graph {
    hash
    coverage {
      citations { total resolved ambiguous unresolved }
      documents { document pagesHeld pagesInSource pages }
    }
    warnings { message source page line }
  }
  objectives { id number label title titleSource coverage actions { id label } }
}`;

/** The provisions that refer to law, a page of them at a time, with all that they refer to. */
export const REFERRING = `query Referring($filter: ProvisionFilter, $references: ReferenceFilter, $first: Int!, $after: String) {
  provisions(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        ...NodeName
        references(filter: $references, first: 200) { totalCount edges { ...ReferenceWords node { ...NodeName } } }
      }
    }
  }
}
${NODE_NAME}
${REFERENCE}`;

/** How the instruments that are referred to hang together. */
export const LAWS_BETWEEN = `query LawsBetween($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...NodeName
    ... on Instrument { laws { ...LawWords node { ...NodeName } } }
  }
}
${NODE_NAME}
${LAWS}`;

/** Things with everything around them. */
export const SURROUNDINGS = `query Surroundings($ids: [ID!]!, $references: ReferenceFilter, $first: Int!) {
  nodes(ids: $ids) {
    ...NodeName
    ... on Provision {
      references(filter: $references, first: $first) { totalCount edges { ...ReferenceWords node { ...NodeName } } }
    }
    ... on Objective {
      commitment { ...NodeName }
      actions { ...NodeName items { ...NodeName } }
    }
    ... on Instrument {
      referencedBy(filter: $references, first: $first) { totalCount edges { ...ReferenceWords node { ...NodeName } } }
      laws { ...LawWords node { ...NodeName } }
    }
    ... on Article {
      referencedBy(filter: $references, first: $first) { totalCount edges { ...ReferenceWords node { ...NodeName } } }
      definesTerms { ...NodeName }
    }
    ... on Term {
      definedIn { ...NodeName }
      distinguishedFrom { ...NodeName }
      subjectOf(first: $first) { edges { node { ...NodeName } } }
    }
    ... on Body { instruments(first: $first) { edges { node { ...NodeName } } } }
  }
}
${NODE_NAME}
${REFERENCE}
${LAWS}`;

/** Citations that fit several instruments or none. */
export const OPEN_CITATIONS = `query OpenCitations($first: Int!, $after: String) {
  citations(filter: { statuses: [AMBIGUOUS, UNRESOLVED] }, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { ...NodeName page provision { ...NodeName } candidates { ...NodeName } } }
  }
}
${NODE_NAME}`;

/** All shortest ways between two things. */
export const PATHS = `query Paths($from: ID!, $to: ID!, $derivations: [Derivation!]) {
  nodes(ids: [$from, $to]) { ...NodeName }
  path(from: $from, to: $to, derivations: $derivations, first: 50) {
    length
    nodes { ...NodeName }
    edges { id type derivation role quote strength page pinpoint basis rationale score shared source citation { id provision { id } } }
  }
}
${NODE_NAME}`;

/** Actions that name no law at all. */
export const SILENT = `query Silent($first: Int!, $after: String) {
  actions(filter: { hasReferences: false }, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { ...NodeName } }
  }
}
${NODE_NAME}`;

/** The text of a provision, or of the objective that it is part of, with every citation in place. */
export const READ = `query Read($id: ID!) {
  node(id: $id) {
    ...NodeName
    ...Words
    ... on Objective { titleSource pageTitle coverage commitment { ...NodeName ...Words } actions { ...NodeName ...Words items { ...NodeName ...Words } } }
    ... on Action { objective { ...NodeName titleSource pageTitle coverage commitment { ...NodeName ...Words } actions { ...NodeName ...Words items { ...NodeName ...Words } } } }
    ... on Paragraph { items { ...NodeName ...Words } commits: objective { ...NodeName titleSource pageTitle coverage commitment { ...NodeName ...Words } actions { ...NodeName ...Words items { ...NodeName ...Words } } } }
    ... on Footnote { markedIn { id label } }
    ... on Instrument {
      aliases adoptedOn openedForSignatureOn inForceOn untsVolume untsRegistration mtdsg url ingested
      laws { ...LawWords node { ...NodeName } }
      articles { ...NodeName }
      referencedBy(first: 50) { totalCount edges { ...ReferenceWords node { ...NodeName } } }
    }
    ... on Article { referencedBy(filter: { derivations: [STATED, CURATED] }, first: 50) { totalCount edges { ...ReferenceWords node { ...NodeName } } } definesTerms { ...NodeName } }
    ... on Term { altLabels notLabels definedIn { ...NodeName } distinguishedFrom { ...NodeName } }
    ... on Body { instruments(first: 50) { edges { node { ...NodeName } } } }
    ... on Citation { provision { ...NodeName ...Words } target { ...NodeName } candidates { ...NodeName } }
  }
}
fragment Words on Provision {
  id text display notice startComplete endComplete
  pages { id number of }
  citations { id quote start end status provision { id } }
  footnotes { id label text display citations { id quote start end status provision { id } } }
}
${NODE_NAME}
${REFERENCE}
${LAWS}`;

/** Pages as read, with the places of their citations. */
export const READ_PAGES = `query ReadPages($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Page {
      id number of text
      instrument { id title symbol url }
      citations { id quote status spans { page start end } provision { id } }
    }
  }
}`;

/** Full-text search, for the box that searches as one types. */
export const SEARCH = `query Search($text: String!) {
  search(text: $text, first: 12) { totalCount edges { snippet node { ...NodeName } } }
}
${NODE_NAME}`;

/** What has exactly this name or number. */
export const NAMED = `query Named($alias: String!, $label: String!, $isAction: Boolean!, $number: Int!, $isObjective: Boolean!) {
  instrument(by: { alias: $alias }) { ...NodeName }
  action(label: $label) @include(if: $isAction) { ...NodeName }
  objective(number: $number) @include(if: $isObjective) { ...NodeName }
}
${NODE_NAME}`;

/** Instruments to choose from. */
export const INSTRUMENTS = `query Instruments {
  instruments(first: 200, filter: { or: [{ referenced: true }, { ingested: true }] }) { totalCount edges { node { ...InstrumentName } } }
}
${INSTRUMENT}`;

/** References counted by objective or referring instrument, and by instrument. */
export const MATRIX = `query Matrix($rows: MatrixAxis!, $filter: ReferenceFilter) {
  referenceMatrix(rows: $rows, columns: INSTRUMENT, filter: $filter) {
    rows { key totalCount node { ...NodeName } }
    columns { key totalCount node { ...NodeName } }
    cells { row column count }
    truncated
  }
}
${NODE_NAME}`;
