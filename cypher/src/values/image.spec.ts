import { describe, expect, it } from 'vitest';
import { cleanImage, hammingDistance } from './image.ts';

describe('a picture', () => {
  it.each([
    ['FFEE001122334455', 'image:ffee001122334455'],
    ['0xFFEE001122334455', 'image:ffee001122334455'],
    ['pHash: FFEE001122334455', 'image:phash:ffee001122334455'],
  ])('reads %s as %s', (value, key) => {
    expect(cleanImage(value)).toMatchObject({ label: 'Image', key, facts: { bits: 64 } });
  });

  it('keeps a text that is no hash, with its case', () => {
    expect(cleanImage('https://cdn.shop.de/A.jpg')).toMatchObject({
      key: 'image:https://cdn.shop.de/A.jpg',
      note: 'not a picture hash',
    });
  });

  it.each(['0000000000000000', 'ffffffffffffffff', 'phash:0000000000000000'])(
    'lets the blank picture %s link nobody',
    (value) => {
      expect(cleanImage(value)).toMatchObject({ ok: false });
    },
  );

  it('counts the bits that differ', () => {
    expect(hammingDistance('image:ffee001122334455', 'image:ffee001122334454')).toBe(1);
    expect(hammingDistance('image:ffee001122334455', 'image:0011ffeeddccbbaa')).toBe(64);
    expect(hammingDistance('image:phash:ffee001122334455', 'image:dhash:ffee001122334455')).toBeUndefined();
    expect(hammingDistance('image:ffee001122334455', 'image:ffee0011')).toBeUndefined();
    expect(hammingDistance('image:a.jpg', 'image:ffee001122334455')).toBeUndefined();
  });
});
