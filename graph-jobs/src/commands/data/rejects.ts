import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { allDeliveries } from '@ringbreaker/cypher';
import { sumRows, writeCsv } from '@ringbreaker/cypher/domain';
import { Command } from 'commander';
import { readRejects, rejectedTables } from '../../ingest/check/read-rejects.ts';
import { rejectsFolder } from '../../ingest/check/rejects.ts';
import { JobError } from '../../job/job-error.ts';
import { chooseAmong, noDelivery } from '../../withdrawal/choose-delivery.ts';
import { openContext, withGraph, type Context } from '../context.ts';
import { countRows, tablesOf } from '../delivery-rows.ts';
import { jsonLines } from '../table.ts';
import { writeDown } from '../write-down.ts';

interface Options {
  readonly table?: string;
  readonly from?: string;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker status                                        lists deliveries by number
  ringbreaker rejects 3                                     each refused row: its table, file, line, column and why
  ringbreaker rejects 3 --table contacts > contacts.csv     the rows as they came, to be mended and delivered again
  ringbreaker rejects 3 --from DIR                          where the ingest was told of another folder by --rejects
`;

/** `ringbreaker rejects DELIVERY` */
export function rejectsCommand(): Command {
  return new Command('rejects')
    .description('print the rows of a delivery that were refused, each with its file, line, column and reason')
    .argument('<delivery>', 'number of the delivery, or how its id begins')
    .option('--table <name>', 'print the refused rows of one table as they came, with all of their cells')
    .option('--from <dir>', 'folder in which they lie; default rejects/ID in the archive')
    .option('--json', 'print JSON lines instead')
    .addHelpText('before', EXAMPLES)
    .action(async (asked: string, options: Options) => {
      const context = openContext();
      const { seq, id, refused } = await findDelivery(context, asked);
      if (refused === 0) return context.say(`Nothing of delivery ${seq} was refused.`);
      const folder = options.from ? resolve(options.from) : rejectsFolder(context.config.archive, id);
      const tables = tablesIn(folder, { seq, refused, table: options.table });
      if (options.table !== undefined && !options.json) return printFile(context, join(folder, `${options.table}.csv`));
      const rows = await readRejects(folder, tables);
      const there = new Set(rows.map(({ table, file, line }) => `${table} ${file} ${line}`)).size;
      const missing = options.table === undefined ? refused - there : 0;
      if (missing > 0) context.say(`${countRows(missing)} more: rows that name what was erased are kept nowhere.`);
      if (options.json) return context.print(jsonLines(rows));
      const cells = rows.map(({ table, file, line, column, reason }) => [table, file, line, column, reason]);
      context.print(writeCsv([['table', 'file', 'line', 'column', 'reason'], ...cells], { newline: '\n' }));
    });
}

/** The delivery that a person means, and how many of its rows were refused. */
async function findDelivery(context: Context, asked: string) {
  return withGraph(context, async (database) => {
    const found = chooseAmong(await database.run(allDeliveries, {}), asked);
    if (!found) throw noDelivery(asked);
    const { seq, id } = found;
    const refused = sumRows(tablesOf(found), 'rejected');
    if (refused > 0) await writeDown(database, { action: 'exported', subject: `refused rows of delivery ${seq}` });
    return { seq, id, refused };
  });
}

interface Wanted {
  readonly seq: number;
  readonly refused: number;
  readonly table: string | undefined;
}

/** @throws JobError `input` where the rows do not lie in the folder */
function tablesIn(folder: string, { seq, refused, table }: Wanted): readonly string[] {
  const there = rejectedTables(folder);
  if (there.length === 0)
    throw new JobError(
      'input',
      `${countRows(refused)} of delivery ${seq} ${refused === 1 ? 'was' : 'were'} refused, and ${folder} holds none: where the ingest was told of another folder by --rejects, name that by --from; those of long ago were removed by the retention, and rows that name what was erased are kept nowhere.`,
    );
  if (table !== undefined && !there.includes(table))
    throw new JobError('usage', `No row of ${table} was refused; of ${there.join(', ')} there are some.`);
  return table === undefined ? there : [table];
}

async function printFile({ print }: Context, path: string): Promise<void> {
  for await (const text of createReadStream(path, 'utf8')) print(String(text));
}
