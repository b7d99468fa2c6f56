/**
 * Filters as SQL conditions. Every comparison is true or false, never unknown: an absent property matches only
 * `isAbsent`, and `not` is the exact complement. `prefix` and `contains` ignore case and mind accents.
 */
import { StoreError } from '../../../model/errors.ts';
import type { Comparison, Filter, Scalar } from '../../../model/plan.ts';
import { all, any, elements, type Fragment, raw, sql } from '../sql.ts';
import { compileReaches } from './compile-reaches.ts';
import { columnOf, locate, propertyValue, reckonedOf, type Subject } from './property.ts';

/** A condition on the row under the subject's alias. */
export function compileFilter(filter: Filter, subject: Subject): Fragment {
  switch (filter.kind) {
    case 'and':
      return all(filter.filters.map((part) => compileFilter(part, subject)));
    case 'or':
      return any(filter.filters.map((part) => compileFilter(part, subject)));
    case 'not':
      return sql`(${compileFilter(filter.filter, subject)}) IS NOT TRUE`;
    case 'compare':
      return compileComparison(filter, subject);
    case 'reaches':
      return compileReaches(filter, subject, compileFilter);
  }
}

/** TRUE where no filter is given. */
export function compileOptional(filter: Filter | undefined, subject: Subject): Fragment {
  return filter === undefined ? raw('TRUE') : compileFilter(filter, subject);
}

function compileComparison(comparison: Comparison, subject: Subject): Fragment {
  const { property } = comparison;
  switch (comparison.operator) {
    case 'equals':
      return compare(subject, property, '=', comparison.value);
    case 'atLeast':
      return compare(subject, property, '>=', comparison.value);
    case 'atMost':
      return compare(subject, property, '<=', comparison.value);
    case 'in':
      return isOneOf(subject, property, comparison.value);
    case 'prefix':
      return sql`instr(${lowered(subject, property, comparison.value)}, ${comparison.value.toLowerCase()}) = 1`;
    case 'contains':
      return sql`instr(${lowered(subject, property, comparison.value)}, ${comparison.value.toLowerCase()}) > 0`;
    case 'holds':
      return holdsAll(subject, property, comparison.value);
    case 'isAbsent':
      return isAbsent(subject, property);
  }
}

function isAbsent(subject: Subject, property: string): Fragment {
  if (columnOf(subject, property)) return raw('FALSE');
  const reckoned = reckonedOf(subject, property);
  return reckoned ? sql`${reckoned} IS NULL` : raw(`json_type(${locate(subject, property)}) IS NULL`);
}

/** Values compare within their type: text by code point, numbers by size; a boolean is only ever equal. */
function compare(subject: Subject, property: string, operator: '=' | '>=' | '<=', value: Scalar): Fragment {
  if (typeof value === 'boolean') {
    if (operator !== '=') {
      throw new StoreError(`${property} is compared by size with ${value}: use equals`, { code: 'INVALID_PLAN' });
    }
    return isOfType(subject, property, BOOLEAN[`${value}`]);
  }
  const compared = sql`${propertyValue(subject, property)} ${raw(operator)} ${value}`;
  const types = typeof value === 'number' ? NUMBER : TEXT;
  return operator === '=' && !isMistakable(value) ? compared : all([compared, isOfType(subject, property, types)]);
}

/** JSON `true` extracts as 1, and a list as its text: only the type tells them from numbers and texts. */
function isMistakable(value: string | number): boolean {
  return typeof value === 'number' ? value === 0 || value === 1 : value.startsWith('[');
}

const TEXT = `'text'`;
const NUMBER = `'integer', 'real'`;
const BOOLEAN = { true: `'true'`, false: `'false'` } as const;

function isOfType(subject: Subject, property: string, types: string): Fragment {
  if (columnOf(subject, property)) return raw(types === TEXT ? 'TRUE' : 'FALSE');
  const reckoned = reckonedOf(subject, property);
  if (reckoned) return types === NUMBER ? sql`${reckoned} IS NOT NULL` : raw('FALSE');
  return raw(`json_type(${locate(subject, property)}) IN (${types})`);
}

function isOneOf(subject: Subject, property: string, values: readonly Scalar[]): Fragment {
  const plain = values.filter((value) => typeof value !== 'boolean' && !isMistakable(value)) as (string | number)[];
  const others = values.filter((value) => typeof value === 'boolean' || isMistakable(value));
  const alternatives = others.map((value) => compare(subject, property, '=', value));
  if (plain.length > 0) alternatives.push(sql`${propertyValue(subject, property)} IN ${elements(plain)}`);
  return any(alternatives);
}

/** SQLite lowers ASCII letters alone, which is enough, and much faster, where the words sought are ASCII. */
function lowered(subject: Subject, property: string, sought: string): Fragment {
  const lower = /^\p{ASCII}*$/u.test(sought) ? 'lower' : 'lower_unicode';
  if (columnOf(subject, property)) return sql`${raw(lower)}(${propertyValue(subject, property)})`;
  const text = sql`CASE WHEN ${isOfType(subject, property, TEXT)} THEN ${propertyValue(subject, property)} END`;
  return sql`${raw(lower)}(${text})`;
}

function holdsAll(subject: Subject, property: string, values: readonly string[]): Fragment {
  if (columnOf(subject, property) ?? reckonedOf(subject, property)) return raw('FALSE');
  const place = locate(subject, property);
  return sql`(${raw(`json_type(${place}) = 'array'`)} AND NOT EXISTS (
    SELECT 1 FROM json_each(${JSON.stringify(values)}) AS sought
    WHERE sought.value NOT IN (SELECT value FROM json_each(${raw(place)}))))`;
}
