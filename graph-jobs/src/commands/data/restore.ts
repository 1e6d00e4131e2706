import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { JobError } from '../../job/job-error.ts';
import { restore, type RestoreSummary } from '../../restore.ts';
import { openContext, withDatabase } from '../context.ts';
import { wholeNumber } from '../options.ts';

interface Options {
  readonly replace?: boolean;
  readonly yes?: boolean;
  readonly batch?: number;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker restore /backups/2026-11-27             into an empty graph
  ringbreaker restore /backups/2026-11-27 --replace   in the place of what is there, after a yes
`;

/** `ringbreaker restore DIR` */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('bring a backup back, and hold what came back against it; ends with 6 where they differ')
    .argument('<dir>', 'folder of the backup')
    .option('--replace', 'remove what the graph holds, after a yes')
    .option('--yes', 'the yes, for scripts')
    .addOption(new Option('--batch <n>', 'nodes or links a transaction').argParser(wholeNumber))
    .option('--json', 'print the summary as JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (dir: string, options: Options) => {
      const context = openContext();
      if (options.replace && !options.yes) await confirm();
      const { config, display, signal } = context;
      const began = Date.now();
      const summary = await withDatabase(context, (database) =>
        restore(database, {
          folder: dir,
          config,
          replace: options.replace,
          batchRows: options.batch || undefined,
          progress: display.show,
          signal,
        }),
      );
      const seconds = Math.round((Date.now() - began) / 1_000);
      if (options.json) context.print(`${JSON.stringify({ ...summary, seconds })}\n`);
      else context.say(tellRestore(summary, seconds));
    });
}

async function confirm(): Promise<void> {
  const refused = new JobError('usage', 'Nothing was changed: answer yes, or add --yes.');
  if (!process.stdin.isTTY) throw refused;
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await reader.question(
    'Remove what the graph holds, and bring the backup back in its place? (yes/no) ',
  );
  reader.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw refused;
}

function tellRestore(summary: RestoreSummary, seconds: number): string {
  const { manifest, key, erasedSince, setAside, replaced, migrated } = summary;
  const { lines, digest, createdAt } = manifest;
  return [
    `The backup of ${createdAt} is back after ${seconds} s: ${lines.nodes} nodes, ${lines.links} links, digest ${digest} as it was.`,
    ...(key ? [key] : []),
    ...tellErased(erasedSince),
    ...setAside.map((file) => `What was kept of the audit trail that the backup replaced is now ${file}: keep it.`),
    ...(replaced.length > 0
      ? [
          `In the archive lie folders of deliveries that were replaced, which nothing reads: ${replaced.join(', ')}. Keep or remove them.`,
        ]
      : []),
    ...(migrated.length > 0 ? [`Applied ${migrated.join(', ')}, which came after it.`] : []),
  ].join('\n');
}

/** Nobody reads from a code what it stands for: the reason and the day help to find it. */
function tellErased(since: RestoreSummary['erasedSince']): string[] {
  if (since.length === 0) return [];
  const codes = since.map(
    ({ code, at, by, reason }) => `  code ${code.slice(0, 16)}, ${at.slice(0, 10)}, ${by}: ${reason}`,
  );
  return [
    `Erased after this backup was made, and back by it: ${since.length}. Run \`ringbreaker erase\` for each again:`,
    ...codes,
  ];
}
