/** The strings by which lawyers point at a provision: `para. 26 (b)`, `para. [25] (a)`, `third preambular paragraph`. */
import type { InstrumentText, Paragraph } from '../structure/tree.ts';

/** The part before the pinpoint: an annexed text is cited by the symbol of what it is annexed to. */
export function citeAs({ instrument, annexedTo }: Pick<InstrumentText, 'instrument' | 'annexedTo'>): string {
  if (annexedTo === null) return instrument;
  const [, number] = instrument.split('/annex/');
  return [`${annexedTo}, annex`, number].filter(Boolean).join(' ');
}

/** A number in square brackets is inferred: it is not on the page. Sections stand before the paragraph they hold. */
export function paragraphPinpoint(paragraph: Paragraph): string {
  const { number, numberInferred, paragraphKind, segment } = paragraph;
  if (paragraphKind === 'PREAMBULAR' && number !== null) return `${ordinal(number)} preambular paragraph`;
  const parts = segment.split('__');
  const sections = parts.slice(0, -1).map(sectionPinpoint);
  const written = NUMBER.exec(parts.at(-1) ?? '')?.[1] ?? number;
  return [...sections, written === null ? 'unnumbered paragraph' : numbered(written, numberInferred)].join(', ');
}

/** The number as the id has it: "4", "4A", "1.1", "A.1". */
const NUMBER = /^para_([\dA-Z][^_]*)/;

/** Of an objective's commitment; by the outline's number where its text is missing. */
export function commitmentPinpoint(commitment: Paragraph | null, outlined: number | null): string {
  if (commitment) return paragraphPinpoint(commitment);
  return outlined === null ? 'unnumbered paragraph' : numbered(outlined, true);
}

function numbered(number: number | string, inferred: boolean): string {
  return `para. ${inferred ? `[${number}]` : number}`;
}

/** `sect_IV` → `sect. IV`; a section that its source calls rule, principle or appendix keeps that name. */
function sectionPinpoint(segment: string): string {
  const [, kind, number = ''] = /^sect_([a-z]{4,})(?:_(.+))?$/.exec(segment) ?? [];
  const words = kind === undefined ? segment.replace(/^sect/, 'sect.') : `${kind} ${number}`;
  return words
    .replace(/^section/, 'sect.')
    .replace(/_/g, ' ')
    .trim();
}

const FIRST = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const TENS = ['', '', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** `1` → `first`, `23` → `twenty-third`; beyond 99 with digits. */
function ordinal(number: number): string {
  const word = FIRST[number - 1];
  const tens = TENS[Math.floor(number / 10)];
  if (word !== undefined) return word;
  if (!tens) return `${number}th`;
  return number % 10 === 0 ? `${tens}ieth` : `${tens}y-${FIRST[(number % 10) - 1]}`;
}
