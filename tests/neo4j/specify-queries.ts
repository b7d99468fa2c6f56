/** The named queries for Neo4j Browser, run as people run them: over the graph of the two bundled pages, with known answers. */
import driverTypes, { type Path } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSources, PLAIN_LOAD } from '../../src/cli/load.ts';
import { bundledPages } from '../../src/cli/package-root.ts';
import { type NamedQuery, readNamedQueries } from '../../src/graphql/http/neo4j-browser.ts';
import { documentOf, edge, node } from '../store/conformance/documents.ts';
import { type BorrowedNeo4j, borrowNeo4j } from './borrow.ts';
import type { LineName } from './lines.ts';
import { openEmptyStore } from './open-store.ts';

type Row = Record<string, unknown>;

export async function specifyQueries(line: LineName): Promise<void> {
  const neo4j = await borrowNeo4j(line);
  describe.skipIf(neo4j === undefined)(`the named queries in Neo4j ${line}`, () => {
    if (neo4j === undefined) return;
    const ask = (name: string) => run(neo4j, find(name));
    const pick = async (name: string, ...columns: string[]) =>
      (await ask(name)).map((row) => columns.map((column) => row[column]));

    beforeAll(async () => {
      const store = await openEmptyStore(neo4j);
      await loadSources(store, { ...PLAIN_LOAD, paths: [bundledPages] });
      await store.change({ put: [UNKNOWN_NAMES], remove: [] });
      await store.close();
    });
    afterAll(neo4j.empty);

    it('list the actions that refer to a protocol, with their words', async () => {
      const quote =
        'Promote ratification of, accession to and implementation of the Protocol against the Smuggling of Migrants by Land, Sea and Air';
      expect(await ask('list-actions-on-instrument')).toEqual(
        ['PROMOTES_RATIFICATION_OF', 'PROMOTES_ACCESSION_TO', 'PROMOTES_IMPLEMENTATION_OF'].map((type) => ({
          action: 'gcm#obj_9__act_a',
          reference: type,
          target: 'smuggling-protocol',
          cite: 'A/RES/73/195, annex, para. [25] (a)',
          type,
          role: 'DIRECT',
          quote,
          page: 18,
        })),
      );
    });

    it('show what an action draws on, with quotes, and what only a note names', async () => {
      const columns = ['source', 'type', 'role', 'quote', 'page'];
      const toolkit =
        'take into consideration relevant recommendations of the United Nations Office on Drugs and Crime (UNODC) Toolkit to Combat Trafficking in Persons';
      const plan =
        'Promote the implementation of the United Nations Global Plan of Action to Combat Trafficking in Persons';
      expect(await pick('show-sources-of-action', ...columns)).toEqual([
        ['global-plan-of-action', 'PROMOTES_IMPLEMENTATION_OF', 'DIRECT', plan, 19],
        ['unodc-toolkit', 'TAKES_INTO_CONSIDERATION', 'DIRECT', toolkit, 19],
        ['unodc-documents', 'TAKES_INTO_CONSIDERATION', 'DIRECT', `${toolkit} and other relevant UNODC documents`, 19],
        ['A/RES/64/293', 'CITES', 'VIA_NOTE', 'Resolution 64/293', 19],
      ]);
      const texts = new Set((await ask('show-sources-of-action')).map((row) => row['text'] as string));
      expect([...texts].map((text) => text.slice(0, 26))).toEqual(['Promote the implementation']);
    });

    it('trace how an objective reaches a convention: in a title, and through the protocols that supplement it', async () => {
      const rows = await pick('trace-objective-to-instrument', 'cite', 'steps');
      expect(rows).toEqual(
        [
          ['CITES'],
          ...['RATIFICATION_OF', 'ACCESSION_TO', 'IMPLEMENTATION_OF'].flatMap((what) => [
            [`PROMOTES_${what}`, 'SUPPLEMENTS'],
            [`PROMOTES_${what}`, 'SUPPLEMENTS'],
          ]),
        ].map((steps) => ['A/RES/73/195, annex, para. 26 (a)', steps]),
      );
      const [inTitle, stated, registered] = await pick('trace-objective-to-instrument', 'path', 'words');
      const supplementing = 'supplementing the United Nations Convention against Transnational Organized Crime';
      const promote =
        'Promote ratification of, accession to and implementation of the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children';
      expect(inTitle).toEqual([['gcm#obj_10', 'gcm#obj_10__act_a', 'untoc'], [supplementing]]);
      expect(stated).toEqual([
        ['gcm#obj_10', 'gcm#obj_10__act_a', 'trafficking-protocol', 'untoc'],
        [promote, supplementing],
      ]);
      expect(registered?.[1]).toEqual([promote, 'REGISTRY: the treaties themselves']);
    });

    it('list the citations that could not be told, with what they may mean', async () => {
      expect(await ask('list-open-citations')).toEqual([
        {
          provision: 'A/RES/99/1#para_1',
          citation: 'A/RES/99/1#para_1__cit_1',
          candidates: ['trafficking-protocol', 'smuggling-protocol'],
          cite: 'A/RES/99/1, para. 1',
          status: 'AMBIGUOUS',
          quote: 'the Protocol',
          page: 1,
        },
        {
          provision: 'A/RES/99/1#para_1',
          citation: 'A/RES/99/1#para_1__cit_2',
          candidates: [],
          cite: 'A/RES/99/1, para. 1',
          status: 'UNRESOLVED',
          quote: 'Convention on the Carriage of Bees',
          page: 1,
        },
      ]);
    });

    it('rank the instruments by how many provisions refer to them', async () => {
      expect(await pick('rank-instruments', 'instrument', 'provisions', 'references', 'types')).toEqual([
        ['international-law', 5, 5, ['REQUIRES_ACCORDANCE_WITH']],
        ['untoc', 2, 2, ['CITES']],
        ['trafficking-protocol', 1, 3, PROMOTES],
        ['smuggling-protocol', 1, 3, PROMOTES],
        ['global-plan-of-action', 1, 1, ['PROMOTES_IMPLEMENTATION_OF']],
        ['A/RES/64/293', 1, 1, ['CITES']],
        ['unodc-toolkit', 1, 1, ['TAKES_INTO_CONSIDERATION']],
        ['unodc-documents', 1, 1, ['TAKES_INTO_CONSIDERATION']],
      ]);
    });

    it('show the law around a convention, each relation with its derivation', async () => {
      expect(await pick('show-law-around-instrument', 'says', 'derivation')).toEqual([
        ['Organized Crime Convention adopted by A/RES/55/25', 'REGISTRY'],
        ['Organized Crime Convention annexed to A/RES/55/25', 'REGISTRY'],
        ['Trafficking in Persons Protocol supplements Organized Crime Convention', 'STATED'],
        ['Trafficking in Persons Protocol supplements Organized Crime Convention', 'REGISTRY'],
        ['Smuggling of Migrants Protocol supplements Organized Crime Convention', 'STATED'],
        ['Smuggling of Migrants Protocol supplements Organized Crime Convention', 'REGISTRY'],
        ['Firearms Protocol supplements Organized Crime Convention', 'REGISTRY'],
      ]);
    });

    it('list the parallels of an objective, each with its basis and never as a reference', async () => {
      const rows = await pick('list-parallels-of-objective', 'cite', 'article_cite', 'type', 'basis', 'derivation');
      expect(rows.filter(([, , , , derivation]) => derivation === 'CURATED')).toHaveLength(20);
      expect(rows[0]).toEqual([
        'A/RES/73/195, annex, para. [25]',
        'Smuggling of Migrants Protocol, art. 5',
        'ECHOES',
        'WORDING',
        'CURATED',
      ]);
      expect(rows.flatMap(([, , type]) => type)).not.toContain('CITES');
    });

    it.each(readNamedQueries().map((query) => [query.name, query] as const))(
      'describe every column in the header: %s',
      async (_, query) => {
        const { keys } = await execute(neo4j, query);
        expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(query.columns))).toEqual([]);
      },
    );
  });
}

