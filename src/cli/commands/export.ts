/** `compact-graph export`: writes the graph in a format that other tools read. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Format, Source } from '../../export/format.ts';
import { FORMATS, findFormat, openSource } from '../../export/formats.ts';
import { writeExport } from '../../export/write/write-files.ts';
import { UsageError } from '../../model/errors.ts';
import { openStoreWithGraph } from '../bundled.ts';
import { refuseArguments } from '../config.ts';
import { printTable } from '../output.ts';
import { isOfOutput } from '../standard-output.ts';
import type { Command } from './command.ts';

export const exportGraph: Command = {
  name: 'export',
  summary: 'write the graph for other tools: spreadsheets, notebooks, Gephi, triple stores, Neo4j',
  help: `  compact-graph export --format NAME [--out PATH]

  --format NAME   one of the list below
  --out PATH      a file, or a folder for a format of several files (or PATH.zip); without it, a format of one
                  file is printed
  --force         replace what is there
  --around ID     html: the page of what lies around one thing, such as gcm#obj_10 or untoc, with its parts and evidence;
                  an address copied from the explorer does as well
  --raw           csv: leave out the apostrophe before cells that a spreadsheet may take for a formula

${printTable(FORMATS.map(({ name, summary }) => [`  ${name}`, summary]))}`,
  flags: {
    format: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    raw: { type: 'boolean' },
    around: { type: 'string' },
  },
  async run(config, output) {
    refuseArguments('export', config, 'a format is given with --format');
    const format = readFormat(config.flags['format']);
    const path = config.flags['out'];
    if (typeof path !== 'string' && format.extension === null) {
      throw new UsageError(
        `${format.name} makes several files: give a folder with --out, or a file whose name ends in .zip`,
      );
    }
    if (path === '') throw new UsageError('--out is empty; give a file or a folder');
    const around = config.flags['around'];
    if (typeof around === 'string' && format.name !== 'html')
      throw new UsageError(`--around is for html alone, and ${format.name} exports the whole graph`);
    const store = await openStoreWithGraph(config, output);
    try {
      const source = await openSource(store, {
        raw: config.flags['raw'] === true,
        around: typeof around === 'string' ? around : null,
      });
      if (typeof path !== 'string') await print(format, source);
      else {
        await writeExport(format, source, { path, force: config.flags['force'] === true });
        const { nodes, edges, hash } = source.header;
        if (config.json) output.out(JSON.stringify({ format: format.name, path, nodes, edges, hash }, null, 2));
        else
          output.out(
            printTable([
              ['written', path],
              ['format', format.name],
              ['nodes', String(nodes)],
              ['edges', String(edges)],
              ['hash', hash],
            ]),
          );
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

function readFormat(name: unknown): Format {
  const all = FORMATS.map((format) => format.name).join(', ');
  if (typeof name !== 'string') throw new UsageError(`give a format with --format: ${all}`);
  const format = findFormat(name);
  if (!format) throw new UsageError(`there is no format “${name}”; there are: ${all}`);
  return format;
}

/** An output that takes no more ends the export; whether that is a fault is told once the command has ended. */
async function print(format: Format, source: Source): Promise<void> {
  for await (const file of format.files(source)) {
    await pipeline(Readable.from(file.content), process.stdout, { end: false }).catch((error: unknown) => {
      if (!isOfOutput(error)) throw error;
    });
  }
}
