import { Command, CommanderError } from 'commander';
import { backupCommand } from './commands/data/backup.ts';
import { compareCommand } from './commands/ask/compare.ts';
import { decideCommand } from './commands/people/decide.ts';
import { detectCommand } from './commands/watch/detect.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evaluateCommand } from './commands/ask/evaluate.ts';
import { exportCommand } from './commands/data/export.ts';
import { generateCommand } from './commands/data/generate.ts';
import { growCommand } from './commands/ask/grow.ts';
import { ingestCommand } from './commands/data/ingest.ts';
import { jobCommand } from './commands/watch/job.ts';
import { mailCommand } from './commands/watch/mail.ts';
import { matchCommand } from './commands/data/match.ts';
import { migrateCommand } from './commands/migrate.ts';
import { pinCommand } from './commands/people/pin.ts';
import { restoreCommand } from './commands/data/restore.ts';
import { scheduleCommand } from './commands/watch/schedule.ts';
import { screenCommand } from './commands/ask/screen.ts';
import { statusCommand } from './commands/watch/status.ts';
import { tokenCommand } from './commands/people/token.ts';
import { userCommand } from './commands/people/user.ts';
import { verdictCommand } from './commands/people/verdict.ts';
import { verifyArchiveCommand } from './commands/data/verify-archive.ts';
import { webhookCommand } from './commands/watch/webhook.ts';
import { withdrawCommand } from './commands/data/withdraw.ts';
import { whatIfCommand } from './commands/ask/what-if.ts';
import { readVersion } from './config.ts';
import { EXIT, exitStatusOf } from './exit-status.ts';

const EXAMPLES = `Examples:
  ringbreaker doctor                       what is found, what is missing
  ringbreaker ingest DIR                   load a folder of canonical tables
  ringbreaker ingest DIR --mapping MAPS    load data of another shape
  ringbreaker match                        link values that are likely the same
  ringbreaker detect                       find the rackets in it
  ringbreaker screen new-sellers.csv       are these tied to a known racket?
  ringbreaker export members > members.csv
`;

const STATUSES = `
Exit status: 0 ok, also when nothing had to change · 1 failed · 2 usage · 3 done with rejects · 4 another job is writing
6 configuration or schema · 10, 11 screened: a weak, a strong tie to a known racket · 69 database unavailable · 130 interrupted`;

// npm runs a script in the project's folder: a folder named by the user is meant from where the user stands.
if (process.env.npm_lifecycle_event === 'ringbreaker' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// Who reads no further ("| head") has seen enough: that is no error, and nothing to tell.
const BROKEN_PIPE = 141;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(BROKEN_PIPE);
});

const program = new Command('ringbreaker')
  .description('Finds the rackets behind counterfeit goods in a graph of sellers and what they share.')
  .version(readVersion())
  .addHelpText('before', EXAMPLES)
  .addHelpText('after', STATUSES)
  .exitOverride();

for (const command of [
  doctorCommand(),
  migrateCommand(),
  generateCommand(),
  ingestCommand(),
  withdrawCommand(),
  verifyArchiveCommand(),
  backupCommand(),
  restoreCommand(),
  matchCommand(),
  verdictCommand(),
  pinCommand(),
  decideCommand(),
  detectCommand(),
  screenCommand(),
  growCommand(),
  whatIfCommand(),
  compareCommand(),
  exportCommand(),
  evaluateCommand(),
  statusCommand(),
  webhookCommand(),
  mailCommand(),
  scheduleCommand(),
  jobCommand(),
  userCommand(),
  tokenCommand(),
]) {
  program.addCommand(command.exitOverride());
}

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
