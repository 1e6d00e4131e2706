import { Command } from 'commander';
import { migrate } from '@ringbreaker/cypher';
import { openContext, withDatabase } from './context.ts';

/** `ringbreaker migrate` */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the graph to this version’s schema')
    .addHelpText('before', 'Example:\n  ringbreaker migrate\n')
    .action(async () => {
      const context = openContext();
      const applied = await withDatabase(context, (database) => migrate(database));
      context.say(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The schema is up to date.');
    });
}
