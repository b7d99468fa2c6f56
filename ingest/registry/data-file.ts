/** One registry file: its bytes become a value that knows on which line each of its parts stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';
import { RegistryError } from '../../src/model/errors.ts';

/** Where something stands in the file: `[0, 'sources', '*']`. */
export type FieldPath = readonly (string | number)[];

export interface DataFile {
  /** `instruments.json` */
  readonly name: string;
  readonly text: string;
  readonly tree: Node;
}

/** @throws RegistryError where it cannot be read, is not UTF-8, is not JSON or gives a field twice */
export function readDataFile(folder: string, name: string): DataFile {
  const text = decode(name, readBytes(folder, name));
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const first = errors[0];
  if (first !== undefined || tree === undefined) {
    const fault = first === undefined ? 'the file is empty' : printParseErrorCode(first.error);
    const line = lineAt(text, first?.offset ?? 0);
    throw faultAt(name, line, [], `not JSON (${fault}); correct the punctuation there or just before`);
  }
  refuseTwins(name, text, tree);
  return { name, text, tree };
}

/**
 * The file's value, frozen, as its schema allows it.
 * @throws RegistryError that names the first field at fault, its line, and what is allowed
 */
export function validate<T extends z.ZodType>(file: DataFile, schema: T): z.infer<T> {
  const outcome = schema.safeParse(getNodeValue(file.tree));
  if (outcome.success) return outcome.data;
  const { issues } = outcome.error;
  // A misspelt field is also a missing one: the spelling is what people can see and mend.
  const misspelt = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (misspelt !== undefined) {
    const path = [...(misspelt.path as FieldPath), misspelt.keys[0] as string];
    throw faultIn(file, path, 'no such field is known; remove it or correct its spelling');
  }
  const issue = issues[0] as z.core.$ZodIssue;
  const path = issue.path as FieldPath;
  const isMissing = findNodeAtLocation(file.tree, [...path]) === undefined;
  throw faultIn(file, path, isMissing ? 'is missing; add it' : wording(issue));
}

/** The error for what stands at `path`, with the file, the line and the field in its message. */
export function faultIn(file: DataFile, path: FieldPath, message: string): RegistryError {
  return faultAt(file.name, lineAt(file.text, offsetOf(file.tree, path)), path, message);
}

function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'custom' || (issue.code === 'invalid_format' && issue.format === 'regex')) return issue.message;
  return `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}; correct the value`;
}

function faultAt(name: string, line: number, path: FieldPath, message: string): RegistryError {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  const field = path.length === 0 ? '' : `, field ${steps.join('').replace(/^\./, '')}`;
  return new RegistryError(`registry file ${name} (line ${line})${field}: ${message}`);
}

/** Where the property begins, so that a value over several lines is found by its name; a missing field has its record's place. */
function offsetOf(tree: Node, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function readBytes(folder: string, name: string): Uint8Array {
  try {
    return readFileSync(join(folder, name));
  } catch (cause) {
    throw new RegistryError(
      `registry file ${name} cannot be read in ${folder} (${(cause as NodeJS.ErrnoException).code}); restore it`,
      { cause },
    );
  }
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RegistryError(`registry file ${name} is not UTF-8 text; save it as UTF-8`, { cause });
  }
}

/** JSON takes the last of two fields with one name in silence; here the first would be lost unseen. */
function refuseTwins(name: string, text: string, node: Node): void {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? String(child.children?.[0]?.value) : undefined;
    if (key !== undefined) {
      if (seen.has(key))
        throw faultAt(name, lineAt(text, child.offset), [key], 'is given twice in one record; keep one');
      seen.add(key);
    }
    refuseTwins(name, text, child);
  }
}
