import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { NO_SECRETS_KEY, openDatabase } from '@ringbreaker/cypher';
import { Command } from 'commander';
import { Mailer } from '../../deliver/mail/mailer.ts';
import { runSchedule } from '../../schedule.ts';
import { readSchedule, type Schedule } from '../../schedule/schedule-file.ts';
import { nextSlots } from '../../schedule/slots.ts';
import { findNeo4j, openContext, type Context } from '../context.ts';
import { alignColumns } from '../table.ts';

interface Options {
  readonly config?: string;
  readonly watch?: string;
  readonly zone?: string;
  readonly list?: boolean;
  readonly once?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker schedule --watch deliveries --zone Europe/Zurich
  ringbreaker schedule --config schedule.yaml
  ringbreaker schedule --list                 the lines and their next slots, without running anything
  ringbreaker schedule --watch deliveries --once    what waits now, then end

A delivery is a folder DELIVERY/ or CONTRIBUTOR/DELIVERY/ in the watched one. It is loaded when it holds a file named
_SUCCESS, or a delivery.json ({"contributor": "acme", "asOf": "2025-03-01", "files": [{"name": "sellers.csv", "bytes": 1234}]})
and all files that this names. A detection follows at once.
`;

const COMMAND = fileURLToPath(new URL('../../../bin/ringbreaker.mjs', import.meta.url));

/** `ringbreaker schedule` */
export function scheduleCommand(): Command {
  return new Command('schedule')
    .description(
      'run jobs by the clock, load deliveries as they arrive and tell of alerts by webhooks and mail, until it is stopped',
    )
    .option(
      '--config <file>',
      'schedule in YAML; without it the usual one (detect when data changed and each night, …)',
    )
    .option('--watch <dir>', 'folder in which deliveries arrive')
    .option('--zone <zone>', 'time zone of the lines that name none, as Europe/Zurich')
    .option('--list', 'print the lines with their next slots, and end')
    .option('--once', 'run what is due now, then end')
    .addHelpText('before', EXAMPLES)
    .action(async ({ config, watch, zone, list, once = false }: Options) => {
      const context = openContext();
      const schedule = readSchedule(config, { ...(zone && { zone }), ...(watch && { watch }) });
      if (list) return context.print(tellLines(schedule, Date.now()));
      await serve(context, schedule, once);
    });
}

async function serve(context: Context, schedule: Schedule, once: boolean): Promise<void> {
  const { config, say, signal } = context;
  const server = await findNeo4j(context);
  const { uri, user, password } = server;
  const database = openDatabase({ uri, user, password, patience: 'person' });
  const mailer = config.mail && new Mailer(config.mail, config.webhookTimeoutMs);
  try {
    await database.verify();
    if (!once) say(`The schedule is kept, by the database's clock. ${tellWatch(schedule)} End it with Ctrl-C.`);
    if (config.secretsKey === null) say(NO_SECRETS_KEY);
    if (!mailer) say('No mail is sent: SMTP_URL is not set.');
    const { NEO4J_PASSWORD_FILE: _, ...own } = process.env;
    const env = { ...own, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const place = {
      database,
      command: { file: COMMAND, env },
      worker: `${hostname()}/${process.pid}`,
      watched: schedule.watch,
    };
    const delivery = {
      random: Math.random,
      timeoutMs: config.webhookTimeoutMs,
      allowPrivate: config.webhookPrivate,
      secretsKey: config.secretsKey,
      explorer: config.publicUrl,
      mailer,
    };
    await runSchedule({ ...place, codeVersion: config.codeVersion, say, signal, delivery }, schedule, { once });
  } finally {
    mailer?.close();
    await database.close();
    await server.release();
  }
}

function tellWatch({ watch }: Schedule): string {
  return watch === null ? 'No folder is watched (--watch names one).' : `Deliveries are awaited in ${watch}.`;
}

const HEAD = ['line', 'job', 'cron', 'zone', 'next slots, in UTC'];

function tellLines({ lines }: Schedule, now: number): string {
  const rows = lines.map((line) => {
    const next = nextSlots(line, now, 2).map((slot) => slot.toISOString().slice(0, 16).replace('T', ' '));
    return [
      line.name,
      line.onlyIfChanged ? `${line.job}, if data changed` : line.job,
      line.cron,
      line.zone,
      next.join(', '),
    ];
  });
  return alignColumns(HEAD, rows);
}
