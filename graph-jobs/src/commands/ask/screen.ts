import { InvalidArgumentError, Command, Option } from 'commander';
import type { Database } from '@ringbreaker/cypher';
import { writeCsv, type ScreeningSubject, type SubjectScreening } from '@ringbreaker/cypher/domain';
import { COUNTRIES } from '../../ingest/check/iso-codes.ts';
import { EXIT } from '../../job/exit-status.ts';
import { keepNewcomers } from '../../screen/keep-newcomers.ts';
import { screenFiles, type RefusedRow } from '../../screen.ts';
import { openContext, withDatabase, type Context } from '../context.ts';
import { countRows } from '../delivery-rows.ts';
import { rowsOf, SCREEN_COLUMNS, TieCounts } from './screen-report.ts';
import { alignColumns, jsonLines } from '../table.ts';
import { writeDown } from '../write-down.ts';

type Format = 'table' | 'csv' | 'json';

interface Options {
  readonly format: Format;
  readonly near?: boolean;
  readonly country?: string;
  readonly all?: boolean;
  readonly store?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker screen new-sellers.csv                     rows of kind, value (and id, country, institution), as:
                                                         id,kind,value,country
                                                         shop-1,phone,138 0013 8000,CN
                                                         shop-1,iban,DE89 3704 0044 0532 0130 00,
  ringbreaker screen contacts.parquet --format csv       a table of the input contract, by its name
  ringbreaker screen listings.jsonl --format json        listings: by seller, picture, price and hidden brand
  ringbreaker screen newcomers/ --near                   a folder of tables; also addresses, names and pictures that
                                                         are likely the same (run \`match\` first)
  ringbreaker screen new-sellers.csv --store             also keep them, as a delivery of "screening"

`;
const STATUSES = `
Nothing is stored unless --store asks for it. Exit status: 0 no tie · 10 a weak tie · 11 a strong tie to a known
racket · 3 no tie, and rows that could not be read. Kinds: seller, store, phone, email, handle, device, ip, domain,
image, address, name, iban, bank, card, wallet, psp, crypto.`;
const REFUSED_TOLD = 10;

/** `ringbreaker screen FILE` */
export function screenCommand(): Command {
  return new Command('screen')
    .description('tell whether sellers, accounts, phones, addresses or listings are tied to a known racket')
    .argument('<file>', 'a file of values or of a table of the input contract, or a folder of tables')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['table', 'csv', 'json']).default('table'))
    .option('--all', 'table: also those without a tie')
    .option('--near', 'also what is likely the same: addresses, names, pictures')
    .addOption(new Option('--country <code>', 'where phones are at home that do not say it').argParser(countryCode))
    .option('--store', 'keep what was screened in the graph: a delivery of its own, which `withdraw` takes out again')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', STATUSES)
    .action(async (path: string, { format, near = false, country, all = false, store = false }: Options) => {
      const context = openContext();
      const { cardSecret } = context.config;
      const request = { path, near, country, cardSecret, signal: context.signal };
      const counts = new TieCounts();
      const printer = openPrinter(context, format, all);
      const newcomers: ScreeningSubject[] = [];
      const { refused, stored } = await withDatabase(context, async (database) => {
        const refused = await screenFiles(database, request, (answers, subjects) => {
          counts.add(answers);
          printer.print(answers);
          if (store) newcomers.push(...subjects);
        });
        return { refused, stored: newcomers.length > 0 ? await keep(context, database, newcomers) : null };
      });
      printer.end();
      context.say(counts.tell());
      tellRefused(context, refused);
      if (stored) context.say(stored);
      process.exitCode = exitStatusFor(counts, refused);
    });
}

/** Keeps what was screened, and says how it is taken out again. */
async function keep({ config, signal, display }: Context, database: Database, newcomers: readonly ScreeningSubject[]) {
  const { archive, cardSecret } = config;
  const request = { archive, cardSecret, now: () => new Date(), progress: display.show, signal };
  const { seq, contributor, alreadyLoaded, total } = await keepNewcomers(database, newcomers, request);
  await writeDown(database, { action: 'newcomers_stored', subject: `${newcomers.length} screened` });
  const where = `delivery ${seq} of ${contributor}`;
  if (alreadyLoaded) return `They are stored already, as ${where}.`;
  const stored = `Stored as ${where}: the next \`ringbreaker detect\` heeds it, \`ringbreaker withdraw ${seq}\` takes it out.`;
  if (total.rejected === 0) return stored;
  return `${stored} ${countRows(total.rejected)} of it ${total.rejected === 1 ? 'was' : 'were'} not taken: \`ringbreaker rejects ${seq}\` tells why; rows that name what was erased are kept nowhere.`;
}

/** Prints answers as they come; a table, whose columns go by all its rows, at the end. */
function openPrinter({ print }: Context, format: Format, all: boolean) {
  if (format === 'json')
    return { print: (answers: readonly SubjectScreening[]) => print(jsonLines(answers)), end() {} };
  if (format === 'csv') {
    print(writeCsv([SCREEN_COLUMNS], { newline: '\n' }));
    const write = (answers: readonly SubjectScreening[]) =>
      answers.length > 0 && print(writeCsv(answers.flatMap(rowsOf), { newline: '\n' }));
    return { print: write, end() {} };
  }
  const rows: (string | number)[][] = [];
  const told = ['tie', 'id', 'weight', 'says', 'look'].map((name) => SCREEN_COLUMNS.indexOf(name));
  return {
    print(answers: readonly SubjectScreening[]) {
      const shown = answers.filter(({ tie, signals }) => all || tie !== 'none' || signals.length > 0);
      rows.push(...shown.flatMap(rowsOf).map((row) => told.map((at) => row[at] ?? '')));
    },
    end: () =>
      rows.length > 0 &&
      print(
        alignColumns(
          told.map((at) => SCREEN_COLUMNS[at] ?? ''),
          rows,
        ),
      ),
  };
}

function tellRefused({ say }: Context, refused: readonly RefusedRow[]): void {
  for (const { file, line, column, reason } of refused.slice(0, REFUSED_TOLD)) {
    say(`Not read: ${file} line ${line}${column === '' ? '' : `, ${column}`} ${reason}.`);
  }
  if (refused.length > REFUSED_TOLD) say(`… and ${refused.length - REFUSED_TOLD} rows more.`);
}

function exitStatusFor(counts: TieCounts, refused: readonly RefusedRow[]): number {
  if (counts.of('strong') > 0) return EXIT.strongTie;
  if (counts.of('weak') > 0) return EXIT.weakTie;
  return refused.length > 0 ? EXIT.rejects : EXIT.ok;
}

function countryCode(text: string): string {
  if (COUNTRIES.includes(text)) return text;
  throw new InvalidArgumentError('It must be the code of a country, two capital letters, as ISO 3166-1 has them.');
}
