import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSlots, slotToAsk } from './slots.ts';

const at = (time: string) => Date.parse(time);
const nightly = { cron: '30 2 * * *', zone: 'Europe/Zurich', missed: 'once' } as const;

// Red when a slot that was asked for counts as new (`<` for `<=`), when all lines are read in UTC, and when `skip` is not
// heeded: each a line of `slots.ts`.
describe('the slot to ask for', () => {
  it('is the last one that has come, once', () => {
    const slot = slotToAsk(nightly, at('2025-03-10T00:00:00Z'), at('2025-03-10T01:30:01Z'));
    expect(slot?.toISOString()).toBe('2025-03-10T01:30:00.000Z');
    expect(slotToAsk(nightly, slot!.getTime(), at('2025-03-10T01:30:02Z'))).toBeNull();
  });

  it('comes right after the gap where the clock leaves it out in spring', () => {
    // At 02:00 in Zurich it is 03:00 at once: 02:30 is never shown.
    expect(nextSlots(nightly, at('2025-03-29T12:00:00Z'), 2).map((slot) => slot.toISOString())).toEqual([
      '2025-03-30T01:00:00.000Z',
      '2025-03-31T00:30:00.000Z',
    ]);
  });

  it('comes once where the clock shows it twice in autumn', () => {
    // 02:30 is shown at 00:30 and at 01:30 UTC.
    expect(nextSlots(nightly, at('2025-10-25T12:00:00Z'), 2).map((slot) => slot.toISOString())).toEqual([
      '2025-10-26T00:30:00.000Z',
      '2025-10-27T01:30:00.000Z',
    ]);
  });

  it('stands for all that passed in three hours without a scheduler, or is left out, as the line says', () => {
    const line = { cron: '*/10 * * * *', zone: 'UTC' } as const;
    const [since, now] = [at('2025-03-10T09:00:00Z'), at('2025-03-10T12:05:00Z')];
    expect(slotToAsk({ ...line, missed: 'once' }, since, now)?.toISOString()).toBe('2025-03-10T12:00:00.000Z');
    expect(slotToAsk({ ...line, missed: 'skip' }, since, now)).toBeNull();
    expect(slotToAsk({ ...line, missed: 'skip' }, since, at('2025-03-10T12:10:01Z'))).not.toBeNull();
  });

  it('is asked for though a clock that was a year ahead noted when it was last asked for', () => {
    const [ahead, now] = [at('2026-03-10T01:30:00Z'), at('2025-03-10T01:30:01Z')];
    expect(slotToAsk(nightly, ahead, now)?.toISOString()).toBe('2025-03-10T01:30:00.000Z');
    expect(slotToAsk({ ...nightly, missed: 'skip' }, ahead, now + 300_000)).toBeNull();
  });

  it('names the line and the zone that it can not read', () => {
    expect(() => nextSlots({ cron: 'at noon', zone: 'UTC' }, 0, 1)).toThrow(/"at noon" in the zone "UTC"/);
    expect(() => nextSlots({ cron: '0 2 * * *', zone: 'Europe/Nowhere' }, 0, 1)).toThrow(/Europe\/Nowhere/);
  });

  it('asks for every slot once, whatever the moments at which it is looked', () => {
    const line = { cron: '*/5 * * * *', zone: 'Europe/Zurich', missed: 'once' } as const;
    const start = at('2025-10-26T00:00:00Z');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 290 }), { minLength: 30, maxLength: 60 }), (steps) => {
        let [since, now] = [start, start];
        const asked: number[] = [];
        for (const step of steps) {
          now += step * 1000;
          const slot = slotToAsk(line, since, now);
          if (slot) asked.push((since = slot.getTime()));
        }
        const all = nextSlots(line, start, asked.length).map((slot) => slot.getTime());
        expect(asked).toEqual(all);
      }),
      { seed: 20250310, numRuns: 20 },
    );
  });
});
