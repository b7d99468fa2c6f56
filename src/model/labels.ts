/** The closed vocabulary of the graph: node labels, edge types by layer, and the values of enumerated properties. */

export const NODE_LABELS = [
  'Instrument',
  'Objective',
  'Paragraph',
  'Action',
  'Item',
  'Footnote',
  'Article',
  'Citation',
  'Page',
  'Body',
  'Term',
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** Labels whose nodes are parts of an instrument's text; GraphQL's `Provision`. */
export const PROVISION_LABELS = ['Objective', 'Paragraph', 'Action', 'Item', 'Footnote', 'Article'] as const;

/** Labels whose nodes several documents may name, each with its own knowledge of them. */
export const SHARED_LABELS: readonly NodeLabel[] = ['Instrument', 'Article', 'Body', 'Term'];

const STRUCTURE_EDGES = [
  'HAS_OBJECTIVE',
  'HAS_PARAGRAPH',
  'HAS_ARTICLE',
  'HAS_PAGE',
  'HAS_ACTION',
  'HAS_ITEM',
  'HAS_FOOTNOTE',
  'NEXT',
  'ON_PAGE',
] as const;

/** What an instrument or a provision consists of. */
export const PART_EDGES = [
  'HAS_OBJECTIVE',
  'HAS_PARAGRAPH',
  'HAS_ARTICLE',
  'HAS_ACTION',
  'HAS_ITEM',
  'HAS_FOOTNOTE',
] as const satisfies readonly (typeof STRUCTURE_EDGES)[number][];

const TEXT_EDGES = ['HAS_CITATION', 'RESOLVES_TO', 'CANDIDATE'] as const;

export const REFERENCE_EDGES = [
  'PROMOTES_SIGNATURE_OF',
  'PROMOTES_RATIFICATION_OF',
  'PROMOTES_ACCESSION_TO',
  'PROMOTES_IMPLEMENTATION_OF',
  'CALLS_FOR_COMPLIANCE_WITH',
  'REQUIRES_ACCORDANCE_WITH',
  'ALLEGES_BREACH_OF',
  'TAKES_INTO_CONSIDERATION',
  'RESTS_ON',
  'BUILDS_UPON',
  'RECALLS',
  'REAFFIRMS',
  'ACKNOWLEDGES',
  'NOTES',
  'WELCOMES',
  'EXPRESSES_CONCERN_AT',
  'CONSIDERS',
  'ENDORSES',
  'CITES',
] as const;
export type ReferenceEdgeType = (typeof REFERENCE_EDGES)[number];

export const CONCORDANCE_EDGES = ['ECHOES', 'USES_DEFINITION_IN', 'GOES_BEYOND'] as const;

export const LAW_EDGES = [
  'SUPPLEMENTS',
  'ANNEXED_TO',
  'ADOPTED_BY',
  'ENDORSED_BY',
  'IDENTIFIED_BY',
  'AMENDS',
  'PART_OF',
  'ISSUED_BY',
  'DEFINES_TERM',
  'ABOUT',
  'DISTINGUISHES_FROM',
] as const;
export type LawEdgeType = (typeof LAW_EDGES)[number];

export const EDGE_TYPES = [
  ...STRUCTURE_EDGES,
  ...TEXT_EDGES,
  ...REFERENCE_EDGES,
  ...CONCORDANCE_EDGES,
  ...LAW_EDGES,
] as const;
export type EdgeType = (typeof EDGE_TYPES)[number];

export const INSTRUMENT_KINDS = [
  'TREATY',
  'PROTOCOL',
  'RESOLUTION',
  'DECLARATION',
  'COMPACT',
  'PLAN',
  'GUIDANCE',
  'DOCUMENT',
  'CLASS',
  'REGIME',
] as const;

export const BINDINGS = ['BINDING_ON_PARTIES', 'NON_BINDING', 'MIXED', 'REGIME'] as const;

export const DERIVATIONS = ['STATED', 'REGISTRY', 'CURATED', 'INFERRED'] as const;
export type Derivation = (typeof DERIVATIONS)[number];

export const STRENGTHS = ['DEMAND', 'URGE', 'CALL', 'ENCOURAGE', 'INVITE', 'COMMIT', 'NONE'] as const;
export type Strength = (typeof STRENGTHS)[number];

export type ReferenceRole = 'DIRECT' | 'IN_TITLE' | 'VIA_NOTE';
export type Division = 'PREAMBULAR' | 'OPERATIVE';
export type Coverage = 'COMPLETE' | 'PARTIAL' | 'NONE';
export type TitleSource = 'PAGE' | 'OUTLINE';
export type ParagraphKind = 'COMMITMENT' | 'OPERATIVE' | 'PREAMBULAR';
export type CitationForm = 'FULL' | 'SHORT' | 'SYMBOL' | 'IBID' | 'GENERIC';
export type CitationStatus = 'RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED';
