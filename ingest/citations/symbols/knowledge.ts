/** What is known of document symbols: which bodies number their resolutions how, and which series there are. */

/**
 * How a number is written: `SESSION` 64/293, `CALENDAR` 2019/33, `SPECIAL` S-26/2, `EMERGENCY` ES-10/15,
 * `ROMAN` 217 A (III), `YEAR` 350 (1974), `DOTTED` 69.2.
 */
export type NumberShape = 'SESSION' | 'CALENDAR' | 'SPECIAL' | 'EMERGENCY' | 'ROMAN' | 'YEAR' | 'DOTTED';

/** What a body numbers. */
export type Act = 'resolution' | 'decision';

/** The years in which sessions fall; a resolution's date must agree with its session. */
export interface Sessions {
  readonly first: number;
  readonly firstYear: number;
  readonly perYear: number;
  readonly last?: number | undefined;
  /** How many years before and after the session's own a resolution of it may be dated. */
  readonly early: number;
  readonly late: number;
}

/** Sessions that are written in Roman numbers; resolutions are numbered on from one to the next. */
interface RomanSessions {
  readonly last: number;
  readonly firstYear: number;
  readonly perYear: number;
  readonly early: number;
  readonly late: number;
  /** From that session on, numbers are higher than this. */
  readonly lowest: { readonly session: number; readonly number: number };
  /** Of a body that numbers anew in each session, no number is higher. */
  readonly highest?: number | undefined;
}

export interface IssuingBody {
  readonly body?: string | undefined;
  /** As texts name it, also in short: "Council" is the name of three. */
  readonly names: readonly string[];
  readonly resolutionPrefix?: string | undefined;
  /** The form of the symbols of its reports to the General Assembly, in which its resolutions are printed. */
  readonly reports?: string | undefined;
  /** Shape → symbol, with `{number}`, `{session}` and `{item}`; empty where its resolutions have no symbol of their own. */
  readonly symbols: Readonly<Partial<Record<NumberShape, string>>>;
  /** Its decisions, numbered in each session from the lowest of their shape on; without them, a decision of it has no symbol. */
  readonly decisions?:
    | { readonly symbol: string; readonly lowest: Readonly<Partial<Record<NumberShape, number>>> }
    | undefined;
  readonly sessions?: Sessions | undefined;
  readonly romanSessions?: RomanSessions | undefined;
}

export interface SymbolKnowledge {
  readonly bodies: readonly IssuingBody[];
  /** Last words of the names of bodies: "Indian Ocean Tuna Commission" issues resolutions of its own. */
  readonly bodyNouns: readonly string[];
  /** First parts of the symbols under which the United Nations file documents. */
  readonly series: readonly string[];
  /** Beginnings that look alike and belong to others. */
  readonly otherSeries: readonly string[];
}
