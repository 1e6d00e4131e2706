import { describe, expect, it } from 'vitest';
import { cleanIp, isIpInside } from './ip.ts';

describe('an IP address', () => {
  it.each([
    ['8.8.8.8', 'ip:8.8.8.8'],
    ['::ffff:8.8.4.4', 'ip:8.8.4.4'],
    ['8.8.4.4:443', 'ip:8.8.4.4'],
    ['2A00:1450:4009:0:0:0:0:1', 'ip:2a00:1450:4009::1'],
    ['[2a00:1450:4009::1]:443', 'ip:2a00:1450:4009::1'],
    ['8.8.4.77/24', 'ip:8.8.4.0/24'],
    ['8.8.4.77/32', 'ip:8.8.4.77'],
    ['8.8.131.77/17', 'ip:8.8.128.0/17'],
    ['2a00:1450:4009:ffff::1/48', 'ip:2a00:1450:4009::/48'],
  ])('reads %s as %s', (value, key) => {
    expect(cleanIp(value)).toMatchObject({ ok: true, label: 'Ip', key });
  });

  it.each([
    '10.1.2.3',
    '192.168.1.1',
    '127.0.0.1',
    '::1',
    'fe80::1%eth0',
    'fd00::1',
    '100.64.0.1',
    '0.0.0.0',
    '8.0.0.0/8',
  ])('lets %s link nobody', (value) => {
    expect(cleanIp(value)).toMatchObject({ ok: false });
  });

  it.each(['999.1.1.1', '8.8.4', '8.8.4.4/33', '8.8.4.4/x', 'g::1'])('keeps %s as a handle', (value) => {
    expect(cleanIp(value)).toMatchObject({ label: 'Handle', note: 'not an IP address' });
  });

  it('tells whether an address lies inside a range', () => {
    expect(isIpInside('ip:8.8.4.77', 'ip:8.8.4.0/24')).toBe(true);
    expect(isIpInside('ip:8.8.5.77', 'ip:8.8.4.0/24')).toBe(false);
    expect(isIpInside('ip:8.8.4.0/24', 'ip:8.8.4.0/25')).toBe(false);
    expect(isIpInside('ip:2a00:1450:4009::1', 'ip:2a00:1450:4009::/48')).toBe(true);
    expect(isIpInside('ip:2a00::1', 'ip:8.8.4.0/24')).toBe(false);
    expect(isIpInside('nothing', 'ip:8.8.4.0/24')).toBe(false);
  });
});