const PROMOTES = ['PROMOTES_ACCESSION_TO', 'PROMOTES_IMPLEMENTATION_OF', 'PROMOTES_RATIFICATION_OF'];

/** The bundled pages name nothing unknown, so this paragraph does. */
const UNKNOWN_NAMES = documentOf('A/RES/99/1 (en)', {
  instruments: ['A/RES/99/1'],
  nodes: [
    node('A/RES/99/1', 'Instrument', '1/0000', { title: 'Bees', kind: 'RESOLUTION', ingested: true }),
    node('A/RES/99/1#para_1', 'Paragraph', '1/0000#000001', { citeAs: 'A/RES/99/1', pinpoint: 'para. 1' }),
    node('A/RES/99/1#para_1__cit_1', 'Citation', '1/0000#000002', {
      quote: 'the Protocol',
      status: 'AMBIGUOUS',
      firstPage: 1,
    }),
    node('A/RES/99/1#para_1__cit_2', 'Citation', '1/0000#000003', {
      quote: 'Convention on the Carriage of Bees',
      status: 'UNRESOLVED',
      firstPage: 1,
    }),
    // Shared with the registry, which has more to say of them.
    node('smuggling-protocol', 'Instrument', '0/0004'),
    node('trafficking-protocol', 'Instrument', '0/0003'),
  ],
  edges: [
    edge('A/RES/99/1', 'HAS_PARAGRAPH', 'A/RES/99/1#para_1', '1/0000~000001'),
    edge('A/RES/99/1#para_1', 'HAS_CITATION', 'A/RES/99/1#para_1__cit_1', '1/0000~000002'),
    edge('A/RES/99/1#para_1', 'HAS_CITATION', 'A/RES/99/1#para_1__cit_2', '1/0000~000003'),
    edge('A/RES/99/1#para_1__cit_1', 'CANDIDATE', 'smuggling-protocol', '1/0000~000004'),
    edge('A/RES/99/1#para_1__cit_1', 'CANDIDATE', 'trafficking-protocol', '1/0000~000005'),
  ],
});

function find(name: string): NamedQuery {
  const query = readNamedQueries().find((known) => known.name === name);
  if (!query) throw new Error(`there is no cypher/browser/${name}.cypher`);
  return query;
}

/** With the values of its own example, as Neo4j itself reads them. */
async function execute({ driver, address }: BorrowedNeo4j, { text, example = '{}' }: NamedQuery) {
  const { database } = address;
  const { records } = await driver.executeQuery(`RETURN ${example} AS parameters`, {}, { database });
  return driver.executeQuery(text, records[0]?.get('parameters'), { database });
}

async function run(neo4j: BorrowedNeo4j, query: NamedQuery): Promise<Row[]> {
  const { records } = await execute(neo4j, query);
  return records.map((record) =>
    Object.fromEntries(Object.entries(record.toObject()).map(([column, value]) => [column, toPlain(value)])),
  );
}

/** A node as its id, a relationship as its type, a path as the ids along it. */
function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (driverTypes.isInt(value)) return value.toNumber();
  if (driverTypes.isNode(value)) return value.properties['id'];
  if (driverTypes.isRelationship(value)) return value.type;
  if (!driverTypes.isPath(value)) return value;
  const { start, segments } = value as Path;
  return [start, ...segments.map(({ end }) => end)].map(({ properties }) => properties['id']);
}
