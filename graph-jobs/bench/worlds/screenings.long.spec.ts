import { describe, expect, it } from 'vitest';
import { Tables } from '../snapshot/tables.ts';
import { WORLDS } from './index.ts';
import { truthOf } from './measure-world.ts';
import { measureScreenings, together } from './screenings.ts';

const ASKED = { level: 'easy', seed: 1, sellers: 3_000, deliveries: 1, honest: false } as const;
/** Where strangers share most with rackets. */
const NAMES = ['kiosks', 'parallel'];

describe('screening newcomers on marketplaces that it was not made for', () => {
  // Seen red: where one shared picture or line made a strong tie, and next to nothing a weak one, these were 0.63 and 0.17.
  it('ties strongly who is of a racket, and hardly anybody else at all', async () => {
    const all = WORLDS.filter(({ name }) => NAMES.includes(name)).map((world) => {
      const [delivery] = world.deliveries(ASKED);
      if (!delivery) throw new RangeError(`The world ${world.name} delivered nothing.`);
      const tables = new Tables(delivery.tables);
      return measureScreenings(tables, delivery.asOf, truthOf(tables));
    });
    const { ofRackets, honest } = together(await Promise.all(all));
    expect(ofRackets.strong).toBeGreaterThan(20);
    expect(ofRackets.strong / (ofRackets.strong + honest.strong)).toBeGreaterThan(0.75);
    expect((honest.strong + honest.weak) / (honest.strong + honest.weak + honest.none)).toBeLessThan(0.14);
  });
});
