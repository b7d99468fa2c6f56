/** Made from the schema: change that, and run `vitest run tests/graphql/schema-types.test.ts -u`. */
import type * as Types from '../traversal/schema-types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { GraphSource } from './roots/graph-info.ts';
import type { CoverageSource } from './roots/root-coverage.ts';
import type { StatsSource } from './roots/root-stats.ts';
import type { ResultNode } from '../model/plan.ts';
import type { Connection, Entry } from './field.ts';
import type { Context } from './context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Action: ResolverTypeWrapper<ResultNode>;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  ActionConnection: ResolverTypeWrapper<Connection>;
  ActionEdge: ResolverTypeWrapper<Entry>;
  Article: ResolverTypeWrapper<ResultNode>;
  ArticleConnection: ResolverTypeWrapper<Connection>;
  ArticleEdge: ResolverTypeWrapper<Entry>;
  ArticleFilter: Types.ArticleFilter;
  ArticleOrder: Types.ArticleOrder;
  ArticleOrderField: Types.ArticleOrderField;
  Body: ResolverTypeWrapper<ResultNode>;
  Citation: ResolverTypeWrapper<ResultNode>;
  CitationForm: Types.CitationForm;
  CitationStatus: Types.CitationStatus;
  CitationConnection: ResolverTypeWrapper<Connection>;
  CitationEdge: ResolverTypeWrapper<Entry>;
  CitationFilter: Types.CitationFilter;
  CitationOrder: Types.CitationOrder;
  CitationOrderField: Types.CitationOrderField;
  CoCitation: ResolverTypeWrapper<Omit<Types.CoCitation, 'instrument'> & { instrument: ResolversTypes['Instrument'] }>;
  Comparison: ResolverTypeWrapper<Omit<Types.Comparison, 'a' | 'b' | 'shared' | 'onlyA' | 'onlyB'> & { a: ResolversTypes['Provision'], b: ResolversTypes['Provision'], shared: ReadonlyArray<ResolversTypes['SharedReference']>, onlyA: ReadonlyArray<ResolversTypes['ReferenceEdge']>, onlyB: ReadonlyArray<ResolversTypes['ReferenceEdge']> }>;
  SharedReference: ResolverTypeWrapper<Omit<Types.SharedReference, 'target' | 'a' | 'b'> & { target: ResolversTypes['Node'], a: ReadonlyArray<ResolversTypes['ReferenceEdge']>, b: ReadonlyArray<ResolversTypes['ReferenceEdge']> }>;
  InstrumentCoverage: ResolverTypeWrapper<CoverageSource>;
  EdgeType: Types.EdgeType;
  Edge: ResolverTypeWrapper<Entry>;
  Float: ResolverTypeWrapper<Types.Scalars['Float']['output']>;
  Footnote: ResolverTypeWrapper<ResultNode>;
  GraphInfo: ResolverTypeWrapper<GraphSource>;
  LabelCount: ResolverTypeWrapper<Types.LabelCount>;
  EdgeTypeCount: ResolverTypeWrapper<Types.EdgeTypeCount>;
  CoverageReport: ResolverTypeWrapper<Types.CoverageReport>;
  ObjectiveCoverage: ResolverTypeWrapper<Types.ObjectiveCoverage>;
  CitationCoverage: ResolverTypeWrapper<Types.CitationCoverage>;
  DocumentCoverage: ResolverTypeWrapper<Types.DocumentCoverage>;
  Source: ResolverTypeWrapper<Types.Source>;
  Warning: ResolverTypeWrapper<Types.Warning>;
  Instrument: ResolverTypeWrapper<ResultNode>;
  Vote: ResolverTypeWrapper<Types.Vote>;
  VoteKind: Types.VoteKind;
  InstrumentKind: Types.InstrumentKind;
  Binding: Types.Binding;
  InstrumentBy: Types.InstrumentBy;
  InstrumentFilter: Types.InstrumentFilter;
  InstrumentOrder: Types.InstrumentOrder;
  InstrumentOrderField: Types.InstrumentOrderField;
  InstrumentConnection: ResolverTypeWrapper<Connection>;
  InstrumentEdge: ResolverTypeWrapper<Entry>;
  Item: ResolverTypeWrapper<ResultNode>;
  LawEdge: ResolverTypeWrapper<Entry>;
  Direction: Types.Direction;
  Node: ResolverTypeWrapper<ResultNode>;
  NodeLabel: Types.NodeLabel;
  NodeConnection: ResolverTypeWrapper<Connection>;
  NodeEdge: ResolverTypeWrapper<Entry>;
  Objective: ResolverTypeWrapper<ResultNode>;
  ObjectiveFilter: Types.ObjectiveFilter;
  Coverage: Types.Coverage;
  TitleSource: Types.TitleSource;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  OrderDirection: Types.OrderDirection;
  DateRange: Types.DateRange;
  IntRange: Types.IntRange;
  Page: ResolverTypeWrapper<ResultNode>;
  Paragraph: ResolverTypeWrapper<ResultNode>;
  ParagraphKind: Types.ParagraphKind;
  ParagraphConnection: ResolverTypeWrapper<Connection>;
  ParagraphEdge: ResolverTypeWrapper<Entry>;
  Path: ResolverTypeWrapper<Omit<Types.Path, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Node']>, edges: ReadonlyArray<ResolversTypes['Edge']> }>;
  Provision: ResolverTypeWrapper<ResultNode>;
  ProvisionFilter: Types.ProvisionFilter;
  ProvisionOrder: Types.ProvisionOrder;
  ProvisionOrderField: Types.ProvisionOrderField;
  ProvisionConnection: ResolverTypeWrapper<Connection>;
  ProvisionEdge: ResolverTypeWrapper<Entry>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceMatrix: ResolverTypeWrapper<Omit<Types.ReferenceMatrix, 'rows' | 'columns'> & { rows: ReadonlyArray<ResolversTypes['MatrixHeading']>, columns: ReadonlyArray<ResolversTypes['MatrixHeading']> }>;
  MatrixHeading: ResolverTypeWrapper<Omit<Types.MatrixHeading, 'node'> & { node: Types.Maybe<ResolversTypes['Node']> }>;
  MatrixCell: ResolverTypeWrapper<Types.MatrixCell>;
  ReferenceTypeCount: ResolverTypeWrapper<Types.ReferenceTypeCount>;
  MatrixAxis: Types.MatrixAxis;
  ReferenceConnection: ResolverTypeWrapper<Connection>;
  ReferenceEdge: ResolverTypeWrapper<Entry>;
  ReferenceFilter: Types.ReferenceFilter;
  ReferenceType: Types.ReferenceType;
  Derivation: Types.Derivation;
  ReferenceRole: Types.ReferenceRole;
  Strength: Types.Strength;
  Division: Types.Division;
  Basis: Types.Basis;
  Date: ResolverTypeWrapper<Types.Scalars['Date']['output']>;
  URL: ResolverTypeWrapper<Types.Scalars['URL']['output']>;
  SearchConnection: ResolverTypeWrapper<Connection>;
  SearchEdge: ResolverTypeWrapper<Entry>;
  Span: ResolverTypeWrapper<Types.Span>;
  Stats: ResolverTypeWrapper<StatsSource>;
  Count: ResolverTypeWrapper<Types.Count>;
  ReferencedInstrument: ResolverTypeWrapper<Omit<Types.ReferencedInstrument, 'instrument'> & { instrument: ResolversTypes['Instrument'] }>;
  Subgraph: ResolverTypeWrapper<Omit<Types.Subgraph, 'nodes' | 'levels' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Node']>, levels: ReadonlyArray<ResolversTypes['SubgraphLevel']>, edges: ReadonlyArray<ResolversTypes['Edge']> }>;
  SubgraphLevel: ResolverTypeWrapper<Omit<Types.SubgraphLevel, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Node']> }>;
  Term: ResolverTypeWrapper<ResultNode>;
  TermConnection: ResolverTypeWrapper<Connection>;
  TermEdge: ResolverTypeWrapper<Entry>;
  TermFilter: Types.TermFilter;
  TermOrder: Types.TermOrder;
  TermOrderField: Types.TermOrderField;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Action: ResultNode;
  ID: Types.Scalars['ID']['output'];
  String: Types.Scalars['String']['output'];
  Boolean: Types.Scalars['Boolean']['output'];
  Int: Types.Scalars['Int']['output'];
  ActionConnection: Connection;
  ActionEdge: Entry;
  Article: ResultNode;
  ArticleConnection: Connection;
  ArticleEdge: Entry;
  ArticleFilter: Types.ArticleFilter;
  ArticleOrder: Types.ArticleOrder;
  Body: ResultNode;
  Citation: ResultNode;
  CitationConnection: Connection;
  CitationEdge: Entry;
  CitationFilter: Types.CitationFilter;
  CitationOrder: Types.CitationOrder;
  CoCitation: Omit<Types.CoCitation, 'instrument'> & { instrument: ResolversParentTypes['Instrument'] };
  Comparison: Omit<Types.Comparison, 'a' | 'b' | 'shared' | 'onlyA' | 'onlyB'> & { a: ResolversParentTypes['Provision'], b: ResolversParentTypes['Provision'], shared: ReadonlyArray<ResolversParentTypes['SharedReference']>, onlyA: ReadonlyArray<ResolversParentTypes['ReferenceEdge']>, onlyB: ReadonlyArray<ResolversParentTypes['ReferenceEdge']> };
  SharedReference: Omit<Types.SharedReference, 'target' | 'a' | 'b'> & { target: ResolversParentTypes['Node'], a: ReadonlyArray<ResolversParentTypes['ReferenceEdge']>, b: ReadonlyArray<ResolversParentTypes['ReferenceEdge']> };
  InstrumentCoverage: CoverageSource;
  Edge: Entry;
  Float: Types.Scalars['Float']['output'];
  Footnote: ResultNode;
  GraphInfo: GraphSource;
  LabelCount: Types.LabelCount;
  EdgeTypeCount: Types.EdgeTypeCount;
  CoverageReport: Types.CoverageReport;
  ObjectiveCoverage: Types.ObjectiveCoverage;
  CitationCoverage: Types.CitationCoverage;
  DocumentCoverage: Types.DocumentCoverage;
  Source: Types.Source;
  Warning: Types.Warning;
  Instrument: ResultNode;
  Vote: Types.Vote;
  InstrumentBy: Types.InstrumentBy;
  InstrumentFilter: Types.InstrumentFilter;
  InstrumentOrder: Types.InstrumentOrder;
  InstrumentConnection: Connection;
  InstrumentEdge: Entry;
  Item: ResultNode;
  LawEdge: Entry;
  Node: ResultNode;
  NodeConnection: Connection;
  NodeEdge: Entry;
  Objective: ResultNode;
  ObjectiveFilter: Types.ObjectiveFilter;
  PageInfo: Types.PageInfo;
  DateRange: Types.DateRange;
  IntRange: Types.IntRange;
  Page: ResultNode;
  Paragraph: ResultNode;
  ParagraphConnection: Connection;
  ParagraphEdge: Entry;
  Path: Omit<Types.Path, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Node']>, edges: ReadonlyArray<ResolversParentTypes['Edge']> };
  Provision: ResultNode;
  ProvisionFilter: Types.ProvisionFilter;
  ProvisionOrder: Types.ProvisionOrder;
  ProvisionConnection: Connection;
  ProvisionEdge: Entry;
  Query: Record<PropertyKey, never>;
  ReferenceMatrix: Omit<Types.ReferenceMatrix, 'rows' | 'columns'> & { rows: ReadonlyArray<ResolversParentTypes['MatrixHeading']>, columns: ReadonlyArray<ResolversParentTypes['MatrixHeading']> };
  MatrixHeading: Omit<Types.MatrixHeading, 'node'> & { node: Types.Maybe<ResolversParentTypes['Node']> };
  MatrixCell: Types.MatrixCell;
  ReferenceTypeCount: Types.ReferenceTypeCount;
  ReferenceConnection: Connection;
  ReferenceEdge: Entry;
  ReferenceFilter: Types.ReferenceFilter;
  Date: Types.Scalars['Date']['output'];
  URL: Types.Scalars['URL']['output'];
  SearchConnection: Connection;
  SearchEdge: Entry;
  Span: Types.Span;
  Stats: StatsSource;
  Count: Types.Count;
  ReferencedInstrument: Omit<Types.ReferencedInstrument, 'instrument'> & { instrument: ResolversParentTypes['Instrument'] };
  Subgraph: Omit<Types.Subgraph, 'nodes' | 'levels' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Node']>, levels: ReadonlyArray<ResolversParentTypes['SubgraphLevel']>, edges: ReadonlyArray<ResolversParentTypes['Edge']> };
  SubgraphLevel: Omit<Types.SubgraphLevel, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Node']> };
  Term: ResultNode;
  TermConnection: Connection;
  TermEdge: Entry;
  TermFilter: Types.TermFilter;
  TermOrder: Types.TermOrder;
};

