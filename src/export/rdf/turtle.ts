/** Turtle, for triple stores. */
import { type Chunk, type Source, singleFile, writeRows } from '../format.ts';
import { PREFIXES } from './names.ts';
import { type Description, describeGraph, describeRow, type Term } from './statements.ts';

export const turtle = singleFile(
  {
    name: 'turtle',
    summary: 'Turtle (ELI, SKOS, PROV, Web Annotation), for triple stores',
    mediaType: 'text/turtle; charset=utf-8',
    extension: '.ttl',
  },
  write,
);

async function* write({ header, rows }: Source): AsyncGenerator<Chunk> {
  for (const [prefix, base] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${base}> .\n`;
  yield '\n';
  for (const description of describeGraph(header)) yield writeDescription(description);
  yield* writeRows(rows(), (row) => describeRow(row).map(writeDescription).join(''));
}

function writeDescription({ subject, says }: Description): string {
  const lines = says.map(([property, value]) => `${writeName(property)} ${writeTerm(value)}`);
  return `<${subject}> ${lines.join(' ;\n  ')} .\n`;
}

const BASES = Object.entries(PREFIXES);

/** Short where a prefix fits and the rest needs no escape. */
export function writeName(iri: string): string {
  for (const [prefix, base] of BASES) {
    if (iri.startsWith(base) && /^[A-Za-z_][A-Za-z0-9_]*$/.test(iri.slice(base.length))) {
      return `${prefix}:${iri.slice(base.length)}`;
    }
  }
  return `<${iri}>`;
}

function writeTerm(term: Term): string {
  if ('iri' in term) return writeName(term.iri);
  if ('list' in term) return `(${term.list.map(writeTerm).join(' ')})`;
  const { value, type } = term;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : `"${value}"^^xsd:double`;
  return `${writeString(value)}${type === undefined ? '' : `^^${writeName(type)}`}`;
}

const ESCAPE: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function writeString(text: string): string {
  const escaped = text.toWellFormed().replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
    /[\\"\u0000-\u001F\u007F]/g,
    (character) => ESCAPE[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
