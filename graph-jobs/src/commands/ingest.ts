import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { EXIT } from '../exit-status.ts';
import { ingest, type IngestSummary } from '../ingest.ts';
import { openContext, withDatabase, type Context } from './context.ts';
import { calendarDate, wholeNumber } from './options.ts';
import { alignColumns } from './table.ts';

interface Options {
  readonly mapping?: string;
  readonly contributor: string;
  readonly asOf?: string;
  readonly rejects?: string;
  readonly batch?: number;
  readonly json?: boolean;
}

const MAPPINGS = fileURLToPath(new URL('../../mappings/', import.meta.url));
const EXAMPLES = `Examples:
  ringbreaker ingest market                              a folder of canonical tables
  ringbreaker ingest market --contributor acme --as-of 2025-03-01
  ringbreaker ingest olist --mapping olist               data of another shape, by a mapping that comes with the product
  ringbreaker ingest files --mapping ./my-mapping        or by one of your own
`;

/** `ringbreaker ingest DIR` */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('check, clean and load a folder of tables; what breaks the contract goes to a rejects file')
    .argument('<dir>', 'folder with the data')
    .option(
      '--mapping <dir>',
      'folder with one TABLE.sql a table, or the name of a mapping that comes with the product',
    )
    .option('--contributor <name>', 'who delivers the data', 'local')
    .addOption(
      new Option('--as-of <date>', 'the day the data speaks of; its latest date unless said').argParser(calendarDate),
    )
    .option('--rejects <dir>', 'folder for refused rows')
    .addOption(new Option('--batch <n>', 'rows a transaction').argParser(wholeNumber))
    .option('--resume', 'go on with what was interrupted (every ingest does so anyway)')
    .option('--json', 'print the summary as JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (dir: string, options: Options) => {
      const context = openContext();
      const summary = await withDatabase(context, (database) => ingest(database, toRequest(dir, options, context)));
      if (options.json) context.print(`${JSON.stringify(summary)}\n`);
      else context.say(tell(summary));
      if (summary.total.rejected > 0) process.exitCode = EXIT.rejects;
    });
}

function toRequest(dir: string, options: Options, { config, display, signal }: Context) {
  return {
    folder: resolve(dir),
    mapping: options.mapping === undefined ? undefined : findMapping(options.mapping),
    contributor: options.contributor,
    asOf: options.asOf,
    archive: config.archive,
    rejectsDir: options.rejects,
    cardSecret: config.cardSecret,
    batchRows: options.batch,
    now: () => new Date(),
    progress: display.show,
    signal,
  };
}

/** A name means a mapping of the product's own, unless a folder of that name is here. */
function findMapping(mapping: string): string {
  const own = join(MAPPINGS, mapping);
  return !existsSync(mapping) && existsSync(own) ? own : resolve(mapping);
}

function tell(summary: IngestSummary): string {
  if (summary.alreadyLoaded)
    return `These files are in the graph already (delivery ${summary.seq}): nothing was changed.`;
  const head = ['table', 'read', 'accepted', 'changed', 'unchanged', 'rejected', 'waiting'];
  const rows = [...Object.entries(summary.tables), ['total', summary.total] as const].map(([name, table]) => [
    name,
    table.read,
    table.accepted,
    table.changed,
    table.unchanged,
    table.rejected,
    table.waiting,
  ]);
  const { written } = summary;
  return [
    `Delivery ${summary.seq} of ${summary.contributor}, as of ${summary.asOf}`,
    alignColumns(head, rows),
    `Written: ${written.things} things, ${written.values} values, ${written.links} links.`,
    ...(summary.finished.length > 0 ? [`Finished first: delivery ${summary.finished.join(', ')}.`] : []),
    ...(summary.released > 0
      ? [`${summary.released} rows of earlier deliveries had waited for their owner and are in now.`]
      : []),
    ...summary.ignoredColumns.map(({ file, columns }) => `${file}: unknown columns ignored: ${columns.join(', ')}.`),
    ...Object.entries(summary.notes).map(([note, count]) => `${count} × ${note}`),
    ...(summary.rejects ? [`Refused rows, with file, line, column and reason: ${summary.rejects}`] : []),
  ].join('\n');
}
