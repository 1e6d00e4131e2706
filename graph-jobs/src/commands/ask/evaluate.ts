import { join } from 'node:path';
import { Command, Option } from 'commander';
import {
  evaluate,
  evaluateOverTime,
  exactValuePairs,
  formatEvaluation,
  formatOverTime,
  formatWorst,
  type Evaluation,
  type MeasuresOverTime,
} from '../../evaluate.ts';
import { readAnswers, type Truth } from '../../evaluate/read-answers.ts';
import { readLives, readRun } from '../../evaluate/read-runs.ts';
import { openContext, withGraph, type Context } from '../context.ts';
import { wholeNumber } from '../options.ts';

type Evaluated = Evaluation & { readonly overTime: MeasuresOverTime | null };

/** `ringbreaker evaluate DIR` */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('hold the current run against the truth of a made marketplace, beside three plain methods')
    .argument('<dir>', 'folder with the marketplace’s tables and truth.csv, or with its snapshots/DATE/')
    .addOption(new Option('--seed <n>', 'seed of the plain Louvain').default(1).argParser(wholeNumber))
    .option('--json', 'print all measures as JSON')
    .addHelpText('before', 'Example:\n  ringbreaker evaluate market\n')
    .action(async (dir: string, options: { seed: number; json?: boolean }) => {
      const context = openContext();
      const evaluated = await evaluateFolder(context, dir, options.seed);
      context.print(options.json ? `${JSON.stringify(evaluated)}\n` : tell(evaluated));
    });
}

async function evaluateFolder(context: Context, dir: string, seed: number): Promise<Evaluated> {
  const spill = join(context.config.home, 'spill', `evaluate-${process.pid}`);
  const { truth, tables, deliveries } = await readAnswers(dir, spill);
  const days = deliveries.map(({ asOf }) => asOf);
  const { run, lives } = await withGraph(context, async (database) => ({
    lives: days.length > 1 ? await readLives(database, days) : null,
    run: await readRun(database),
  }));
  const evaluation = evaluate({ run, truth, pairs: exactValuePairs(tables), seed });
  return { ...evaluation, overTime: lives ? measureLives(deliveries, lives) : null };
}

function measureLives(
  deliveries: readonly Truth[],
  { members, events }: Awaited<ReturnType<typeof readLives>>,
): MeasuresOverTime {
  const snapshots = deliveries.map(({ asOf, truth }) => ({ asOf, truth, members: members.get(asOf) ?? [] }));
  return evaluateOverTime({ snapshots, truthEvents: deliveries.flatMap(({ truthEvents }) => truthEvents), events });
}

function tell(evaluated: Evaluated): string {
  const [ours] = evaluated.methods;
  const parts = [formatEvaluation(evaluated)];
  if (evaluated.overTime) parts.push(formatOverTime(evaluated.overTime));
  if (ours) parts.push(`Planted rackets met worst (best-match F1):\n${formatWorst(ours.measures)}`);
  return `${parts.join('\n\n')}\n`;
}
