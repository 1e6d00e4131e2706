import { execFileSync } from 'node:child_process';
import { Command } from 'commander';
import { requireSchema } from '@ringbreaker/cypher';
import { openContext, withDatabase, type Context } from './context.ts';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly fix?: string;
}

/** `ringbreaker doctor` */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what is found, what is missing, and how to fix it')
    .option('--json', 'print as JSON')
    .addHelpText('before', 'Example:\n  ringbreaker doctor\n')
    .action(async (options: { json?: boolean }) => {
      const context = openContext();
      const checks = [checkNode(), checkDocker(), checkJava(), await checkDatabase(context)];
      if (options.json) context.print(`${JSON.stringify(checks)}\n`);
      else context.print(checks.map(tell).join(''));
      const [node, docker, java, database] = checks;
      if (!node?.ok || !database?.ok || !(docker?.ok || java?.ok || process.env.NEO4J_URI)) process.exitCode = 1;
    });
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node.js', ok, found: process.versions.node, fix: 'Install Node.js 22 or 24 (20.19 at least).' };
}

function checkDocker(): Check {
  const found = answer('docker', ['info', '--format', '{{.ServerVersion}}']);
  return {
    name: 'Docker engine',
    ok: found !== '',
    found: found || 'none answers',
    fix: 'Needed only where there is no Java: start Docker.',
  };
}

function checkJava(): Check {
  const found = /version "([^"]+)"/.exec(answer('java', ['-version']))?.[1] ?? '';
  const ok = Number(found.split('.')[0]) >= 17;
  return {
    name: 'Java',
    ok,
    found: found || 'not found',
    fix: 'Needed only where there is no Docker: install Java 17 or newer.',
  };
}

async function checkDatabase(context: Context): Promise<Check> {
  try {
    await withDatabase(context, requireSchema);
    return { name: 'Neo4j', ok: true, found: 'answers, and its schema is this version’s' };
  } catch (error) {
    return { name: 'Neo4j', ok: false, found: 'not ready', fix: (error as Error).message };
  }
}

/** What a program says of itself, on either stream; nothing when it isn't there or doesn't answer. */
function answer(program: string, parameters: string[]): string {
  try {
    const shell = execFileSync(program, parameters, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 5_000,
    });
    if (shell.trim()) return shell.trim();
    return execFileSync('sh', ['-c', `${program} ${parameters.join(' ')} 2>&1`], {
      encoding: 'utf8',
      timeout: 5_000,
    }).trim();
  } catch {
    return '';
  }
}

function tell({ name, ok, found, fix }: Check): string {
  return `${ok ? 'ok     ' : 'missing'}  ${name}: ${found}\n${ok || !fix ? '' : `         ${fix}\n`}`;
}
