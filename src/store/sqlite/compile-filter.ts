/**
 * Filters as SQL conditions. Every comparison is true or false, never unknown: an absent property matches only
 * `isAbsent`, and `not` is the exact complement. `prefix` and `contains` ignore case and mind accents.
 */
import { StoreError } from '../../model/errors.ts';
import type { Comparison, Filter, Scalar } from '../../model/plan.ts';
import { compileReaches } from './compile-reaches.ts';
import { columnOf, locate, propertyValue, type Subject } from './property.ts';
import { all, any, elements, raw, sql, type Fragment } from './sql.ts';

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
      return columnOf(subject, property) ? raw('FALSE') : raw(`json_type(${locate(subject, property)}) IS NULL`);
  }
}

/** Values compare within their type: text by code point, numbers by size; a boolean is only ever equal. */
function compare(subject: Subject, property: string, operator: '=' | '>=' | '<=', value: Scalar): Fragment {
  if (typeof value === 'boolean') {
    if (operator !== '=') {
      throw new StoreError(`${property} is compared by size with ${value}: use equals`, { code: 'INVALID_PLAN' });
    }
    return all([isOfType(subject, property, [String(value)])]);
  }
  return all([
    sql`${propertyValue(subject, property)} ${raw(operator)} ${value}`,
    isOfType(subject, property, typeof value === 'number' ? ['integer', 'real'] : ['text']),
  ]);
}

/** JSON `true` extracts as 1, and a list as its text: only the type keeps them apart from numbers and texts. */
function isOfType(subject: Subject, property: string, types: readonly string[]): Fragment {
  if (columnOf(subject, property)) return types.includes('text') ? raw('TRUE') : raw('FALSE');
  return raw(`json_type(${locate(subject, property)}) IN (${types.map((type) => `'${type}'`).join(', ')})`);
}

function isOneOf(subject: Subject, property: string, values: readonly Scalar[]): Fragment {
  const texts = values.filter((value) => typeof value === 'string');
  const numbers = values.filter((value) => typeof value === 'number');
  const booleans = values.filter((value) => typeof value === 'boolean');
  const value = propertyValue(subject, property);
  const alternatives = booleans.map((each) => compare(subject, property, '=', each));
  if (texts.length > 0) alternatives.push(all([sql`${value} IN ${elements(texts)}`, isOfType(subject, property, ['text'])]));
  if (numbers.length > 0) {
    alternatives.push(all([sql`${value} IN ${elements(numbers)}`, isOfType(subject, property, ['integer', 'real'])]));
  }
  return any(alternatives);
}

/** SQLite lowers ASCII letters alone, which is enough, and much faster, where the words sought are ASCII. */
function lowered(subject: Subject, property: string, sought: string): Fragment {
  const lower = /^\p{ASCII}*$/u.test(sought) ? 'lower' : 'lower_unicode';
  if (columnOf(subject, property)) return sql`${raw(lower)}(${propertyValue(subject, property)})`;
  const text = sql`CASE WHEN ${isOfType(subject, property, ['text'])} THEN ${propertyValue(subject, property)} END`;
  return sql`${raw(lower)}(${text})`;
}

function holdsAll(subject: Subject, property: string, values: readonly string[]): Fragment {
  if (columnOf(subject, property)) return raw('FALSE');
  const place = locate(subject, property);
  return sql`(${raw(`json_type(${place}) = 'array'`)} AND NOT EXISTS (
    SELECT 1 FROM json_each(${JSON.stringify(values)}) AS sought
    WHERE sought.value NOT IN (SELECT value FROM json_each(${raw(place)}))))`;
}
