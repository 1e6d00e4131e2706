import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testing/test-folder.ts';
import { SignInLinks } from './sign-in-links.ts';

const HOUR = 3_600_000;
const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';

describe('SignInLinks', () => {
  it('lets a token in once', () => {
    const links = new SignInLinks(null);
    const token = tokenOf(links.issue('http://127.0.0.1:4400', 0));
    expect(links.redeem('something else', 1)).toBe(false);
    expect(links.redeem(token, 1)).toBe(true);
    expect(links.redeem(token, 1)).toBe(false);
  });

  it('ends a link after twelve hours, and when a newer one is made', () => {
    const links = new SignInLinks(null);
    const first = tokenOf(links.issue('http://127.0.0.1:4400', 0));
    expect(links.redeem(first, 12 * HOUR)).toBe(false);
    const second = tokenOf(links.issue('http://127.0.0.1:4400', 0));
    expect(second).not.toBe(first);
    expect(links.redeem(first, 1)).toBe(false);
    expect(links.redeem(second, 12 * HOUR - 1)).toBe(true);
  });

  it('writes the link for its owner alone, and takes it away once used', () => {
    const file = join(testFolder(), 'link');
    const links = new SignInLinks(file);
    const link = links.issue('http://127.0.0.1:4400', 0);
    expect(readFileSync(file, 'utf8').trim()).toBe(link);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    links.redeem(tokenOf(link), 1);
    expect(existsSync(file)).toBe(false);
  });
});
