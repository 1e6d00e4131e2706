import { Argument, Command, Option } from 'commander';
import {
  exportGroupMembers,
  exportMembers,
  exportOperators,
  exportRackets,
  type Database,
  type Query,
} from '@ringbreaker/cypher';
import { writeCsv } from '@ringbreaker/cypher/domain';
import { writeWhole } from '../../job/write-whole.ts';
import { openContext, withGraph } from '../context.ts';
import { ALERT_COLUMNS, readAlertRows } from './alert-rows.ts';
import { EVENT_COLUMNS, readEventRows } from './event-rows.ts';
import { writeDown } from '../write-down.ts';
import { wholeNumber } from '../options.ts';

interface Options {
  readonly groups?: boolean;
  readonly json?: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly sellers?: boolean;
  readonly all?: boolean;
  readonly after?: number;
  readonly file?: string;
}

interface Table {
  readonly columns: readonly string[];
  readonly read: (database: Database, options: Options) => Promise<Record<string, unknown>[]>;
}

const TABLES: Record<string, Table> = {
  members: {
    ...tableOf(exportMembers as unknown as Query),
    read: async (database, { groups }) => {
      const rows: Record<string, unknown>[] = await database.run(exportMembers, {});
      if (groups) rows.push(...(await database.run(exportGroupMembers, {})));
      return rows;
    },
  },
  operators: tableOf(exportOperators as unknown as Query),
  rackets: tableOf(exportRackets as unknown as Query),
  events: { columns: EVENT_COLUMNS, read: readEventRows },
  alerts: { columns: ALERT_COLUMNS, read: readAlertRows },
};

/** `ringbreaker export TABLE` */
export function exportCommand(): Command {
  return new Command('export')
    .description('print members, operators, rackets, events or alerts as CSV, sorted by the first column')
    .addArgument(new Argument('<table>').choices(Object.keys(TABLES)))
    .option('--groups', 'members: also those of groups without counterfeit signals, under ids that begin with group:')
    .addOption(new Option('--from <run>', 'events: from this run on').argParser(wholeNumber))
    .addOption(new Option('--to <run>', 'events: up to this run').argParser(wholeNumber))
    .option('--sellers', 'events: also a row for each seller that joined or left')
    .option('--all', 'events: also rackets that went on as they were, a few members apart')
    .addOption(new Option('--after <number>', 'alerts: past this number').argParser(wholeNumber))
    .option('--json', 'print JSON lines instead')
    .option('--file <path>', 'write into a file, which has its name only when it is whole, instead of printing')
    .addHelpText(
      'before',
      'Examples:\n  ringbreaker export members > members.csv\n  ringbreaker export rackets --json\n  ringbreaker export events --from 12\n',
    )
    .action(async (name: string, options: Options) => {
      const context = openContext();
      const { columns, read } = TABLES[name] ?? (TABLES.members as Table);
      const rows = await withGraph(context, async (database) => {
        const found = await read(database, options);
        await writeDown(database, { action: 'exported', subject: `${name}, ${found.length} rows` });
        return found;
      });
      rows.sort((a, b) => compare(a[columns[0] ?? ''], b[columns[0] ?? '']));
      const texts = options.json ? rows.map((row) => `${JSON.stringify(row)}\n`) : [toCsv(columns, rows)];
      if (options.file === undefined) for (const text of texts) context.print(text);
      else await writeWhole(options.file, texts, notWritten(options.file));
    });
}

const notWritten = (path: string) => (code: string) =>
  `${path} can't be written (${code}), and nothing of it is left: make room, or name another file.`;

function tableOf(query: Query): Table {
  return { columns: Object.keys(query.row.shape), read: (database) => database.run(query, {}) };
}

function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column]));
  return writeCsv([columns, ...lines], { newline: '\n' });
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
