/** What the fields of registry files are made of: strict records, whose every fact has a source. */
import { z } from 'zod';

/** A line of text. */
export const text = z.string().regex(/^\S(?:.*\S)?$/u, 'must be a line of text without white space at its ends');
/** From 0. */
export const count = z.int().nonnegative();
/** From 1. */
export const number = z.int().positive();
/** A list that nobody changes. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
/** Fields of these names and no others. */
export const record = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).readonly();

/** Field → where it was read; `*` covers the fields that are not named. */
const sources = z.record(z.string(), text).readonly();

/** A record whose every field has a source of its own or falls under `*`. */
export const sourced = <T extends z.ZodRawShape>(shape: T) =>
  z
    .strictObject({ ...shape, sources })
    .superRefine((value, context) => {
      const {
        id: _id,
        sources: named,
        ...facts
      } = value as Readonly<Record<string, unknown>> & { sources: Readonly<Record<string, string>> };
      const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
      for (const field of Object.keys(named)) {
        if (field !== '*' && !(field in facts))
          refuse(['sources', field], 'names a field that the record lacks; remove it or correct its spelling');
      }
      for (const field of Object.keys(facts)) {
        if (!('*' in named || field in named))
          refuse([field], 'has no source; name one in "sources", or one for all fields under "*"');
      }
    })
    .readonly();
