import { Argument, Command } from 'commander';
import { giveVerdict, readVerdicts, requireSchema, things, type Database } from '@ringbreaker/cypher';
import { Judgement, type VerdictView } from '@ringbreaker/cypher/domain';
import { JobError } from '../../job/job-error.ts';
import { showVerdicts } from '../../resolution/verdicts/judge-verdicts.ts';
import { writeDown } from '../write-down.ts';
import { openContext, withDatabase } from '../context.ts';
import { authorOption, reasonOption } from '../options.ts';
import { minuteOf } from '../../minute-of.ts';
import { alignColumns, jsonLines } from '../table.ts';

interface Options {
  readonly reason?: string;
  readonly author: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker verdict tel:+8613800138000 tel:+8613800138001 same --reason "one SIM card, seen at the raid"
  ringbreaker verdict party:reg:7 party:reg:12 different --reason "father and son"
  ringbreaker verdict KEY_A KEY_B unsure --reason "taken back"
  ringbreaker verdict --list
`;

/** `ringbreaker verdict KEY_A KEY_B same|different|unsure` */
export function verdictCommand(): Command {
  return new Command('verdict')
    .description(
      'say of two values, or two parties, that they are the same, or are not; heeded from the next detect on',
    )
    .argument('[key-a]', 'key of a value or a party, as the explorer’s record of it shows')
    .argument('[key-b]', 'key of another one of the same kind')
    .addArgument(new Argument('[judgement]', '`unsure` takes back what was said').choices(Judgement.options))
    .addOption(reasonOption())
    .addOption(authorOption())
    .option('--list', 'list every verdict, the latest first')
    .option('--json', 'print JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (one: string | undefined, other: string | undefined, judgement: Judgement, options: Options) => {
      const context = openContext();
      const print = (views: readonly VerdictView[]) => context.print(options.json ? jsonLines(views) : tell(views));
      if (options.list) return print(await withDatabase(context, readViews));
      const { reason, author } = options;
      if (!one || !other || !judgement || !reason?.trim()) {
        throw new JobError('usage', 'A verdict needs two keys, a judgement and --reason; or else --list.');
      }
      const views = await withDatabase(context, async (database) => {
        const by = { author, at: new Date(), contributors: null };
        const { id } = await giveVerdict(database, { one, other, judgement, reason }, by);
        await writeDown(database, { action: 'verdict_given', subject: `${one} ${other} ${judgement}`, by: author });
        return (await readViews(database)).filter((verdict) => verdict.id === id);
      });
      print(views);
      context.say('Kept. It is heeded from the next `ringbreaker detect` on.');
    });
}

/** Every verdict, the latest first, with how it stands. */
async function readViews(database: Database): Promise<VerdictView[]> {
  await requireSchema(database);
  const verdicts = await readVerdicts(database, null);
  const keys = [...new Set(verdicts.flatMap(({ one, other }) => [one, other]))];
  return showVerdicts(verdicts, await database.run(things, { contributors: null, keys, run: null, withFacts: false }));
}

const HEAD = ['given', 'by', 'verdict', 'one', 'other', 'stands', 'reason'];
const STANDS: Record<VerdictView['standing'], string> = {
  holds: 'yes',
  overruled: 'no: a later one on the same two decides',
  contradicted: 'no: others keep these two apart',
};

function tell(views: readonly VerdictView[]): string {
  if (views.length === 0) return 'No verdict has been given.\n';
  const rows = views.map(({ at, author, judgement, one, other, standing, reason }) => [
    minuteOf(at),
    author,
    judgement,
    one.key,
    other.key,
    STANDS[standing],
    reason ?? '',
  ]);
  return alignColumns(HEAD, rows);
}
