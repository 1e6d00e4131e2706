import { describe, expect, it } from 'vitest';
import { hostOf, hostsOf } from './known-hosts.ts';

describe('the names of a server', () => {
  const config = { host: '0.0.0.0', publicUrl: 'https://Rackets.example.org/', allowedHosts: ['api'] };

  it.each(['127.0.0.1:4400', 'localhost', 'LOCALHOST:1', '[::1]:4400', 'rackets.example.org', 'api:4400'])(
    '%s is one of them',
    (header) => expect(hostsOf(config).has(hostOf(header))).toBe(true),
  );

  it.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    'localhost@evil',
    'evil:80:80',
    '[::1].evil',
    ':4400',
  ])('%s is none', (header) => expect(hostsOf(config).has(hostOf(header))).toBe(false));
});
