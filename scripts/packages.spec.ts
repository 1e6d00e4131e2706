import { describe, expect, it } from 'vitest';
import { checkNode, packagesMatch } from './packages.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes Node %s', (version) =>
  expect(() => checkNode(version)).not.toThrow(),
);
it.each(['18.20.0', '20.18.9'])('refuses Node %s with what to install', (version) =>
  expect(() => checkNode(version)).toThrow(/20\.19 or later.*install/),
);

describe('packagesMatch', () => {
  const packages = (all: object) => JSON.stringify({ packages: all });
  const lock = packages({
    '': { version: '1.0.0' },
    cypher: { version: '0.1.0' },
    'node_modules/@ringbreaker/cypher': { resolved: 'cypher', link: true },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
  });

  it('holds when every package is there in its version, optional ones apart', () =>
    expect(packagesMatch(lock, packages({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true));

  it('fails for another version, a missing package, nothing at all', () => {
    expect(packagesMatch(lock, packages({ 'node_modules/zod': { version: '4.6.6' } }))).toBe(false);
    expect(packagesMatch(lock, packages({}))).toBe(false);
    expect(packagesMatch(lock, null)).toBe(false);
  });
});
