import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run.mjs';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const stages = read('Dockerfile').split(/^FROM /m);
const last = stages.at(-1) ?? '';
/** What the image takes of the build: folders and files of the checkout. */
const copied = [...last.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, path = '']) => path);

/** The patterns of .dockerignore that this file uses: a name, or a name at any depth, with `*` for a part of it. */
const ignored = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const name = line.replace(/^\*\*\//, '');
    const text = name.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
    return new RegExp(`${line.startsWith('**/') ? '(^|/)' : '^'}${text}(/|$)`);
  });
const isIgnored = (path: string) => ignored.some((pattern) => pattern.test(path));

/** Every file below a path of the checkout, without what is made or fetched. */
function filesBelow(path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !['node_modules', 'dist', '.types', '.nx'].includes(name))
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Writes the committed description of the API; the image runs it never. */
const FOR_BUILDING = 'api/src/write-openapi.ts';
/** How tests and what serves them alone are called. */
const OF_TESTS = /\.spec\.|(^|\/)(test-[^/]*|testing|e2e)(\/|$)/;
const rooms = ['cypher', 'graph-jobs', 'api', 'viz'];

describe('the image', () => {
  it('holds no test: the build sees none', () => {
    const tests = [...rooms, 'scripts'].flatMap(filesBelow).filter((path) => OF_TESTS.test(path));
    expect(tests.length).toBeGreaterThan(100);
    expect(tests.filter((path) => !isIgnored(path))).toEqual([]);
  });

  it('leaves out nothing else that it takes', () => {
    const wanted = copied.filter((path) => !path.endsWith('/dist')).flatMap(filesBelow);
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((path) => isIgnored(path) && !OF_TESTS.test(path))).toEqual([]);
    expect(['cypher/src/index.ts', 'package-lock.json', 'viz/index.html'].filter(isIgnored)).toEqual([]);
  });

  it('holds no secret and nothing that was made here', () => {
    expect(
      ['.ringbreaker/secrets/card', '.env', '.git/config', 'node_modules/zod'].filter((path) => !isIgnored(path)),
    ).toEqual([]);
  });

  // Red with the line `USER node` commented out.
  it('ends as a user that is not root, and knows its start', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^CMD \["node", "api\/dist\/main\.js"\]$/m);
    expect(read('Dockerfile')).not.toMatch(/:latest/);
  });

  it('takes every folder that the rooms read when they run', () => {
    for (const room of ['cypher', 'graph-jobs', 'api']) {
      expect(copied).toContain(`${room}/package.json`);
      const sources = ['src', 'bin', 'server']
        .flatMap((folder) => filesBelow(join(room, folder)))
        .filter((path) => /\.(ts|mjs)$/.test(path) && !OF_TESTS.test(path) && path !== FOR_BUILDING);
      for (const path of sources) {
        for (const [, target = ''] of read(path).matchAll(/new URL\(\s*['`]((?:\.\.\/)+[\w-]+)/g)) {
          const named = normalize(join(dirname(path), target));
          const isCopied = copied.some(
            (one) => one === named || one.startsWith(`${named}/`) || named.startsWith(`${one}/`),
          );
          expect([path, named, isCopied]).toEqual([path, named, true]);
        }
      }
    }
  });
});
