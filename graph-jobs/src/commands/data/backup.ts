import { Command, Option } from 'commander';
import { backup } from '../../backup.ts';
import type { BackupManifest } from '../../backup/manifest.ts';
import { verifyBackup } from '../../backup/verify-backup.ts';
import { EXIT } from '../../job/exit-status.ts';
import { openContext, withDatabase, type Context } from '../context.ts';

interface Options {
  readonly withoutKey?: boolean;
  readonly verify?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker backup /backups/2026-11-27                graph, archive and card key, while everything goes on
  ringbreaker backup /backups/2026-11-27 --without-key  without the key: keep it apart, as it must come back too
  ringbreaker backup /backups/2026-11-27 --verify       is every file of it as it was written?
`;

/** `ringbreaker backup DIR` */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'copy graph, archive and card key into a folder, each file with its hash; other writers wait meanwhile',
    )
    .argument('<dir>', 'the folder that is made')
    .option('--without-key', 'leave the card key out')
    .addOption(new Option('--verify', 'hold a backup that is there against its hashes').conflicts('withoutKey'))
    .option('--json', 'print what the backup says of itself as JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (dir: string, options: Options) => {
      const context = openContext();
      if (options.verify) return verify(context, dir, options.json === true);
      const { config, display, signal } = context;
      const request = { folder: dir, config, withoutKey: options.withoutKey, now: () => new Date() };
      const manifest = await withDatabase(context, (database) =>
        backup(database, { ...request, progress: display.show, signal }),
      );
      if (options.json) context.print(`${JSON.stringify(manifest)}\n`);
      else context.say(tellBackup(manifest, dir));
      if (manifest.archiveFaults.length > 0) process.exitCode = EXIT.config;
    });
}

function verify(context: Context, dir: string, json: boolean): void {
  const { manifest, faults } = verifyBackup(dir, context.display.show);
  context.display.stop();
  const whole = `${dir} is as it was written: ${manifest.parts.length} files of ${manifest.createdAt}.`;
  if (json) context.print(`${JSON.stringify({ createdAt: manifest.createdAt, faults })}\n`);
  else
    context.print(
      `${faults.length === 0 ? whole : [...faults, `${faults.length} faults: use another backup.`].join('\n')}\n`,
    );
  if (faults.length > 0) process.exitCode = EXIT.config;
}

/** What a backup holds, in words for a person. */
function tellBackup({ lines, parts, key, digest, archiveFaults }: BackupManifest, dir: string): string {
  const megabytes = Math.ceil(parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6);
  const held = key.held
    ? 'It holds the card key: keep it where only its owner can read.'
    : 'It holds no card key: keep that apart, for it must come back too.';
  const faults = archiveFaults.map((fault) => `In the archive ${fault}.`);
  const advice =
    faults.length > 0
      ? ['The backup is whole, but the archive is damaged: bring these folders back from an older backup.']
      : [];
  return [
    `${dir}: ${lines.nodes} nodes, ${lines.links} links, ${parts.length} files, ${megabytes} MB, digest ${digest}. ${held}`,
    ...faults,
    ...advice,
  ].join('\n');
}
