import { Argument, Command } from 'commander';
import {
  exportGroupMembers,
  exportMembers,
  exportOperators,
  exportRackets,
  type Database,
  type Query,
} from '@ringbreaker/cypher';
import { openContext, withDatabase } from './context.ts';
import { toCsv } from './csv-output.ts';

const TABLES: Record<string, Query> = {
  members: exportMembers as unknown as Query,
  operators: exportOperators as unknown as Query,
  rackets: exportRackets as unknown as Query,
};

/** `ringbreaker export TABLE` */
export function exportCommand(): Command {
  return new Command('export')
    .description('print members, operators or rackets of the current run as CSV, sorted by the first column')
    .addArgument(new Argument('<table>').choices(Object.keys(TABLES)))
    .option('--groups', 'members: also those of groups without counterfeit signals, under ids that begin with group:')
    .option('--json', 'print JSON lines instead')
    .addHelpText(
      'before',
      'Examples:\n  ringbreaker export members > members.csv\n  ringbreaker export rackets --json\n',
    )
    .action(async (table: string, options: { groups?: boolean; json?: boolean }) => {
      const context = openContext();
      const query = TABLES[table] ?? (exportMembers as unknown as Query);
      const rows = await withDatabase(context, (database) =>
        readRows(database, query, options.groups === true && table === 'members'),
      );
      if (options.json) for (const row of rows) context.print(`${JSON.stringify(row)}\n`);
      else context.print(toCsv(Object.keys(query.row.shape), rows));
    });
}

async function readRows(database: Database, query: Query, withGroups: boolean): Promise<Record<string, unknown>[]> {
  const rows = await database.run(query, {});
  if (withGroups) rows.push(...(await database.run(exportGroupMembers, {})));
  const [first = ''] = Object.keys(query.row.shape);
  return rows.sort((a, b) => (String(a[first]) < String(b[first]) ? -1 : 1));
}
