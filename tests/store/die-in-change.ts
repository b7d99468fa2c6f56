/** A program that dies in the middle of a change: `node die-in-change.ts STORE`. Its rows are written, its change is not committed. */
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { documentOf, node } from './conformance/example-graph.ts';

const nodes = Array.from({ length: 10_000 }, (_, index) =>
  node(`term:${index}`, 'Term', String(index), { label: 'x'.repeat(1_000) }),
);
const document = documentOf('doomed', { nodes: [], edges: [] });
const record = {
  ...document.record,
  // The record is read after the rows are written.
  get sources(): never {
    process.kill(process.pid, 'SIGKILL');
    throw new Error('still alive');
  },
};
await openSqliteStore({ path: process.argv[2] as string }).change({
  put: [{ record, own: { nodes, edges: [] } }],
  remove: [],
});
