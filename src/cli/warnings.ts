/** Warnings in lines for people; a program reads them all with --json. */
import type { Warning } from '../model/document.ts';

/** Of one kind in one file, so many are told each by itself: a fault that every line of a page has would bury the rest. */
const TOLD = 10;

/** One line each, and one for those of a kind in a file that are too many. */
export function tellWarnings(warnings: readonly Warning[]): string[] {
  const kinds = Map.groupBy(warnings, ({ code, source, message }) => JSON.stringify([code, source ?? message]));
  return [...kinds.values()].flatMap((all) => [...all.slice(0, TOLD).map(tellWarning), ...tellRest(all.slice(TOLD))]);
}

function tellWarning(warning: Warning): string {
  return `warning ${describeWarning(warning)}`;
}

/** `PAGE_MISSING (b.txt, page 2, line 7): …` */
export function describeWarning(warning: Warning): string {
  const place = placeOf(warning);
  return `${warning.code}${place ? ` (${place})` : ''}: ${warning.message}`;
}

function tellRest(rest: readonly Warning[]): string[] {
  const last = rest.at(-1);
  if (last === undefined) return [];
  const place = placeOf(last);
  return [`warning ${last.code}: ${rest.length} more${place ? `, the last in ${place}` : ''}; --json tells each`];
}

function placeOf({ source, page, line }: Warning): string {
  return [source, page === null ? null : `page ${page}`, line === null ? null : `line ${line}`]
    .filter(Boolean)
    .join(', ');
}
