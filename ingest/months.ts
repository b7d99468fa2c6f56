/** The months as texts write them, in their order. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Any of them, for patterns. */
export const ANY_MONTH = MONTHS.join('|');
