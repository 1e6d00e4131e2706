import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

let home: string;
const read = (more: NodeJS.ProcessEnv = {}) => readConfig({ RINGBREAKER_HOME: home, ...more }).cardSecret;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'ringbreaker-config-'))));

describe('the card key', () => {
  it('is made once, for its owner alone, and leaves nothing beside it', () => {
    const key = read();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(read()).toBe(key);
    const secrets = join(home, 'secrets');
    expect(readdirSync(secrets)).toEqual(['card']);
    expect(readFileSync(join(secrets, 'card'), 'utf8')).toBe(key);
    expect(statSync(join(secrets, 'card')).mode & 0o777).toBe(0o600);
  });

  // Seen red: an empty file, as a full disk leaves it, was a key like any other.
  it('is never empty', () => {
    mkdirSync(join(home, 'secrets'));
    writeFileSync(join(home, 'secrets', 'card'), '\n');
    expect(() => read()).toThrow(/The card key .* is empty\. Bring it back/);
    const given = join(home, 'given');
    writeFileSync(given, '');
    expect(() => read({ RINGBREAKER_CARD_SECRET_FILE: given })).toThrow(/is empty/);
    writeFileSync(given, 'the key of a person');
    expect(read({ RINGBREAKER_CARD_SECRET: '', RINGBREAKER_CARD_SECRET_FILE: given })).toBe('the key of a person');
  });
});
