import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeSecrets } from './secrets.mjs';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'ringbreaker-secrets-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(home, 'secrets', name), 'utf8');

it('makes every file that docker-compose.yml takes as a secret, for its owner alone', () => {
  const compose = parse(readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8')) as {
    secrets: Record<string, { file: string }>;
  };
  const wanted = Object.values(compose.secrets).map(({ file }) => file.replace('./.ringbreaker/secrets/', ''));
  expect(makeSecrets(home).sort()).toEqual(wanted.sort());
  expect(readdirSync(join(home, 'secrets')).sort()).toEqual(wanted.sort());
  for (const name of wanted) expect(statSync(join(home, 'secrets', name)).mode & 0o777).toBe(0o600);
  expect(statSync(join(home, 'deliveries')).isDirectory()).toBe(true);
  expect(read('neo4j_auth')).toBe(`neo4j/${read('neo4j_password')}`);
  expect(createPrivateKey(read('dossier')).asymmetricKeyType).toBe('ed25519');
});

it('writes none that is there', () => {
  makeSecrets(home);
  const before = readdirSync(join(home, 'secrets')).map(read);
  rmSync(join(home, 'secrets', 'session_secret'));
  expect(makeSecrets(home)).toEqual(['session_secret']);
  expect(makeSecrets(home)).toEqual([]);
  expect(
    readdirSync(join(home, 'secrets'))
      .map(read)
      .filter((one) => !before.includes(one)),
  ).toHaveLength(1);
});
