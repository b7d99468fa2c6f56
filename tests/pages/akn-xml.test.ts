/** XML that is whole is read; XML that reaches outside itself, grows without end, or stops halfway is refused with its line. */
import { describe, expect, test } from 'vitest';
import { childElements, rawTextOf, textOf } from '../../ingest/pages/akn/element.ts';
import { parseXml } from '../../ingest/pages/akn/parse-xml.ts';
import { ParseError } from '../../src/model/errors.ts';

function refusalOf(text: string, limits?: Parameters<typeof parseXml>[3]): ParseError {
  try {
    parseXml(text, 'a.xml', new Set(), limits);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error('the XML was read');
}

describe('XML that is read', () => {
  test('gives elements without their prefixes, attributes and texts, and the line of each element', () => {
    const root = parseXml('<k:a xmlns:k="urn:k">\n<k:b c="1">x &amp; <i>y</i><![CDATA[ <z>]]></k:b></k:a>', 'a.xml');
    const [b] = childElements(root, 'b');
    expect(b?.attributes['c']).toBe('1');
    expect(b?.line).toBe(2);
    expect(b && textOf(b)).toBe('x & y <z>');
  });

  test('leaves out the elements named, with all that is in them', () => {
    const root = parseXml('<a>1<v>2<w>3</w></v>4</a>', 'a.xml', new Set(['v']));
    expect(rawTextOf(root)).toBe('14');
  });

  test('may begin with a declaration and a plain document type', () => {
    expect(parseXml('<?xml version="1.0"?>\n<!DOCTYPE akomaNtoso>\n<akomaNtoso/>', 'a.xml').name).toBe('akomaNtoso');
  });
});

describe('XML that is refused', () => {
  test.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>'],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>\n<a>&y;</a>'],
    ['a document type in another file', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">\n<a/>'],
  ])('for %s, before anything is expanded', (_, text) => {
    const refusal = refusalOf(text);
    expect(refusal.message).toContain('DOCTYPE');
    expect(refusal.where.line).toBe(1);
  });

  test('for an entity that nothing declares', () => {
    expect(refusalOf('<a>\n&unknown;</a>').where.line).toBe(2);
  });

  test('where it is cut off, naming the element that stays open', () => {
    const refusal = refusalOf('<a>\n<b>\nwords');
    expect(refusal.message).toContain('<b> of line 2 is never closed');
    expect(refusal.where.line).toBe(3);
  });

  test('where it is cut off inside a tag', () => {
    expect(refusalOf('<a>\n<b att').where.line).toBe(2);
  });

  test('where tags cross', () => {
    expect(refusalOf('<a>\n<b></a></b>').message).toContain('not well formed');
  });

  test('beyond the limits of depth, number of elements and length', () => {
    const limits = { length: 1000, elements: 20, depth: 5 };
    expect(refusalOf('<a>'.repeat(7) + '</a>'.repeat(7), limits).message).toContain('nested more than 5 deep');
    expect(refusalOf(`<r>${'<a/>'.repeat(30)}</r>`, limits).message).toContain('more than 20 elements');
    expect(refusalOf(`<r>${'x'.repeat(1000)}</r>`, limits).message).toContain('larger than');
  });
});
