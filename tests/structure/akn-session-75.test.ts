/**
 * What must hold of every resolution of a session, held against the 339 files that stand beside the project where it is
 * developed. The words that must arrive are taken from the XML by other means than the reader's: its tags are cut out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AknReading, readAknWithLinks } from '../../ingest/structure/akn/read-akn.ts';
import type { InstrumentText, Item, NoteCall, Paragraph } from '../../ingest/structure/tree.ts';
import { ParseError } from '../../src/model/errors.ts';

const folder = fileURLToPath(new URL('../../../shared/data/akn-session-75', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.log(`session 75 is not at ${folder}: what must hold of its resolutions is not tested here`);

interface ReadFile extends AknReading {
  readonly name: string;
  readonly xml: string;
}

/** A text of an instrument and the path of its id. */
interface Passage {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly calls: readonly NoteCall[];
}

function passagesOf(part: InstrumentText): Passage[] {
  const ofItem = (item: Item, above: string): Passage[] => {
    const path = `${above}__item_${item.letter}`;
    const label = /^u\d+$/.test(item.letter) ? '' : item.letter.replace(/_\d+$/, '');
    return [
      { path, label, text: item.text.text, calls: item.calls },
      ...item.items.flatMap((below) => ofItem(below, path)),
    ];
  };
  const ofParagraph = (paragraph: Paragraph): Passage[] => {
    const isPrinted = paragraph.paragraphKind !== 'PREAMBULAR' && !paragraph.numberInferred;
    const label = isPrinted ? String(paragraph.number ?? '') : '';
    return [
      { path: paragraph.segment, label, text: paragraph.text.text, calls: paragraph.calls },
      ...paragraph.items.flatMap((item) => ofItem(item, paragraph.segment)),
    ];
  };
  return part.paragraphs.flatMap(ofParagraph);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of preambles and main bodies, tables, the enacting formula and repeated numbers of headings aside. */
function wordsOfXml(xml: string): string[] {
  const bodies = [...xml.matchAll(/<(preamble|mainBody)>([\s\S]*?)<\/\1>/g)].map(([, , inside]) => inside ?? '');
  const text = bodies
    .join('\n')
    .replace(/<formula[\s\S]*?<\/formula>/g, ' ')
    .replace(/<table[\s\S]*?<\/table>/g, ' ')
    .replace(/<num>\s*(\w+\.)\s*<\/num>(?=\s*<(?:sub)?heading>\s*\1)/g, ' ')
    .replace(
      /<\/?(?:p|num|content|paragraph|eol|authorialNote|subheading|heading|crossHeading|container)\b[^>]*>/g,
      ' ',
    )
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/&#x9;/g, '\t');
  return wordsOf(text.normalize('NFC'));
}

function wordsOf(text: string): string[] {
  return text.replace(/[\u00ad\u200e]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that a tree and its headings hold; a mark typed a second time is put back where it stood. */
function wordsOfReading({ tree, headings }: AknReading): string[] {
  const words = headings.flatMap(({ text }) => wordsOf(text));
  for (const part of tree.parts) {
    const passages = passagesOf(part);
    const called = new Set<number>();
    for (const { label, text, calls } of passages) {
      const typed = calls.filter(({ number }) => called.has(number) || !called.add(number));
      words.push(
        ...wordsOf(label),
        ...wordsOf(
          typed.reduceRight((left, { number, offset }) => left.slice(0, offset) + number + left.slice(offset), text),
        ),
      );
    }
    // Notes on a title stand outside preamble and main body.
    for (const note of part.notes) if (called.has(note.number)) words.push(...wordsOf(note.text.text));
  }
  return words;
}

/** What one list has more often than the other. */
function surplus(of: readonly string[], over: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of over) counts.set(word, (counts.get(word) ?? 0) + 1);
  return of.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

describe.skipIf(!isThere)('every resolution of session 75', () => {
  const files: ReadFile[] = [];
  const refused: ParseError[] = [];

  beforeAll(() => {
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(`${folder}/${name}`);
      try {
        files.push({ name, xml: bytes.toString('utf8'), ...readAknWithLinks(bytes, name) });
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        refused.push(error);
      }
    }
    const parts = files.flatMap(({ tree }) => tree.parts);
    const passages = parts.flatMap(passagesOf);
    const paragraphs = parts.flatMap((part) => part.paragraphs);
    const counts = {
      files: files.length,
      refused: refused.length,
      instruments: parts.length,
      annexes: parts.filter(({ annexedTo }) => annexedTo !== null).length,
      preambular: paragraphs.filter(({ paragraphKind }) => paragraphKind === 'PREAMBULAR').length,
      operative: paragraphs.filter(({ paragraphKind }) => paragraphKind === 'OPERATIVE').length,
      items: passages.length - paragraphs.length,
      notes: parts.reduce((sum, { notes }) => sum + notes.length, 0),
      calls: passages.reduce((sum, { calls }) => sum + calls.length, 0),
      keywords: files.reduce((sum, { tree }) => sum + (tree.metadata?.keywords.length ?? 0), 0),
      links: files.reduce((sum, { links }) => sum + links.length, 0),
      headings: files.reduce((sum, { headings }) => sum + headings.length, 0),
      warnings: files.reduce((sum, { tree }) => sum + tree.warnings.length, 0),
    };
    console.log(
      Object.entries(counts)
        .map(([what, count]) => `${what} ${count}`)
        .join(' · '),
    );
  });

  test('is read, or refused for its language', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(refused.map(({ message }) => message).filter((message) => !message.includes('in another language'))).toEqual(
      [],
    );
  });

  test('has a symbol of its own, with the number and the letter that its file name has', () => {
    expect(new Set(files.map(({ tree }) => tree.symbol)).size).toBe(files.length);
    const symbolOfName = (name: string) =>
      /^(?:A_RES_)?(S-)?(\d+)_(\d+)[ _]?([A-C](?:-[A-C])?)?[-_ ]/.exec(name.replace(/_E\.xml$/, '_'))?.slice(1);
    for (const { name, tree } of files) {
      const [special = '', session, number, letters = ''] = symbolOfName(name) ?? [];
      expect(tree.symbol.startsWith(`A/RES/${special}${session}/${number}${letters}`), `${name}: ${tree.symbol}`).toBe(
        true,
      );
      expect(tree.symbol.slice(`A/RES/${special}${session}/${number}`.length), name).toMatch(/^(?:[A-Z](?:-[A-Z])?)?$/);
    }
  });

  test('keeps every word of its body in exactly one provision, note or heading', () => {
    for (const file of files) {
      const [inXml, inTree] = [wordsOfXml(file.xml), wordsOfReading(file)];
      expect({ file: file.name, lost: surplus(inXml, inTree), added: surplus(inTree, inXml) }).toEqual({
        file: file.name,
        lost: [],
        added: [],
      });
    }
  });

  test('has ids that name one thing each, over all files', () => {
    const ids = files.flatMap(({ tree }) =>
      tree.parts.flatMap((part) => [
        part.instrument,
        ...passagesOf(part).map(({ path }) => `${part.instrument}#${path}`),
        ...part.notes.map(({ number }) => `${part.instrument}#fn_${number}`),
      ]),
    );
    expect(surplus(ids, [...new Set(ids)])).toEqual([]);
    expect(ids.filter((id) => /(?:para|item)_[^_]+_\d+$/.test(id))).toEqual([]);
  });

  test('counts its paragraphs without a gap, in the whole or in each section', () => {
    const gaps = files.flatMap(({ tree }) =>
      tree.parts.flatMap((part) => {
        const numbered = part.paragraphs.filter(({ segment }) => /(?:^|__)para_\d+$/.test(segment));
        const bySection = Map.groupBy(numbered, ({ segment }) => segment.replace(/para_\d+$/, ''));
        return [...bySection.values()].flatMap((members) =>
          members.flatMap(({ number, segment }, at) => (number === at + 1 ? [] : [`${part.instrument}#${segment}`])),
        );
      }),
    );
    expect(gaps).toEqual([]);
  });

  test('calls only notes that it has, and all but those on its title', () => {
    for (const { name, tree } of files) {
      for (const part of tree.parts) {
        const called = new Set(passagesOf(part).flatMap(({ calls }) => calls.map(({ number }) => number)));
        const own = part.notes.map(({ number }) => number);
        expect(surplus([...called].map(String), own.map(String)), name).toEqual([]);
        expect(
          part.notes.filter(
            ({ number, text }) => !called.has(number) && !/^Resolution \S+, in section/.test(text.text),
          ),
          name,
        ).toEqual([]);
      }
    }
  });

  test('has clean texts: words at both ends, one blank at a time, marks within', () => {
    for (const { tree } of files) {
      for (const { path, text, calls } of tree.parts.flatMap(passagesOf)) {
        expect(
          /^\S(?:.*\S)?$/.test(text) && !/\s\s|[\u00a0\t\u200e]/.test(text) ? '' : `${tree.symbol}#${path}: ${text}`,
        ).toBe('');
        expect(calls.every(({ offset }, at) => offset <= text.length && offset >= (calls[at - 1]?.offset ?? 1))).toBe(
          true,
        );
      }
    }
  });

  test('has links whose words stand where they are said to', () => {
    for (const { name, tree, links } of files) {
      const texts = new Map<string, string>(
        tree.parts.flatMap((part) => [
          ...passagesOf(part).map(({ path, text }) => [`${part.instrument}#${path}`, text] as const),
          ...part.notes.map((note) => [`${part.instrument}#fn_${note.number}`, note.text.text] as const),
        ]),
      );
      for (const { provision, start, end, href } of links) {
        const words = texts.get(provision)?.slice(start, end) ?? '';
        expect(words, `${name} ${provision}`).toMatch(/^\S(?:.*\S)?$/);
        // A link to a document ends in the number that its words have.
        const number = /undocs\.org.*?(\d+)\D*$/.exec(href)?.[1];
        if (number !== undefined && /^[\d/]+$/.test(words))
          expect([href, href.includes(words.split('/').at(-1) ?? '')]).toEqual([href, true]);
      }
    }
  });

  test('says when and at which meeting it was adopted, and how', () => {
    for (const { name, tree } of files) {
      const { adoptedOn, meeting, vote, workUri, keywords = [] } = tree.metadata ?? {};
      expect(adoptedOn, name).toMatch(/^202[01]-\d\d-\d\d$/);
      expect(meeting, name).toMatch(/^\d+(?:st|nd|rd|th) (?:\(resumed\) )?plenary meeting$/);
      expect(vote, name).toMatch(/^(?:RECORDED|WITHOUT_VOTE)$/);
      expect(workUri, name).toMatch(/^\/akn\/un\//);
      expect(new Set(keywords.map(({ uri, label }) => uri ?? label)).size).toBe(keywords.length);
      expect(keywords.filter(({ label }) => /[&;]/.test(label))).toEqual([]);
    }
  });
});
