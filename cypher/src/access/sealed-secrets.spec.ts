import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealed, openSecret, sealSecret, secretsKeyOf } from './sealed-secrets.ts';

const key = secretsKeyOf('k'.repeat(32));
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('a secret that the graph keeps', () => {
  it('is read as it was written, and never kept the same twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (secret, owner) => {
        fc.pre(!isSealed(secret));
        const kept = sealSecret(secret, key, owner);
        expect(openSecret(kept, key, owner)).toBe(secret);
        expect(kept).not.toBe(sealSecret(secret, key, owner));
      }),
      { numRuns: 1_000, seed: 7 },
    );
    expect(sealSecret(SECRET, key, 'wh_1')).not.toContain(SECRET.slice(6));
  });

  it('is read from before there was a key, and kept so while there is none', () => {
    expect(openSecret(SECRET, key, 'wh_1')).toBe(SECRET);
    expect(openSecret(SECRET, null, 'wh_1')).toBe(SECRET);
    expect(sealSecret(SECRET, null, 'wh_1')).toBe(SECRET);
  });

  it('is sealed once', () => {
    const kept = sealSecret(SECRET, key, 'wh_1');
    expect(sealSecret(kept, key, 'wh_1')).toBe(kept);
  });

  // Seen red without the owner in what the tag covers, and with the tag not looked at.
  it('opens for nobody else: by no other key, for no other owner, and with no bit changed', () => {
    const kept = sealSecret(SECRET, key, 'wh_1');
    const other = secretsKeyOf('j'.repeat(32));
    const bytes = Buffer.from(kept.slice('sealed:1:'.length), 'base64url');
    const changed = bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
    const forged = `sealed:1:${Buffer.from(changed).toString('base64url')}`;
    const cut = kept.slice(0, 20);
    expect(() => openSecret(kept, null, 'wh_1')).toThrow(/no key is set/);
    for (const [text, by, owner] of [
      [kept, other, 'wh_1'],
      [kept, key, 'wh_2'],
      [forged, key, 'wh_1'],
      [cut, key, 'wh_1'],
    ] as const) {
      expect(() => openSecret(text, by, owner)).toThrow(
        /another, or what is kept was changed.*RINGBREAKER_SECRETS_KEY/,
      );
    }
  });
});
