import { describe, expect, it } from 'vitest';
import { cleanPhone } from './phone.ts';

const keyOf = (value: string, country?: string) => {
  const outcome = cleanPhone(value, country);
  return outcome.ok ? outcome.key : outcome.reason;
};

describe('a telephone number', () => {
  it.each([
    ['+86 138-0013-8000', undefined],
    ['0086 138 0013 8000', undefined],
    ['8613800138000', undefined],
    ['13800138000', 'CN'],
    ['138 0013 8000', 'cn'],
    ['＋８６　１３８００１３８０００', undefined],
    ['(+86)13800138000', undefined],
    ['++86 13800138000', undefined],
    ['tel:+86-138-0013-8000;ext=12', undefined],
    ['手机：13800138000', 'CN'],
    ['+86 138 0013 8000 (Ms. Li)', undefined],
    ['13800138000（李小姐）', 'CN'],
    ['https://wa.me/8613800138000', undefined],
    ['+86\u200b138\u00a00013\u20118000', undefined],
  ])('reads %s (%s) as one number', (value, country) => {
    expect(keyOf(value, country)).toBe('tel:+8613800138000');
  });

  it.each([
    ['020 7946 0018', 'UK', 'tel:+442079460018'],
    ['+44 (0)20 7946 0018', undefined, 'tel:+442079460018'],
    ['٠٥٠١٢٣٤٥٦٧', 'SA', 'tel:+966501234567'],
    ['8 (912) 345-76-98', 'RU', 'tel:+79123457698'],
    ['011 86 138 0013 8000', 'US', 'tel:+8613800138000'],
    ['06 12 43 56 87', 'FR', 'tel:+33612435687'],
    ['(11) 96123-4567', 'BR', 'tel:+5511961234567'],
  ])('reads %s in %s as %s', (value, country, key) => {
    expect(keyOf(value, country)).toBe(key);
  });

  it('keeps the country that it needed, and only then', () => {
    expect(cleanPhone('13800138000', 'CN')).toMatchObject({ hint: 'CN' });
    expect(cleanPhone('+8613800138000', 'US')).not.toHaveProperty('hint');
  });

  it('sets an extension apart and says so', () => {
    const outcome = cleanPhone('电话：0755-86013388转801', 'CN');
    expect(outcome).toMatchObject({ key: 'tel:+8675586013388', facts: { extension: '801' } });
    expect(outcome).toHaveProperty('note', 'an extension was set apart');
  });

  it.each([
    ['微信: abc123', 'handle:wechat:abc123'],
    ['12345', 'handle:12345'],
    ['+999 123 456 789', 'handle:+999 123 456 789'],
    ['13800138000', 'handle:13800138000'],
    ['138 0013 8000 / 139 0013 9000', 'handle:138 0013 8000 / 139 0013 9000'],
  ])('keeps %s as a handle', (value, key) => {
    expect(cleanPhone(value)).toMatchObject({ label: 'Handle', key, note: 'not a phone number' });
  });

  it.each(['0000000', '+86 000 0000 0000', '123456789', '06 12 34 56 78 9', '13812345678', '-', 'none'])(
    'lets %s link nobody',
    (value) => {
      expect(cleanPhone(value, value.startsWith('06') ? 'DE' : 'CN')).toMatchObject({ ok: false, placeholder: true });
    },
  );
});
