import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run.mjs';

/** How keys of well-known services begin, which never stand in a text by chance; after the rules of gitleaks. */
const SECRETS: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s+[A-Za-z0-9+/=\s]{64}/,
  'a key of AWS': /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/,
  'a token of GitHub': /\b(?:gh[pousr]_\w{36}|github_pat_\w{82})\b/,
  'a token of GitLab': /\bglpat-[\w-]{20}/,
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}\b/,
  'a token of Slack': /\bxox[abeoprs]-[\w-]{10,}/,
  'a key of Google': /\bAIza[\w-]{35}/,
  'a key of Stripe': /\b[rs]k_(?:live|prod)_[A-Za-z0-9]{16,}/,
  'a password in an address':
    /\b(?:bolt|neo4j|https?|smtps?|postgres)(?:\+s{1,2}c?)?:\/\/[^\s/:@$"'`<>{}]+:(?=[^@\s]*\d)[^\s/:@$"'`<>{}]{8,}@/,
};
/** Nobody writes a text of a megabyte by hand. */
const LARGEST = 1_000_000;

/** What a text gives away, by name. */
const secretsIn = (text: string) => Object.keys(SECRETS).filter((name) => SECRETS[name]?.test(text));

/** Every file that is in the repository, or would be with the next commit. */
function files(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0').filter(Boolean);
}

/** A file that was taken away is still listed until it is committed. */
function textOf(file: string): string {
  const stat = statSync(join(root, file), { throwIfNoEntry: false });
  return stat?.isFile() && stat.size <= LARGEST ? readFileSync(join(root, file), 'latin1') : '';
}

// Seen red with a key that `openssl genpkey` made in a file that git did not know yet.
describe('the repository', () => {
  it('holds no secret of anybody', () => {
    const found = files().flatMap((file) => secretsIn(textOf(file)).map((name) => `${file}: ${name}`));
    expect(found).toEqual([]);
  });

  // Put together here, or this file would be found.
  it.each([
    ['a private key', `${'-----BEGIN'} EC PRIVATE KEY-----\n${'Ab1+'.repeat(16)}`],
    ['a key of AWS', `AKIA${'QYLPMN5H'.repeat(2)}`],
    ['a token of GitHub', `ghp_${'a1B2'.repeat(9)}`],
    ['a token of GitLab', `glpat-${'a1B2'.repeat(5)}`],
    ['a token of npm', `npm_${'a1B2'.repeat(9)}`],
    ['a token of Slack', `xoxb-${'1234'.repeat(4)}`],
    ['a key of Google', `AIza${'a1B2_'.repeat(7)}`],
    ['a key of Stripe', `sk_live_${'a1B2'.repeat(5)}`],
    ['a password in an address', `neo4j+s://neo4j:${'a1B2'.repeat(3)}@db.example.org`],
  ])('would be found with %s', (name, text) => {
    expect(secretsIn(`token = "${text}"`)).toEqual([name]);
  });
});
