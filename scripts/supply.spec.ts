import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './run.mjs';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: object;
  readonly devDependencies?: object;
}
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const lock = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages;
const fetched = Object.entries(lock).filter(([path, { link }]) => path.includes('node_modules/') && !link);

/**
 * Licences that ask for no more than to be named; MPL-2.0, which asks the same of files that nobody here changes; and
 * OFL-1.1, the licence of fonts, under which one may be passed on with any software.
 */
const ALLOWED = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'Unlicense',
    'CC0-1.0',
  ],
  ...['(MIT OR CC0-1.0)', '(MIT OR Apache-2.0)', '(MIT AND Zlib)', 'Python-2.0', 'CC-BY-4.0', 'MPL-2.0', 'OFL-1.1'],
]);

/** The lock names most licences; old packages say theirs in another way, some in a file alone. */
function licenceOf(path: string, { license }: Locked): string {
  if (license !== undefined) return license;
  const manifest = join(root, path, 'package.json');
  if (!existsSync(manifest)) return 'unknown';
  const { licenses } = JSON.parse(readFileSync(manifest, 'utf8')) as { licenses?: { type: string }[] };
  if (licenses) return licenses.map(({ type }) => type).join(' OR ');
  const file = join(root, path, 'LICENSE');
  return existsSync(file) && readFileSync(file, 'utf8').startsWith('MIT License\n') ? 'MIT' : 'unknown';
}

describe('what comes from elsewhere', () => {
  it('is licensed so that it can be passed on', () => {
    const others = fetched.map(([path, one]) => [path, licenceOf(path, one)] as const);
    expect(others.length).toBeGreaterThan(500);
    expect(others.filter(([, licence]) => !ALLOWED.has(licence))).toEqual([]);
  });

  it('is locked to the byte', () => {
    const loose = fetched.filter(([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-'));
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('is what the rooms ask for, so that installing changes no lock', () => {
    for (const room of ['', 'cypher', 'graph-jobs', 'api', 'viz']) {
      const wanted = JSON.parse(read(join(room, 'package.json'))) as Locked;
      const { dependencies, devDependencies } = lock[room] ?? {};
      expect([room, dependencies, devDependencies]).toEqual([room, wanted.dependencies, wanted.devDependencies]);
      const pinned = Object.values({ ...wanted.dependencies, ...wanted.devDependencies } as Record<string, string>);
      expect(pinned.filter((version) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    }
  });

  it('runs no script of its own at install; who would is known', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const scripted = fetched.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripted).toEqual(['node_modules/@scarf/scarf', 'node_modules/nx']);
  });

  it('can be listed for whoever asks what is in it', { timeout: 120_000 }, () => {
    const told = execFileSync('npm', ['sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const { bomFormat, components } = JSON.parse(told) as { bomFormat: string; components: { name: string }[] };
    const names = components.map(({ name }) => name);
    expect(bomFormat).toBe('CycloneDX');
    expect(names).toEqual(expect.arrayContaining(['neo4j-driver', '@nestjs/core', 'react']));
    expect(names).not.toContain('vitest');
  });
});

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
}

describe.each(['ci', 'release', 'long'])('the workflow %s', (name) => {
  const workflow = parse(read(`.github/workflows/${name}.yml`)) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  it('tests by what .ci/run says, and nothing cleverer; at night the long forms', () => {
    expect(steps.map(({ run }) => run)).toContain(name === 'long' ? 'npm run test:long' : '.ci/run');
    expect(existsSync(join(root, '.ci/run'))).toBe(true);
  });

  it('may read alone, and write a release only where it makes one', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writers = jobs.filter(([, { permissions }]) => Object.values(permissions ?? {}).includes('write'));
    expect(writers.map(([job]) => job)).toEqual(name === 'release' ? ['publish'] : []);
  });

  it('ends by itself, and names the version of each action', () => {
    expect(jobs.filter(([, job]) => !job['timeout-minutes']).map(([job]) => job)).toEqual([]);
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.filter((one) => !/^[\w-]+\/[\w-]+@(v\d+|[0-9a-f]{40})$/.test(one))).toEqual([]);
  });

  it('runs only commands that the project has', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: object }).scripts;
    const asked = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run (\S+)/g)].map(([, script = '']) => script));
    expect(asked.filter((script) => !(script in scripts))).toEqual([]);
  });
});