export type ActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  display: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  citations: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  footnotes: Resolver<ReadonlyArray<ResolversTypes['Footnote']>, ParentType, ContextType>;
  references: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<Types.ActionReferencesArgs, 'first'>>;
  cite: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.ActionCiteArgs, 'page'>>;
  letter: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  qualifiers: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  objective: Resolver<ResolversTypes['Objective'], ParentType, ContextType>;
  commitment: Resolver<Types.Maybe<ResolversTypes['Paragraph']>, ParentType, ContextType>;
  items: Resolver<ReadonlyArray<ResolversTypes['Item']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  display: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  citations: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  footnotes: Resolver<ReadonlyArray<ResolversTypes['Footnote']>, ParentType, ContextType>;
  references: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<Types.ArticleReferencesArgs, 'first'>>;
  cite: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.ArticleCiteArgs, 'page'>>;
  number: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heading: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent: Resolver<Types.Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  definesTerms: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  referencedBy: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<Types.ArticleReferencedByArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type BodyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Body'] = ResolversParentTypes['Body']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  acronym: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instruments: Resolver<ResolversTypes['InstrumentConnection'], ParentType, ContextType, RequireFields<Types.BodyInstrumentsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quote: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form: Resolver<ResolversTypes['CitationForm'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['CitationStatus'], ParentType, ContextType>;
  pinpoint: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spans: Resolver<ReadonlyArray<ResolversTypes['Span']>, ParentType, ContextType>;
  page: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provision: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  target: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  candidates: Resolver<ReadonlyArray<ResolversTypes['Instrument']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationConnection'] = ResolversParentTypes['CitationConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['CitationEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationEdge'] = ResolversParentTypes['CitationEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type CoCitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoCitation'] = ResolversParentTypes['CoCitation']> = {
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  provisionCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  referenceCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison']> = {
  a: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  b: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  shared: Resolver<ReadonlyArray<ResolversTypes['SharedReference']>, ParentType, ContextType>;
  onlyA: Resolver<ReadonlyArray<ResolversTypes['ReferenceEdge']>, ParentType, ContextType>;
  onlyB: Resolver<ReadonlyArray<ResolversTypes['ReferenceEdge']>, ParentType, ContextType>;
  truncated: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SharedReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedReference'] = ResolversParentTypes['SharedReference']> = {
  target: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  a: Resolver<ReadonlyArray<ResolversTypes['ReferenceEdge']>, ParentType, ContextType>;
  b: Resolver<ReadonlyArray<ResolversTypes['ReferenceEdge']>, ParentType, ContextType>;
};

