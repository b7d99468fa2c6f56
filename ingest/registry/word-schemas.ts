/** What the registry files on words may hold: the genre's own, those that govern, and what symbols and names look like. */
import { z } from 'zod';
import { REFERENCE_EDGES, STRENGTHS } from '../../src/model/labels.ts';
import { count, list, number, record, sourced, text } from './fields.ts';

/** The genre's own words: fixed sentences, and what mending words needs to know of English as the United Nations write it. */
export const genre = sourced({
  /** The sentence that opens every list of actions. */
  actionsFormula: text,
  formulas: list(text),
  /** Words of one or two letters that stand alone. */
  shortWords: list(text),
  /** Words so frequent that their standing beside a rare word means nothing. */
  functionWords: list(text),
  /** Words that the dictionary lacks or spells otherwise. */
  spellings: list(text),
  /** Compounds that keep their hyphen where the dictionary writes one word. */
  compounds: list(text),
});

const governing = record({
  type: z.enum(REFERENCE_EDGES),
  /** `OBJECT`: governs what stands right after it and the list that opens there; else the rest of its clause. */
  reach: z.literal('OBJECT').optional(),
  words: list(text),
});

/** The words that decide what a provision does with an instrument that it names. */
export const governingWords = sourced({
  phrases: list(governing),
  promotions: list(governing),
  promotingVerbs: list(record({ strength: z.enum(STRENGTHS), words: list(text) })),
  hedges: list(text),
  scopes: list(text),
});

const NUMBER_SHAPES = ['SESSION', 'CALENDAR', 'SPECIAL', 'EMERGENCY', 'ROMAN', 'YEAR', 'DOTTED'] as const;

const sessions = {
  firstYear: number,
  perYear: number,
  /** How many years before and after the session's own a resolution of it may be dated. */
  early: count,
  late: count,
};
/** A symbol with gaps that a resolution's number fills: `A/RES/{number}`. */
const symbolForm = text.refine((value) => value.includes('{'), 'has no gap; write {number}, {session} or {item} in it');

/** Whose resolutions are numbered how, and what documents' symbols begin with. */
export const issuingBodies = sourced({
  bodies: list(
    record({
      /** Its id in bodies.json, where it stands there. */
      body: text.optional(),
      /** As texts name it, also in short: "Council" is the name of three. */
      names: list(text),
      resolutionPrefix: text.optional(),
      /** The form of the symbols of the reports in which its resolutions are printed. */
      reports: symbolForm.optional(),
      /** By the shape of the number; none where its resolutions have no symbol of their own. */
      symbols: z.partialRecord(z.enum(NUMBER_SHAPES), symbolForm).readonly(),
      /** How its decisions are numbered, if apart from its resolutions: 74/571 cannot be a resolution's number. */
      decisions: record({
        symbol: symbolForm,
        lowest: z.partialRecord(z.enum(NUMBER_SHAPES), number).readonly(),
      }).optional(),
      sessions: record({ first: number, last: number.optional(), ...sessions }).optional(),
      /** From the lowest session on, numbers are higher than the one named. */
      romanSessions: record({
        last: number,
        lowest: record({ session: number, number: count }),
        highest: number.optional(),
        ...sessions,
      }).optional(),
    }),
  ),
  /** Last words of the names of bodies. */
  bodyNouns: list(text),
  /** First parts of the symbols under which the United Nations file documents. */
  series: list(text),
  /** Beginnings that look alike and belong to others. */
  otherSeries: list(text),
});

/** What names of instruments look like, known or not. */
export const instrumentNouns = sourced({
  /** What an instrument is called, one and several. */
  nouns: z.record(text, text).readonly(),
  /** Of these, the ones that mean an instrument only with a name of its own. */
  needsName: list(text),
  /** Phrases of the same form that name no instrument. */
  notNames: list(text),
  /** Capitalised words that stand before a name and are no part of it. */
  openers: list(text),
  /** Small words that hold a name together. */
  joiners: list(text),
  /** Words, in lower case, with which a title goes on after a small word that else ends a name: "in the Event". */
  titleWords: list(text),
  /** The like of them that begin the name of somebody: "by Governments". */
  actors: list(text),
  /** Short forms that mean one instrument wherever the document names no other of the kind. */
  standing: list(record({ words: text, instrument: text })),
});
