import { Command, CommanderError } from 'commander';
import { notWhole } from './commands/print.ts';
import { readVersion } from './config.ts';
import { EXIT, exitStatusOf } from './job/exit-status.ts';

const EXAMPLES = `Examples:
  ringbreaker doctor                       what is found, what is missing
  ringbreaker ingest DIR                   load a folder of canonical tables
  ringbreaker ingest DIR --mapping MAPS    load data of another shape
  ringbreaker match                        link values that are likely the same
  ringbreaker detect                       find the rackets in it
  ringbreaker screen new-sellers.csv       are these tied to a known racket?
  ringbreaker explain SELLER               why is this no racket?
  ringbreaker export members > members.csv
  ringbreaker dossier RACKET --for NAME    a signed dossier on one of them
`;

const STATUSES = `
Exit status: 0 ok, also when nothing had to change · 1 failed · 2 usage · 3 done with rejects · 4 another job is writing
6 configuration or schema · 10, 11 screened: a weak, a strong tie to a known racket · 69 database unavailable · 130 interrupted`;

/** Each command with what it needs, which takes longer to load than most commands take to run: the one that is named is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  generate: async () => (await import('./commands/data/generate.ts')).generateCommand(),
  ingest: async () => (await import('./commands/data/ingest.ts')).ingestCommand(),
  rejects: async () => (await import('./commands/data/rejects.ts')).rejectsCommand(),
  withdraw: async () => (await import('./commands/data/withdraw.ts')).withdrawCommand(),
  erase: async () => (await import('./commands/data/erase.ts')).eraseCommand(),
  'verify-archive': async () => (await import('./commands/data/verify-archive.ts')).verifyArchiveCommand(),
  backup: async () => (await import('./commands/data/backup.ts')).backupCommand(),
  restore: async () => (await import('./commands/data/restore.ts')).restoreCommand(),
  match: async () => (await import('./commands/data/match.ts')).matchCommand(),
  verdict: async () => (await import('./commands/people/verdict.ts')).verdictCommand(),
  pin: async () => (await import('./commands/people/pin.ts')).pinCommand(),
  decide: async () => (await import('./commands/people/decide.ts')).decideCommand(),
  detect: async () => (await import('./commands/watch/detect.ts')).detectCommand(),
  'lay-out': async () => (await import('./commands/watch/lay-out.ts')).layOutCommand(),
  screen: async () => (await import('./commands/ask/screen.ts')).screenCommand(),
  explain: async () => (await import('./commands/ask/explain.ts')).explainCommand(),
  grow: async () => (await import('./commands/ask/grow.ts')).growCommand(),
  'what-if': async () => (await import('./commands/ask/what-if.ts')).whatIfCommand(),
  compare: async () => (await import('./commands/ask/compare.ts')).compareCommand(),
  audit: async () => (await import('./commands/audit/audit.ts')).auditCommand(),
  dossier: async () => (await import('./commands/dossier/dossier.ts')).dossierCommand(),
  verify: async () => (await import('./commands/dossier/verify.ts')).verifyCommand(),
  key: async () => (await import('./commands/dossier/key.ts')).keyCommand(),
  export: async () => (await import('./commands/data/export.ts')).exportCommand(),
  evaluate: async () => (await import('./commands/ask/evaluate.ts')).evaluateCommand(),
  status: async () => (await import('./commands/watch/status.ts')).statusCommand(),
  webhook: async () => (await import('./commands/watch/webhook.ts')).webhookCommand(),
  mail: async () => (await import('./commands/watch/mail.ts')).mailCommand(),
  schedule: async () => (await import('./commands/watch/schedule.ts')).scheduleCommand(),
  job: async () => (await import('./commands/watch/job.ts')).jobCommand(),
  user: async () => (await import('./commands/people/user.ts')).userCommand(),
  token: async () => (await import('./commands/people/token.ts')).tokenCommand(),
};

// npm runs a script in the project's folder: a folder named by the user is meant from where the user stands.
if (process.env.npm_lifecycle_event === 'ringbreaker' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// Who reads no further ("| head") has seen enough: that is no error, and nothing to tell.
const BROKEN_PIPE = 141;
process.stdout.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(BROKEN_PIPE);
  process.stderr.write(`${notWhole(code)}\n`);
  process.exit(EXIT.failed);
});

const program = new Command('ringbreaker')
  .description('Finds the rackets behind counterfeit goods in a graph of sellers and what they share.')
  .version(readVersion())
  .addHelpText('before', EXAMPLES)
  .addHelpText('after', STATUSES)
  .exitOverride();

const [named = ''] = process.argv.slice(2);
const wanted = Object.hasOwn(COMMANDS, named) ? [COMMANDS[named]!] : Object.values(COMMANDS);
for (const command of wanted) program.addCommand((await command()).exitOverride());

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  } else {
    process.stderr.write(`${(error as Error).message}\n`);
    if (process.env.RINGBREAKER_DEBUG) process.stderr.write(`${(error as Error).stack ?? ''}\n`);
    process.exitCode = exitStatusOf(error);
    // What still waits for a database that is gone would keep the process for minutes.
    if (process.exitCode === EXIT.unavailable) process.exit();
  }
}
