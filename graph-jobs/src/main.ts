import { Command, CommanderError } from 'commander';
import { backupCommand } from './commands/backup.ts';
import { compareCommand } from './commands/compare.ts';
import { decideCommand } from './commands/decide.ts';
import { detectCommand } from './commands/detect.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { exportCommand } from './commands/export.ts';
import { generateCommand } from './commands/generate.ts';
import { growCommand } from './commands/grow.ts';
import { ingestCommand } from './commands/ingest.ts';
import { jobCommand } from './commands/job.ts';
import { mailCommand } from './commands/mail.ts';
import { matchCommand } from './commands/match.ts';
import { migrateCommand } from './commands/migrate.ts';
import { pinCommand } from './commands/pin.ts';
import { restoreCommand } from './commands/restore.ts';
import { scheduleCommand } from './commands/schedule.ts';
import { screenCommand } from './commands/screen.ts';
import { statusCommand } from './commands/status.ts';
import { tokenCommand } from './commands/token.ts';
import { userCommand } from './commands/user.ts';
import { verdictCommand } from './commands/verdict.ts';
import { verifyArchiveCommand } from './commands/verify-archive.ts';
import { webhookCommand } from './commands/webhook.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { whatIfCommand } from './commands/what-if.ts';
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
