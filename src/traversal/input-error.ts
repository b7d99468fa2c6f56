/** The error of a person who asks for something that cannot be asked: it names the argument and what is allowed. */
import { CompactGraphError } from '../model/errors.ts';

/** `argument` is the argument's or input field's name as the caller wrote it: `first`, `filter.types`. */
export class InputError extends CompactGraphError {
  readonly argument: string;

  constructor(argument: string, problem: string) {
    super('BAD_USER_INPUT', `argument "${argument}" ${problem}`);
    this.argument = argument;
  }
}

/** Gives the list back if it names something. @throws InputError for `[]`, which could only ask for nothing */
export function nonEmpty<T>(argument: string, list: readonly T[]): readonly T[] {
  if (list.length === 0) throw new InputError(argument, 'must name at least one value; leave it out to ask for all');
  return list;
}
