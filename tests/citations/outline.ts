/**
 * Text cases as people read them: paragraphs, with the marks of notes as `[1]`, and notes as lines that begin with `[1] `;
 * and the outline of what was read: one line a citation, below it one line a relation.
 */

import type { Citation, Reference } from '../../ingest/citations/citation.ts';
import type { CitationReader, CitingText } from '../../ingest/citations/read.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';

const rules = createRules(loadRegistry());
export const read: CitationReader = rules.readCitations;

export interface Case {
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

/** `# name`, input, `==>`, outline; as often as there are cases. */
export function parseCases(file: string): Case[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      const [input = '', expected = ''] = lines.join('\n').split(/^==>$/m);
      return { name: name.trim(), input: input.trim(), expected: expected.trim() };
    });
}

/** The document's symbol may stand in the first line, and its title: `document A/HRC/RES/43/12`, `document gcm Global Compact …`. */
export function outlineOf(input: string): string {
  const lines = input.split('\n').filter((line) => line.trim() !== '');
  const [, symbol, title] = /^document (\S+)(?: (.+))?$/.exec(lines[0] ?? '') ?? [];
  const titles = symbol === undefined || title === undefined ? [] : [{ title, instrument: symbol }];
  const texts = lines.slice(symbol === undefined ? 0 : 1).map(textOf);
  return read(texts, symbol ?? 'A/RES/75/1', titles)
    .flatMap(({ citations, references }) =>
      citations.flatMap((citation, at) => [
        outlineCitation(citation),
        ...references.filter((reference) => reference.citation === at).map(outlineReference),
      ]),
    )
    .join('\n');
}

function textOf(line: string, at: number): CitingText {
  const note = /^\[(\d+)\] /.exec(line);
  if (note)
    return {
      id: `A/RES/75/1#fn_${note[1]}`,
      text: line.slice(note[0].length),
      kind: 'note',
      calls: [],
      number: Number(note[1]),
    };
  const item = /^\(([a-z])\) /.exec(line);
  const calls: { number: number; offset: number }[] = [];
  let text = '';
  for (const piece of (item ? line.slice(item[0].length) : line).split(/(\[\d+\])/)) {
    if (/^\[\d+\]$/.test(piece)) calls.push({ number: Number(piece.slice(1, -1)), offset: text.length });
    else text += piece;
  }
  const id = item ? `A/RES/75/1#para_1__item_${item[1]}` : at === 0 ? 'A/RES/75/1#para_1' : `A/RES/75/1#para_${at + 1}`;
  return { id, text, kind: 'provision', calls };
}

function outlineCitation({ quote, target, candidates, form, status, pinpoint }: Citation): string {
  const found = target ?? (candidates.length > 0 ? candidates.join(' or ') : '?');
  return `${quote} → ${found}${pinpoint === null ? '' : ` (${pinpoint})`} [${form}, ${status}]`;
}

function outlineReference({ type, role, quote, strength, hedge, addressee, scope, governs }: Reference): string {
  const told = [
    role === 'DIRECT' ? '' : role,
    strength === 'NONE' ? '' : strength,
    addressee && `to: ${addressee}`,
    hedge && `hedge: ${hedge}`,
    scope && `scope: ${scope}`,
    governs && `governs: ${governs}`,
  ].filter(Boolean);
  return `  ${type}${told.length > 0 ? ` {${told.join('; ')}}` : ''} ${quote}`;
}
