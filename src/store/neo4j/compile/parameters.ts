/**
 * Parts a plan's values from its shape. Values are sent as parameters, so a person's text never becomes Cypher; plans of
 * one shape share one compiled statement, here and in Neo4j's own cache.
 */
import neo4j from 'neo4j-driver';
import { labelOf } from '../../../model/ids.ts';
import type { NodeLabel } from '../../../model/labels.ts';
import type {
  Along,
  Comparison,
  EdgeSelection,
  Filter,
  NodesPlan,
  PageRequest,
  PathsPlan,
  Plan,
  Position,
  Route,
  Scalar,
  SearchPlan,
  Selection,
  Step,
  SubgraphPlan,
  TallyPlan,
} from '../../../model/plan.ts';
import { isWide } from '../code-points.ts';
import { toStoredValue } from '../properties.ts';
import { toLuceneQuery } from '../search-text.ts';

export interface Parameters {
  /** Equal for plans that differ in values alone. */
  readonly shape: string;
  /** What is sent, by parameter name: `p0`, `p1` … in the order of the plan. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** The number of the first parameter of a comparison, page, position, start or search. */
  firstOf(holder: object): number;
}

/** Ids by the label that their form tells; those of no label name nothing. */
export function idsByLabel(ids: readonly string[]): Map<NodeLabel, string[]> {
  const known = new Map<NodeLabel, string[]>();
  for (const id of ids) {
    const label = labelOf(id);
    if (label !== undefined) known.set(label, [...(known.get(label) ?? []), id]);
  }
  return known;
}

/** Anything that is compiled. */
export type AnyPlan = Plan | SubgraphPlan | PathsPlan | TallyPlan;

/** The values of the plan and its shape, in one passage. */
export function partValues(plan: AnyPlan): Parameters {
  const writer = new ShapeWriter();
  writer.plan(plan);
  return { shape: writer.shape, sent: writer.sent, firstOf: (holder) => writer.firstOf(holder) };
}

class ShapeWriter {
  shape = '';
  readonly sent: Record<string, unknown> = {};
  readonly #first = new Map<object, number>();
  #count = 0;

  firstOf(holder: object): number {
    const first = this.#first.get(holder);
    if (first === undefined) throw new TypeError('the plan was changed after its values were taken');
    return first;
  }

  plan(plan: AnyPlan): void {
    if (plan.kind === 'nodes') this.#nodes(plan);
    else if (plan.kind === 'search') this.#search(plan);
    else if (plan.kind === 'tally') this.#tally(plan);
    else this.#walk(plan);
  }

