import { describe, expect, it } from 'vitest';
import { cleanDevice } from './device.ts';

describe('a device', () => {
  it.each([
    ['AA-BB-CC-DD-EE-0F', 'device:aa:bb:cc:dd:ee:0f'],
    ['aa:bb:cc:dd:ee:0f', 'device:aa:bb:cc:dd:ee:0f'],
    ['3F2504E0-4F89-11D3-9A0C-0305E82C3301', 'device:3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
    ['D41D8CD98F00B204E9800998ECF8427E', 'device:d41d8cd98f00b204e9800998ecf8427e'],
    ['imei:356938035643809', 'device:imei:356938035643809'],
    ['fp_Ab9', 'device:fp_Ab9'],
    ['fp_aB9', 'device:fp_aB9'],
  ])('reads %s as %s', (value, key) => {
    expect(cleanDevice(value)).toMatchObject({ ok: true, label: 'Device', key });
  });

  it.each([
    '00:00:00:00:00:00',
    'ff-ff-ff-ff-ff-ff',
    '00000000-0000-0000-0000-000000000000',
    '000000000000000',
    'unknown',
  ])('lets %s link nobody', (value) => {
    expect(cleanDevice(value)).toMatchObject({ ok: false });
  });
});