export type InstrumentCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstrumentCoverage'] = ResolversParentTypes['InstrumentCoverage']> = {
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  incompleteObjectives: Resolver<ReadonlyArray<ResolversTypes['Objective']>, ParentType, ContextType>;
  missingPages: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  fragments: Resolver<ReadonlyArray<ResolversTypes['Provision']>, ParentType, ContextType>;
  unreferring: Resolver<ReadonlyArray<ResolversTypes['Provision']>, ParentType, ContextType>;
  articleCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreferencedArticles: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  unechoedArticles: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
};

export type EdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Edge'] = ResolversParentTypes['Edge']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['EdgeType'], ParentType, ContextType>;
  from: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  derivation: Resolver<Types.Maybe<ResolversTypes['Derivation']>, ParentType, ContextType>;
  role: Resolver<Types.Maybe<ResolversTypes['ReferenceRole']>, ParentType, ContextType>;
  strength: Resolver<Types.Maybe<ResolversTypes['Strength']>, ParentType, ContextType>;
  quote: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  page: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pinpoint: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citation: Resolver<Types.Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  rationale: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis: Resolver<Types.Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  score: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shared: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  source: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FootnoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Footnote'] = ResolversParentTypes['Footnote']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  display: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  citations: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  footnotes: Resolver<ReadonlyArray<ResolversTypes['Footnote']>, ParentType, ContextType>;
  references: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<Types.FootnoteReferencesArgs, 'first'>>;
  cite: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.FootnoteCiteArgs, 'page'>>;
  number: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  markedIn: Resolver<ReadonlyArray<ResolversTypes['Provision']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GraphInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GraphInfo'] = ResolversParentTypes['GraphInfo']> = {
  hash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts: Resolver<ReadonlyArray<ResolversTypes['LabelCount']>, ParentType, ContextType>;
  edgeCounts: Resolver<ReadonlyArray<ResolversTypes['EdgeTypeCount']>, ParentType, ContextType>;
  coverage: Resolver<ResolversTypes['CoverageReport'], ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  warnings: Resolver<ReadonlyArray<ResolversTypes['Warning']>, ParentType, ContextType>;
};

