import { Command } from 'commander';
import { GraphError, requireSchema } from '@ringbreaker/cypher';
import { layOutRackets } from '../../layout/lay-out-rackets.ts';
import { openContext, withDatabase } from '../context.ts';

/** `ringbreaker lay-out` */
export function layOutCommand(): Command {
  return new Command('lay-out')
    .description('work out where the things of rackets’ pictures stand, as is done after each detection')
    .option('--json', 'print the summary as JSON')
    .addHelpText('before', 'Examples:\n  ringbreaker lay-out\n  ringbreaker lay-out --json\n')
    .action(async ({ json }: { json?: boolean }) => {
      const context = openContext();
      const watched = { progress: context.display.show, signal: context.signal };
      const summary = await withDatabase(context, async (database) => {
        await requireSchema(database);
        return layOutRackets(database, watched);
      });
      if (!summary)
        throw new GraphError('lease', 'Another process lays out the pictures: there is nothing to do here.');
      if (json) context.print(`${JSON.stringify(summary)}\n`);
      else context.say(`${summary.rackets} rackets looked at, ${summary.pictures} pictures laid out`);
    });
}
