import { Command, InvalidArgumentError, Option } from 'commander';
import {
  currentReference,
  currentRun,
  leadSeed,
  readLeads,
  readOwnRows,
  requireSchema,
  type Database,
} from '@ringbreaker/cypher';
import { entityKinds, entityKey, SIGNAL_WORDS, type LeadReport } from '@ringbreaker/cypher/domain';
import { searchKeys } from '@ringbreaker/cypher/values';
import { LEAD_LIMITS, LEAD_STOP } from '../../analysis/grow/grow-lead.ts';
import { leadFrom, type LeadWish, type SeedThing } from '../../analysis/grow/lead-from.ts';
import { LEAD_READS } from '../../analysis/grow/lead-reader.ts';
import { SIGNAL_READS } from '../../analysis/grow/own-signals-of.ts';
import { JobError } from '../../job/job-error.ts';
import { openContext, withDatabase } from '../context.ts';
import { wholeNumber } from '../options.ts';
import { alignColumns, twoColumns } from '../table.ts';

interface Options {
  readonly atLeast: number;
  readonly most: number;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker grow seller:taobao:12345          from a seller
  ringbreaker grow "+86 138 0013 8000"          from a phone number, as it is written
  ringbreaker grow shipment:RB123456789CN       from a parcel's label
  ringbreaker grow SEED --at-least 0.8          only who is surer than the usual stop
  ringbreaker grow SEED --json > lead.json
`;

/** `ringbreaker grow SEED` */
export function growCommand(): Command {
  return new Command('grow')
    .description('grow a lead: from one seller, value or parcel to the accounts around it, step by step, with reasons')
    .argument('<seed>', 'key of a seller, value, store, party, listing or parcel; or a value as it is written')
    .addOption(
      new Option('--at-least <chance>', 'nobody less sure than this comes in').argParser(chance).default(LEAD_STOP),
    )
    .addOption(new Option('--most <steps>', 'steps at most').argParser(wholeNumber).default(LEAD_LIMITS.most))
    .option('--json', 'print JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (seed: string, { json, atLeast, most }: Options) => {
      const context = openContext();
      const wish = { atLeast, most, isLate: () => context.signal.aborted };
      const report = await withDatabase(context, (database) => growIn(database, seed, wish));
      context.print(json ? `${JSON.stringify(report)}\n` : tell(report));
    });
}

function chance(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 1)) throw new InvalidArgumentError('It must be between 0 and 1, as 0.6.');
  return number;
}

/** @throws JobError `nothing` where the graph has no such thing, or nobody is behind it. */
export async function growIn(database: Database, text: string, wish: LeadWish): Promise<LeadReport> {
  await requireSchema(database);
  const seed = await findSeed(database, text);
  const [run] = await database.run(currentRun, {});
  const grown = await leadFrom(
    {
      seed,
      reader: readLeads(database, null, LEAD_READS),
      own: readOwnRows(database, SIGNAL_READS),
      reference: await database.run(currentReference, {}),
      runSeq: run?.seq ?? null,
    },
    wish,
  );
  if (grown) return grown.report;
  throw new JobError('nothing', `No seller is behind this ${seed.kind}: begin with one that is, or with a value.`);
}

/** A key comes before what the text may be as a value, or as an id of any kind. */
async function findSeed(database: Database, text: string): Promise<SeedThing & { key: string }> {
  const ids = entityKinds.map((kind) => entityKey(kind, text));
  for (const key of new Set([text, ...searchKeys(text), ...ids])) {
    const [found] = await database.run(leadSeed, { contributors: null, key, most: LEAD_READS.most });
    if (found) return { ...found, key };
  }
  throw new JobError(
    'nothing',
    'The graph has nothing of this name. Keys are written as kind:value, as seller:taobao:12345.',
  );
}

const HEAD = ['step', 'chance', 'log-odds', 'ties', 'itself', 'accounts', 'reason'];

function tell(report: LeadReport): string {
  const { seed, stop, steps, leftOut, extent, basis, ended } = report;
  const rows = steps.map(({ step, chance, logOdds, byTies, byItself, sellers, says, signals }) => [
    step,
    chance.toFixed(2),
    figure(logOdds),
    figure(byTies),
    figure(byItself),
    sellers.map(({ label }) => label).join(', '),
    [says, ...signals.map((signal) => `${SIGNAL_WORDS[signal]}.`)].join(' '),
  ]);
  const out = leftOut.accounts.map(({ reason, chance, sellers, says }): [string, string] => [
    `${reason} (${chance.toFixed(2)})`,
    `${sellers.map(({ label }) => label).join(', ')}: ${says}`,
  ]);
  const values = leftOut.values.map(({ reason, label, kind, users, says }): [string, string] => [
    reason,
    `${kind} ${label}, ${users} users: ${says}`,
  ]);
  const left = [...out, ...values];
  return [
    `A lead from ${seed.kind} ${seed.label} (${seed.key}), by ${sayBasis(basis)}. Stop: a chance of ${stop.chance}, log-odds ${stop.logOdds}.\n`,
    alignColumns(HEAD, rows),
    `${ended} ${extent.returned} in it, ${extent.explored} accounts looked at.\n`,
    ...(left.length > 0 ? ['\nLeft out:\n', twoColumns(left)] : []),
    ...(leftOut.more > 0 ? [`and ${leftOut.more} more (--json lists no more either)\n`] : []),
    'A lead is for checking: it says who may take part if the seed does, and that nobody is guilty of anything.\n',
  ].join('');
}

function sayBasis({ reference, signals }: LeadReport['basis']): string {
  const ties =
    reference === null ? 'what is believed of ties before any run' : `the estimates of reference ${reference}`;
  return signals ? `${ties} and what accounts show by themselves` : ties;
}

function figure(logOdds: number | null): string {
  return logOdds === null ? '' : `${logOdds < 0 ? '' : '+'}${logOdds.toFixed(2)}`;
}
