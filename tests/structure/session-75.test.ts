/**
 * The resolutions of session 75 as plain text: what their XML says of paragraphs and items, set as lines, must be read
 * back from the lines alone. The XML lies beside the project and is no part of it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAkn } from '../../ingest/structure/akn/read-akn.ts';
import type { DocumentTree, Item, Paragraph } from '../../ingest/structure/tree.ts';
import { ParseError } from '../../src/model/errors.ts';
import { assemble, pageOf } from './pages.ts';

const folder = new URL('../../../shared/data/akn-session-75/', import.meta.url);
const isThere = existsSync(folder);

/** Characters of a line. */
const WIDTH = 88;

describe.skipIf(!isThere)('session 75 as text (skipped where ../shared/data/akn-session-75 is not there)', () => {
  it('gives the paragraphs and items of its XML in nineteen of twenty resolutions', () => {
    const trees = readdirSync(folder).sort().flatMap(readXml);
    const others = trees.filter((tree) => JSON.stringify(textsOf(readBack(tree))) !== JSON.stringify(textsOf(tree)));
    console.log(
      `session 75: ${trees.length - others.length} of ${trees.length} the same; others: ${others.map((tree) => tree.symbol).join(', ')}`,
    );
    expect(trees.length).toBeGreaterThan(300);
    expect(others.length / trees.length).toBeLessThan(0.05);
  });
});

/** What is refused, as the one in French, is no matter of this test. */
function readXml(name: string): DocumentTree[] {
  try {
    return [readAkn(readFileSync(new URL(name, folder)), name)];
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}

function readBack(tree: DocumentTree): DocumentTree | undefined {
  return assemble([pageOf(setAsText(tree))]).documents[0];
}

function setAsText({ symbol, parts }: DocumentTree): string {
  const [resolution] = parts;
  const lines = resolution?.paragraphs.flatMap((paragraph) => [
    wrap(
      (paragraph.number !== null && paragraph.paragraphKind === 'OPERATIVE' && !paragraph.numberInferred
        ? `${paragraph.number}. `
        : '') + paragraph.text.text,
    ),
    ...paragraph.items.flatMap(itemLines),
  ]);
  return [
    `United Nations\n${symbol}\nGeneral Assembly\nDistr.: General\nResolution adopted by the General Assembly on 3 December 2020`,
    `${symbol.replace('A/RES/', '')}. ${resolution?.title ?? 'Title'}\nThe General Assembly,`,
    ...(lines ?? []),
    '40th plenary meeting\n3 December 2020\n',
  ].join('\n');
}

function itemLines(item: Item): string[] {
  return [wrap(`(${item.letter}) ${item.text.text}`), ...item.items.flatMap(itemLines)];
}

function wrap(text: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

/** The resolution's own texts with their places. */
function textsOf(tree: DocumentTree | undefined): string[] {
  const under = (text: Paragraph | Item, name: string): string[] => [
    `${name}: ${text.text.text.replace(/\s+/g, ' ').trim()}`,
    ...text.items.flatMap((item) => under(item, `${name}/${item.letter}`)),
  ];
  return tree?.parts[0]?.paragraphs.flatMap((paragraph) => under(paragraph, paragraph.segment)) ?? [];
}
