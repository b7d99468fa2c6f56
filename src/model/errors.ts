/** The errors that people meet. Expected doubt (ambiguous, unresolved, incomplete) is data and a warning, never one of these. */

/** Base of all: a stable `code` for programs, a message that says what, where and what to do for people. */
export class CompactGraphError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Counted from 1; absent where the whole source is meant. */
export interface PlaceInSource {
  readonly source: string;
  readonly page?: number;
  readonly line?: number;
}

/** A source that cannot become a document: `reason` without the place, `message` with it. */
export class ParseError extends CompactGraphError {
  readonly reason: string;
  readonly where: PlaceInSource;

  constructor(reason: string, where: PlaceInSource, options?: ErrorOptions) {
    const place = [where.page && `page ${where.page}`, where.line && `line ${where.line}`].filter(Boolean).join(', ');
    super('PARSE_ERROR', `${where.source}${place ? ` (${place})` : ''}: ${reason}`, options);
    this.reason = reason;
    this.where = where;
  }

  get source(): string {
    return this.where.source;
  }
}

/** A registry data file that breaks its own rules; the message names the file, the line and the field. */
export class RegistryError extends CompactGraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('REGISTRY_ERROR', message, options);
  }
}

/** The store could not do what was asked. `retriable`: the same call may succeed later without a change. */
export class StoreError extends CompactGraphError {
  readonly retriable: boolean;

  constructor(message: string, options: ErrorOptions & { code?: string; retriable?: boolean } = {}) {
    super(options.code ?? 'STORE_ERROR', message, options);
    this.retriable = options.retriable ?? false;
  }
}

/** The command line was used wrongly: exit code 2. */
export class UsageError extends CompactGraphError {
  constructor(message: string) {
    super('USAGE_ERROR', message);
  }
}
