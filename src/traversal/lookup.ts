/** From what people type to what the graph stores: action labels, names of instruments, document symbols, objective numbers. */
import { provisionId } from '../model/ids.ts';
import { boundedText } from './bounds.ts';
import { InputError } from './input-error.ts';

/** The Global Compact for Safe, Orderly and Regular Migration, whose objectives and actions have look-ups of their own. */
const COMPACT = 'gcm';

const OBJECTIVES = 23;

/** 10 → `gcm#obj_10`. @throws InputError outside 1 to 23 */
export function objectiveId(argument: string, number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > OBJECTIVES) {
    throw new InputError(argument, `is ${number}; the Compact has Objectives 1 to ${OBJECTIVES}`);
  }
  return provisionId(COMPACT, `obj_${number}`);
}

/** "10(b)", "10 (b)" or "10b" → `gcm#obj_10__act_b`. @throws InputError for any other form */
export function actionId(argument: string, label: string): string {
  const match = /^(?:objective\s*)?(\d{1,2})\s*\(?\s*([a-z])\s*\)?$/i.exec(boundedText(argument, label));
  if (match === null) {
    throw new InputError(argument, 'is not the label of an action; give the objective and the letter, as in "10(b)"');
  }
  const objective = objectiveId(argument, Number(match[1]));
  return `${objective}__act_${match[2]?.toLowerCase()}`;
}

/** Names are compared without case and with single spaces: " Smuggling  protocol" → "smuggling protocol". */
export function lookupKey(argument: string, name: string): string {
  return boundedText(argument, name).replace(/\s+/g, ' ').toLowerCase();
}

/** "a/res/73/195" → "A/RES/73/195"; "a/res/3211 (xxix) b" → "A/RES/3211(XXIX)B": the UN's link form. */
export function symbolOf(argument: string, symbol: string): string {
  return boundedText(argument, symbol).replace(/\s+/g, '').toUpperCase();
}
