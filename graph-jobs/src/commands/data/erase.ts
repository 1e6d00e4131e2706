import { Command } from 'commander';
import { erase, type EraseSummary } from '../../erase.ts';
import { JobError } from '../../job/job-error.ts';
import { askScheduler } from '../../schedule/ask-for-detection.ts';
import { openContext, withDatabase } from '../context.ts';
import { authorOption, reasonOption } from '../options.ts';
import { alignColumns } from '../table.ts';
import { writeDown } from '../write-down.ts';
import { tellDetection } from './withdraw-report.ts';

interface Options {
  readonly reason?: string;
  readonly author: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker erase tel:+8613800138000 --dry-run                          which rows would go; nothing is changed
  ringbreaker erase seller:4711 --reason "request of 3 May" --yes         take it out for good
`;

/** `ringbreaker erase KEY` */
export function eraseCommand(): Command {
  return new Command('erase')
    .description('take a seller or a value out of graph and archive for good, and keep it out; this can not be undone')
    .argument('<key>', 'key of a seller, a party, a store or a value, as the explorer shows it')
    .addOption(reasonOption())
    .addOption(authorOption())
    .option('--dry-run', 'tell which rows would go and change nothing')
    .option('--yes', 'it is meant: nothing brings it back')
    .option('--json', 'print the summary as JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (key: string, { reason = '', author, dryRun = false, yes, json }: Options) => {
      if (!dryRun && (reason.trim() === '' || !yes)) {
        throw new JobError('usage', 'An erasure needs --reason and --yes; or else --dry-run tells what it would take.');
      }
      const { config, display, signal, ...context } = openContext();
      const { archive, cardSecret, signingKey } = config;
      const now = () => new Date();
      const asked = {
        key,
        reason,
        author,
        dryRun,
        archive,
        cardSecret,
        signingKey,
        now,
        progress: display.show,
        signal,
      };
      const { isAsked, ...summary } = await withDatabase({ config, display, signal, ...context }, async (database) => {
        const done = await erase(database, asked);
        const subject = `code ${done.code.slice(0, 16)}`;
        if (dryRun) return { ...done, isAsked: false };
        await writeDown(database, { action: 'erased', subject, by: author });
        const after = `erasure-${done.code.slice(0, 16)}-${now().getTime()}`;
        return { ...done, isAsked: await askScheduler(database, after) };
      });
      if (json) context.print(`${JSON.stringify(summary)}\n`);
      else context.say(tell(summary, isAsked));
    });
}

function tell({ code, dryRun, rows, effects, scrubbed, said, unread }: EraseSummary, isAsked: boolean): string {
  const all = rows.reduce((sum, one) => sum + one.rows, 0);
  const where = rows.map(({ seq, rows: count }) => `${count} of delivery ${seq}`).join(', ');
  const people = `People said of it: ${said.notes} notes, ${said.pins} pins, ${said.verdicts} verdicts; it stands in ${said.views} saved views. They stay: look at them.`;
  const names = all === 0 ? 'No row names it.' : `${all} rows name it: ${where}.`;
  const elsewhere =
    unread.length === 0
      ? []
      : [
          `In the archive lie folders into which it did not look: of deliveries that the graph does not have, or of withdrawn ones of which an erasure by an earlier version left nothing but rows: ${unread.join(', ')}. Remove them, or what they say of it stays there.`,
        ];
  if (dryRun) return [`Nothing is changed. ${names}`, people, ...elsewhere].join('\n');
  return [
    `Erased. ${names}`,
    alignColumns(
      ['what it touched', 'gone', 'changed'],
      effects.map((one) => [one.what, one.gone, one.changed]),
    ).trimEnd(),
    `${scrubbed} reasons, alerts, events and entries named it and do no more. ${people}`,
    `It is known again by the code ${code.slice(0, 16)} and is left out of what is delivered. Backups, exports and dossiers are yours to deal with. ${tellDetection(isAsked)}`,
    ...elsewhere,
  ].join('\n');
}
