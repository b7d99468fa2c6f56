/** `compact-graph ingest`: reads pages into the store. */
import { UsageError } from '../../model/errors.ts';
import { type NodeLabel, REFERENCE_EDGES } from '../../model/labels.ts';
import type { StoreInfo } from '../../store/port.ts';
import { readWholeNumber } from '../config.ts';
import { watchInterruption } from '../interruption.ts';
import { loadSources } from '../load.ts';
import type { LoadReport } from '../load-report.ts';
import { count, type Output, printTable } from '../output.ts';
import { bundledPages } from '../package-root.ts';
import { openStore } from '../stores.ts';
import { tellWarnings } from '../warnings.ts';
import type { Command } from './command.ts';

/** Each thread has some 100 MB of its own. */
const MOST_WORKERS = 64;

export const ingest: Command = {
  name: 'ingest',
  summary: 'read pages into the store; without paths, the two bundled pages of A/RES/73/195',
  help: `  compact-graph ingest [paths…]

  A path is a file with one or more pages as text or PDF, or a resolution in Akoma Ntoso XML; a folder of such
  files, hidden ones apart; or - for what is piped in. Each load gives whole documents: what the store has of a
  document is replaced, in one step that readers never see half of.

  --replace         allow a load to drop pages that the store has
  --prune           make the store hold exactly the given paths
  --remove SYMBOL   take a document out, such as A/RES/73/195; may be repeated
  --strict          let warnings fail the load
  --dry-run         read and report, but store nothing
  --workers N       read files in N threads, 1 to ${MOST_WORKERS}; if not said, as many as the files are worth.
                    The graph is the same`,
  flags: {
    replace: { type: 'boolean' },
    prune: { type: 'boolean' },
    remove: { type: 'string', multiple: true },
    strict: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    workers: { type: 'string' },
  },
  async run(config, output) {
    const remove = (config.flags['remove'] as string[] | undefined) ?? [];
    const paths = config.arguments.length > 0 || remove.length > 0 ? config.arguments : [bundledPages];
    if (paths.includes('')) throw new UsageError('a path is empty; give a file, a folder, or - for standard input');
    const is = (flag: string) => config.flags[flag] === true;
    if (is('prune') && config.arguments.length === 0)
      throw new UsageError('--prune takes out what the given paths lack, and none is given; give the paths to keep');
    const request = {
      paths,
      remove,
      replace: is('replace'),
      prune: is('prune'),
      strict: is('strict'),
      dryRun: is('dry-run'),
      workers: readWholeNumber('--workers', config.flags['workers'] as string | undefined, {
        least: 1,
        most: MOST_WORKERS,
      }),
    };
    const store = await openStore(config, { readOnly: is('dry-run'), isTrial: is('dry-run') });
    try {
      const progress = await output.progress('files read');
      const interruption = watchInterruption(output.note);
      const watch = { progress: progress.at, signal: interruption.signal };
      const report = await loadSources(store, request, watch).finally(() => {
        progress.end();
        interruption.end();
      });
      if (interruption.signal.aborted) output.note('all was read when it was to stop, so the load is whole');
      // A dry run has read into nothing, whose counts say nothing.
      const info = report.outcome && (await store.info());
      const { nodes, edges } = info ?? {};
      const refused = report.refused.map(({ message }) => message);
      if (config.json)
        output.out(
          JSON.stringify({ ...report.outcome, nodes, edges, ...report, refused, outcome: undefined }, null, 2),
        );
      else printReport(report, info, request.dryRun ? config.store : store.address, output);
      return report.refused.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};

function printReport(report: LoadReport, info: StoreInfo | null, address: string, output: Output): void {
  for (const line of tellWarnings(report.warnings)) output.note(line);
  for (const { message } of report.refused) output.note(`refused: ${message}`);
  output.out(
    printTable([
      ...listDocuments('read', report.changed),
      ...listDocuments('unchanged', report.unchanged),
      ...listDocuments('removed', report.removed),
      ...(report.refused.length > 0 ? [['refused', String(report.refused.length)]] : []),
      ['warnings', String(report.warnings.length)],
      ['store', address],
      ...(info ? [['holds', describeTexts(info) || 'no texts']] : []),
      report.outcome === null ? ['stored', 'nothing'] : ['hash', report.outcome.hash],
    ]),
  );
  if (report.outcome?.written === false) output.note('the graph was already so: nothing was written');
}

/** Each by name, or their number where a list would be long. */
function listDocuments(word: string, names: readonly string[]): string[][] {
  return names.length > 10 ? [[word, count(names.length, 'document')]] : names.map((name) => [word, name]);
}

/** What the texts gave, of all documents: `2 pages, 2 paragraphs, 15 actions`. */
function describeTexts({ nodes, edges }: StoreInfo): string {
  const references = REFERENCE_EDGES.reduce((sum, type) => sum + (edges[type] ?? 0), 0);
  return [
    ...TEXTS.map((label) => [label.toLowerCase(), nodes[label] ?? 0] as const),
    ['reference', references] as const,
  ]
    .filter(([, number]) => number > 0)
    .map(([noun, number]) => count(number, noun))
    .join(', ');
}

const TEXTS = ['Page', 'Paragraph', 'Action', 'Item', 'Footnote', 'Citation'] as const satisfies readonly NodeLabel[];