  /** Ids and places are given when the statements run, which are several for paths. */
  #walk(plan: SubgraphPlan | PathsPlan): void {
    this.shape += plan.kind === 'subgraph' ? `subgraph ${plan.depth} ${labelOf(plan.start)}` : 'paths';
    this.#take(
      plan,
      plan.kind === 'subgraph' ? [plan.start, neo4j.int(plan.limit), neo4j.int(plan.edgeLimit + 1)] : [],
    );
    this.#along(plan.along);
    this.#filter(plan.edgeFilter);
    this.#edge(plan.edge);
    this.#selection(plan.select);
  }

  #along(along: readonly Along[]): void {
    for (const { types, direction } of along) this.shape += ` ${direction} ${types.join()}`;
  }

  #tally(plan: TallyPlan): void {
    this.shape += `tally ${plan.labels.join()}`;
    this.#take(plan, [neo4j.int(plan.limit + 1)]);
    this.#filter(plan.filter);
    if (plan.edges) {
      this.shape += ` edges ${plan.edges.types.join()}`;
      this.#filter(plan.edges.filter);
      this.#filter(plan.edges.node);
    }
    for (const { of, properties } of plan.by) this.shape += ` by ${of} ${properties.join()}`;
  }

  #search(plan: SearchPlan): void {
    this.shape += `search ${plan.labels.join()} ${plan.count ?? false}`;
    this.#take(plan, [toLuceneQuery(plan.text)]);
    this.#page(plan.page);
    this.#selection(plan.select);
  }

  #nodes(plan: NodesPlan): void {
    const { start } = plan;
    if (start.kind === 'ids') {
      const ids = idsByLabel(start.ids);
      this.shape += `ids ${[...ids.keys()].join()}`;
      this.#take(start, [...ids.values()]);
    } else {
      this.shape += `labels ${start.labels.join()} ${plan.count ?? false}`;
      this.#filter(plan.filter);
      this.#sorted(plan);
    }
    this.#selection(plan.select);
  }

  #selection({ properties, steps }: Selection): void {
    for (const [label, names] of Object.entries(properties)) this.shape += ` ${label}:${names.join()}`;
    for (const step of steps) this.#step(step);
  }

  #step(step: Step): void {
    this.shape += ` step ${JSON.stringify(step.key)} ${step.from.join()} ${step.count ?? false}`;
    this.#routes(step.routes);
    this.#filter(step.nodeFilter);
    this.#filter(step.edgeFilter);
    this.#edge(step.edge);
    this.#sorted(step);
    this.#selection(step.select);
    this.shape += ' end';
  }

  #edge(edge: EdgeSelection | undefined): void {
    if (edge === undefined) return;
    this.shape += ` edge ${edge.properties.join()}`;
    for (const { key, property, select } of edge.joins) {
      this.shape += ` join ${JSON.stringify(key)} ${property}`;
      this.#selection(select);
      this.shape += ' end';
    }
  }

  #routes(routes: readonly Route[]): void {
    for (const route of routes) {
      this.shape += ' route';
      for (const hop of route) {
        this.shape +=
          hop.kind === 'property'
            ? ` by ${hop.property}`
            : ` ${hop.direction} ${hop.types.join()} ${hop.labels?.join() ?? '*'} ${hop.repeat?.min ?? ''}-${hop.repeat?.max ?? ''}`;
      }
    }
  }

  #sorted({ sort, page }: { readonly sort?: NodesPlan['sort']; readonly page?: PageRequest }): void {
    for (const { property, descending } of sort ?? []) this.shape += ` ${descending ? 'down' : 'up'} ${property}`;
    if (page !== undefined) this.#page(page);
  }

  #page(page: PageRequest): void {
    this.shape += ` page ${page.backward ?? false}`;
    // One more than the limit tells whether the page ends the list.
    this.#take(page, [neo4j.int(page.limit + 1)]);
    this.#position('after', page.after);
    this.#position('before', page.before);
  }

  #position(name: string, position: Position | undefined): void {
    if (position === undefined) return;
    const values = [...position.keys, position.id];
    this.shape += ` ${name} ${values.map((value) => (value === null ? 'absent' : isWide(value) ? 'wide' : 'plain')).join()}`;
    this.#take(position, values);
  }

  #filter(filter: Filter | undefined): void {
    if (filter === undefined) {
      this.shape += ' any';
      return;
    }
    switch (filter.kind) {
      case 'compare':
        this.#comparison(filter);
        return;
      case 'not':
        this.shape += ' not';
        this.#filter(filter.filter);
        return;
      case 'reaches':
        this.shape += ' reaches';
        this.#routes(filter.routes);
        this.#filter(filter.edge);
        this.#filter(filter.node);
        return;
      default:
        this.shape += ` ${filter.kind}(`;
        for (const part of filter.filters) this.#filter(part);
        this.shape += ')';
    }
  }

  #comparison(comparison: Comparison): void {
    this.shape += ` ${comparison.property} ${comparison.operator}`;
    if (comparison.operator === 'isAbsent') return;
    this.shape += isWide(comparison.value) ? ' wide' : ` ${typeof comparison.value}`;
    // Its form tells the label under which it is looked up.
    if (comparison.property === 'id' && comparison.operator === 'equals')
      this.shape += ` ${labelOf(String(comparison.value))}`;
    this.#take(comparison, [toSent(comparison)]);
  }

  /** One object that stands in two places of a plan keeps one parameter, and the shape says so. */
  #take(holder: object, values: readonly unknown[]): void {
    const held = this.#first.get(holder);
    if (held !== undefined) {
      this.shape += ` =${held}`;
      return;
    }
    this.#first.set(holder, this.#count);
    for (const value of values) this.sent[`p${this.#count++}`] = value;
  }
}

function toSent(comparison: Exclude<Comparison, { operator: 'isAbsent' }>): unknown {
  const { operator, value } = comparison;
  if (operator === 'prefix' || operator === 'contains') return value.toLowerCase();
  return Array.isArray(value) ? value.map((each: Scalar) => toStoredValue(each)) : toStoredValue(value as Scalar);
}
