/** The columns that every row of a table has, and how a property of the same name gives way. */

/** Columns that every row of a table has, before those of its properties. */
export const NODE_KEYS = ['id', 'label', 'order'] as const;
export const EDGE_KEYS = ['id', 'type', 'from', 'to', 'order'] as const;

/** A node has a label, and an action the label "10(b)": the property gives way. */
export function columnName(property: string, keys: readonly string[]): string {
  return keys.includes(property) ? `property_${property}` : property;
}
