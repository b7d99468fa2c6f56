/** What a document says of its own instruments outside their texts. */
import { expect, it } from 'vitest';
import { buildDocument } from '../../ingest/read-file.ts';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { createRules } from '../../ingest/rules.ts';
import { plain, read, statement } from '../structure/akn-document.ts';

it('gives each part of a document the day on which it was adopted, and the session of the whole', () => {
  const part = (letter: string, day: string) =>
    statement({ preface: `<p><docNumber>${letter}</docNumber></p>`, body: plain('Decides.') }).replace(
      '</statement>',
      `<conclusions><p><docDate date="${day}" refersTo="#adoptionDate">x</docDate></p></conclusions></statement>`,
    );
  const { tree } = read({
    symbol: 'A/DEC/99/402 A and B',
    cover: '<p><session value="99">Ninety-ninth session</session></p>',
    statements: part('A', '2044-04-01') + part('B', '2044-06-30'),
  });
  const { record } = buildDocument(tree, new Map(), createRules(loadRegistry()));
  const instruments = record.shared.nodes.filter(({ properties }) => properties['ingested'] === true);
  expect(instruments.map(({ id, properties }) => [id, properties['adoptedOn'], properties['session']])).toEqual([
    ['A/DEC/99/402A', '2044-04-01', 99],
    ['A/DEC/99/402B', '2044-06-30', 99],
  ]);
});
