import { Command } from 'commander';
import { savedDeliveries, verifyArchive, type ArchiveReport } from '@ringbreaker/cypher';
import { EXIT } from '../../job/exit-status.ts';
import { openContext, withDatabase } from '../context.ts';

/** `ringbreaker verify-archive` */
export function verifyArchiveCommand(): Command {
  return new Command('verify-archive')
    .description('hold every file and row of the archive against its hash; ends with 6 where something is damaged')
    .option('--json', 'print the report as JSON')
    .addHelpText('before', 'Examples:\n  ringbreaker verify-archive\n  ringbreaker verify-archive --json\n')
    .action(async ({ json }: { json?: boolean }) => {
      const context = openContext();
      const folder = context.config.archive;
      const known = await withDatabase(context, (database) => database.run(savedDeliveries, {}));
      const report = await verifyArchive({ folder, known }, (name, done, total) =>
        context.display.show(name === '' ? 'verified' : `verify ${name}`, done, total),
      );
      context.display.stop();
      context.print(json ? `${JSON.stringify(report)}\n` : tellReport(report, folder));
      if (report.faults.length > 0) process.exitCode = EXIT.config;
    });
}

/** What was found, in words for a person: each bad file and row on a line of its own. */
function tellReport(report: ArchiveReport, folder: string): string {
  const { deliveries, files, rows, faults, withoutHashes } = report;
  const lines = faults.map(({ delivery, file, says }) => `${delivery}${file === '' ? '' : `/${file}`}: ${says}`);
  const older =
    withoutHashes.length > 0
      ? [`Only the rows of ${withoutHashes.join(', ')} could be checked: it was written before files had hashes.`]
      : [];
  const looked = `${deliveries} folders, ${files} files and ${rows} rows of ${folder} were read`;
  const last =
    faults.length === 0
      ? `${looked}: all are as they were written.`
      : `${looked}: ${faults.length} faults. Bring these folders back from a backup.`;
  return `${[...lines, ...older, last].join('\n')}\n`;
}
