/** JSON-LD: the statements of the Turtle form, readable as plain JSON. */
import { type Chunk, type Source, singleFile, writeRows } from '../format.ts';
import { name, PREFIXES } from './names.ts';
import { type Description, describeGraph, describeRow, type Term } from './statements.ts';
import { writeName } from './turtle.ts';

export const jsonld = singleFile(
  {
    name: 'jsonld',
    summary: 'JSON-LD with the statements of the Turtle form',
    mediaType: 'application/ld+json',
    extension: '.jsonld',
  },
  write,
);

async function* write({ header, rows }: Source): AsyncGenerator<Chunk> {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[\n`;
  let between = '';
  for (const description of describeGraph(header)) {
    yield between + writeDescription(description);
    between = ',\n';
  }
  yield* writeRows(rows(), (row) =>
    describeRow(row)
      .map((description) => between + writeDescription(description))
      .join(''),
  );
  yield '\n]}\n';
}

function writeDescription({ subject, says }: Description): string {
  const members: Record<string, unknown[]> = {};
  for (const [property, value] of says) {
    const isType = property === name('rdf', 'type') && 'iri' in value;
    const key = isType ? '@type' : compact(property);
    const values = members[key] ?? [];
    values.push(isType ? compact(value.iri) : toJson(value));
    members[key] = values;
  }
  const single = Object.entries(members).map(([key, values]) => [key, values.length === 1 ? values[0] : values]);
  return JSON.stringify({ '@id': subject, ...Object.fromEntries(single) });
}

function toJson(term: Term): unknown {
  if ('iri' in term) return { '@id': compact(term.iri) };
  if ('list' in term) return { '@list': term.list.map(toJson) };
  const { value, type } = term;
  if (typeof value === 'string' && type === undefined) return value.toWellFormed();
  if (typeof value === 'number' && !Number.isInteger(value)) return { '@value': String(value), '@type': 'xsd:double' };
  return type === undefined ? value : { '@value': value, '@type': compact(type) };
}

function compact(iri: string): string {
  const short = writeName(iri);
  return short.startsWith('<') ? iri : short;
}
