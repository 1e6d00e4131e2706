import { Command, Option } from 'commander';
import { decideRacket, lastRun, racketDecisions, type Database } from '@ringbreaker/cypher';
import { holdingOf, NewRacketDecision, type RacketDecision, triageOn } from '@ringbreaker/cypher/domain';
import { JobError } from '../../job/job-error.ts';
import { openContext, withGraph } from '../context.ts';
import { authorOption, calendarDate, reasonOption } from '../options.ts';
import { writeDown } from '../write-down.ts';
import { minuteOf } from '../../minute-of.ts';
import { alignColumns, jsonLines } from '../table.ts';

interface Options {
  readonly confirm?: boolean;
  readonly dismiss?: boolean;
  readonly undo?: boolean;
  readonly until?: string;
  readonly reason?: string;
  readonly author: string;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker decide rk-oy3lsx64oq                                        what was decided on it, the latest first
  ringbreaker decide rk-oy3lsx64oq --confirm --reason "seen at the fair"
  ringbreaker decide rk-oy3lsx64oq --dismiss --until 2026-12-01 --reason "one family with four shops"
  ringbreaker decide rk-oy3lsx64oq --undo                                 take back what holds
`;

/** `ringbreaker decide RACKET` */
export function decideCommand(): Command {
  return new Command('decide')
    .description('confirm a racket, or dismiss it until a day: no run alerts of a dismissed one')
    .argument('<racket>', 'id of a racket of the current run')
    .addOption(new Option('--confirm', 'a person looked and agrees').conflicts(['dismiss', 'undo', 'until']))
    .addOption(new Option('--dismiss', 'nobody need look at it; needs --reason and --until').conflicts('undo'))
    .addOption(new Option('--undo', 'take back the decision that holds').conflicts('until'))
    .addOption(
      new Option('--until <date>', 'from this day of the data on, alerts are raised of it again').argParser(
        calendarDate,
      ),
    )
    .addOption(reasonOption())
    .addOption(authorOption())
    .option('--json', 'print JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (racket: string, options: Options) => {
      const context = openContext();
      const step = stepOf(options);
      const { decisions, asOf } = await withGraph(context, async (database) => {
        if (step) {
          await decide(database, racket, step, options);
          await writeDown(database, { action: 'decided', subject: `${racket} ${step}`, by: options.author });
        }
        const decisions = await database.run(racketDecisions, { racketId: racket, contributors: null });
        const [run] = await database.run(lastRun, {});
        return { decisions, asOf: run?.asOf ?? '' };
      });
      const shown = step ? decisions.slice(0, 1) : decisions;
      context.print(options.json ? jsonLines(shown) : tell(shown, { holds: holdingOf(decisions), asOf }));
      if (step) context.say('Kept. It is heeded from the next `ringbreaker detect` on.');
    });
}

function stepOf({ confirm, dismiss, undo, until, reason }: Options): NewRacketDecision['step'] | null {
  if (confirm) return 'confirmed';
  if (undo) return 'undone';
  if (dismiss) {
    if (!until || !reason?.trim()) throw new JobError('usage', 'A dismissal needs --reason and --until.');
    return 'dismissed';
  }
  if (until || reason) throw new JobError('usage', 'Say what is decided: --confirm, --dismiss or --undo.');
  return null;
}

/** Decides in the version that stands now: whoever is at a terminal has seen no other. */
async function decide(
  database: Database,
  racket: string,
  step: NewRacketDecision['step'],
  { reason, until, author }: Options,
): Promise<void> {
  const [last] = await database.run(racketDecisions, { racketId: racket, contributors: null });
  const wanted = NewRacketDecision.parse({
    step,
    version: last?.version ?? 0,
    ...(reason?.trim() && { reason }),
    ...(step === 'dismissed' && { until }),
  });
  const decided = await decideRacket(database, racket, wanted, { author, contributors: null });
  if ('conflict' in decided) {
    throw new JobError('usage', 'Somebody decided on this racket at the same moment: look, and say it again.');
  }
}

const HEAD = ['number', 'given', 'by', 'what', 'until', 'holds', 'reason'];
const STEPS: Record<RacketDecision['step'], string> = {
  confirmed: 'confirmed',
  dismissed: 'dismissed',
  undone: 'taken back',
  lapsed: 'dismissal ended',
};

interface Standing {
  readonly holds: RacketDecision | null;
  /** The day that the current run speaks of; empty before the first. */
  readonly asOf: string;
}

function tell(decisions: readonly RacketDecision[], { holds, asOf }: Standing): string {
  const stands = triageOn(holds, asOf) === 'open' ? 'no more: its day has come' : 'yes';
  if (decisions.length === 0) return 'Nobody has decided on this racket.\n';
  const rows = decisions.map(({ version, at, author, step, until, undoes, reason }) => {
    const what = undoes === null ? STEPS[step] : `${STEPS[step]}: number ${undoes}`;
    return [version, minuteOf(at), author, what, until ?? '', version === holds?.version ? stands : '', reason ?? ''];
  });
  return alignColumns(HEAD, rows);
}
