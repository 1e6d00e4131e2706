import { randomUUID } from 'node:crypto';
import { askForJob, cancelJob, jobRuns } from '@ringbreaker/cypher';
import { JobKind, type JobRun } from '@ringbreaker/cypher/domain';
import { Argument, Command, Option } from 'commander';
import { JobError } from '../../job/job-error.ts';
import { minuteOf } from '../../minute-of.ts';
import { checkOptions } from '../../schedule/job-options.ts';
import { openContext, withDatabase, withGraph } from '../context.ts';
import { runOrder } from './job-run.ts';
import { authorOption, wholeNumber } from '../options.ts';
import { alignColumns, jsonLines } from '../table.ts';

const EXAMPLES = `Examples:
  ringbreaker job list
  ringbreaker job start detect
  ringbreaker job start detect --options '{"newReference": true}'
  ringbreaker job cancel nightly-2025-03-01T02:15:00.000Z
`;

/** `ringbreaker job list|start|cancel` */
export function jobCommand(): Command {
  const command = new Command('job')
    .description('look at the jobs of the schedule, start one, or cancel one')
    .addHelpText('before', EXAMPLES);
  for (const one of [listCommand(), startCommand(), cancelCommand()]) command.addCommand(one.exitOverride());
  const run = new Command('run').description('run the job that a scheduler hands over').action(runOrder);
  return command.addCommand(run, { hidden: true });
}

function listCommand(): Command {
  return new Command('list')
    .description('the latest jobs, those that wait first')
    .addOption(new Option('--limit <n>', 'how many').default(20).argParser(wholeNumber))
    .option('--json', 'print as JSON lines')
    .action(async ({ limit, json }: { limit: number; json?: boolean }) => {
      const context = openContext();
      const jobs = await withGraph(context, (database) =>
        database.run(jobRuns, { contributors: null, skip: 0, limit }),
      );
      context.print(json ? jsonLines(jobs) : tell(jobs));
    });
}

function startCommand(): Command {
  return new Command('start')
    .description('put a job into the queue; a running `ringbreaker schedule` takes it')
    .addArgument(new Argument('<job>', 'which').choices(JobKind.options))
    .option('--options <json>', "the job's options", '{}')
    .addOption(authorOption())
    .action(async (job: JobKind, { options, author }: { options: string; author: string }) => {
      const context = openContext();
      const request = readOptions(options);
      checkOptions(job, request);
      const { id, created } = await withGraph(context, (database) => {
        const wanted = { id: `${job}-${randomUUID()}`, job, trigger: 'person', request } as const;
        return askForJob(database, { ...wanted, requestedBy: author, alone: true });
      });
      context.print(`${id}\n`);
      context.say(created ? 'It waits for a scheduler.' : 'One with the same options waits already.');
    });
}

function cancelCommand(): Command {
  return new Command('cancel')
    .description('cancel a job: a waiting one at once, a running one within seconds')
    .argument('<id>', 'as `job list` says it')
    .addOption(authorOption())
    .action(async (id: string, { author }: { author: string }) => {
      const context = openContext();
      const [job] = await withDatabase(context, (database) => database.run(cancelJob, { id, by: author }));
      if (!job) throw new JobError('usage', `No job ${id} waits or runs under a scheduler: \`ringbreaker job list\`.`);
      context.say(job.state === 'cancelled' ? 'It is cancelled.' : 'It is told to end.');
    });
}

function readOptions(text: string): Record<string, unknown> {
  try {
    const options: unknown = JSON.parse(text);
    if (options && typeof options === 'object' && !Array.isArray(options)) return { ...options };
  } catch {
    // Said below.
  }
  throw new JobError('usage', `--options must be a JSON object, as '{"newReference": true}'.`);
}

const HEAD = ['job', 'state', 'asked for by', 'begun', 'ended', 'id', 'what it says'];

function tell(jobs: readonly JobRun[]): string {
  if (jobs.length === 0) return 'No job has run yet.\n';
  const minute = (time: string | null | undefined) => (time ? minuteOf(time) : '');
  const rows = jobs.map((job) => [
    job.job,
    job.state,
    job.requestedBy ?? job.line ?? job.trigger ?? 'command line',
    minute(job.startedAt),
    minute(job.endedAt),
    job.id,
    job.error ?? (job.state === 'running' ? job.step : null) ?? '',
  ]);
  return alignColumns(HEAD, rows);
}
