import { describe, expect, it } from 'vitest';
import { screenOne, scriptedTools, value } from './test-lookups.ts';

const PHONE = 'tel:+8613800138000';
const mail = value('email', 'Boss@WatchPalace.com');

describe('the screening of a phone that is no number as it is written', () => {
  // Seen red: a member's own number, written as at home, was told to have no tie.
  it('tells of a phone without its country that it was not read, unless the graph has it as it was written', async () => {
    const home = value('phone', '0138 0013-8000');
    const answer = await screenOne({ values: [home] }, scriptedTools({ [PHONE]: {} }));
    expect(answer).toMatchObject({ tie: 'none', says: 'Nothing of it could be read.' });
    expect(answer.values).toMatchObject([{ reads: 'unread', key: null, label: 'phone' }]);
    expect(answer.values[0]?.says).toMatch(/^Not read: it says no country: write it with \+/);
    const beside = await screenOne({ values: [home, mail] }, scriptedTools({}));
    expect(beside.says).toBe('No tie to a known racket in the one value that could be read.');
    const known = await screenOne({ values: [home] }, scriptedTools({ 'handle:0138 0013-8000': {} }));
    expect(known.values).toMatchObject([{ reads: 'tied' }]);
    const named = await screenOne({ values: [home], country: 'CN' }, scriptedTools({ [PHONE]: {} }));
    expect(named.tie).toBe('strong');
  });

  // Seen red: each was said to have no tie, as if it had been looked for.
  it.each(['call the boss', 'hello', '12', '+91 99'])(
    'tells of a phone that is none that it was not read: %s',
    async (text) => {
      const answer = await screenOne({ values: [value('phone', text)] }, scriptedTools({}));
      expect(answer).toMatchObject({ tie: 'none', says: 'Nothing of it could be read.' });
      expect(answer.values).toMatchObject([{ reads: 'unread', key: null, label: 'phone' }]);
      expect(answer.values[0]?.says).toMatch(/^Not read: it is no whole phone number/);
      const known = await screenOne({ values: [value('phone', text)] }, scriptedTools({ [`handle:${text}`]: {} }));
      expect(known.values).toMatchObject([{ reads: 'tied' }]);
    },
  );
});
