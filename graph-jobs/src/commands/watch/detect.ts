import { getHeapStatistics } from 'node:v8';
import type { Database } from '@ringbreaker/cypher';
import { Command, Option } from 'commander';
import { detect, type DetectSummary } from '../../detect.ts';
import { withCluster } from '../../cluster/cluster.ts';
import { requireOwnEngine } from '../../detect/cluster/open-grouping.ts';
import { engineCards } from '../../detect/communities/index.ts';
import { estimateMemory, type MemoryEstimate } from '../../detect/links/estimate-memory.ts';
import { layOutPictures } from '../../layout/lay-out-rackets.ts';
import { openContext, withDatabase, type Context } from '../context.ts';
import {
  calendarDate,
  onOption,
  requireCluster,
  sparkConfOption,
  wholeNumber,
  type ClusterOptions,
} from '../options.ts';
import { twoColumns } from '../table.ts';

interface Options extends ClusterOptions {
  readonly asOf?: string;
  readonly engine: string;
  readonly seed: number;
  readonly newReference: boolean;
  readonly json?: boolean;
}

/** In a handful of sellers any family is more than a hundredth. */
const ENOUGH_TO_WARN = 1_000;
/** Before so many sellers nobody asks for memory. */
const MANY = 50_000;

/** `ringbreaker detect` */
export function detectCommand(): Command {
  const known = engineCards.map(({ id }) => id);
  return new Command('detect')
    .description('find operators, groups and rackets, and make the result what readers see')
    .addOption(
      new Option('--as-of <date>', 'the day to speak of; the latest delivery’s unless said').argParser(calendarDate),
    )
    .addOption(
      new Option('--engine <engine>', 'community algorithm; gds where the server has Graph Data Science')
        .choices(known)
        .default(known[0]),
    )
    .addOption(new Option('--seed <n>', 'same data and seed, same result').default(1).argParser(wholeNumber))
    .option(
      '--new-reference',
      'learn usual prices, null levels and what ties and signals say anew; else only in a new month, or at twice the size',
      false,
    )
    .addOption(onOption('read and group'))
    .addOption(sparkConfOption())
    .option('--json', 'print the summary as JSON')
    .addHelpText(
      'before',
      'Examples:\n  ringbreaker detect\n  ringbreaker detect --as-of 2025-03-01 --json\n  ringbreaker detect --on spark://HOST:7077 --spark-conf spark.executor.memory=4g\n',
    )
    .action(async (options: Options) => {
      const context = openContext();
      const { display, say, signal } = context;
      await withDatabase(context, async (database) => {
        const summary = await run(database, context, options);
        display.stop();
        if (options.json) context.print(`${JSON.stringify(summary)}\n`);
        else tell(summary, say);
        // Readers have the run, and the next job may begin.
        await layOutPictures(database, { progress: display.show, signal, say });
      });
    });
}

/** Detects here, or with a cluster beside this machine. */
async function run(database: Database, context: Context, options: Options): Promise<DetectSummary> {
  const { on, sparkConf: settings, ...asked } = options;
  requireCluster(options);
  const { signal, config, display } = context;
  const { archive, codeVersion } = config;
  if (on === undefined) tellMemory(await estimateMemory(database), context.say);
  const told = { say: context.say, progress: display.show, signal };
  const request = { ...asked, codeVersion, archive, now: () => new Date(), ...told };
  if (on === undefined) return detect(database, request);
  requireOwnEngine(asked.engine);
  const cluster = { on, settings, archive, env: process.env, ...told };
  return detect(database, { ...request, withCluster: (work) => withCluster(cluster, work) });
}

/** Says what a big run will need, and what to do where that is more than it may take. */
function tellMemory({ sellers, links, mebibytes }: MemoryEstimate, say: (text: string) => void): void {
  const limit = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  if (sellers >= MANY)
    say(`${sellers} sellers and ${links} links to values: about ${mebibytes} MiB of memory are needed.`);
  if (mebibytes > limit)
    say(
      `That may be more than this process is allowed (${limit} MiB): if it ends for want of memory, run it again with NODE_OPTIONS=--max-old-space-size=${mebibytes * 2}.`,
    );
}

function tell(summary: DetectSummary, say: (text: string) => void): void {
  say(`Run ${summary.run}, as of ${summary.asOf}, engine ${summary.engine}, seed ${summary.seed}`);
  say(
    twoColumns([
      ['sellers', summary.sellers],
      ['shared values', `${summary.sharedValues} (${summary.genericValues} say too little to link)`],
      ['operators of two or more accounts', summary.operators],
      ['rackets', `${summary.rackets} with ${summary.members} sellers`],
      ['groups without signals', summary.groups],
      ...(summary.dismissed > 0
        ? [
            ['dismissed by a person', `${summary.dismissed} rackets; ${summary.withheld} alerts not raised`] as [
              string,
              string,
            ],
          ]
        : []),
      ['sellers in the largest component', `${(100 * summary.largestComponentShare).toFixed(2)} %`],
      ['links written', summary.written],
    ]),
  );
  if (summary.largestComponentShare > 0.01 && summary.sellers >= ENOUGH_TO_WARN) {
    say(
      'Warning: the largest component holds more than 1 % of all sellers: some shared value glues what does not belong together.',
    );
  }
}
