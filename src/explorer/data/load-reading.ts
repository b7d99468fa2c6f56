/** Loads what the reader shows: a text with its citations, an instrument, or pages as they were read. */
import type { LawAnswer, NodeAnswer, ReferencesAnswer } from './answer.ts';
import { ask } from './ask.ts';
import { READ, READ_PAGES } from './queries.ts';

export interface CitationInText {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly status: 'RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED';
  readonly provision: { readonly id: string };
}

export interface FootnoteText {
  readonly id: string;
  readonly label: string;
  readonly text: string | null;
  readonly display: string | null;
  readonly citations: readonly CitationInText[];
}

/** A provision with its words. */
export interface ProvisionText extends NodeAnswer {
  readonly label: string;
  readonly cite: string;
  readonly text: string | null;
  readonly display: string | null;
  readonly notice: string | null;
  readonly startComplete: boolean | null;
  readonly endComplete: boolean | null;
  readonly pages: readonly { readonly id: string; readonly number: number; readonly of: number | null }[];
  readonly citations: readonly CitationInText[];
  readonly footnotes: readonly FootnoteText[];
  readonly items?: readonly ProvisionText[];
  readonly markedIn?: readonly { readonly id: string; readonly label: string }[];
}

export interface ObjectiveText extends NodeAnswer {
  readonly label: string;
  readonly cite: string;
  readonly title: string;
  readonly titleSource: 'PAGE' | 'OUTLINE';
  readonly pageTitle: string | null;
  readonly coverage: 'COMPLETE' | 'PARTIAL' | 'NONE';
  readonly commitment: ProvisionText | null;
  readonly actions: readonly ProvisionText[];
}

export interface InstrumentText extends NodeAnswer {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly adoptedOn: string | null;
  readonly openedForSignatureOn: string | null;
  readonly inForceOn: string | null;
  readonly untsVolume: number | null;
  readonly untsRegistration: number | null;
  readonly mtdsg: string | null;
  readonly url: string | null;
  readonly ingested: boolean;
  readonly laws: readonly LawAnswer[];
  readonly articles: readonly NodeAnswer[];
  readonly referencedBy: ReferencesAnswer;
}

export interface ArticleText extends NodeAnswer {
  readonly referencedBy: ReferencesAnswer;
  readonly definesTerms: readonly NodeAnswer[];
}

export interface TermText extends NodeAnswer {
  readonly altLabels: readonly string[];
  readonly notLabels: readonly string[];
  readonly definedIn: readonly NodeAnswer[];
  readonly distinguishedFrom: readonly NodeAnswer[];
}

/** What the reader shows, by what it is. */
export type Reading =
  | { readonly kind: 'objective'; readonly objective: ObjectiveText }
  | { readonly kind: 'provision'; readonly provision: ProvisionText }
  | { readonly kind: 'instrument'; readonly instrument: InstrumentText }
  | { readonly kind: 'article'; readonly article: ArticleText }
  | { readonly kind: 'term'; readonly term: TermText }
  | {
      readonly kind: 'body';
      readonly body: NodeAnswer & {
        readonly instruments: { readonly edges: readonly { readonly node: NodeAnswer }[] };
      };
    }
  | {
      readonly kind: 'citation';
      readonly citation: NodeAnswer & { readonly provision: ProvisionText; readonly candidates: readonly NodeAnswer[] };
    }
  | { readonly kind: 'nothing'; readonly id: string };

/** An action or a commitment is read within its objective; anything else by itself. */
export async function loadReading(id: string, signal: AbortSignal): Promise<Reading> {
  const { node } = await ask<{ node: NodeAnswer | null }>(READ, { id }, signal);
  if (node === null) return { kind: 'nothing', id };
  const objective = node.objective ?? node.commits;
  if (objective) return { kind: 'objective', objective: objective as ObjectiveText };
  const value = node as never;
  switch (node.__typename) {
    case 'Objective':
      return { kind: 'objective', objective: value };
    case 'Instrument':
      return { kind: 'instrument', instrument: value };
    case 'Article':
      return { kind: 'article', article: value };
    case 'Term':
      return { kind: 'term', term: value };
    case 'Body':
      return { kind: 'body', body: value };
    case 'Citation':
      return { kind: 'citation', citation: value };
    default:
      return { kind: 'provision', provision: value };
  }
}

/** The provisions whose words a reading holds. */
export function provisionsOf(reading: Reading): readonly ProvisionText[] {
  const withItems = (provision: ProvisionText) => [provision, ...(provision.items ?? [])];
  if (reading.kind === 'provision') return withItems(reading.provision);
  if (reading.kind === 'citation') return [reading.citation.provision];
  if (reading.kind !== 'objective') return [];
  const { commitment, actions } = reading.objective;
  return [...(commitment ? [commitment] : []), ...actions.flatMap(withItems)];
}

export interface PageText {
  readonly id: string;
  readonly number: number;
  readonly of: number | null;
  readonly text: string;
  readonly instrument: {
    readonly id: string;
    readonly title: string;
    readonly symbol: string | null;
    readonly url: string | null;
  } | null;
  readonly citations: readonly {
    readonly id: string;
    readonly quote: string;
    readonly status: string;
    readonly spans: readonly { readonly page: number; readonly start: number; readonly end: number }[];
    readonly provision: { readonly id: string };
  }[];
}

export async function loadPages(ids: readonly string[], signal: AbortSignal): Promise<readonly PageText[]> {
  const { nodes } = await ask<{ nodes: (PageText | null)[] }>(READ_PAGES, { ids }, signal);
  return nodes.filter((page) => page !== null);
}
