/** Reckons how often each instrument is referred to, so that lists can be sorted by it as by what the graph holds. */
import { REFERENCE_EDGES } from '../../../model/labels.ts';
import type { Connection } from '../connection.ts';

const TYPES = REFERENCE_EDGES.map((type) => `'${type}'`).join(', ');

/** References that a text states, to the instrument itself or to an article that belongs to it; none counts nothing. */
const COUNTED = `
  SELECT CASE far.label WHEN 'Instrument' THEN far.id ELSE far.properties ->> 'instrument' END AS id, count(*) AS total
  FROM edge e CROSS JOIN node far ON far.id = e.to_id AND far.label IN ('Instrument', 'Article')
  WHERE e.type IN (${TYPES}) AND e.properties ->> 'derivation' = 'STATED' GROUP BY 1`;

/** Statements each driven by the counts: one that joins all instruments with them costs ten times as much. */
const COUNT = `
CREATE TEMP TABLE counted (id TEXT PRIMARY KEY, total INTEGER) STRICT, WITHOUT ROWID;
INSERT INTO temp.counted SELECT id, total FROM (${COUNTED}) WHERE id IS NOT NULL;
UPDATE node SET reference_count = NULL WHERE label <> 'Instrument' AND reference_count IS NOT NULL;
UPDATE node SET reference_count = 0
WHERE label = 'Instrument' AND reference_count IS NOT 0 AND id NOT IN (SELECT id FROM temp.counted);
UPDATE node SET reference_count = counted.total FROM temp.counted
WHERE node.id = counted.id AND node.label = 'Instrument' AND node.reference_count IS NOT counted.total;
DROP TABLE temp.counted;`;

/** Writes the counts that differ from those stored. Part of a change: a graph and its counts are seen together. */
export function countReferences({ database }: Connection): void {
  database.exec(COUNT);
}
