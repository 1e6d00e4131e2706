import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { testFolder } from './testing/test-folder.ts';

const SECRETS = { NEO4J_PASSWORD: 'Kd83-sPq1', SESSION_SECRET: 'x'.repeat(32) };

describe('readConfig', () => {
  // Seen red: with 0.0.0.0 as the usual host.
  it('stays on the loopback address unless told otherwise', () => {
    expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 4400, production: false, contributors: null });
  });

  // Seen red: with the value in the sentence.
  it('names each setting that is wrong, and not its value', () => {
    const start = () => readConfig({ PORT: 'eighty', NEO4J_URI: 'http://somewhere', SESSION_SECRET: 'short-canary' });
    expect(start).toThrow(/PORT.*NEO4J_URI.*SESSION_SECRET/s);
    expect(start).not.toThrow(/canary|somewhere|eighty/);
  });

  // Seen red: without the look at the password, and with no secret looked at in production.
  it.each([
    ['no password', { ...SECRETS, NEO4J_PASSWORD: undefined }, /NEO4J_PASSWORD/],
    ['the default password', { ...SECRETS, NEO4J_PASSWORD: 'neo4j' }, /NEO4J_PASSWORD/],
    ['no session secret', { ...SECRETS, SESSION_SECRET: undefined }, /SESSION_SECRET/],
  ])('in production, %s stops the start', (_, secrets, message) => {
    expect(() => readConfig({ NODE_ENV: 'production', ...secrets })).toThrow(message);
    expect(readConfig({ ...secrets })).toMatchObject({ production: false });
  });

  it('reads a secret from a file, and says which file setting is wrong', () => {
    const file = join(testFolder(), 'secret');
    writeFileSync(file, 'from-the-file\n');
    expect(readConfig({ NEO4J_PASSWORD_FILE: file }).neo4j.password).toBe('from-the-file');
    expect(() => readConfig({ NEO4J_PASSWORD_FILE: `${file}.gone` })).toThrow(/NEO4J_PASSWORD_FILE/);
  });

  it('finds the archive where the jobs keep it', () => {
    expect(readConfig({}).archive).toMatch(/[/\\]\.ringbreaker[/\\]archive$/);
    expect(readConfig({ RINGBREAKER_HOME: '/home', RINGBREAKER_INSTANCE: 'demo' }).archive).toBe(
      join('/home', 'archive-demo'),
    );
    expect(readConfig({ RINGBREAKER_HOME: '/home', RINGBREAKER_ARCHIVE: '/ledger' }).archive).toBe('/ledger');
  });

  it('makes the key of secrets of a text that is long enough, and says so where it is not', () => {
    expect(readConfig({}).secretsKey).toBeNull();
    expect(readConfig({ RINGBREAKER_SECRETS_KEY: 'k'.repeat(32) }).secretsKey).toHaveLength(32);
    expect(() => readConfig({ RINGBREAKER_SECRETS_KEY: 'short' })).toThrow(/RINGBREAKER_SECRETS_KEY: Expected 32/);
  });

  it('takes contributors as a list', () => {
    expect(readConfig({ RINGBREAKER_CONTRIBUTORS: 'acme, market' }).contributors).toEqual(['acme', 'market']);
  });
});
