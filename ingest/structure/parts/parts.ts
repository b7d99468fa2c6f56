/**
 * Blocks → the texts of a document: a resolution, and each of its annexes as an instrument of its own.
 *
 *   document   = part (annex part)*
 *   part       = (title | closing | preamble | operative | paragraph | objective | fragment)*
 */
import { openSection, type Section } from '../akn/sections.ts';
import { sectionPrefixes } from '../akn/segments.ts';
import type { Block } from '../blocks/block.ts';
import type { Objective, Paragraph } from '../tree.ts';
import type { Finding } from '../warnings.ts';
import type { Calls } from '../wording.ts';
import { complete, objectiveWithoutHeading, parseLeading, parseObjective, parseWithoutHeading } from './objectives.ts';
import {
  parseFragment,
  parseLoneItem,
  parseNumbered,
  parsePreambular,
  parseText,
  parseUnnumbered,
} from './provisions.ts';
import { eat, excerpt, note, type Outline, peek, type Reader } from './reader.ts';
import { uniqueParagraphs } from './segments.ts';

export interface Part {
  /** `null` for the resolution itself; for an annex its numeral, or nothing. */
  readonly annex: string | null;
  /** Of one of several resolutions under one number; `null` where there is one, and for annexes. */
  readonly letter: string | null;
  /** The first heading of an annex, or what stands above a resolution that is not the first. */
  readonly title: string | null;
  /** "28th plenary meeting", "29 October 2018". */
  readonly closing: readonly string[];
  readonly objectives: readonly Objective[];
  readonly paragraphs: readonly Paragraph[];
}

export interface PartContext {
  readonly calls: Calls;
  readonly pageNumber: Reader['pageNumber'];
  readonly isPageCounted: Reader['isPageCounted'];
  readonly findings: Finding[];
  /** The outline of the text that has objectives; `null` in a document without them. */
  readonly outline: Outline | null;
  /** Whether what stands before the first annex, or before missing pages, is the resolution and not its annex. */
  readonly startsWithResolution: boolean;
  /** Whether that is a decision, which has no preamble. */
  readonly isDecision: boolean;
  /** The letters of the resolutions under one number; nothing where there is one. */
  readonly letters: string;
}

export function parseParts(blocks: readonly Block[], context: PartContext): Part[] {
  return splitAtAnnexes(blocks, context).map((raw) => {
    const part = parsePart(raw.blocks, raw.annex, context);
    return { ...part, letter: raw.letter, title: raw.title ?? part.title };
  });
}

interface RawPart {
  readonly annex: string | null;
  readonly letter: string | null;
  readonly title: string | null;
  readonly blocks: Block[];
}

/** In the document of the Compact a gap before any annex hides the word: what follows the gap is annexed text. */
function splitAtAnnexes(blocks: readonly Block[], context: PartContext): RawPart[] {
  const { outline, startsWithResolution, letters } = context;
  const bare = { letter: null, title: null };
  const isCompact = outline !== null;
  const parts: RawPart[] = [
    { ...bare, letter: letters.charAt(0) || null, annex: isCompact && !startsWithResolution ? '' : null, blocks: [] },
  ];
  for (const block of blocks) {
    const current = parts.at(-1);
    if (block.kind === 'part')
      parts.push({ annex: null, letter: block.letter, title: block.title || null, blocks: [] });
    else if (block.kind === 'annex' && block.label !== '' && isConvention(current, isCompact))
      current?.blocks.push({ kind: 'title', text: block.text, firstLine: block.text.text });
    else if (block.kind === 'annex' && !(isCompact && current?.annex === '' && current.blocks.length === 0))
      parts.push({ ...bare, annex: block.label, title: block.title, blocks: [] });
    else if (
      block.kind === 'gap' &&
      !block.isOmission &&
      isCompact &&
      current?.annex === null &&
      current.blocks.length > 0
    )
      parts.push({ ...bare, annex: '', blocks: [block] });
    else current?.blocks.push(block);
  }
  return numbered(parts, isCompact).filter(
    (part) => part.annex !== null || part.blocks.some((block) => block.kind !== 'gap') || parts.length === 1,
  );
}

/** Below "Annex" alone, "Annex I" is an annex of the convention that stands there. */
function isConvention(part: RawPart | undefined, isCompact: boolean): boolean {
  const hasText = part?.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'text' || kind === 'preamble');
  return !isCompact && part?.annex === '' && hasText === true;
}

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Several that are called "Annex" alone are told by their order. */
function numbered(parts: readonly RawPart[], isCompact: boolean): RawPart[] {
  const annexes = parts.filter(({ annex }) => annex !== null);
  if (isCompact || annexes.length < 2) return [...parts];
  return parts.map((part) =>
    part.annex === '' ? { ...part, annex: NUMERALS[annexes.indexOf(part)] ?? String(annexes.indexOf(part) + 1) } : part,
  );
}

