import { VALUE_KINDS } from '@ringbreaker/cypher/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenOne, scriptedTools, tieTo, value } from './test-lookups.ts';

const PHONE = 'tel:+8613800138000';
const MAIL = 'email:boss@watchpalace.com';
const phone = value('phone', '0086 138-0013-8000');
const mail = value('email', 'Boss@WatchPalace.com');

describe('a tie', () => {
  it('is strong where more is shared than one telephone can say, and none where all says next to nothing', async () => {
    const shares = (ofPhone: number, ofMail: number) =>
      screenOne(
        { values: [phone, mail] },
        scriptedTools({
          [PHONE]: { users: 12, ties: [tieTo('rk-1', ofPhone)] },
          [MAIL]: { ties: [tieTo('rk-1', ofMail)] },
        }),
      );
    expect(await shares(0.75, 0)).toMatchObject({ tie: 'weak' });
    expect(await shares(0.75, 0.3)).toMatchObject({ tie: 'strong' });
    expect(await shares(0.2, 0.2)).toMatchObject({ tie: 'weak', rackets: [{ id: 'rk-1', weight: 0.36 }] });
    const faint = await shares(0.2, 0);
    expect(faint).toMatchObject({ tie: 'none', rackets: [], values: [{ reads: 'untied', weight: 0.2 }, {}] });
    expect(faint.values[0]?.says).toBe('Used by 12, members of rk-1 among them: too little for a tie.');
  });

  // Seen red: the members who use what is likely the same were told to use the value itself.
  it('says of a value that nobody in a racket uses no more than that, whoever uses what is likely the same', async () => {
    const other = 'tel:+8613800138001';
    const script = {
      [PHONE]: { ties: [], alike: [{ key: other, p: 0.9 }] },
      [other]: { users: 12, ties: [tieTo('rk-1', 0.2)] },
    };
    const { tie, values } = await screenOne({ values: [phone] }, scriptedTools(script));
    expect(tie).toBe('none');
    expect(values).toMatchObject([{ reads: 'untied', weight: null, says: 'Used by 3, tied to no known racket.' }]);
  });

  const kinds = ['phone', 'email', 'handle', 'device', 'domain'] as const;
  const TEXTS = { phone: '+8613800138000', email: 'a@b.com', handle: 'wk', device: 'dev-1', domain: 'b.com' } as const;
  const KEYS: Record<(typeof kinds)[number], string> = {
    phone: PHONE,
    email: 'email:a@b.com',
    handle: 'handle:wk',
    device: 'device:dev-1',
    domain: 'domain:b.com',
  };
  const narrow = fc.record({
    kind: fc.constantFrom(...kinds),
    racket: fc.constantFrom('rk-1', 'rk-2'),
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
    users: fc.integer({ min: 2, max: VALUE_KINDS.Email.cap }),
  });
  const order = ['none', 'weak', 'strong'];

  it('is never made weaker by one more shared narrow value', async () => {
    const check = async (shared: { kind: (typeof kinds)[number]; racket: string; weight: number; users: number }[]) => {
      const last = new Map(shared.map((one) => [one.kind, one]));
      const all = [...last.values()];
      const script = Object.fromEntries(
        all.map(({ kind, racket, weight, users }) => [KEYS[kind], { users, ties: [tieTo(racket, weight)] }]),
      );
      const answerOf = (some: typeof all) =>
        screenOne({ values: some.map(({ kind }) => value(kind, TEXTS[kind])) }, scriptedTools(script));
      const [more, fewer] = [await answerOf(all), await answerOf(all.slice(0, -1))];
      expect(order.indexOf(more.tie)).toBeGreaterThanOrEqual(order.indexOf(fewer.tie));
      for (const racket of fewer.rackets) {
        const now = more.rackets.find(({ id }) => id === racket.id);
        expect(now?.weight).toBeGreaterThanOrEqual(racket.weight);
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(narrow, { minLength: 1, maxLength: 6 }), check), {
      seed: 20,
      numRuns: 1_000,
    });
  });
});
