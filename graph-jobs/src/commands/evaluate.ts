import { join } from 'node:path';
import { Command, Option } from 'commander';
import { exportMembers, exportOperators, exportRackets, type Database } from '@ringbreaker/cypher';
import {
  evaluate,
  exactValuePairs,
  formatEvaluation,
  formatWorst,
  type Evaluation,
  type ReportedRun,
} from '../evaluate.ts';
import { readAnswers } from '../evaluate/read-answers.ts';
import { openContext, withDatabase, type Context } from './context.ts';
import { wholeNumber } from './options.ts';

/** `ringbreaker evaluate DIR` */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('hold the current run against the truth of a made marketplace, beside three plain methods')
    .argument('<dir>', 'folder with the marketplace’s tables and truth.csv')
    .addOption(new Option('--seed <n>', 'seed of the plain Louvain').default(1).argParser(wholeNumber))
    .option('--json', 'print all measures as JSON')
    .addHelpText('before', 'Example:\n  ringbreaker evaluate market\n')
    .action(async (dir: string, options: { seed: number; json?: boolean }) => {
      const context = openContext();
      const evaluation = await evaluateFolder(context, dir, options.seed);
      if (options.json) context.print(`${JSON.stringify(evaluation)}\n`);
      else context.print(`${formatEvaluation(evaluation)}\n\n${tellWorst(evaluation)}`);
    });
}

async function evaluateFolder(context: Context, dir: string, seed: number): Promise<Evaluation> {
  const run = await withDatabase(context, readRun);
  const { truth, tables } = await readAnswers(dir, join(context.config.home, 'spill', `evaluate-${process.pid}`));
  return evaluate({ run, truth, pairs: exactValuePairs(tables), seed });
}

/** The current run as it is held against a truth. */
async function readRun(database: Database): Promise<ReportedRun> {
  const members = await database.run(exportMembers, {});
  const operators = await database.run(exportOperators, {});
  const rackets = await database.run(exportRackets, {});
  return {
    members: members.map((row) => ({ sellerId: row.seller_id, racketId: row.racket_id })),
    operators: operators.flatMap((row) =>
      row.operator_id ? [{ sellerId: row.seller_id, operatorId: row.operator_id }] : [],
    ),
    ranking: rackets.sort((a, b) => a.rank - b.rank).map((row) => row.racket_id),
  };
}

function tellWorst({ methods }: Evaluation): string {
  const [ours] = methods;
  return ours ? `Planted rackets met worst (best-match F1):\n${formatWorst(ours.measures)}\n` : '';
}