export type LabelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LabelCount'] = ResolversParentTypes['LabelCount']> = {
  label: Resolver<ResolversTypes['NodeLabel'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EdgeTypeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EdgeTypeCount'] = ResolversParentTypes['EdgeTypeCount']> = {
  type: Resolver<ResolversTypes['EdgeType'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageReport'] = ResolversParentTypes['CoverageReport']> = {
  objectives: Resolver<ResolversTypes['ObjectiveCoverage'], ParentType, ContextType>;
  citations: Resolver<ResolversTypes['CitationCoverage'], ParentType, ContextType>;
  documents: Resolver<ReadonlyArray<ResolversTypes['DocumentCoverage']>, ParentType, ContextType>;
};

export type ObjectiveCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectiveCoverage'] = ResolversParentTypes['ObjectiveCoverage']> = {
  complete: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partial: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  none: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CitationCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationCoverage'] = ResolversParentTypes['CitationCoverage']> = {
  total: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolved: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ambiguous: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unresolved: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentCoverage'] = ResolversParentTypes['DocumentCoverage']> = {
  document: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pagesHeld: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pagesInSource: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  document: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warning'] = ResolversParentTypes['Warning']> = {
  code: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  page: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  line: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InstrumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Instrument'] = ResolversParentTypes['Instrument']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortTitle: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['InstrumentKind'], ParentType, ContextType>;
  binding: Resolver<ResolversTypes['Binding'], ParentType, ContextType>;
  symbol: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adoptedOn: Resolver<Types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  openedForSignatureOn: Resolver<Types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inForceOn: Resolver<Types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  untsVolume: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  untsRegistration: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mtdsg: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workUri: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  session: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  committee: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meeting: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vote: Resolver<Types.Maybe<ResolversTypes['Vote']>, ParentType, ContextType>;
  referenceCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ingested: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  laws: Resolver<ReadonlyArray<ResolversTypes['LawEdge']>, ParentType, ContextType, RequireFields<Types.InstrumentLawsArgs, 'direction'>>;
  supplements: Resolver<ReadonlyArray<ResolversTypes['Instrument']>, ParentType, ContextType>;
  supplementedBy: Resolver<ReadonlyArray<ResolversTypes['Instrument']>, ParentType, ContextType>;
  issuedBy: Resolver<ReadonlyArray<ResolversTypes['Body']>, ParentType, ContextType>;
  articles: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  citations: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  provisions: Resolver<ResolversTypes['ProvisionConnection'], ParentType, ContextType, RequireFields<Types.InstrumentProvisionsArgs, 'first'>>;
  referencedBy: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<Types.InstrumentReferencedByArgs, 'includeSupplementing' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vote'] = ResolversParentTypes['Vote']> = {
  kind: Resolver<ResolversTypes['VoteKind'], ParentType, ContextType>;
  inFavour: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  against: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  abstaining: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InstrumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstrumentConnection'] = ResolversParentTypes['InstrumentConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['InstrumentEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstrumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstrumentEdge'] = ResolversParentTypes['InstrumentEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  display: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  citations: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  footnotes: Resolver<ReadonlyArray<ResolversTypes['Footnote']>, ParentType, ContextType>;
  references: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<Types.ItemReferencesArgs, 'first'>>;
  cite: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.ItemCiteArgs, 'page'>>;
  qualifiers: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parent: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  items: Resolver<ReadonlyArray<ResolversTypes['Item']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LawEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LawEdge'] = ResolversParentTypes['LawEdge']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['EdgeType'], ParentType, ContextType>;
  direction: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  derivation: Resolver<ResolversTypes['Derivation'], ParentType, ContextType>;
  quote: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  page: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pinpoint: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citation: Resolver<Types.Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  node: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Action' | 'Article' | 'Body' | 'Citation' | 'Footnote' | 'Instrument' | 'Item' | 'Objective' | 'Page' | 'Paragraph' | 'Term', ParentType, ContextType>;
};

export type NodeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NodeConnection'] = ResolversParentTypes['NodeConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['NodeEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NodeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NodeEdge'] = ResolversParentTypes['NodeEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type ObjectiveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Objective'] = ResolversParentTypes['Objective']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  display: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  citations: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  footnotes: Resolver<ReadonlyArray<ResolversTypes['Footnote']>, ParentType, ContextType>;
  references: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<Types.ObjectiveReferencesArgs, 'first'>>;
  cite: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.ObjectiveCiteArgs, 'page'>>;
  number: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleSource: Resolver<ResolversTypes['TitleSource'], ParentType, ContextType>;
  pageTitle: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coverage: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  commitment: Resolver<Types.Maybe<ResolversTypes['Paragraph']>, ParentType, ContextType>;
  actions: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Page'] = ResolversParentTypes['Page']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  of: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instrument: Resolver<Types.Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  provisions: Resolver<ReadonlyArray<ResolversTypes['Provision']>, ParentType, ContextType>;
  citations: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParagraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Paragraph'] = ResolversParentTypes['Paragraph']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endComplete: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  display: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  pages: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  citations: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  footnotes: Resolver<ReadonlyArray<ResolversTypes['Footnote']>, ParentType, ContextType>;
  references: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<Types.ParagraphReferencesArgs, 'first'>>;
  cite: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.ParagraphCiteArgs, 'page'>>;
  number: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  numberInferred: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ParagraphKind'], ParentType, ContextType>;
  qualifiers: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  objective: Resolver<Types.Maybe<ResolversTypes['Objective']>, ParentType, ContextType>;
  items: Resolver<ReadonlyArray<ResolversTypes['Item']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParagraphConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParagraphConnection'] = ResolversParentTypes['ParagraphConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ParagraphEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParagraphEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParagraphEdge'] = ResolversParentTypes['ParagraphEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Paragraph'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ResolversTypes['Edge']>, ParentType, ContextType>;
};

