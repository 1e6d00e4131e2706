import { describe, expect, it } from 'vitest';
import { BLANK_PATTERN, LABEL_PATTERN, matches, STEERING_PATTERN, STRIKE_PATTERN } from './words.ts';

describe('words of the trade', () => {
  it.each([
    'Counterfeit',
    'trademark complaint',
    'IP infringement',
    'Replica',
    'contrefaçon',
    'Fälschung',
    '涉嫌售假 假冒',
  ])('hears that %s is a strike', (reason) => expect(matches(STRIKE_PATTERN, reason)).toBe(true));

  it.each(['sold out', 'duplicate', 'policy', 'fake reviews', '', null])('hears no strike in %s', (reason) =>
    expect(matches(STRIKE_PATTERN, reason)).toBe(false),
  );

  it.each([
    'Leather bag, WhatsApp: +86 138 0000 0000',
    'shoes www.example.com',
    'Watch 加微 abc123',
    'order at bags@example.com',
    'Contact us on Telegram for more',
    'Sneaker scan the QR code',
    'album: yupoo shop',
  ])('sees that "%s" leads off the platform', (title) => expect(matches(STEERING_PATTERN, title)).toBe(true));

  it.each(['Smart watch with WhatsApp notifications', 'QR code scanner 2D', 'Fishing line 100 m', 'iPhone case', null])(
    'leaves "%s" alone',
    (title) => expect(matches(STEERING_PATTERN, title)).toBe(false),
  );

  it('tells labels from goods without a mark', () => {
    expect(matches(LABEL_PATTERN, 'woven labels, 5,000 pcs')).toBe(true);
    expect(matches(LABEL_PATTERN, '吊牌')).toBe(true);
    expect(matches(LABEL_PATTERN, 'labelled bottles')).toBe(false);
    expect(matches(BLANK_PATTERN, 'Unbranded shoes')).toBe(true);
    expect(matches(BLANK_PATTERN, 'blankets')).toBe(false);
  });
});
