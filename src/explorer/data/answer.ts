/** The shapes of the API's answers, as the queries of the explorer ask for them. */
import type { Derivation } from './graph.ts';

export interface InstrumentName {
  readonly __typename?: string;
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string | null;
  readonly symbol: string | null;
  readonly kind: string;
  readonly binding: string;
}

interface ObjectiveName {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly cite: string;
}

/** Any node, named: fields that its type does not have are absent. */
export interface NodeAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly title?: string;
  readonly shortTitle?: string | null;
  readonly symbol?: string | null;
  readonly kind?: string;
  readonly binding?: string;
  readonly label?: string;
  readonly cite?: string;
  readonly instrument?: InstrumentName;
  readonly coverage?: string;
  readonly heading?: string | null;
  /** Of an action. */
  readonly objective?: ObjectiveName;
  /** The objective that a commitment paragraph opens; GraphQL wants another name, since it may be null. */
  readonly commits?: ObjectiveName | null;
  readonly termLabel?: string;
  readonly name?: string;
  readonly acronym?: string | null;
  readonly quote?: string;
  readonly status?: string;
}

interface Resting {
  readonly id: string;
  readonly provision: { readonly id: string };
}

export interface ReferenceAnswer {
  readonly id: string;
  readonly type: string;
  readonly derivation: Derivation;
  readonly role: string | null;
  readonly quote: string | null;
  readonly trigger: string | null;
  readonly strength: string | null;
  readonly hedge: string | null;
  readonly addressee: string | null;
  readonly scope: string | null;
  readonly page: number | null;
  readonly pinpoint: string | null;
  readonly basis: string | null;
  readonly rationale: string | null;
  readonly score: number | null;
  readonly shared: readonly string[] | null;
  readonly source: string | null;
  readonly citation: Resting | null;
  readonly node: NodeAnswer;
}

export interface ReferencesAnswer {
  readonly totalCount: number;
  readonly edges: readonly ReferenceAnswer[];
}

export interface LawAnswer {
  readonly id: string;
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  readonly derivation: Derivation;
  readonly quote: string | null;
  readonly page: number | null;
  readonly pinpoint: string | null;
  readonly source: string | null;
  readonly citation: Resting | null;
  readonly node: NodeAnswer;
}

/** An edge of any type, as paths give it. */
export type EdgeAnswer = Omit<ReferenceAnswer, 'node' | 'derivation' | 'trigger' | 'hedge' | 'addressee' | 'scope'> & {
  readonly derivation: Derivation | null;
};

/** A node with what stands around it. */
export interface SurroundedAnswer extends NodeAnswer {
  readonly references?: ReferencesAnswer;
  readonly referencedBy?: ReferencesAnswer;
  readonly laws?: readonly LawAnswer[];
  readonly commitment?: NodeAnswer | null;
  readonly actions?: readonly (NodeAnswer & { readonly items: readonly NodeAnswer[] })[];
  readonly definesTerms?: readonly NodeAnswer[];
  readonly definedIn?: readonly NodeAnswer[];
  readonly distinguishedFrom?: readonly NodeAnswer[];
  readonly subjectOf?: { readonly edges: readonly { readonly node: NodeAnswer }[] };
  readonly instruments?: { readonly edges: readonly { readonly node: NodeAnswer }[] };
}

export interface PageOf<T> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: T }[];
}

export interface ObjectiveHolding {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly title: string;
  readonly titleSource: 'PAGE' | 'OUTLINE';
  readonly coverage: 'COMPLETE' | 'PARTIAL' | 'NONE';
  readonly actions: readonly { readonly id: string; readonly label: string }[];
}

export interface HoldingsAnswer {
  readonly graph: {
    readonly hash: string;
    readonly coverage: {
      readonly citations: {
        readonly total: number;
        readonly resolved: number;
        readonly ambiguous: number;
        readonly unresolved: number;
      };
      readonly documents: readonly {
        readonly document: string;
        readonly pagesHeld: number;
        readonly pagesInSource: number | null;
        readonly pages: readonly number[];
      }[];
    };
    readonly warnings: readonly {
      readonly message: string;
      readonly source: string | null;
      readonly page: number | null;
      readonly line: number | null;
    }[];
  };
  readonly objectives: readonly ObjectiveHolding[] | null;
}
