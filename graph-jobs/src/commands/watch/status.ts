import { Command } from 'commander';
import { sumRows } from '@ringbreaker/cypher/domain';
import { allDeliveries, graphCounts, lastRun, type Database } from '@ringbreaker/cypher';
import { digest } from '../../digest.ts';
import { openContext, withGraph } from '../context.ts';
import { countRows, tablesOf } from '../delivery-rows.ts';
import { minuteOf } from '../../minute-of.ts';
import { twoColumns } from '../table.ts';

/** `ringbreaker status` */
export function statusCommand(): Command {
  return new Command('status')
    .description('what is loaded, what waits, which run is current')
    .option('--digest', 'print the order-free hash of the graph’s content')
    .option('--json', 'print as JSON')
    .addHelpText('before', 'Examples:\n  ringbreaker status\n  ringbreaker status --digest\n')
    .action(async (options: { digest?: boolean; json?: boolean }) => {
      const context = openContext();
      const status = await withGraph(context, async (database) => ({
        ...(await readStatus(database)),
        ...(options.digest ? { digest: await digest(database) } : {}),
      }));
      if (options.json) context.print(`${JSON.stringify(status)}\n`);
      else if (options.digest) context.print(`${status.digest}\n`);
      else context.print(tell(status));
    });
}

async function readStatus(database: Database) {
  const [run] = await database.run(lastRun, {});
  return {
    counts: await database.run(graphCounts, {}),
    deliveries: await database.run(allDeliveries, {}),
    run: run ?? null,
  };
}

function tell({ counts, deliveries, run }: Awaited<ReturnType<typeof readStatus>>): string {
  const kinds =
    counts.length > 0 ? twoColumns(counts.map(({ name, amount }) => [name, amount] as const)) : 'nothing yet\n';
  const lines = deliveries.map(
    (delivery) =>
      [
        `#${delivery.seq} ${delivery.contributor}`,
        `as of ${delivery.asOf}, ${delivery.state}${delivery.withdrawnAt ? tellWithdrawn(delivery) : tellRows(delivery)}`,
      ] as const,
  );
  const sent = lines.length > 0 ? twoColumns(lines) : 'none yet: ringbreaker ingest DIR\n';
  const detected = run
    ? `run ${run.seq}, as of ${run.asOf}, engine ${run.engine}, seed ${run.seed}\n`
    : 'none yet: ringbreaker detect\n';
  return `In the graph\n${kinds}\nDeliveries\n${sent}\nDetection\n${detected}`;
}

type WithdrawnDelivery = Pick<
  Awaited<ReturnType<typeof readStatus>>['deliveries'][number],
  'withdrawnAt' | 'withdrawnBy' | 'reason'
>;

/** When, by whom and why; that it is still going on stands in its state. */
function tellWithdrawn({ withdrawnAt, withdrawnBy, reason }: WithdrawnDelivery): string {
  return ` ${minuteOf(withdrawnAt ?? '')} by ${withdrawnBy}: ${reason}`;
}

/** What did not come in: rows that wait for an owner, and those that were refused, with the command that prints them. */
export function tellRows(delivery: { seq: number; counts: string | null }): string {
  const tables = tablesOf(delivery);
  const [waiting, rejected] = [sumRows(tables, 'waiting'), sumRows(tables, 'rejected')];
  return [
    waiting > 0 && `, ${countRows(waiting)} without a declared owner at its loading`,
    rejected > 0 && `, ${countRows(rejected)} refused (ringbreaker rejects ${delivery.seq})`,
  ]
    .filter(Boolean)
    .join('');
}
