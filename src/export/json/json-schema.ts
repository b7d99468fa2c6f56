/** The JSON Schema of a line of the JSON Lines form, made of the model's vocabulary. */
import { EDGE_TYPES, NODE_LABELS } from '../../model/labels.ts';
import { singleFile } from '../format.ts';

const TEXT = { type: 'string' };
const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const WHOLE = { type: 'integer', minimum: 0 };
const SPAN = {
  type: 'object',
  required: ['page', 'start', 'end'],
  additionalProperties: false,
  properties: { page: { type: 'integer', minimum: 1 }, start: WHOLE, end: WHOLE },
};
const PROPERTIES = {
  type: 'object',
  additionalProperties: {
    anyOf: [
      { type: ['string', 'number', 'boolean'] },
      { type: 'array', items: TEXT },
      { type: 'array', items: { $ref: '#/$defs/span' } },
    ],
  },
};

/** JSON Schema 2020-12. A text comes with `display`, and an incomplete one with `notice`. */
export const LINE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A line of a Compact Graph in JSON Lines',
  oneOf: [{ $ref: '#/$defs/header' }, { $ref: '#/$defs/node' }, { $ref: '#/$defs/edge' }],
  $defs: {
    span: SPAN,
    header: {
      type: 'object',
      required: ['kind', 'format', 'hash', 'contentHash', 'sources', 'dates', 'acknowledgement', 'licence'],
      properties: {
        kind: { const: 'header' },
        format: { const: 1 },
        hash: HASH,
        contentHash: HASH,
        sources: {
          type: 'array',
          items: {
            type: 'object',
            required: ['document', 'name', 'sha256'],
            properties: { document: TEXT, name: TEXT, sha256: HASH },
          },
        },
        dates: { type: 'array', items: { type: 'object', required: ['instrument', 'adoptedOn'] } },
        acknowledgement: { const: 'Source: United Nations' },
        licence: TEXT,
        title: TEXT,
        nodes: WHOLE,
        edges: WHOLE,
      },
      additionalProperties: false,
    },
    node: {
      type: 'object',
      required: ['kind', 'id', 'label', 'order', 'properties'],
      properties: {
        kind: { const: 'node' },
        id: TEXT,
        label: { enum: [...NODE_LABELS] },
        order: TEXT,
        properties: PROPERTIES,
        display: TEXT,
        notice: TEXT,
      },
      additionalProperties: false,
      if: { properties: { properties: { required: ['text'] } } },
      // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's own
      then: { required: ['display'] },
      dependentSchemas: {
        notice: { required: ['display'] },
      },
      allOf: [
        {
          if: {
            properties: {
              properties: { required: ['startComplete'], properties: { startComplete: { const: false } } },
            },
          },
          // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's own
          then: { required: ['notice'], properties: { display: { pattern: '^\\[…\\] ' } } },
        },
      ],
    },
    edge: {
      type: 'object',
      required: ['kind', 'id', 'type', 'from', 'to', 'order', 'properties'],
      properties: {
        kind: { const: 'edge' },
        id: TEXT,
        type: { enum: [...EDGE_TYPES] },
        from: TEXT,
        to: TEXT,
        order: TEXT,
        properties: PROPERTIES,
      },
      additionalProperties: false,
    },
  },
} as const;

export const jsonSchema = singleFile(
  {
    name: 'json-schema',
    summary: 'the JSON Schema that every line of the jsonl form meets',
    mediaType: 'application/schema+json',
    extension: '.schema.json',
  },
  async function* () {
    yield `${JSON.stringify(LINE_SCHEMA, null, 2)}\n`;
  },
);
