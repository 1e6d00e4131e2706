import { Command, Option } from 'commander';
import { JobError } from '../../job/job-error.ts';
import { askScheduler } from '../../schedule/ask-for-detection.ts';
import { withdraw, type WithdrawRequest } from '../../withdraw.ts';
import { openContext, withDatabase, type Context } from '../context.ts';
import { authorOption, reasonOption, wholeNumber } from '../options.ts';
import { writeDown } from '../write-down.ts';
import { tellWithdrawal } from './withdraw-report.ts';

interface Options {
  readonly reason?: string;
  readonly author: string;
  readonly batch?: number;
  readonly memory?: number;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker status                                     lists deliveries by number
  ringbreaker withdraw 3 --dry-run                       what would go, and what others say too
  ringbreaker withdraw 3 --reason "sent by mistake"      take it out; its rows stay in the archive
  ringbreaker withdraw 8f31c0de --reason "not allowed to share it" --author ann
`;

/** `ringbreaker withdraw DELIVERY` */
export function withdrawCommand(): Command {
  return new Command('withdraw')
    .description('take what a delivery says out of the graph; what others say too stays, and so do verdicts and pins')
    .argument('<delivery>', 'number of the delivery, or how its id begins')
    .addOption(reasonOption())
    .addOption(authorOption())
    .option('--dry-run', 'tell what would go and change nothing')
    .addOption(new Option('--batch <n>', 'rows a transaction').argParser(wholeNumber))
    .addOption(new Option('--memory <mb>', 'what working it out may take').argParser(wholeNumber))
    .option('--json', 'print the summary as JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (delivery: string, options: Options) => {
      if (!options.dryRun && !options.reason?.trim()) {
        throw new JobError('usage', 'A withdrawal needs --reason; or else --dry-run tells what it would do.');
      }
      const context = openContext();
      const request = toRequest(delivery, options, context);
      const { isAsked, ...summary } = await withDatabase(context, async (database) => {
        const done = await withdraw(database, request);
        const subject = `delivery ${done.seq}`;
        if (done.dryRun) return { ...done, isAsked: false };
        await writeDown(database, { action: 'delivery_withdrawn', subject, by: options.author });
        return { ...done, isAsked: await askScheduler(database, `withdrawal-${done.seq}`) };
      });
      if (options.json) context.print(`${JSON.stringify(summary)}\n`);
      else context.say(tellWithdrawal(summary, isAsked));
    });
}

function toRequest(delivery: string, options: Options, { config, display, signal }: Context): WithdrawRequest {
  return {
    delivery,
    reason: options.reason ?? '',
    author: options.author,
    archive: config.archive,
    cardSecret: config.cardSecret,
    batchRows: options.batch,
    memoryMegabytes: options.memory,
    dryRun: options.dryRun,
    now: () => new Date(),
    progress: display.show,
    signal,
  };
}
