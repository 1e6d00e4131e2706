import { resolve } from 'node:path';
import { findOwnServer } from '@ringbreaker/cypher';
import { Command, Option } from 'commander';
import { withCluster } from '../../cluster/cluster.ts';
import type { Workers } from '../../cluster/workers.ts';
import { workersOn } from '../../cluster/workers-on.ts';
import { EXIT } from '../../job/exit-status.ts';
import { findMapping } from '../../ingest/find-mapping.ts';
import { ingest, type IngestRequest } from '../../ingest.ts';
import { planIngest } from '../../ingest/plan-ingest.ts';
import { isScheduled } from '../../schedule/ask-for-detection.ts';
import { openContext, withDatabase, type Context } from '../context.ts';
import {
  calendarDate,
  contributorName,
  onOption,
  requireCluster,
  sparkConfOption,
  wholeNumber,
  type ClusterOptions,
} from '../options.ts';
import { tellPlan, tellSummary } from './ingest-report.ts';

interface Options extends ClusterOptions {
  readonly mapping?: string;
  readonly contributor: string;
  readonly asOf?: string;
  readonly rejects?: string;
  readonly batch?: number;
  readonly bulk?: boolean;
  readonly memory?: number;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker ingest market                              a folder of canonical tables
  ringbreaker ingest market --contributor acme --as-of 2025-03-01
  ringbreaker ingest market --dry-run                    what would happen, and what the data can feed
  ringbreaker ingest olist --mapping olist               data of another shape, by a mapping that comes with the product
  ringbreaker ingest files --mapping ./my-mapping        or by one of your own
  ringbreaker ingest market --on spark://host:7077       reads, checks and cleans on a cluster
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
    .addOption(new Option('--contributor <name>', 'who delivers the data').default('local').argParser(contributorName))
    .addOption(
      new Option('--as-of <date>', 'the day the data speaks of; its latest date unless said').argParser(calendarDate),
    )
    .option('--rejects <dir>', 'folder for refused rows')
    .addOption(new Option('--batch <n>', 'rows a transaction').argParser(wholeNumber))
    .addOption(
      new Option('--memory <mb>', 'what preparing the data may take; by the size of the files unless said').argParser(
        wholeNumber,
      ),
    )
    .option('--dry-run', 'check everything and write nothing; tells which links and red flags the data can feed')
    .option(
      '--bulk',
      "load an empty local database by Neo4j's bulk importer, or fail; large data goes that way by itself",
    )
    .option('--no-bulk', 'never load by the bulk importer')
    .addOption(onOption('read, check and clean').conflicts('dryRun'))
    .addOption(sparkConfOption())
    .option('--resume', 'go on with what was interrupted (every ingest does so anyway)')
    .option('--json', 'print the summary as JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (dir: string, options: Options) => {
      const context = openContext();
      const request = toRequest(dir, options, context);
      if (options.dryRun) return plan(context, request, options.json === true);
      const mode = options.bulk === undefined ? 'auto' : options.bulk ? 'always' : 'never';
      const { summary, attended } = await withDatabase(context, async (database, uri) => {
        const bulk = { mode, server: await findOwnServer(process.env, uri) } as const;
        const summary = await ingest(database, { ...request, bulk });
        return { summary, attended: await isScheduled(database) };
      });
      if (options.json) context.print(`${JSON.stringify(summary)}\n`);
      else context.say(tellSummary(summary, attended));
      if (summary.total.rejected > 0) process.exitCode = EXIT.rejects;
    });
}

function toRequest(dir: string, options: Options, context: Context): IngestRequest {
  const { config, display, signal } = context;
  return {
    folder: resolve(dir),
    mapping: options.mapping === undefined ? undefined : findMapping(options.mapping),
    contributor: options.contributor,
    memoryMegabytes: options.memory,
    asOf: options.asOf,
    archive: config.archive,
    rejectsDir: options.rejects,
    cardSecret: config.cardSecret,
    batchRows: options.batch,
    withWorkers: workersFor(options, context),
    now: () => new Date(),
    progress: display.show,
    signal,
  };
}

/** Workers on the cluster that was named, if one was; it starts when they are asked for. */
function workersFor(options: ClusterOptions, { config: { archive }, signal, say, display }: Context) {
  requireCluster(options);
  const { on, sparkConf: settings } = options;
  if (on === undefined) return undefined;
  return <T>(work: (workers: Workers) => Promise<T>) =>
    withCluster(
      { on, settings, archive: resolve(archive), env: process.env, signal, say, progress: display.show },
      (cluster) => work(workersOn(cluster)),
    );
}

async function plan(context: Context, request: IngestRequest, json: boolean): Promise<void> {
  const planned = await withDatabase(context, (database) => planIngest(database, request));
  context.print(json ? `${JSON.stringify(planned)}\n` : `${tellPlan(planned)}\n`);
  if (planned.refusals.length > 0) process.exitCode = EXIT.rejects;
}
