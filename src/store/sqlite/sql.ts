/** SQL text with its bound values, put together so that a value can never become text. */

export type Bindable = string | number | null;

export interface Fragment {
  readonly text: string;
  readonly values: readonly Bindable[];
}

/** ``sql`n.id = ${id} AND ${rest}` `` → `n.id = ? AND …`: a value becomes a `?`, a fragment is put in with its values. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Fragment | Bindable)[]): Fragment {
  let text = strings[0] ?? '';
  const values: Bindable[] = [];
  for (const [index, part] of parts.entries()) {
    const fragment = isFragment(part) ? part : { text: '?', values: [part] };
    text += fragment.text + strings[index + 1];
    values.push(...fragment.values);
  }
  return { text, values };
}

/** SQL of our own, never a person's: a table, an alias, an expression without values. */
export function raw(text: string): Fragment {
  return { text, values: [] };
}

export function join(fragments: readonly Fragment[], separator: string): Fragment {
  return {
    text: fragments.map((fragment) => fragment.text).join(separator),
    values: fragments.flatMap((fragment) => fragment.values),
  };
}

export function all(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? raw('TRUE') : sql`(${join(conditions, ' AND ')})`;
}

export function any(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? raw('FALSE') : sql`(${join(conditions, ' OR ')})`;
}

/** `(?, ?, ?)`; an empty list is allowed in SQLite and holds nothing. */
export function list(values: readonly Bindable[]): Fragment {
  return sql`(${join(
    values.map((value) => sql`${value}`),
    ', ',
  )})`;
}

/** The elements of a list of any length as a subquery whose text does not depend on that length. */
export function elements(values: readonly Bindable[]): Fragment {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

function isFragment(part: Fragment | Bindable): part is Fragment {
  return typeof part === 'object' && part !== null;
}
