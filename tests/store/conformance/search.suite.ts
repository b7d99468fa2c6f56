/** Full-text search: which things are found, as sets, since engines rank differently. */
import { describe, expect, test } from 'vitest';
import type { NodeLabel } from '../../../src/model/labels.ts';
import type { SearchPlan } from '../../../src/model/plan.ts';
import { hop, idsOf, NO_FIELDS, type Open, shareStore, step, stepOf, withStore } from './ask.ts';
import { compact, exampleDocuments, registry } from './example-graph.ts';

const ALL: readonly NodeLabel[] = ['Instrument', 'Objective', 'Paragraph', 'Action', 'Item', 'Footnote', 'Citation'];

const searchFor = (text: string, rest: Partial<SearchPlan> = {}): SearchPlan => ({
  kind: 'search',
  text,
  labels: ALL,
  page: { limit: 50 },
  select: NO_FIELDS,
  ...rest,
});

/** What is typed, and all that is found. */
const CASES: readonly [string, string, readonly string[]][] = [
  ['a word of a title', 'Toolkit', ['gcm#obj_10__act_b', 'unodc-toolkit']],
  ['a word without regard to case', 'tOOLKIT', ['gcm#obj_10__act_b', 'unodc-toolkit']],
  ['a word of a quote', 'convention', ['gcm#obj_9__act_a', 'gcm#obj_9__act_a__cit_2', 'untoc']],
  ['all words, wherever they stand', 'migrants protocol land', ['gcm#obj_9__act_a__cit_1', 'smuggling-protocol']],
  ['a whole word only', 'smuggl', []],
  ['a prefix', 'traffick* protocol', ['A/RES/75/158#pre_3', 'gcm#obj_10__act_a', 'trafficking-protocol']],
  ['a phrase', '"ratification of the Protocol"', ['gcm#obj_10__act_a']],
  ['no phrase in another order', '"Protocol the of ratification"', []],
  ['a phrase and a word', '"take into consideration" toolkit', ['gcm#obj_10__act_b']],
  ['a phrase that is not closed', '"take into consideration', ['gcm#obj_10__act_b']],
  ['a symbol', '64/293', ['gcm#fn_22', 'gcm#fn_22__cit_1']],
  ['nothing for words that are nowhere', 'protocol zebra', []],
  ['nothing for empty text', '', []],
  ['nothing for white space', ' \t\n ', []],
  ['nothing for punctuation', '" * - () "" ,', []],
  ['words between punctuation', '(toolkit)', ['gcm#obj_10__act_b', 'unodc-toolkit']],
  ['operators as words', 'protocol AND zebra', []],
  ['operators as words', 'toolkit OR zebra', []],
  ['operators as words', 'toolkit NOT zebra', []],
  ['a column’s name as a word', 'title:toolkit', []],
  ['signs of query languages as punctuation', '+toolkit', ['gcm#obj_10__act_b', 'unodc-toolkit']],
  ['signs of query languages as punctuation', '^toolkit', ['gcm#obj_10__act_b', 'unodc-toolkit']],
];

const HOSTILE = [
  '"',
  '""',
  '"""',
  "'; DROP TABLE search; --",
  '*',
  '**',
  'NEAR(a b)',
  '{a b} : c',
  '(',
  'a AND',
  '\\',
  '/a[/',
  '~2',
  'a~',
  '[a TO z]',
  'a^',
  '&&',
  '\u0000',
  '\u{1F5FA}',
];

export function specifySearch(open: Open): void {
  describe('search', () => {
    const run = shareStore(open, exampleDocuments);
    const find = async (plan: SearchPlan) => idsOf(await run(plan)).sort();

    test.each(CASES)('finds %s: %j', async (_, text, expected) => {
      expect(await find(searchFor(text))).toEqual([...expected].sort());
      expect((await run(searchFor(text, { count: true, page: { limit: 1 } }))).total).toBe(expected.length);
    });

    test.each(HOSTILE)('takes %j for words', async (text) => {
      expect(await find(searchFor(text))).toEqual([]);
    });

    test('keeps to the labels asked for', async () => {
      expect(await find(searchFor('toolkit', { labels: ['Action', 'Page'] }))).toEqual(['gcm#obj_10__act_b']);
      expect(await find(searchFor('toolkit', { labels: [] }))).toEqual([]);
      expect(await find(searchFor('combat', { labels: ['Page'] }))).toEqual(['gcm#page_19']);
    });

    test('ranks the best first and goes on from a rank and an id', async () => {
      const all = await run(searchFor('protocol', { count: true }));
      const ranks = all.nodes.map((node) => node?.keys[0] as number);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(all.total).toBe(all.nodes.length);
      const turned: (string | null)[] = [];
      for (let page: SearchPlan['page'] = { limit: 2 }; turned.length < 20; ) {
        const result = await run(searchFor('protocol', { page }));
        expect(result.hasPrevious).toBe(turned.length > 0);
        turned.push(...idsOf(result));
        const last = result.nodes.at(-1);
        if (!result.hasNext || !last) break;
        page = { limit: 2, after: { keys: last.keys, id: last.id } };
      }
      expect(turned).toEqual(idsOf(all));
    });

    test('shows the words found in a snippet', async () => {
      const { nodes } = await run(searchFor('sea air', { labels: ['Instrument'] }));
      expect(nodes[0]?.snippet).toContain('⟦Sea⟧');
      expect(nodes[0]?.snippet).toContain('⟦Air⟧');
    });

    test('shows the beginning of a text whose own is missing as a fragment', async () => {
      const { nodes } = await run(searchFor('liable', { labels: ['Paragraph'] }));
      expect(nodes[0]?.id).toBe('gcm#para_25');
      expect(nodes[0]?.snippet).toMatch(/^\[…\] become ⟦liable⟧ to criminal/);
      const whole = await run(searchFor('"commit to take"', { labels: ['Paragraph'] }));
      expect(whole.nodes[0]?.snippet).toMatch(/^We ⟦commit/);
    });

    test('reads properties and steps of what it finds', async () => {
      const select = {
        properties: { Action: ['letter'] },
        steps: [step('Action', [[hop('OUT', 'TAKES_INTO_CONSIDERATION')]])],
      };
      const result = await run(searchFor('toolkit', { labels: ['Action'], select }));
      expect(result.nodes[0]?.properties).toEqual({ letter: 'b' });
      expect(stepOf(result).entries.map(({ node }) => node.id)).toEqual(['unodc-toolkit']);
    });

    test('follows changes of the graph', () =>
      withStore(open, async (store) => {
        await store.change({ put: [registry, compact], remove: [] });
        const nodes = compact.own.nodes.map((node) =>
          node.id === 'gcm#fn_22' ? { ...node, properties: { text: 'Resolution 70/1.' } } : node,
        );
        await store.change({ put: [{ ...compact, own: { ...compact.own, nodes } }], remove: [] });
        expect(idsOf(await store.run(searchFor('"64/293"', { labels: ['Footnote'] })))).toEqual([]);
        expect(idsOf(await store.run(searchFor('"70/1"', { labels: ['Footnote'] })))).toEqual(['gcm#fn_22']);
        await store.change({ put: [], remove: ['A/RES/73/195 (en)'] });
        expect(idsOf(await store.run(searchFor('"70/1"')))).toEqual([]);
      }));
  });
}