export type ProvisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provision'] = ResolversParentTypes['Provision']> = {
  __resolveType: TypeResolveFn<'Action' | 'Article' | 'Footnote' | 'Item' | 'Objective' | 'Paragraph', ParentType, ContextType>;
};

export type ProvisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionConnection'] = ResolversParentTypes['ProvisionConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ProvisionEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProvisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionEdge'] = ResolversParentTypes['ProvisionEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  graph?: Resolver<ResolversTypes['GraphInfo'], ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<Types.QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<Types.QueryNodesArgs, 'ids'>>;
  instrument?: Resolver<Types.Maybe<ResolversTypes['Instrument']>, ParentType, ContextType, RequireFields<Types.QueryInstrumentArgs, 'by'>>;
  instruments?: Resolver<Types.Maybe<ResolversTypes['InstrumentConnection']>, ParentType, ContextType, RequireFields<Types.QueryInstrumentsArgs, 'first'>>;
  objective?: Resolver<Types.Maybe<ResolversTypes['Objective']>, ParentType, ContextType, RequireFields<Types.QueryObjectiveArgs, 'number'>>;
  objectives?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['Objective']>>, ParentType, ContextType, Partial<Types.QueryObjectivesArgs>>;
  action?: Resolver<Types.Maybe<ResolversTypes['Action']>, ParentType, ContextType, RequireFields<Types.QueryActionArgs, 'label'>>;
  actions?: Resolver<Types.Maybe<ResolversTypes['ActionConnection']>, ParentType, ContextType, RequireFields<Types.QueryActionsArgs, 'first'>>;
  provisions?: Resolver<Types.Maybe<ResolversTypes['ProvisionConnection']>, ParentType, ContextType, RequireFields<Types.QueryProvisionsArgs, 'first'>>;
  term?: Resolver<Types.Maybe<ResolversTypes['Term']>, ParentType, ContextType, RequireFields<Types.QueryTermArgs, 'id'>>;
  cite?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<Types.QueryCiteArgs, 'ids' | 'page'>>;
  search?: Resolver<Types.Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<Types.QuerySearchArgs, 'text' | 'first'>>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['Path']>>, ParentType, ContextType, RequireFields<Types.QueryPathArgs, 'from' | 'to' | 'direction' | 'derivations' | 'maxLength' | 'first'>>;
  neighbourhood?: Resolver<Types.Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<Types.QueryNeighbourhoodArgs, 'id' | 'depth' | 'direction' | 'derivations' | 'limit'>>;
  subtree?: Resolver<Types.Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<Types.QuerySubtreeArgs, 'id' | 'depth' | 'limit'>>;
  impact?: Resolver<Types.Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<Types.QueryImpactArgs, 'instrument' | 'derivations' | 'depth' | 'limit'>>;
  coCited?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['CoCitation']>>, ParentType, ContextType, RequireFields<Types.QueryCoCitedArgs, 'id' | 'first'>>;
  referenceMatrix?: Resolver<Types.Maybe<ResolversTypes['ReferenceMatrix']>, ParentType, ContextType, RequireFields<Types.QueryReferenceMatrixArgs, 'rows' | 'columns' | 'skipRows' | 'skipColumns'>>;
  compare?: Resolver<Types.Maybe<ResolversTypes['Comparison']>, ParentType, ContextType, RequireFields<Types.QueryCompareArgs, 'a' | 'b'>>;
  paragraphs?: Resolver<Types.Maybe<ResolversTypes['ParagraphConnection']>, ParentType, ContextType, RequireFields<Types.QueryParagraphsArgs, 'first'>>;
  citations?: Resolver<Types.Maybe<ResolversTypes['CitationConnection']>, ParentType, ContextType, RequireFields<Types.QueryCitationsArgs, 'first'>>;
  terms?: Resolver<Types.Maybe<ResolversTypes['TermConnection']>, ParentType, ContextType, RequireFields<Types.QueryTermsArgs, 'first'>>;
  articles?: Resolver<Types.Maybe<ResolversTypes['ArticleConnection']>, ParentType, ContextType, RequireFields<Types.QueryArticlesArgs, 'first'>>;
  stats?: Resolver<Types.Maybe<ResolversTypes['Stats']>, ParentType, ContextType, Partial<Types.QueryStatsArgs>>;
  coverage?: Resolver<Types.Maybe<ResolversTypes['InstrumentCoverage']>, ParentType, ContextType, RequireFields<Types.QueryCoverageArgs, 'instrument'>>;
};

