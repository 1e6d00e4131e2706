import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { auditEntries, readTrail } from '@ringbreaker/cypher';
import { AuditAction, type AuditEntry } from '@ringbreaker/cypher/domain';
import { sealAudit, tellFault, verifyAudit, verifyAuditLines, type AuditReport } from '../../audit.ts';
import { EXIT } from '../../job/exit-status.ts';
import { JobError } from '../../job/job-error.ts';
import { minuteOf } from '../../minute-of.ts';
import { writeWhole } from '../../job/write-whole.ts';
import { openContext, withGraph, type Context } from '../context.ts';
import { wholeNumber } from '../options.ts';
import { alignColumns, jsonLines } from '../table.ts';

const EXAMPLES = `Examples:
  ringbreaker audit list --who vera --action exported
  ringbreaker audit verify                      ends with 1 and names the first bad entry where there is one
  ringbreaker audit seal                        verify, and keep the signed end of the trail outside the graph
  ringbreaker audit export --file trail.jsonl
  ringbreaker audit verify --file trail.jsonl   needs no database
`;

/** `ringbreaker audit list|verify|seal|export` */
export function auditCommand(): Command {
  const command = new Command('audit')
    .description('who exported, decided, opened and revealed what: a trail that is only added to, each entry hashed')
    .addHelpText('before', EXAMPLES);
  for (const one of [list(), verify(), seal(), write()]) command.addCommand(one.exitOverride());
  return command;
}

interface ListOptions {
  readonly who?: string;
  readonly action?: AuditAction;
  readonly limit: number;
  readonly json?: boolean;
}

function list(): Command {
  return new Command('list')
    .description('the latest entries')
    .option('--who <name>', 'of this person alone')
    .addOption(new Option('--action <action>', 'of this kind alone').choices(AuditAction.options))
    .addOption(new Option('--limit <n>', 'so many at most').argParser(wholeNumber).default(50))
    .option('--json', 'print JSON lines')
    .action(async ({ who = undefined, action, limit, json }: ListOptions) => {
      const context = openContext();
      const wanted = { who: who ?? null, action: action ?? null, sights: null };
      const entries = await withGraph(context, (database) =>
        database.run(auditEntries, { ...wanted, below: Number.MAX_SAFE_INTEGER, limit: Math.max(1, limit) }),
      );
      context.print(json ? jsonLines(entries) : tell(entries));
    });
}

function tell(entries: readonly AuditEntry[]): string {
  if (entries.length === 0) return 'Nothing was written down yet.\n';
  const rows = entries.map(({ number, at, who, role, action, subject }) => {
    return [number, minuteOf(at), who, role, action, subject ?? '(erased)'];
  });
  return alignColumns(['number', 'when', 'who', 'role', 'what', 'on what'], rows);
}

interface VerifyOptions {
  readonly file?: string;
  readonly json?: boolean;
}

function verify(): Command {
  return new Command('verify')
    .description('hold every entry against its hash and the one before, and against the ends that were sealed')
    .option('--file <path>', 'a trail that `audit export` wrote, instead of the one in the graph')
    .option('--json', 'print JSON')
    .action(async ({ file, json }: VerifyOptions) => {
      const context = openContext();
      const found =
        file === undefined
          ? await withGraph(context, (database) => verifyAudit(database, context.config))
          : verifyAuditLines(readLines(file));
      tellReport(context, found, json);
    });
}

function seal(): Command {
  return new Command('seal')
    .description('verify, and keep the end of the trail outside the graph, signed by the key that signs dossiers')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const context = openContext();
      const found = await withGraph(context, (database) => sealAudit(database, context.config, () => new Date()));
      tellReport(context, found, json);
    });
}

function write(): Command {
  return new Command('export')
    .description('write the whole trail as JSON lines, as it is hashed')
    .requiredOption('--file <path>', 'where it is written')
    .action(async ({ file }: { file: string }) => {
      const context = openContext();
      await withGraph(context, async (database) => {
        const lines = (async function* () {
          for await (const entry of readTrail(database)) yield `${JSON.stringify(entry)}\n`;
        })();
        await writeWhole(file, lines, (code) => `${file} can't be written (${code}), and nothing of it is left.`);
      });
      context.print(`${file}\n`);
    });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    throw new JobError('usage', `${file} can't be read: name a file that \`ringbreaker audit export\` wrote.`);
  }
}

function tellReport(context: Context, found: AuditReport, json = false): void {
  const { entries, hash, erased, heads, fault } = found;
  if (fault) process.exitCode = EXIT.failed;
  if (json) return context.print(`${JSON.stringify(found)}\n`);
  if (fault) return context.print(`${tellFault(fault)}\n`);
  const without = erased > 0 ? ` The subjects of ${erased} were erased.` : '';
  const against = heads > 0 ? `, also against ${heads} sealed ends` : '';
  context.print(`${entries} entries, all as they were written${against}.${without}\nLast hash: ${hash || 'none'}\n`);
}
