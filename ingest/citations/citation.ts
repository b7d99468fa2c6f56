/** What the citation steps hand on: plain data, with offsets in the provision's clean text. */
import type {
  CitationForm,
  CitationStatus,
  Division,
  ReferenceEdgeType,
  ReferenceRole,
  Strength,
} from '../../src/model/labels.ts';

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
  /** The place in the Treaty Series of which the words are one number: "vols. 2225 and 2237, No. 39574". */
  readonly place?: string | undefined;
}

export interface Citation extends Mention {
  readonly status: CitationStatus;
  /** The id of the instrument, or of the article that the pinpoint names, where exactly one candidate remains. */
  readonly target: string | null;
  /** The part of the instrument that the words around the name point at: `art. 6, para. 1 (a)`. */
  readonly pinpoint: string | null;
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
  /** Whom the verb addresses: "States parties". */
  readonly addressee: string | null;
  /** What of the instrument is meant: "relevant recommendations of". */
  readonly scope: string | null;
  /** What must accord with the instrument, in the text's words. */
  readonly governs: string | null;
  readonly division: Division;
  readonly pinpoint: string | null;
  readonly rule: string;
}
