/** What the citation steps hand on: plain data, with offsets in the provision's clean text. */
import type { CitationForm, CitationStatus, ReferenceEdgeType, ReferenceRole, Strength } from '../../src/model/labels.ts';

/** Words that name an instrument, before it is known which. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly form: CitationForm;
  /** Which rule found it; shown to people who ask why. */
  readonly rule: string;
  /** Ids of the instruments that the words fit. */
  readonly candidates: readonly string[];
}

export interface Citation extends Mention {
  readonly status: CitationStatus;
  /** The instrument's id where exactly one candidate remains. */
  readonly target: string | null;
}

/** One typed relation that the words around a citation state. */
export interface Reference {
  /** Its citation's place among the provision's citations. */
  readonly citation: number;
  readonly type: ReferenceEdgeType;
  readonly role: ReferenceRole;
  /** The governing clause, from its verb to the end of the name. */
  readonly quote: string;
  readonly trigger: string | null;
  readonly verb: string | null;
  readonly strength: Strength;
  readonly hedge: string | null;
  readonly scope: string | null;
  readonly rule: string;
}
