import { Command } from 'commander';
import { detectRun, racketEvents, racketsAt, type Database } from '@ringbreaker/cypher';
import { sayEvent } from '@ringbreaker/cypher/domain';
import { compareRuns, type Difference, type SavedRacket } from '../../detect/lifecycle/events/compare-runs.ts';
import { JobError } from '../../job/job-error.ts';
import { openContext, withGraph } from '../context.ts';
import { wholeNumber } from '../options.ts';
import { twoColumns } from '../table.ts';

/** `ringbreaker compare RUN_A RUN_B` */
export function compareCommand(): Command {
  return new Command('compare')
    .description('tell what happened to rackets between two detection runs')
    .argument('<run-a>', 'the earlier run', wholeNumber)
    .argument('<run-b>', 'the later run', wholeNumber)
    .option('--json', 'print JSON')
    .addHelpText('before', 'Examples:\n  ringbreaker compare 3 4\n  ringbreaker compare 1 12 --json\n')
    .action(async (from: number, to: number, options: { json?: boolean }) => {
      if (from >= to) throw new JobError('usage', `Run ${from} is not before run ${to}: name the earlier run first.`);
      const context = openContext();
      const answer = await withGraph(context, (database) => compare(database, from, to));
      if (options.json) context.print(`${JSON.stringify(answer)}\n`);
      else context.print(tell(answer));
    });
}

interface Comparison {
  readonly from: { readonly run: number; readonly asOf: string };
  readonly to: { readonly run: number; readonly asOf: string };
  readonly events: readonly Difference[];
}

/** @throws JobError `nothing` when one of the runs did not come to its end. */
async function compare(database: Database, from: number, to: number): Promise<Comparison> {
  const [first, second] = [await readRun(database, from), await readRun(database, to)];
  const before = await readRackets(database, from);
  const after = await readRackets(database, to);
  const between = await database.run(racketEvents, { from: from + 1, to });
  return { from: first, to: second, events: compareRuns(before, after, between) };
}

async function readRun(database: Database, seq: number): Promise<Comparison['from']> {
  const [run] = await database.run(detectRun, { seq });
  if (run) return { run: run.seq, asOf: run.asOf };
  throw new JobError(
    'nothing',
    `There is no finished detection run ${seq}: \`ringbreaker status\` names the current one.`,
  );
}

async function readRackets(database: Database, run: number): Promise<SavedRacket[]> {
  const rows = await database.run(racketsAt, { run });
  return rows.map(({ id, lifecycle, members }) => ({
    id,
    lifecycle,
    members: members.map(([seller, role, confidence]) => ({ seller, role, confidence: Number(confidence) })),
  }));
}

function tell({ from, to, events }: Comparison): string {
  const heading = `From run ${from.run} (as of ${from.asOf}) to run ${to.run} (as of ${to.asOf}): `;
  if (events.length === 0) return `${heading}nothing changed.\n`;
  const rows = events.map((event): [string, string] => [
    event.racketId,
    sayEvent({ ...event, id: '', run: to.run, asOf: to.asOf }),
  ]);
  const count = events.length === 1 ? '1 racket changed' : `${events.length} rackets changed`;
  return `${heading}${count}.\n${twoColumns(rows)}`;
}
