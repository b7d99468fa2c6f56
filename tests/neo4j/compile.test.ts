/** The Cypher that plans become, as text: what people see in Neo4j's query log. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter, NodesPlan, Plan, Step } from '../../src/model/plan.ts';
import { compilePlan } from '../../src/store/neo4j/compile/compile-plan.ts';
import { partValues } from '../../src/store/neo4j/compile/parameters.ts';
import { hop, NO_FIELDS, ofIds, ofLabels, step } from '../store/conformance/ask.ts';
import { plans } from '../store/conformance/random-plans.ts';

const compiled = (plan: Plan) => compilePlan(plan, partValues(plan)).text;
const compare = (property: string, operator: string, value: unknown): Filter =>
  ({ kind: 'compare', property, operator, value }) as Filter;

describe('a plan', () => {
  test('by id seeks the index of the label that the id’s form tells', () => {
    const plan = { ...ofIds(['gcm#obj_10__act_b']), select: { properties: { Action: ['label', 'text'] }, steps: [] } };
    expect(compiled(plan)).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (n0:Action)
        WHERE n0.id IN $p0
        RETURN collect([n0.id, n0.order, n0.label, n0.text]) AS l0
      }
      RETURN l0 AS c0"
    `);
    expect(partValues(plan).sent).toEqual({ p0: ['gcm#obj_10__act_b'] });
  });

  test('of one label reads the first page from the index in order', () => {
    expect(compiled(ofLabels(['Action'], { page: { limit: 50 }, count: true }))).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (n0:Action)
        WHERE n0.order >= ''
        WITH n0
        ORDER BY n0.order ASC, n0.id ASC
        LIMIT $p0
        RETURN collect([n0.id, n0.order]) AS l0
      }
      RETURN l0 AS c0, [COUNT {
        MATCH (n0:Action)
      }] AS c1"
    `);
  });

  test('by a reference to something named is found back from there', () => {
    const filter: Filter = {
      kind: 'reaches',
      routes: [[hop('OUT', 'CITES', 'RECALLS')]],
      edge: compare('role', 'equals', 'DIRECT'),
      node: { kind: 'or', filters: [compare('id', 'equals', 'untoc'), compare('instrument', 'equals', 'untoc')] },
    };
    const plan = ofLabels(['Action', 'Paragraph'], { filter, page: { limit: 50 }, count: true });
    expect(compiled(plan)).toMatchInlineSnapshot(`
      "CALL () {
        CALL () {
          MATCH (n1:Instrument)
          WHERE n1.id = $p1
          RETURN n1
          UNION
          MATCH (n1:Article)
          WHERE n1.instrument = $p2
          RETURN n1
        }
        WITH n1
        MATCH (n0:(Action|Paragraph))-[r0:(CITES|RECALLS)]->(n1)
        WHERE r0.role = $p0
        WITH DISTINCT n0
        WITH n0
        ORDER BY n0.order ASC, n0.id ASC
        LIMIT $p3
        RETURN collect([n0.id, n0.order, labels(n0)]) AS l0
      }
      RETURN l0 AS c0, [COUNT {
        CALL () {
          MATCH (n2:Instrument)
          WHERE n2.id = $p1
          RETURN n2
          UNION
          MATCH (n2:Article)
          WHERE n2.instrument = $p2
          RETURN n2
        }
        WITH n2
        MATCH (n0:(Action|Paragraph))-[r1:(CITES|RECALLS)]->(n2)
        WHERE r1.role = $p0
        WITH DISTINCT n0
        RETURN n0
      }] AS c1"
    `);
  });

  test('of several labels takes the first of each, after a cursor', () => {
    const page = { limit: 50, after: { keys: ['2000-11-15', '0003'], id: 'untoc' } };
    const plan = ofLabels(['Instrument', 'Article'], { sort: [{ property: 'adoptedOn', descending: true }], page });
    expect(compiled(plan)).toMatchInlineSnapshot(`
      "CALL () {
        CALL () {
          MATCH (n0:Instrument)
          WHERE (n0.adoptedOn < $p1 OR n0.adoptedOn IS NULL OR (n0.adoptedOn = $p1 AND (n0.order > $p2 OR (n0.order = $p2 AND n0.id > $p3))))
          WITH n0
          ORDER BY n0.adoptedOn IS NULL ASC, n0.adoptedOn DESC, n0.order ASC, n0.id ASC
          LIMIT $p0
          RETURN n0
          UNION ALL
          MATCH (n0:Article)
          WHERE (n0.adoptedOn < $p1 OR n0.adoptedOn IS NULL OR (n0.adoptedOn = $p1 AND (n0.order > $p2 OR (n0.order = $p2 AND n0.id > $p3))))
          WITH n0
          ORDER BY n0.adoptedOn IS NULL ASC, n0.adoptedOn DESC, n0.order ASC, n0.id ASC
          LIMIT $p0
          RETURN n0
        }
        WITH n0
        ORDER BY n0.adoptedOn IS NULL ASC, n0.adoptedOn DESC, n0.order ASC, n0.id ASC
        LIMIT $p0
        RETURN collect([n0.id, n0.order, labels(n0), n0.adoptedOn]) AS l0
      }
      RETURN l0 AS c0, EXISTS {
        MATCH (n0:(Instrument|Article))
        WHERE (n0.adoptedOn >= $p1 AND (n0.adoptedOn > $p1 OR (n0.adoptedOn = $p1 AND (n0.order < $p2 OR (n0.order = $p2 AND (n0.id < $p3 OR n0.id = $p3))))))
      } AS c1"
    `);
  });

  test('with filters sends every value as a parameter', () => {
    const filters = [
      compare('title', 'contains', 'Protocol'),
      compare('aliases', 'holds', ['UNTOC']),
      { kind: 'not', filter: compare('number', 'atLeast', 9) } as const,
      compare('symbol', 'isAbsent', undefined),
    ];
    expect(compiled(ofLabels(['Instrument'], { filter: { kind: 'and', filters } }))).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (n0:Instrument)
        WHERE (CASE
          WHEN n0.title IS :: STRING NOT NULL THEN toLower(n0.title) CONTAINS $p0
          ELSE false
        END AND CASE
          WHEN n0.aliases IS :: LIST<STRING NOT NULL> NOT NULL THEN all(each IN $p1 WHERE each IN n0.aliases)
          ELSE false
        END AND NOT (coalesce(n0.number >= $p2, false)) AND n0.symbol IS NULL)
        WITH n0
        ORDER BY n0.order ASC, n0.id ASC
        RETURN collect([n0.id, n0.order]) AS l0
      }
      RETURN l0 AS c0"
    `);
  });

  test('asks whether a node reaches another', () => {
    const routes = [
      [{ ...hop('OUT', 'HAS_ACTION'), repeat: { min: 0, max: 5 } }, hop('OUT', 'CITES', 'RECALLS')],
    ] as const;
    const filter = {
      kind: 'reaches',
      routes,
      edge: compare('derivation', 'equals', 'STATED'),
      node: compare('id', 'equals', 'untoc'),
    } as const;
    expect(compiled(ofLabels(['Objective'], { filter }))).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (n0:Objective)
        WHERE EXISTS {
          MATCH (n0)-[:HAS_ACTION*0..5]->(n2)
          WITH DISTINCT n2
          MATCH (n2)-[r0:(CITES|RECALLS)]->(n1)
          WHERE (r0.derivation = $p0 AND n1.id = $p1)
          RETURN n1
        }
        WITH n0
        ORDER BY n0.order ASC, n0.id ASC
        RETURN collect([n0.id, n0.order]) AS l0
      }
      RETURN l0 AS c0"
    `);
  });

  test('goes along references with their words, their page and their citation', () => {
    const references: Step = step('Action', [[hop('OUT', 'CITES', 'RECALLS')]], {
      key: 'references',
      edgeFilter: compare('derivation', 'in', ['STATED']),
      edge: {
        properties: ['quote', 'page'],
        joins: [{ key: 'citation', property: 'citation', select: { properties: { Citation: ['spans'] }, steps: [] } }],
      },
      select: { properties: { Instrument: ['title'], Article: ['heading'] }, steps: [] },
      page: { limit: 20 },
      count: true,
    });
    expect(compiled(ofIds(['gcm#obj_9__act_a'], references))).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (n0:Action)
        WHERE n0.id IN $p0
        CALL (n0) {
          MATCH (n0)-[r0:(CITES|RECALLS)]->(n1)
          WHERE r0.derivation IN $p1
          WITH r0, n1
          ORDER BY r0.order ASC, r0.id ASC
          LIMIT $p2
          CALL (r0) {
            MATCH (n2:Citation)
            WHERE n2.id = r0.citation
            RETURN collect([n2.id, n2.order, n2.spanPages, n2.spanStarts, n2.spanEnds]) AS l0
          }
          RETURN collect([n1.id, n1.order, labels(n1), CASE
            WHEN n1:Instrument THEN n1.title
          END, CASE
            WHEN n1:Article THEN n1.heading
          END, r0.id, r0.order, type(r0), r0.quote, r0.page, l0]) AS l1
        }
        CALL (n0) {
          MATCH (n0)-[r0:(CITES|RECALLS)]->(n1)
          WHERE r0.derivation IN $p1
          WITH r0, n1
          RETURN [count(r0), count(DISTINCT startNode(r0))] AS l2
        }
        RETURN collect([n0.id, n0.order, l1, l2]) AS l3
      }
      RETURN l3 AS c0"
    `);
  });

  test('unites routes, and keeps an edge that is met from both ends once', () => {
    const routes = [
      [hop('BOTH', 'NEXT'), hop('BOTH', 'SUPPLEMENTS')],
      [{ kind: 'property', property: 'instrument' }, hop('IN', 'SUPPLEMENTS')],
    ] as const;
    expect(
      compiled(ofIds(['untoc'], step('Instrument', routes, { edge: { properties: [], joins: [] } }))),
    ).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (n0:Instrument)
        WHERE n0.id IN $p0
        CALL (n0) {
          CALL (n0) {
            MATCH (n0)-[:NEXT]-(n2)
            WITH DISTINCT n2
            MATCH (n2)-[r0:SUPPLEMENTS]-(n1)
            RETURN r0, n1
            UNION
            MATCH (n3:Instrument)
            WHERE n3.id = n0.instrument
            WITH DISTINCT n3
            MATCH (n3)<-[r0:SUPPLEMENTS]-(n1)
            RETURN r0, n1
          }
          WITH r0, n1
          WITH r0, n1
          ORDER BY n1.id ASC
          WITH r0, head(collect(n1)) AS n1
          ORDER BY r0.order ASC, r0.id ASC
          RETURN collect([n1.id, n1.order, labels(n1), r0.id, r0.order, startNode(r0).id, endNode(r0).id]) AS l0
        }
        RETURN collect([n0.id, n0.order, l0]) AS l1
      }
      RETURN l1 AS c0"
    `);
  });

  test('searches by the full-text index', () => {
    const plan: Plan = {
      kind: 'search',
      text: 'smuggl* "of migrants"',
      labels: ['Action', 'Instrument'],
      page: { limit: 20 },
      count: true,
      select: NO_FIELDS,
    };
    expect(compiled(plan)).toMatchInlineSnapshot(`
      "CALL () {
        CALL db.index.fulltext.queryNodes('compact_graph_words', $p0) YIELD node AS n0, score AS score
        WITH n0, -score AS rank
        WHERE n0:(Action|Instrument)
        WITH n0, rank
        ORDER BY rank ASC, n0.id ASC
        LIMIT $p1
        RETURN collect([n0.id, n0.order, labels(n0), rank, n0.title, n0.text, n0.quote, n0.startComplete]) AS l0
      }
      CALL () {
        CALL db.index.fulltext.queryNodes('compact_graph_words', $p0) YIELD node AS n0, score AS score
        WITH n0, -score AS rank
        WHERE n0:(Action|Instrument)
        RETURN [count(n0)] AS l1
      }
      RETURN l0 AS c0, l1 AS c1"
    `);
    expect(partValues(plan).sent['p0']).toBe('+smuggl* +"of migrants"');
  });
});

describe('the text', () => {
  test('is the same for plans that differ in values alone', () => {
    const of = (title: string, limit: number, id: string) =>
      ofLabels(['Instrument'], {
        filter: compare('title', 'prefix', title),
        page: { limit, after: { keys: ['1'], id } },
        select: { properties: {}, steps: [step('Instrument', [[hop('IN', 'SUPPLEMENTS')]], { page: { limit } })] },
      });
    const [one, other] = [of('Protocol', 5, 'untoc'), of("'; MATCH (n) DETACH DELETE n //", 50, '`$x`')];
    expect(compiled(other)).toBe(compiled(one));
    expect(partValues(other).shape).toBe(partValues(one).shape);
    expect(partValues(other).sent).not.toEqual(partValues(one).sent);
  });

  test('and the shape are the same whatever the values, and no two texts have one shape', () => {
    fc.assert(
      fc.property(plans, plans, (plan, another) => {
        fc.pre(!asksForNothing(plan) && !asksForNothing(another));
        const [one, other] = [markValues(plan, 'one'), markValues(plan, 'other')];
        expect(partValues(other).shape).toBe(partValues(one).shape);
        expect(compiled(other)).toBe(compiled(one));
        if (compiled(another) !== compiled(plan)) expect(partValues(another).shape).not.toBe(partValues(plan).shape);
      }),
      { numRuns: 300 },
    );
  });

  test('tells one filter in two places from two filters, whose values may differ', () => {
    const title = compare('title', 'equals', 'Protocol');
    const twice = (one: Filter, other: Filter) =>
      ofLabels(['Instrument'], { filter: { kind: 'or', filters: [one, other] } });
    const [shared, apart] = [twice(title, title), twice(title, compare('title', 'equals', 'Convention'))];
    expect(partValues(apart).shape).not.toBe(partValues(shared).shape);
    expect(compiled(shared)).toContain('n0.title = $p0 OR n0.title = $p0');
    expect(compiled(apart)).toContain('n0.title = $p0 OR n0.title = $p1');
  });

  test('never holds what a person wrote', () => {
    fc.assert(
      fc.property(plans, fc.string({ minLength: 1 }), (plan, text) => {
        fc.pre(!asksForNothing(plan));
        const marked = markValues(plan, `☠${text}`);
        expect(compiled(marked)).not.toContain('☠');
      }),
      { numRuns: 300 },
    );
  });

  test('takes names of properties only', () => {
    const filter = compare('x} RETURN 1 //', 'equals', 1);
    expect(() => compiled(ofLabels(['Action'], { filter }))).toThrow(expect.objectContaining({ code: 'INVALID_PLAN' }));
  });
});

function asksForNothing({ start }: NodesPlan): boolean {
  return start.kind === 'ids' && start.ids.length === 0;
}

/** Every text that a person may give: compared values, ids, and the places of cursors. */
function markValues<T>(plan: T, mark: string): T {
  if (Array.isArray(plan)) return plan.map((each) => markValues(each, mark)) as T;
  if (plan === null || typeof plan !== 'object') return plan;
  const marked = (value: unknown): unknown =>
    typeof value === 'string' ? mark : Array.isArray(value) ? value.map(marked) : value;
  const isGiven = (key: string) => ['value', 'ids', 'keys'].includes(key) || (key === 'id' && 'keys' in plan);
  return Object.fromEntries(
    Object.entries(plan).map(([key, value]) => [key, isGiven(key) ? marked(value) : markValues(value, mark)]),
  ) as T;
}