export type ReferenceMatrixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferenceMatrix'] = ResolversParentTypes['ReferenceMatrix']> = {
  rowAxis: Resolver<ResolversTypes['MatrixAxis'], ParentType, ContextType>;
  columnAxis: Resolver<ResolversTypes['MatrixAxis'], ParentType, ContextType>;
  rows: Resolver<ReadonlyArray<ResolversTypes['MatrixHeading']>, ParentType, ContextType>;
  columns: Resolver<ReadonlyArray<ResolversTypes['MatrixHeading']>, ParentType, ContextType>;
  cells: Resolver<ReadonlyArray<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
  rowCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columnCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MatrixHeadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixHeading'] = ResolversParentTypes['MatrixHeading']> = {
  key: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatrixCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell']> = {
  row: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  column: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provisionCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  types: Resolver<ReadonlyArray<ResolversTypes['ReferenceTypeCount']>, ParentType, ContextType>;
};

export type ReferenceTypeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferenceTypeCount'] = ResolversParentTypes['ReferenceTypeCount']> = {
  type: Resolver<ResolversTypes['ReferenceType'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferenceConnection'] = ResolversParentTypes['ReferenceConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ReferenceEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provisionCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferenceEdge'] = ResolversParentTypes['ReferenceEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['ReferenceType'], ParentType, ContextType>;
  derivation: Resolver<ResolversTypes['Derivation'], ParentType, ContextType>;
  role: Resolver<Types.Maybe<ResolversTypes['ReferenceRole']>, ParentType, ContextType>;
  quote: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trigger: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verb: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  division: Resolver<Types.Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  strength: Resolver<Types.Maybe<ResolversTypes['Strength']>, ParentType, ContextType>;
  hedge: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addressee: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  governs: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pinpoint: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  page: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rule: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citation: Resolver<Types.Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  rationale: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis: Resolver<Types.Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  score: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shared: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  source: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  snippet: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type SpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span']> = {
  page: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stats'] = ResolversParentTypes['Stats']> = {
  instrumentsByKind: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  instrumentsByBinding: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  citationsByStatus: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  citationsByForm: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  referencesByType: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  referencesByStrength: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  referencesByRole: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  referencesByBinding: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  referencesByDerivation: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType>;
  referencesByAddressee: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType, RequireFields<Types.StatsReferencesByAddresseeArgs, 'first'>>;
  mostReferenced: Resolver<ReadonlyArray<ResolversTypes['ReferencedInstrument']>, ParentType, ContextType, RequireFields<Types.StatsMostReferencedArgs, 'first'>>;
};

