import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSigningKey } from './signing-key.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'ringbreaker-key-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the key that signs dossiers', () => {
  it('is made once, for its owner alone, and signs what its public key verifies', () => {
    const place = { file: join(folder, 'secrets', 'dossier'), mayMake: true };
    const key = openSigningKey(place);
    expect(statSync(place.file).mode & 0o777).toBe(0o600);
    expect(openSigningKey(place).fingerprint).toBe(key.fingerprint);
    const bytes = Buffer.from('a manifest');
    expect(verify(null, bytes, createPublicKey(key.publicKey), key.sign(bytes))).toBe(true);
  });

  it('is never made where an operator named a file, and has to be a key', () => {
    const place = { file: join(folder, 'named'), mayMake: false };
    expect(() => openSigningKey(place)).toThrow(/is not there: make it by/);
    writeFileSync(place.file, 'no key');
    expect(() => openSigningKey(place)).toThrow(/can't be read as a private key/);
  });
});
