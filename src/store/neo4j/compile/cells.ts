/**
 * An answer's rows are lists of cells without names, which are less to send and to read than maps; whoever adds a cell
 * gives the reader that knows its place.
 */
import Cypher from '@neo4j/cypher-builder';
import type { Integer } from 'neo4j-driver';
import type { PageRequest } from '../../../model/plan.ts';
import type { AnyPlan } from './parameters.ts';
import type { Scope } from './scope.ts';

export class Cells {
  readonly #expressions: Cypher.Expr[] = [];
  readonly #calls: { readonly clause: Cypher.Clause; readonly from: readonly Cypher.Variable[] }[] = [];

  /** Adds a cell, and answers its place. */
  add(expression: Cypher.Expr): number {
    return this.#expressions.push(expression) - 1;
  }

  /**
   * Adds a cell that `clause` returns under the name given, for each row, with `from` bound. Not as an expression
   * (COLLECT): Neo4j 5.26 refuses one that counts within a list, as if the list itself were an aggregate.
   */
  addCall(result: Cypher.Variable, clause: Cypher.Clause, from: readonly Cypher.Variable[]): number {
    this.#calls.push({ clause, from });
    return this.add(result);
  }

  /** `rows` goes on with the calls and returns all rows as one list. */
  collect(rows: Cypher.Clause, result: Cypher.Variable): Cypher.Clause {
    const row = new Cypher.List(this.#expressions);
    return Cypher.utils.concat(rows, ...this.#called(), new Cypher.Return([Cypher.collect(row), result]));
  }

  /** The calls, and the cells as columns of the answer. */
  toStatement(): Cypher.Clause {
    const columns = this.#expressions.map((expression, index): [Cypher.Expr, string] => [expression, `c${index}`]);
    return Cypher.utils.concat(...this.#called(), new Cypher.Return(...columns));
  }

  #called(): Cypher.Clause[] {
    return this.#calls.map(({ clause, from }) => new Cypher.Call(clause, [...from]));
  }
}

export type Row = readonly unknown[];

/** What was asked: the plan has the shape of the one that was compiled, but its values are its own. */
export interface Asked {
  readonly plan: AnyPlan;
  /** Parameters as sent. */
  readonly sent: Readonly<Record<string, unknown>>;
}

/** `start` is the id of the node from which a step went. */
export type Reader<T> = (row: Row, asked: Asked, start: string) => T;

/** Where the parts of a list stand among the cells around it. */
export interface ListCells {
  /** Rows in the direction of reading, one more than the page holds where it does not end the list. */
  readonly rows: number;
  /** A list of the total and, for edges, of the number of nodes that they go out from. Absent where not wanted. */
  readonly counts: number | undefined;
  /** Whether something stands at or before `after`. */
  readonly earlier: number | undefined;
  /** Whether something stands at or after `before`. */
  readonly later: number | undefined;
}

export interface List<T> {
  readonly entries: T[];
  readonly total: number | null;
  readonly sources: number | null;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/**
 * A list out of a row. On the side to which one reads, "more" means beyond the page or beyond the far cursor; on the
 * other side, it means beyond the near cursor.
 */
export function listReader<T>(
  scope: Scope,
  at: ListCells,
  page: PageRequest | undefined,
  read: Reader<T>,
): Reader<List<T>> {
  const limitName = page && scope.parameter(page).id;
  const backward = page?.backward ?? false;
  const isTrue = (row: Row, place: number | undefined) => place !== undefined && row[place] === true;
  return (row, asked, start) => {
    const rows = row[at.rows] as Row[];
    const limit = limitName === undefined ? Number.POSITIVE_INFINITY : (asked.sent[limitName] as Integer).toInt() - 1;
    const more = rows.length > limit;
    const entries = (more ? rows.slice(0, limit) : rows).map((each) => read(each, asked, start));
    if (backward) entries.reverse();
    const counts = at.counts === undefined ? [] : (row[at.counts] as number[]);
    const [earlier, later] = [isTrue(row, at.earlier), isTrue(row, at.later)];
    return {
      entries,
      total: counts[0] ?? null,
      sources: counts[1] ?? null,
      hasNext: backward ? later : more || later,
      hasPrevious: backward ? more || earlier : earlier,
    };
  };
}