export type CountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Count'] = ResolversParentTypes['Count']> = {
  value: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distinctCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferencedInstrumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferencedInstrument'] = ResolversParentTypes['ReferencedInstrument']> = {
  instrument: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  referenceCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provisionCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  levels: Resolver<ReadonlyArray<ResolversTypes['SubgraphLevel']>, ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ResolversTypes['Edge']>, ParentType, ContextType>;
  truncated: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SubgraphLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphLevel'] = ResolversParentTypes['SubgraphLevel']> = {
  distance: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type TermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  altLabels: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  notLabels: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  closeMatch: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  definedIn: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  distinguishedFrom: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  subjectOf: Resolver<ResolversTypes['NodeConnection'], ParentType, ContextType, RequireFields<Types.TermSubjectOfArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermConnection'] = ResolversParentTypes['TermConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['TermEdge']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TermEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermEdge'] = ResolversParentTypes['TermEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Action: ActionResolvers<ContextType>;
  ActionConnection: ActionConnectionResolvers<ContextType>;
  ActionEdge: ActionEdgeResolvers<ContextType>;
  Article: ArticleResolvers<ContextType>;
  ArticleConnection: ArticleConnectionResolvers<ContextType>;
  ArticleEdge: ArticleEdgeResolvers<ContextType>;
  Body: BodyResolvers<ContextType>;
  Citation: CitationResolvers<ContextType>;
  CitationConnection: CitationConnectionResolvers<ContextType>;
  CitationEdge: CitationEdgeResolvers<ContextType>;
  CoCitation: CoCitationResolvers<ContextType>;
  Comparison: ComparisonResolvers<ContextType>;
  SharedReference: SharedReferenceResolvers<ContextType>;
  InstrumentCoverage: InstrumentCoverageResolvers<ContextType>;
  Edge: EdgeResolvers<ContextType>;
  Footnote: FootnoteResolvers<ContextType>;
  GraphInfo: GraphInfoResolvers<ContextType>;
  LabelCount: LabelCountResolvers<ContextType>;
  EdgeTypeCount: EdgeTypeCountResolvers<ContextType>;
  CoverageReport: CoverageReportResolvers<ContextType>;
  ObjectiveCoverage: ObjectiveCoverageResolvers<ContextType>;
  CitationCoverage: CitationCoverageResolvers<ContextType>;
  DocumentCoverage: DocumentCoverageResolvers<ContextType>;
  Source: SourceResolvers<ContextType>;
  Warning: WarningResolvers<ContextType>;
  Instrument: InstrumentResolvers<ContextType>;
  Vote: VoteResolvers<ContextType>;
  InstrumentConnection: InstrumentConnectionResolvers<ContextType>;
  InstrumentEdge: InstrumentEdgeResolvers<ContextType>;
  Item: ItemResolvers<ContextType>;
  LawEdge: LawEdgeResolvers<ContextType>;
  Node: NodeResolvers<ContextType>;
  NodeConnection: NodeConnectionResolvers<ContextType>;
  NodeEdge: NodeEdgeResolvers<ContextType>;
  Objective: ObjectiveResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  Page: PageResolvers<ContextType>;
  Paragraph: ParagraphResolvers<ContextType>;
  ParagraphConnection: ParagraphConnectionResolvers<ContextType>;
  ParagraphEdge: ParagraphEdgeResolvers<ContextType>;
  Path: PathResolvers<ContextType>;
  Provision: ProvisionResolvers<ContextType>;
  ProvisionConnection: ProvisionConnectionResolvers<ContextType>;
  ProvisionEdge: ProvisionEdgeResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  ReferenceMatrix: ReferenceMatrixResolvers<ContextType>;
  MatrixHeading: MatrixHeadingResolvers<ContextType>;
  MatrixCell: MatrixCellResolvers<ContextType>;
  ReferenceTypeCount: ReferenceTypeCountResolvers<ContextType>;
  ReferenceConnection: ReferenceConnectionResolvers<ContextType>;
  ReferenceEdge: ReferenceEdgeResolvers<ContextType>;
  Date: GraphQLScalarType;
  URL: GraphQLScalarType;
  SearchConnection: SearchConnectionResolvers<ContextType>;
  SearchEdge: SearchEdgeResolvers<ContextType>;
  Span: SpanResolvers<ContextType>;
  Stats: StatsResolvers<ContextType>;
  Count: CountResolvers<ContextType>;
  ReferencedInstrument: ReferencedInstrumentResolvers<ContextType>;
  Subgraph: SubgraphResolvers<ContextType>;
  SubgraphLevel: SubgraphLevelResolvers<ContextType>;
  Term: TermResolvers<ContextType>;
  TermConnection: TermConnectionResolvers<ContextType>;
  TermEdge: TermEdgeResolvers<ContextType>;
};

