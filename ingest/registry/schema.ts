/** What a registry file may hold. Strict: an unknown field is an error, and every fact has a source. */
import { z } from 'zod';
import { BINDINGS, CONCORDANCE_EDGES, INSTRUMENT_KINDS, LAW_EDGES } from '../../src/model/labels.ts';
import { count, list, number, record, sourced, text } from './fields.ts';
import { genre, governingWords, instrumentNouns, issuingBodies } from './word-schemas.ts';

/** Words as texts give them: no article before, no tail that names the instrument supplemented. */
const name = text
  .refine((value) => !/^the /i.test(value), 'begins with "the"; leave the article out')
  .refine((value) => !/, supplementing /.test(value), 'holds ", supplementing …"; leave that tail to the title');

/** `6`, `6 (4)`, `3 (a)`, `6 (1) (a)`. */
const pinpoint = z
  .string()
  .regex(/^\d+(?: \((?:\d+|[a-z]+)\))*$/, 'must be written like "6", "6 (4)", "3 (a)" or "6 (1) (a)"');
const part = pinpoint.refine((value) => value.includes('('), 'is a whole article; list it under "articles"');

const instrument = sourced({
  id: text,
  title: text,
  shortTitle: text.optional(),
  /** Full wordings by which texts name it. */
  names: list(name),
  /** Short forms; one that stands in several records is ambiguous by that fact. */
  aliases: list(text),
  kind: z.enum(INSTRUMENT_KINDS),
  binding: z.enum(BINDINGS),
  symbol: text.optional(),
  adoptedOn: z.iso.date().optional(),
  openedForSignatureOn: z.iso.date().optional(),
  inForceOn: z.iso.date().optional(),
  untsVolume: number.optional(),
  untsRegistration: number.optional(),
  mtdsg: z
    .string()
    .regex(/^[IVX]+-\d+(?:-[a-z])?$/, 'must be written like "XVIII-12-b"')
    .optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  articleCount: number.optional(),
  session: number.optional(),
  committee: text.optional(),
  meeting: text.optional(),
  vote: z.enum(['RECORDED', 'WITHOUT_VOTE']).optional(),
  inFavour: count.optional(),
  against: count.optional(),
  abstaining: count.optional(),
});

const articles = sourced({
  instrument: text,
  articles: list(record({ number: z.string().regex(/^\d+$/, 'must be an article number'), heading: text })),
  /** The numbered paragraphs and lettered items that other records point at. */
  parts: list(part),
});

const body = sourced({
  id: z.string().regex(/^body:[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be written like "body:general-assembly"'),
  name: text,
  acronym: text.optional(),
  names: list(name),
});

const term = sourced({
  id: z.string().regex(/^term:[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be written like "term:illegal-entry"'),
  label: text,
  altLabels: list(text),
  /** What a thesaurus or a habit calls it, wrongly. */
  notLabels: list(text),
  /** Addresses of near equals in a thesaurus. */
  closeMatch: list(z.url()),
});

const law = record({
  from: text,
  type: z.enum(LAW_EDGES),
  to: text,
  source: text,
  pinpoint: text.optional(),
  note: text.optional(),
});

const outline = sourced({
  instrument: text,
  /** Of the document that the instrument is annexed to. */
  symbol: text,
  /** `paragraph` is the number of the commitment that opens the objective. */
  objectives: list(sourced({ number, title: text, actionCount: count, paragraph: number, note: text.optional() })),
  /** The first paragraph after the last objective. */
  implementationParagraph: number,
});

const concordance = sourced({
  rows: list(
    record({
      provision: text,
      edge: z.enum(CONCORDANCE_EDGES),
      article: record({ instrument: text, pinpoint }),
      basis: z.enum(['WORDING', 'SUBSTANCE']).nullable(),
      why: text,
    }),
  ),
});

const qualifiers = sourced({ qualifiers: list(record({ label: text, phrases: list(text) })) });

/** The shape of each file, by its name. */
export const FILES = {
  'instruments.json': list(instrument),
  'articles.json': list(articles),
  'bodies.json': list(body),
  'terms.json': list(term),
  'law.json': list(law),
  'outline.json': outline,
  'concordance.json': concordance,
  'qualifiers.json': qualifiers,
  'genre.json': genre,
  'governing-words.json': governingWords,
  'issuing-bodies.json': issuingBodies,
  'instrument-nouns.json': instrumentNouns,
} as const;

export type FileName = keyof typeof FILES;
export type Files = { readonly [Name in FileName]: z.infer<(typeof FILES)[Name]> };

export type RegisteredInstrument = z.infer<typeof instrument>;
/** The articles of one treaty: all of them, and the parts that other records point at. */
export type RegisteredArticles = z.infer<typeof articles>;
