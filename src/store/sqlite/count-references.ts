/** Reckons how often each instrument is referred to, so that lists can be sorted by it as by what the graph holds. */
import { REFERENCE_EDGES } from '../../model/labels.ts';
import type { Connection } from './connection.ts';

const TYPES = REFERENCE_EDGES.map((type) => `'${type}'`).join(', ');

/** References that a text states, to the instrument itself or to an article that belongs to it. */
const COUNT = `
WITH counted AS MATERIALIZED (
  SELECT CASE far.label WHEN 'Instrument' THEN far.id ELSE far.properties ->> 'instrument' END AS id, count(*) AS total
  FROM edge e CROSS JOIN node far ON far.id = e.to_id AND far.label IN ('Instrument', 'Article')
  WHERE e.type IN (${TYPES}) AND e.properties ->> 'derivation' = 'STATED' GROUP BY 1
)
UPDATE node SET reference_count = known.total
FROM (SELECT i.key, CASE i.label WHEN 'Instrument' THEN coalesce(counted.total, 0) END AS total
  FROM node i LEFT JOIN counted ON counted.id = i.id
  WHERE i.label = 'Instrument' OR i.reference_count IS NOT NULL) AS known
WHERE node.key = known.key AND node.reference_count IS NOT known.total`;

/** Writes the counts that differ from those stored. Part of a change: a graph and its counts are seen together. */
export function countReferences({ database }: Connection): void {
  database.exec(COUNT);
}
