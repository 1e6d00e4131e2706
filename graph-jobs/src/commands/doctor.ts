import { execFileSync } from 'node:child_process';
import { Command } from 'commander';
import { GraphError, requireSchema } from '@ringbreaker/cypher';
import { BROWSER_ADVICE, lookForBrowser } from '../../bin/find-browser.mjs';
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
      const checks = [checkNode(), ...checkWaysToADatabase(), await checkDatabase(context), checkBrowser()];
      if (options.json) context.print(`${JSON.stringify(checks)}\n`);
      else context.print(checks.map(tell).join(''));
      if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node.js', ok, found: process.versions.node, fix: 'Install Node.js 22 or 24 (20.19 at least).' };
}

/** One way to a database is enough: a server of one's own, Docker, or Java; the others are told of, not asked for. */
function checkWaysToADatabase(): Check[] {
  const docker = answer('docker', ['info', '--format', '{{.ServerVersion}}']);
  const java = /version "([^"]+)"/.exec(answer('java', ['-version']))?.[1] ?? '';
  const newEnough = Number(java.split('.')[0]) >= 17;
  const enough = process.env.NEO4J_URI !== undefined || docker !== '' || newEnough;
  return [
    {
      name: 'Docker engine',
      ok: enough,
      found: docker || 'none answers',
      fix: 'Start Docker, or install Java 17 or newer.',
    },
    { name: 'Java', ok: enough, found: java || 'not found', fix: 'Install Java 17 or newer, or start Docker.' },
  ].map((check) =>
    enough && !/^\d/.test(check.found) ? { ...check, found: `${check.found}, and not needed here` } : check,
  );
}

async function checkDatabase(context: Context): Promise<Check> {
  try {
    await withDatabase(context, (database) => requireSchema(database));
    return { name: 'Neo4j', ok: true, found: 'answers, and its schema is this version’s' };
  } catch (error) {
    const found =
      error instanceof GraphError && error.code === 'schema' ? 'answers, and waits for its schema' : 'not ready';
    return { name: 'Neo4j', ok: false, found, fix: (error as Error).message };
  }
}

/** The browser tests alone need one; the explorer is opened in whatever browser a person has. */
function checkBrowser(): Check {
  const browser = lookForBrowser(process.env);
  const found = browser
    ? `${browser.path}${browser.usable ? '' : ', which cannot be run'}, for the browser tests`
    : `not found; the browser tests alone need it. ${BROWSER_ADVICE}`;
  return { name: 'Chromium', ok: browser?.usable ?? true, found, fix: BROWSER_ADVICE };
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
  return `${ok ? 'ok     ' : 'to do  '}  ${name}: ${found}\n${ok || !fix ? '' : `         ${fix}\n`}`;
}
