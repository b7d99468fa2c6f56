/** The description beside tables, after the Frictionless Data Package: sources, terms, and the type of every column. */
import { createHash } from 'node:crypto';
import type { Chunk, Source } from '../format.ts';
import type { Column, ColumnType } from './columns.ts';
import { columnName, EDGE_KEYS, NODE_KEYS } from './keys.ts';

const FIELD_TYPE: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  float: 'number',
  boolean: 'boolean',
  strings: 'array',
  spans: 'array',
};

export interface TableColumns {
  readonly nodes: readonly Column[];
  readonly edges: readonly Column[];
}

/** `datapackage.json`, with the graph's own header under `compactGraph`. */
export async function* describePackage({ header, raw }: Source, columns: TableColumns): AsyncGenerator<Chunk> {
  const resource = (name: string, keys: readonly string[], own: readonly Column[]) => ({
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: [
        ...keys.map((key) => ({ name: key, type: 'string' })),
        ...own.map(({ name: column, type }) => ({ name: columnName(column, keys), type: FIELD_TYPE[type] })),
      ],
      primaryKey: 'id',
    },
  });
  yield `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: 'compact-graph',
      id: createHash('sha256').update(`csv ${raw} ${header.hash}`).digest('hex'),
      title: header.title,
      description: `${header.acknowledgement}. ${raw ? 'Cells are as they are.' : 'A cell that begins with an apostrophe had none, or one less: take one off.'} A bare empty cell holds no value, and one in quotes an empty text.`,
      sources: header.sources.map(({ document, name, sha256 }) => ({
        title: document,
        path: name,
        hash: `sha256:${sha256}`,
      })),
      licenses: [{ name: 'other', title: header.licence }],
      resources: [resource('nodes', NODE_KEYS, columns.nodes), resource('edges', EDGE_KEYS, columns.edges)],
      compactGraph: { ...header, apostrophes: !raw },
    },
    null,
    2,
  )}\n`;
}
