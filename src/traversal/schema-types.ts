/** Made from the schema: change that, and run `vitest run tests/graphql/schema-types.test.ts -u`. */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Date: { input: string; output: string; }
  URL: { input: string; output: string; }
};

export type Action = Node & Provision & {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly startComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly endComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly display?: Maybe<Scalars['String']['output']>;
  readonly notice?: Maybe<Scalars['String']['output']>;
  readonly instrument: Instrument;
  readonly pages: ReadonlyArray<Page>;
  readonly citations: ReadonlyArray<Citation>;
  readonly footnotes: ReadonlyArray<Footnote>;
  readonly references: ReferenceConnection;
  readonly cite: Scalars['String']['output'];
  readonly letter: Scalars['String']['output'];
  readonly qualifiers: ReadonlyArray<Scalars['String']['output']>;
  readonly objective: Objective;
  readonly commitment?: Maybe<Paragraph>;
  readonly items: ReadonlyArray<Item>;
};


export type ActionReferencesArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type ActionCiteArgs = {
  page?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ActionConnection = {
  readonly edges: ReadonlyArray<ActionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ActionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Action;
};

export type Article = Node & Provision & {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly startComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly endComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly display?: Maybe<Scalars['String']['output']>;
  readonly notice?: Maybe<Scalars['String']['output']>;
  readonly instrument: Instrument;
  readonly pages: ReadonlyArray<Page>;
  readonly citations: ReadonlyArray<Citation>;
  readonly footnotes: ReadonlyArray<Footnote>;
  readonly references: ReferenceConnection;
  readonly cite: Scalars['String']['output'];
  readonly number?: Maybe<Scalars['String']['output']>;
  readonly heading?: Maybe<Scalars['String']['output']>;
  readonly parent?: Maybe<Article>;
  readonly parts: ReadonlyArray<Article>;
  readonly definesTerms: ReadonlyArray<Term>;
  readonly referencedBy: ReferenceConnection;
};


export type ArticleReferencesArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type ArticleCiteArgs = {
  page?: InputMaybe<Scalars['Boolean']['input']>;
};


export type ArticleReferencedByArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type ArticleConnection = {
  readonly edges: ReadonlyArray<ArticleEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ArticleEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Article;
};

export type ArticleFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ArticleFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<ArticleFilter>>;
  readonly not?: InputMaybe<ArticleFilter>;
  readonly instrument?: InputMaybe<Scalars['ID']['input']>;
  readonly numbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly whole?: InputMaybe<Scalars['Boolean']['input']>;
  readonly referenced?: InputMaybe<Scalars['Boolean']['input']>;
  readonly echoed?: InputMaybe<Scalars['Boolean']['input']>;
  readonly definesTerms?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ArticleOrder = {
  readonly field: ArticleOrderField;
  readonly direction?: OrderDirection;
};

export type ArticleOrderField =
  | 'INSTRUMENT'
  | 'HEADING';

export type Body = Node & {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly acronym?: Maybe<Scalars['String']['output']>;
  readonly instruments: InstrumentConnection;
};


export type BodyInstrumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Citation = Node & {
  readonly id: Scalars['ID']['output'];
  readonly quote: Scalars['String']['output'];
  readonly form: CitationForm;
  readonly status: CitationStatus;
  readonly pinpoint?: Maybe<Scalars['String']['output']>;
  readonly rule: Scalars['String']['output'];
  readonly start: Scalars['Int']['output'];
  readonly end: Scalars['Int']['output'];
  readonly spans: ReadonlyArray<Span>;
  readonly page?: Maybe<Scalars['Int']['output']>;
  readonly provision: Node;
  readonly target?: Maybe<Node>;
  readonly candidates: ReadonlyArray<Instrument>;
};

export type CitationForm =
  | 'FULL'
  | 'SHORT'
  | 'SYMBOL'
  | 'IBID'
  | 'GENERIC';

export type CitationStatus =
  | 'RESOLVED'
  | 'AMBIGUOUS'
  | 'UNRESOLVED';

export type CitationConnection = {
  readonly edges: ReadonlyArray<CitationEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CitationEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Citation;
};

export type CitationFilter = {
  readonly and?: InputMaybe<ReadonlyArray<CitationFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<CitationFilter>>;
  readonly not?: InputMaybe<CitationFilter>;
  readonly statuses?: InputMaybe<ReadonlyArray<CitationStatus>>;
  readonly forms?: InputMaybe<ReadonlyArray<CitationForm>>;
  readonly names?: InputMaybe<Scalars['ID']['input']>;
  readonly instrument?: InputMaybe<Scalars['ID']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly pages?: InputMaybe<IntRange>;
};

export type CitationOrder = {
  readonly field: CitationOrderField;
  readonly direction?: OrderDirection;
};

export type CitationOrderField =
  | 'QUOTE'
  | 'PAGE'
  | 'INSTRUMENT';

export type CoCitation = {
  readonly instrument: Instrument;
  readonly provisionCount: Scalars['Int']['output'];
  readonly referenceCount: Scalars['Int']['output'];
};

export type Comparison = {
  readonly a: Provision;
  readonly b: Provision;
  readonly shared: ReadonlyArray<SharedReference>;
  readonly onlyA: ReadonlyArray<ReferenceEdge>;
  readonly onlyB: ReadonlyArray<ReferenceEdge>;
  readonly truncated: Scalars['Boolean']['output'];
};

export type SharedReference = {
  readonly target: Node;
  readonly a: ReadonlyArray<ReferenceEdge>;
  readonly b: ReadonlyArray<ReferenceEdge>;
};

export type InstrumentCoverage = {
  readonly instrument: Instrument;
  readonly incompleteObjectives: ReadonlyArray<Objective>;
  readonly missingPages?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  readonly fragments: ReadonlyArray<Provision>;
  readonly unreferring: ReadonlyArray<Provision>;
  readonly articleCount: Scalars['Int']['output'];
  readonly unreferencedArticles: ReadonlyArray<Article>;
  readonly unechoedArticles: ReadonlyArray<Article>;
};

export type EdgeType =
  | 'HAS_OBJECTIVE'
  | 'HAS_PARAGRAPH'
  | 'HAS_ARTICLE'
  | 'HAS_PAGE'
  | 'HAS_ACTION'
  | 'HAS_ITEM'
  | 'HAS_FOOTNOTE'
  | 'NEXT'
  | 'ON_PAGE'
  | 'HAS_CITATION'
  | 'RESOLVES_TO'
  | 'CANDIDATE'
  | 'PROMOTES_SIGNATURE_OF'
  | 'PROMOTES_RATIFICATION_OF'
  | 'PROMOTES_ACCESSION_TO'
  | 'PROMOTES_IMPLEMENTATION_OF'
  | 'CALLS_FOR_COMPLIANCE_WITH'
  | 'REQUIRES_ACCORDANCE_WITH'
  | 'ALLEGES_BREACH_OF'
  | 'TAKES_INTO_CONSIDERATION'
  | 'RESTS_ON'
  | 'BUILDS_UPON'
  | 'RECALLS'
  | 'REAFFIRMS'
  | 'ACKNOWLEDGES'
  | 'NOTES'
  | 'WELCOMES'
  | 'EXPRESSES_CONCERN_AT'
  | 'CONSIDERS'
  | 'ENDORSES'
  | 'CITES'
  | 'ECHOES'
  | 'USES_DEFINITION_IN'
  | 'GOES_BEYOND'
  | 'SUPPLEMENTS'
  | 'ANNEXED_TO'
  | 'ADOPTED_BY'
  | 'ENDORSED_BY'
  | 'IDENTIFIED_BY'
  | 'AMENDS'
  | 'PART_OF'
  | 'ISSUED_BY'
  | 'DEFINES_TERM'
  | 'ABOUT'
  | 'DISTINGUISHES_FROM';

export type Edge = {
  readonly id: Scalars['ID']['output'];
  readonly type: EdgeType;
  readonly from: Scalars['ID']['output'];
  readonly to: Scalars['ID']['output'];
  readonly derivation?: Maybe<Derivation>;
  readonly role?: Maybe<ReferenceRole>;
  readonly strength?: Maybe<Strength>;
  readonly quote?: Maybe<Scalars['String']['output']>;
  readonly page?: Maybe<Scalars['Int']['output']>;
  readonly pinpoint?: Maybe<Scalars['String']['output']>;
  readonly citation?: Maybe<Citation>;
  readonly rationale?: Maybe<Scalars['String']['output']>;
  readonly basis?: Maybe<Basis>;
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly shared?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly source?: Maybe<Scalars['String']['output']>;
};

export type Footnote = Node & Provision & {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly startComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly endComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly display?: Maybe<Scalars['String']['output']>;
  readonly notice?: Maybe<Scalars['String']['output']>;
  readonly instrument: Instrument;
  readonly pages: ReadonlyArray<Page>;
  readonly citations: ReadonlyArray<Citation>;
  readonly footnotes: ReadonlyArray<Footnote>;
  readonly references: ReferenceConnection;
  readonly cite: Scalars['String']['output'];
  readonly number: Scalars['Int']['output'];
  readonly markedIn: ReadonlyArray<Provision>;
};


export type FootnoteReferencesArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type FootnoteCiteArgs = {
  page?: InputMaybe<Scalars['Boolean']['input']>;
};

export type GraphInfo = {
  readonly hash: Scalars['String']['output'];
  readonly contentHash: Scalars['String']['output'];
  readonly counts: ReadonlyArray<LabelCount>;
  readonly edgeCounts: ReadonlyArray<EdgeTypeCount>;
  readonly coverage: CoverageReport;
  readonly sources: ReadonlyArray<Source>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type LabelCount = {
  readonly label: NodeLabel;
  readonly count: Scalars['Int']['output'];
};

export type EdgeTypeCount = {
  readonly type: EdgeType;
  readonly count: Scalars['Int']['output'];
};

export type CoverageReport = {
  readonly objectives: ObjectiveCoverage;
  readonly citations: CitationCoverage;
  readonly documents: ReadonlyArray<DocumentCoverage>;
};

export type ObjectiveCoverage = {
  readonly complete: Scalars['Int']['output'];
  readonly partial: Scalars['Int']['output'];
  readonly none: Scalars['Int']['output'];
};

export type CitationCoverage = {
  readonly total: Scalars['Int']['output'];
  readonly resolved: Scalars['Int']['output'];
  readonly ambiguous: Scalars['Int']['output'];
  readonly unresolved: Scalars['Int']['output'];
};

export type DocumentCoverage = {
  readonly document: Scalars['String']['output'];
  readonly pagesHeld: Scalars['Int']['output'];
  readonly pagesInSource?: Maybe<Scalars['Int']['output']>;
  readonly pages: ReadonlyArray<Scalars['Int']['output']>;
};

export type Source = {
  readonly document: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly sha256: Scalars['String']['output'];
  readonly bytes: Scalars['Int']['output'];
  readonly pages: ReadonlyArray<Scalars['Int']['output']>;
};

export type Warning = {
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly page?: Maybe<Scalars['Int']['output']>;
  readonly line?: Maybe<Scalars['Int']['output']>;
};

export type Instrument = Node & {
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly shortTitle?: Maybe<Scalars['String']['output']>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly kind: InstrumentKind;
  readonly binding: Binding;
  readonly symbol?: Maybe<Scalars['String']['output']>;
  readonly adoptedOn?: Maybe<Scalars['Date']['output']>;
  readonly openedForSignatureOn?: Maybe<Scalars['Date']['output']>;
  readonly inForceOn?: Maybe<Scalars['Date']['output']>;
  readonly untsVolume?: Maybe<Scalars['Int']['output']>;
  readonly untsRegistration?: Maybe<Scalars['Int']['output']>;
  readonly mtdsg?: Maybe<Scalars['String']['output']>;
  readonly workUri?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['URL']['output']>;
  readonly session?: Maybe<Scalars['Int']['output']>;
  readonly committee?: Maybe<Scalars['String']['output']>;
  readonly meeting?: Maybe<Scalars['String']['output']>;
  readonly vote?: Maybe<Vote>;
  readonly referenceCount: Scalars['Int']['output'];
  readonly ingested: Scalars['Boolean']['output'];
  readonly laws: ReadonlyArray<LawEdge>;
  readonly supplements: ReadonlyArray<Instrument>;
  readonly supplementedBy: ReadonlyArray<Instrument>;
  readonly issuedBy: ReadonlyArray<Body>;
  readonly articles: ReadonlyArray<Article>;
  readonly pages: ReadonlyArray<Page>;
  readonly citations: ReadonlyArray<Citation>;
  readonly provisions: ProvisionConnection;
  readonly referencedBy: ReferenceConnection;
};


export type InstrumentLawsArgs = {
  types?: InputMaybe<ReadonlyArray<EdgeType>>;
  direction?: InputMaybe<Direction>;
};


export type InstrumentProvisionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type InstrumentReferencedByArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  includeSupplementing?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Vote = {
  readonly kind: VoteKind;
  readonly inFavour?: Maybe<Scalars['Int']['output']>;
  readonly against?: Maybe<Scalars['Int']['output']>;
  readonly abstaining?: Maybe<Scalars['Int']['output']>;
};

export type VoteKind =
  | 'RECORDED'
  | 'WITHOUT_VOTE';

export type InstrumentKind =
  | 'TREATY'
  | 'PROTOCOL'
  | 'RESOLUTION'
  | 'DECLARATION'
  | 'COMPACT'
  | 'PLAN'
  | 'GUIDANCE'
  | 'DOCUMENT'
  | 'CLASS'
  | 'REGIME';

export type Binding =
  | 'BINDING_ON_PARTIES'
  | 'NON_BINDING'
  | 'MIXED'
  | 'REGIME';

export type InstrumentBy =
  { readonly id: Scalars['ID']['input']; readonly alias?: never; readonly symbol?: never; }
  |  { readonly id?: never; readonly alias: Scalars['String']['input']; readonly symbol?: never; }
  |  { readonly id?: never; readonly alias?: never; readonly symbol: Scalars['String']['input']; };

export type InstrumentFilter = {
  readonly and?: InputMaybe<ReadonlyArray<InstrumentFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<InstrumentFilter>>;
  readonly not?: InputMaybe<InstrumentFilter>;
  readonly kinds?: InputMaybe<ReadonlyArray<InstrumentKind>>;
  readonly bindings?: InputMaybe<ReadonlyArray<Binding>>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly symbolPrefix?: InputMaybe<Scalars['String']['input']>;
  readonly adoptedBetween?: InputMaybe<DateRange>;
  readonly inForceBetween?: InputMaybe<DateRange>;
  readonly ingested?: InputMaybe<Scalars['Boolean']['input']>;
  readonly referenced?: InputMaybe<Scalars['Boolean']['input']>;
  readonly referenceCounts?: InputMaybe<IntRange>;
  readonly supplements?: InputMaybe<Scalars['ID']['input']>;
  readonly sessions?: InputMaybe<IntRange>;
  readonly votes?: InputMaybe<ReadonlyArray<VoteKind>>;
  readonly issuedBy?: InputMaybe<Scalars['ID']['input']>;
};

export type InstrumentOrder = {
  readonly field: InstrumentOrderField;
  readonly direction?: OrderDirection;
};

export type InstrumentOrderField =
  | 'TITLE'
  | 'SYMBOL'
  | 'ADOPTED_ON'
  | 'IN_FORCE_ON'
  | 'REFERENCE_COUNT';

export type InstrumentConnection = {
  readonly edges: ReadonlyArray<InstrumentEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type InstrumentEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Instrument;
};

export type Item = Node & Provision & {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly startComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly endComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly display?: Maybe<Scalars['String']['output']>;
  readonly notice?: Maybe<Scalars['String']['output']>;
  readonly instrument: Instrument;
  readonly pages: ReadonlyArray<Page>;
  readonly citations: ReadonlyArray<Citation>;
  readonly footnotes: ReadonlyArray<Footnote>;
  readonly references: ReferenceConnection;
  readonly cite: Scalars['String']['output'];
  readonly qualifiers: ReadonlyArray<Scalars['String']['output']>;
  readonly parent: Provision;
  readonly items: ReadonlyArray<Item>;
};


export type ItemReferencesArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type ItemCiteArgs = {
  page?: InputMaybe<Scalars['Boolean']['input']>;
};

export type LawEdge = {
  readonly id: Scalars['ID']['output'];
  readonly type: EdgeType;
  readonly direction: Direction;
  readonly derivation: Derivation;
  readonly quote?: Maybe<Scalars['String']['output']>;
  readonly page?: Maybe<Scalars['Int']['output']>;
  readonly pinpoint?: Maybe<Scalars['String']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly citation?: Maybe<Citation>;
  readonly node: Node;
};

export type Direction =
  | 'OUT'
  | 'IN'
  | 'BOTH';

export type Node = {
  readonly id: Scalars['ID']['output'];
};

export type NodeLabel =
  | 'Instrument'
  | 'Objective'
  | 'Paragraph'
  | 'Action'
  | 'Item'
  | 'Footnote'
  | 'Article'
  | 'Citation'
  | 'Page'
  | 'Body'
  | 'Term';

export type NodeConnection = {
  readonly edges: ReadonlyArray<NodeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type NodeEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Node;
};

export type Objective = Node & Provision & {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly startComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly endComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly display?: Maybe<Scalars['String']['output']>;
  readonly notice?: Maybe<Scalars['String']['output']>;
  readonly instrument: Instrument;
  readonly pages: ReadonlyArray<Page>;
  readonly citations: ReadonlyArray<Citation>;
  readonly footnotes: ReadonlyArray<Footnote>;
  readonly references: ReferenceConnection;
  readonly cite: Scalars['String']['output'];
  readonly number: Scalars['Int']['output'];
  readonly title: Scalars['String']['output'];
  readonly titleSource: TitleSource;
  readonly pageTitle?: Maybe<Scalars['String']['output']>;
  readonly coverage: Coverage;
  readonly commitment?: Maybe<Paragraph>;
  readonly actions: ReadonlyArray<Action>;
};


export type ObjectiveReferencesArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type ObjectiveCiteArgs = {
  page?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ObjectiveFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ObjectiveFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<ObjectiveFilter>>;
  readonly not?: InputMaybe<ObjectiveFilter>;
  readonly numbers?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly coverage?: InputMaybe<ReadonlyArray<Coverage>>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly hasReferences?: InputMaybe<Scalars['Boolean']['input']>;
  readonly references?: InputMaybe<ReferenceFilter>;
};

export type Coverage =
  | 'COMPLETE'
  | 'PARTIAL'
  | 'NONE';

export type TitleSource =
  | 'PAGE'
  | 'OUTLINE';

export type PageInfo = {
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type DateRange = {
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

export type IntRange = {
  readonly from?: InputMaybe<Scalars['Int']['input']>;
  readonly to?: InputMaybe<Scalars['Int']['input']>;
};

export type Page = Node & {
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
  readonly of?: Maybe<Scalars['Int']['output']>;
  readonly text: Scalars['String']['output'];
  readonly sha256?: Maybe<Scalars['String']['output']>;
  readonly instrument?: Maybe<Instrument>;
  readonly provisions: ReadonlyArray<Provision>;
  readonly citations: ReadonlyArray<Citation>;
};

export type Paragraph = Node & Provision & {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly startComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly endComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly display?: Maybe<Scalars['String']['output']>;
  readonly notice?: Maybe<Scalars['String']['output']>;
  readonly instrument: Instrument;
  readonly pages: ReadonlyArray<Page>;
  readonly citations: ReadonlyArray<Citation>;
  readonly footnotes: ReadonlyArray<Footnote>;
  readonly references: ReferenceConnection;
  readonly cite: Scalars['String']['output'];
  readonly number?: Maybe<Scalars['Int']['output']>;
  readonly numberInferred: Scalars['Boolean']['output'];
  readonly kind: ParagraphKind;
  readonly qualifiers: ReadonlyArray<Scalars['String']['output']>;
  readonly objective?: Maybe<Objective>;
  readonly items: ReadonlyArray<Item>;
};


export type ParagraphReferencesArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type ParagraphCiteArgs = {
  page?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ParagraphKind =
  | 'COMMITMENT'
  | 'OPERATIVE'
  | 'PREAMBULAR';

export type ParagraphConnection = {
  readonly edges: ReadonlyArray<ParagraphEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ParagraphEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Paragraph;
};

export type Path = {
  readonly length: Scalars['Int']['output'];
  readonly nodes: ReadonlyArray<Node>;
  readonly edges: ReadonlyArray<Edge>;
};

export type Provision = {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly startComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly endComplete?: Maybe<Scalars['Boolean']['output']>;
  readonly display?: Maybe<Scalars['String']['output']>;
  readonly notice?: Maybe<Scalars['String']['output']>;
  readonly instrument: Instrument;
  readonly pages: ReadonlyArray<Page>;
  readonly citations: ReadonlyArray<Citation>;
  readonly footnotes: ReadonlyArray<Footnote>;
  readonly references: ReferenceConnection;
  readonly cite: Scalars['String']['output'];
};


export type ProvisionReferencesArgs = {
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type ProvisionCiteArgs = {
  page?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ProvisionFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ProvisionFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<ProvisionFilter>>;
  readonly not?: InputMaybe<ProvisionFilter>;
  readonly instrument?: InputMaybe<Scalars['ID']['input']>;
  readonly objective?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly qualifiers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly hasReferences?: InputMaybe<Scalars['Boolean']['input']>;
  readonly references?: InputMaybe<ReferenceFilter>;
  readonly labels?: InputMaybe<ReadonlyArray<NodeLabel>>;
  readonly kinds?: InputMaybe<ReadonlyArray<ParagraphKind>>;
  readonly numbers?: InputMaybe<IntRange>;
  readonly pages?: InputMaybe<IntRange>;
  readonly complete?: InputMaybe<Scalars['Boolean']['input']>;
  readonly citationStatuses?: InputMaybe<ReadonlyArray<CitationStatus>>;
  readonly votes?: InputMaybe<ReadonlyArray<VoteKind>>;
  readonly sessions?: InputMaybe<IntRange>;
  readonly adoptedBetween?: InputMaybe<DateRange>;
};

export type ProvisionOrder = {
  readonly field: ProvisionOrderField;
  readonly direction?: OrderDirection;
};

export type ProvisionOrderField =
  | 'INSTRUMENT'
  | 'PAGE';

export type ProvisionConnection = {
  readonly edges: ReadonlyArray<ProvisionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ProvisionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Provision;
};

export type Query = {
  readonly graph: GraphInfo;
  readonly node?: Maybe<Node>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Node>>>;
  readonly instrument?: Maybe<Instrument>;
  readonly instruments?: Maybe<InstrumentConnection>;
  readonly objective?: Maybe<Objective>;
  readonly objectives?: Maybe<ReadonlyArray<Objective>>;
  readonly action?: Maybe<Action>;
  readonly actions?: Maybe<ActionConnection>;
  readonly provisions?: Maybe<ProvisionConnection>;
  readonly term?: Maybe<Term>;
  readonly cite?: Maybe<Scalars['String']['output']>;
  readonly search?: Maybe<SearchConnection>;
  readonly path?: Maybe<ReadonlyArray<Path>>;
  readonly neighbourhood?: Maybe<Subgraph>;
  readonly subtree?: Maybe<Subgraph>;
  readonly impact?: Maybe<Subgraph>;
  readonly coCited?: Maybe<ReadonlyArray<CoCitation>>;
  readonly referenceMatrix?: Maybe<ReferenceMatrix>;
  readonly compare?: Maybe<Comparison>;
  readonly paragraphs?: Maybe<ParagraphConnection>;
  readonly citations?: Maybe<CitationConnection>;
  readonly terms?: Maybe<TermConnection>;
  readonly articles?: Maybe<ArticleConnection>;
  readonly stats?: Maybe<Stats>;
  readonly coverage?: Maybe<InstrumentCoverage>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryInstrumentArgs = {
  by: InstrumentBy;
};


export type QueryInstrumentsArgs = {
  filter?: InputMaybe<InstrumentFilter>;
  orderBy?: InputMaybe<ReadonlyArray<InstrumentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryObjectiveArgs = {
  number: Scalars['Int']['input'];
};


export type QueryObjectivesArgs = {
  filter?: InputMaybe<ObjectiveFilter>;
};


export type QueryActionArgs = {
  label: Scalars['String']['input'];
};


export type QueryActionsArgs = {
  filter?: InputMaybe<ProvisionFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ProvisionOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProvisionsArgs = {
  filter?: InputMaybe<ProvisionFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ProvisionOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTermArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCiteArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  page?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  labels?: InputMaybe<ReadonlyArray<NodeLabel>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPathArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  via?: InputMaybe<ReadonlyArray<EdgeType>>;
  direction?: InputMaybe<Direction>;
  derivations?: InputMaybe<ReadonlyArray<Derivation>>;
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNeighbourhoodArgs = {
  id: Scalars['ID']['input'];
  depth?: InputMaybe<Scalars['Int']['input']>;
  via?: InputMaybe<ReadonlyArray<EdgeType>>;
  direction?: InputMaybe<Direction>;
  derivations?: InputMaybe<ReadonlyArray<Derivation>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySubtreeArgs = {
  id: Scalars['ID']['input'];
  depth?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryImpactArgs = {
  instrument: Scalars['ID']['input'];
  derivations?: InputMaybe<ReadonlyArray<Derivation>>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCoCitedArgs = {
  id: Scalars['ID']['input'];
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReferenceMatrixArgs = {
  rows?: InputMaybe<MatrixAxis>;
  columns?: InputMaybe<MatrixAxis>;
  filter?: InputMaybe<ReferenceFilter>;
  within?: InputMaybe<ProvisionFilter>;
  skipRows?: InputMaybe<Scalars['Int']['input']>;
  skipColumns?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCompareArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
  filter?: InputMaybe<ReferenceFilter>;
};


export type QueryParagraphsArgs = {
  filter?: InputMaybe<ProvisionFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ProvisionOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCitationsArgs = {
  filter?: InputMaybe<CitationFilter>;
  orderBy?: InputMaybe<ReadonlyArray<CitationOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTermsArgs = {
  filter?: InputMaybe<TermFilter>;
  orderBy?: InputMaybe<ReadonlyArray<TermOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryArticlesArgs = {
  filter?: InputMaybe<ArticleFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStatsArgs = {
  within?: InputMaybe<ProvisionFilter>;
};


export type QueryCoverageArgs = {
  instrument: Scalars['ID']['input'];
};

export type ReferenceMatrix = {
  readonly rowAxis: MatrixAxis;
  readonly columnAxis: MatrixAxis;
  readonly rows: ReadonlyArray<MatrixHeading>;
  readonly columns: ReadonlyArray<MatrixHeading>;
  readonly cells: ReadonlyArray<MatrixCell>;
  readonly rowCount: Scalars['Int']['output'];
  readonly columnCount: Scalars['Int']['output'];
  readonly truncated: Scalars['Boolean']['output'];
};

export type MatrixHeading = {
  readonly key: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly node?: Maybe<Node>;
  readonly totalCount: Scalars['Int']['output'];
};

export type MatrixCell = {
  readonly row: Scalars['ID']['output'];
  readonly column: Scalars['ID']['output'];
  readonly count: Scalars['Int']['output'];
  readonly provisionCount: Scalars['Int']['output'];
  readonly types: ReadonlyArray<ReferenceTypeCount>;
};

export type ReferenceTypeCount = {
  readonly type: ReferenceType;
  readonly count: Scalars['Int']['output'];
};

export type MatrixAxis =
  | 'OBJECTIVE'
  | 'ACTION'
  | 'PROVISION'
  | 'REFERRING_INSTRUMENT'
  | 'INSTRUMENT'
  | 'ARTICLE'
  | 'REFERENCE_TYPE'
  | 'ADDRESSEE';

export type ReferenceConnection = {
  readonly edges: ReadonlyArray<ReferenceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
  readonly provisionCount: Scalars['Int']['output'];
};

export type ReferenceEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly type: ReferenceType;
  readonly derivation: Derivation;
  readonly role?: Maybe<ReferenceRole>;
  readonly quote?: Maybe<Scalars['String']['output']>;
  readonly trigger?: Maybe<Scalars['String']['output']>;
  readonly verb?: Maybe<Scalars['String']['output']>;
  readonly division?: Maybe<Division>;
  readonly strength?: Maybe<Strength>;
  readonly hedge?: Maybe<Scalars['String']['output']>;
  readonly addressee?: Maybe<Scalars['String']['output']>;
  readonly scope?: Maybe<Scalars['String']['output']>;
  readonly governs?: Maybe<Scalars['String']['output']>;
  readonly pinpoint?: Maybe<Scalars['String']['output']>;
  readonly page?: Maybe<Scalars['Int']['output']>;
  readonly rule?: Maybe<Scalars['String']['output']>;
  readonly citation?: Maybe<Citation>;
  readonly rationale?: Maybe<Scalars['String']['output']>;
  readonly basis?: Maybe<Basis>;
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly shared?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly node: Node;
};

export type ReferenceFilter = {
  readonly instrument?: InputMaybe<Scalars['ID']['input']>;
  readonly article?: InputMaybe<Scalars['ID']['input']>;
  readonly types?: InputMaybe<ReadonlyArray<ReferenceType>>;
  readonly derivations?: InputMaybe<ReadonlyArray<Derivation>>;
  readonly roles?: InputMaybe<ReadonlyArray<ReferenceRole>>;
  readonly strengths?: InputMaybe<ReadonlyArray<Strength>>;
  readonly division?: InputMaybe<Division>;
  readonly addressee?: InputMaybe<Scalars['String']['input']>;
  readonly addressees?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly addressed?: InputMaybe<Scalars['Boolean']['input']>;
  readonly hedged?: InputMaybe<Scalars['Boolean']['input']>;
  readonly pages?: InputMaybe<IntRange>;
  readonly kinds?: InputMaybe<ReadonlyArray<InstrumentKind>>;
  readonly bindings?: InputMaybe<ReadonlyArray<Binding>>;
  readonly votes?: InputMaybe<ReadonlyArray<VoteKind>>;
  readonly adoptedBetween?: InputMaybe<DateRange>;
};

export type ReferenceType =
  | 'PROMOTES_SIGNATURE_OF'
  | 'PROMOTES_RATIFICATION_OF'
  | 'PROMOTES_ACCESSION_TO'
  | 'PROMOTES_IMPLEMENTATION_OF'
  | 'CALLS_FOR_COMPLIANCE_WITH'
  | 'REQUIRES_ACCORDANCE_WITH'
  | 'ALLEGES_BREACH_OF'
  | 'TAKES_INTO_CONSIDERATION'
  | 'RESTS_ON'
  | 'BUILDS_UPON'
  | 'RECALLS'
  | 'REAFFIRMS'
  | 'ACKNOWLEDGES'
  | 'NOTES'
  | 'WELCOMES'
  | 'EXPRESSES_CONCERN_AT'
  | 'CONSIDERS'
  | 'ENDORSES'
  | 'CITES'
  | 'ECHOES'
  | 'USES_DEFINITION_IN'
  | 'GOES_BEYOND';

export type Derivation =
  | 'STATED'
  | 'REGISTRY'
  | 'CURATED'
  | 'INFERRED';

export type ReferenceRole =
  | 'DIRECT'
  | 'IN_TITLE'
  | 'VIA_NOTE';

export type Strength =
  | 'DEMAND'
  | 'URGE'
  | 'CALL'
  | 'ENCOURAGE'
  | 'INVITE'
  | 'COMMIT'
  | 'NONE';

export type Division =
  | 'PREAMBULAR'
  | 'OPERATIVE';

export type Basis =
  | 'WORDING'
  | 'SUBSTANCE';

export type SearchConnection = {
  readonly edges: ReadonlyArray<SearchEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SearchEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly snippet?: Maybe<Scalars['String']['output']>;
  readonly node: Node;
};

export type Span = {
  readonly page: Scalars['Int']['output'];
  readonly start: Scalars['Int']['output'];
  readonly end: Scalars['Int']['output'];
};

export type Stats = {
  readonly instrumentsByKind: ReadonlyArray<Count>;
  readonly instrumentsByBinding: ReadonlyArray<Count>;
  readonly citationsByStatus: ReadonlyArray<Count>;
  readonly citationsByForm: ReadonlyArray<Count>;
  readonly referencesByType: ReadonlyArray<Count>;
  readonly referencesByStrength: ReadonlyArray<Count>;
  readonly referencesByRole: ReadonlyArray<Count>;
  readonly referencesByBinding: ReadonlyArray<Count>;
  readonly referencesByDerivation: ReadonlyArray<Count>;
  readonly referencesByAddressee: ReadonlyArray<Count>;
  readonly mostReferenced: ReadonlyArray<ReferencedInstrument>;
};


export type StatsReferencesByAddresseeArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type StatsMostReferencedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Count = {
  readonly value?: Maybe<Scalars['String']['output']>;
  readonly count: Scalars['Int']['output'];
  readonly distinctCount: Scalars['Int']['output'];
};

export type ReferencedInstrument = {
  readonly instrument: Instrument;
  readonly referenceCount: Scalars['Int']['output'];
  readonly provisionCount: Scalars['Int']['output'];
};

export type Subgraph = {
  readonly nodes: ReadonlyArray<Node>;
  readonly levels: ReadonlyArray<SubgraphLevel>;
  readonly edges: ReadonlyArray<Edge>;
  readonly truncated: Scalars['Boolean']['output'];
};

export type SubgraphLevel = {
  readonly distance: Scalars['Int']['output'];
  readonly nodes: ReadonlyArray<Node>;
};

export type Term = Node & {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly altLabels: ReadonlyArray<Scalars['String']['output']>;
  readonly notLabels: ReadonlyArray<Scalars['String']['output']>;
  readonly closeMatch: ReadonlyArray<Scalars['String']['output']>;
  readonly definedIn: ReadonlyArray<Article>;
  readonly distinguishedFrom: ReadonlyArray<Term>;
  readonly subjectOf: NodeConnection;
};


export type TermSubjectOfArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type TermConnection = {
  readonly edges: ReadonlyArray<TermEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type TermEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Term;
};

export type TermFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TermFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<TermFilter>>;
  readonly not?: InputMaybe<TermFilter>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly definedIn?: InputMaybe<Scalars['ID']['input']>;
  readonly defined?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TermOrder = {
  readonly field: TermOrderField;
  readonly direction?: OrderDirection;
};

export type TermOrderField =
  | 'LABEL';
