/** An id that names nothing is a slip and not "none": the error says which, and what may be meant. On whatever store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../src/graphql/api.ts';
import { executeQuery } from '../../src/graphql/execute-query.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { exampleDocuments } from './example-graph.ts';

export function specifyGivenIds(name: string, open: () => Promise<GraphStore>): void {
  describe(`ids that people give, on ${name}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await store.change({ put: exampleDocuments(), remove: [] });
    });
    afterAll(() => store.close());
    const answer = (query: string) => executeQuery(createApi({ store }), query);

    test.each([
      [
        'actions(filter: {references: {instrument: "traficking-protocol"}}) { totalCount }',
        'argument "filter.instrument" is traficking-protocol; no instrument has that id; did you mean trafficking-protocol?',
      ],
      [
        'actions(filter: {not: {references: {instrument: "Trafficking Protocol"}}}) { totalCount }',
        'argument "filter.instrument" is Trafficking Protocol; no instrument has that id; did you mean trafficking-protocol?',
      ],
      [
        'provisions(filter: {instrument: "Smuggling-Protocol"}) { totalCount }',
        'argument "filter.instrument" is Smuggling-Protocol; no instrument has that id; did you mean smuggling-protocol?',
      ],
      [
        'articles(filter: {instrument: "smugling"}) { totalCount }',
        'argument "filter.instrument" is smugling; no instrument has that id; did you mean smuggling-protocol?',
      ],
      [
        'provisions(filter: {instrument: " "}) { totalCount }',
        'argument "filter.instrument" is empty; give at least one character',
      ],
      [
        'referenceMatrix(filter: {instrument: "Palermo Protocol"}) { truncated }',
        'argument "filter.instrument" is Palermo Protocol; no instrument has that id; did you mean smuggling-protocol or trafficking-protocol?',
      ],
      [
        'referenceMatrix(within: {instrument: "a/res/64/293"}) { truncated }',
        'argument "filter.instrument" is a/res/64/293; no instrument has that id; did you mean A/RES/64/293?',
      ],
      [
        'stats(within: {instrument: "A/RES/64/294"}) { referencesByType { count } referencesByRole { count } }',
        'argument "filter.instrument" is A/RES/64/294; no instrument has that id; "search" finds ids by words',
      ],
      [
        'action(label: "9(a)") { references(filter: {instrument: "smuggling-protocol#art_6"}) { totalCount } }',
        'argument "filter.instrument" is smuggling-protocol#art_6; no instrument has that id; did you mean smuggling-protocol?',
      ],
      [
        'instrument(by: {id: "untoc"}) { referencedBy(filter: {article: "smuggling-protocol#art_66"}) { totalCount } }',
        'argument "filter.article" is smuggling-protocol#art_66; no article has that id; did you mean smuggling-protocol#art_6?',
      ],
      [
        'citations(filter: {names: "untco"}) { totalCount }',
        'argument "filter.names" is untco; no instrument has that id; did you mean untoc?',
      ],
      [
        'terms(filter: {definedIn: "smuggling-protocol#art_33"}) { totalCount }',
        'argument "filter.definedIn" is smuggling-protocol#art_33; no article has that id; did you mean smuggling-protocol#art_3?',
      ],
      [
        'instruments(filter: {issuedBy: "unodc"}) { totalCount }',
        'argument "filter.issuedBy" is unodc; no body has that id; did you mean body:unodc?',
      ],
      [
        'coCited(id: "UNTOC") { referenceCount }',
        'argument "id" is UNTOC; no instrument has that id; did you mean untoc?',
      ],
      [
        'path(from: "nowhere-at-all", to: "untoc") { length }',
        'argument "from" is nowhere-at-all; nothing has that id; "search" finds ids by words',
      ],
      [
        'path(from: "untoc", to: "gcm#obj_99") { length }',
        'argument "to" is gcm#obj_99; nothing has that id; did you mean gcm#obj_9?',
      ],
    ])('%s', async (field, message) => {
      const { data, errors } = await answer(`{ wrong: ${field} right: node(id: "untoc") { id } }`);
      expect(data).toEqual({ wrong: null, right: { id: 'untoc' } });
      const argument = /"([^"]+)"/.exec(message)?.[1];
      expect(errors).toMatchObject([{ message, path: ['wrong'], extensions: { code: 'BAD_USER_INPUT', argument } }]);
    });

    test('a thing that is there and to which nothing leads is none, and no error', async () => {
      const { data, errors } = await answer(`{
        actions(filter: {references: {instrument: "gcm"}}) { totalCount }
        provisions(filter: {references: {instrument: " A/RES/73/195 ", article: "smuggling-protocol#art_3"}}) { totalCount }
        path(from: "untoc", to: "gcm#obj_9__act_a", direction: OUT) { length } }`);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ actions: { totalCount: 0 }, provisions: { totalCount: 0 }, path: [] });
    });
  });
}