function parsePart(blocks: readonly Block[], annex: string | null, context: PartContext): Part {
  const outline = annex === null ? null : context.outline;
  const reader: Reader = {
    blocks,
    at: 0,
    isBroken: false,
    isAnnex: annex !== null,
    calls: context.calls,
    outline,
    pageNumber: context.pageNumber,
    isPageCounted: context.isPageCounted,
    findings: context.findings,
  };
  const objectives: Objective[] = [];
  const paragraphs: Paragraph[] = [];
  const closing: string[] = [];
  let title: string | null = null;
  let sections: readonly Section[] = [];
  const sectioned: SectionedParagraph[] = [];
  let isOperative = annex === null && context.isDecision;
  while (reader.at < blocks.length) {
    const isAfterGap = peek(reader, -1)?.kind === 'gap';
    const block = peek(reader);
    switch (block?.kind) {
      case 'heading':
        reader.at++;
        if (outline) addObjective(reader, objectives, parseObjective(reader, outline, block));
        break;
      case 'paragraph': {
        const objective = outline ? objectiveWithoutHeading(reader, outline) : undefined;
        if (outline && objective !== undefined)
          addObjective(reader, objectives, parseWithoutHeading(reader, outline, objective));
        else paragraphs.push(parseNumbered(reader, 'OPERATIVE'));
        break;
      }
      case 'title':
        reader.at++;
        if (annex !== null && paragraphs.length === 0 && objectives.length === 0) title ??= block.text.text;
        if (outline === null) sections = openSection(block.firstLine ?? block.text.text, sections);
        break;
      case 'closing':
        reader.at++;
        closing.push(block.text.text);
        break;
      default:
        paragraphs.push(...parseOther(reader, objectives, isAfterGap, isOperative));
    }
    for (const paragraph of paragraphs.slice(sectioned.length)) {
      sectioned.push({ paragraph, sections });
      isOperative ||= paragraph.number !== null || (annex === null && paragraph.paragraphKind === 'OPERATIVE');
    }
  }
  const named = nameBySection(sectioned);
  return {
    annex,
    letter: null,
    title,
    closing,
    objectives,
    paragraphs: uniqueParagraphs(named, annex !== null, reader),
  };
}

interface SectionedParagraph {
  readonly paragraph: Paragraph;
  readonly sections: readonly Section[];
}

/** Where numbers begin again, a paragraph's section stands before its number or its place: `sect_II__para_1`. */
function nameBySection(all: readonly SectionedParagraph[]): Paragraph[] {
  const operative = all.filter(({ paragraph }) => paragraph.paragraphKind === 'OPERATIVE');
  const numbers = operative.flatMap(({ paragraph }) => paragraph.number ?? []);
  if (new Set(numbers).size === numbers.length) return all.map(({ paragraph }) => paragraph);
  const prefixOf = sectionPrefixes(operative);
  const isOperative = new Set(operative);
  return all.map((one) =>
    isOperative.has(one) ? { ...one.paragraph, segment: `${prefixOf(one)}${one.paragraph.segment}` } : one.paragraph,
  );
}

function parseOther(reader: Reader, objectives: Objective[], isAfterGap: boolean, isOperative: boolean): Paragraph[] {
  if (eat(reader, 'gap')) {
    reader.isBroken = true;
    return [];
  }
  if (eat(reader, 'annex') || eat(reader, 'draft')) return [];
  const preamble = eat(reader, 'preamble');
  if (preamble) return [parsePreambular(reader, preamble)];
  const operative = eat(reader, 'operative');
  if (operative) return [parseUnnumbered(reader, operative.text)];
  if (!isAfterGap && peek(reader)?.kind === 'text') {
    const text = eat(reader, 'text');
    return text ? [parseText(reader, text, isOperative)] : [];
  }
  const item = isAfterGap || reader.outline ? undefined : eat(reader, 'item');
  if (item) return [parseLoneItem(reader, item)];
  const fragment = reader.outline ? parseLeading(reader, reader.outline, objectives) : parseFragment(reader);
  return fragment ? [fragment] : [];
}

/** Where one stands again, that adds what the first lacks. */
function addObjective(reader: Reader, objectives: Objective[], objective: Objective): void {
  const at = objectives.findIndex(({ number }) => number === objective.number);
  const before = objectives[at];
  const where = objective.heading ?? objective.commitment;
  if (before === undefined) {
    objectives.push(objective);
    return;
  }
  note(
    reader,
    'OBJECTIVE_REPEATED',
    `Objective ${objective.number} stands here a second time: “${where ? excerpt(where.text) : objective.title}”`,
    where?.text ?? null,
  );
  objectives[at] = complete(reader, before, objective);
}
