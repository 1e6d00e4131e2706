import { sized } from '@ringbreaker/cypher/test-size';
import { describe, expect, it } from 'vitest';
import { WORLDS } from './index.ts';
import { meanOf } from './leads.ts';
import { measureWorld, OURS, TOLD, type MeasuredWorld } from './measure-world.ts';
import type { Level } from './world.ts';

/**
 * Pairwise F1 over members that detection reached on each marketplace of 3,000 sellers, seed 1. Another seed may be
 * lower by a fifth: who falls below these by more than NOISE has lost something.
 */
const REACHED: Readonly<Record<string, Readonly<Partial<Record<Level, number>>>>> = {
  levels: { easy: 0.99, medium: 0.93 },
  casework: { easy: 0.81, medium: 0.78 },
  statistics: { easy: 0.81, medium: 0.14 },
  agents: { easy: 0.75, medium: 0.51 },
  venues: { easy: 0.71, medium: 0.55 },
  recruiting: { easy: 0.92, medium: 0.92 },
  namesakes: { easy: 0.97, medium: 0.53 },
  sparse: { easy: 0.74, medium: 0.36 },
  owners: { easy: 0.87, medium: 0.47 },
  streams: { easy: 0.85, medium: 0.31 },
  fairs: { easy: 0.5 },
  bazaars: { easy: 0.33, medium: 0.38 },
  dropship: { easy: 0.72, medium: 0.13 },
  components: { easy: 0.63 },
  resale: { easy: 0.56, medium: 0.65 },
  pharmacies: { easy: 0.71, medium: 0.34 },
  storegroups: { easy: 0.77, medium: 0.38 },
  kiosks: { easy: 0.62, medium: 0.25 },
  parallel: { easy: 0.32, medium: 0.3 },
  printshops: { easy: 0.43, medium: 0.16 },
  liquidators: { easy: 0.29, medium: 0.38 },
};
const NOISE = 0.12;
/** Of all rackets reported on a level, so many may be false: 0.105 on *easy*, 0.1 at most before three had agencies. */
const FALSE: Readonly<Partial<Record<Level, number>>> = { easy: 0.11, medium: 0.17 };

/** A level takes a minute or two. On *easy* most is reached, so that a loss beyond NOISE shows on every world. */
const LEVELS = sized<Level[]>(['easy'], ['easy', 'medium']);

describe.each(LEVELS)('detection on marketplaces of level %s that it was not made for', (level) => {
  const measured = new Map<string, MeasuredWorld>();
  const measure = async (name: string) => {
    const world = WORLDS.find((one) => one.name === name);
    if (!world) throw new RangeError(`There is no world ${name}.`);
    const asked = { level, seed: 1, sellers: 3_000, deliveries: 1, honest: false };
    const found = await measureWorld(world, asked, { compares: false });
    measured.set(name, found);
    return found.methods;
  };

  it.each(Object.keys(REACHED))('finds as much on %s as it did', { timeout: 600_000 }, async (name) => {
    const methods = await measure(name);
    expect(methods[OURS]?.f1).toBeGreaterThan((REACHED[name]?.[level] ?? 0) - NOISE);
    // The same core that knows who takes part is the ceiling of what is found without knowing it.
    expect(methods[TOLD]?.f1).toBeGreaterThanOrEqual(methods[OURS]?.f1 ?? 1);
  });

  it('accuses wrongly no more often than it did', () => {
    const ours = [...measured.values()].flatMap(({ methods }) => methods[OURS] ?? []);
    expect(ours).toHaveLength(WORLDS.length);
    const reported = ours.reduce((sum, one) => sum + one.reported, 0);
    const wrong = ours.reduce((sum, one) => sum + one.falseAlarms, 0);
    expect(reported).toBeGreaterThan(50);
    expect(wrong / reported).toBeLessThan(FALSE[level] ?? 0);
  });

  // Where leads went on through other rackets and groups these were 0.67 and 0.63 on *easy*, 0.81 and 0.71 on *medium*.
  it('keeps strangers out of leads as well as it did', () => {
    const leads = Array.from(measured.values(), (one) => one.leads);
    expect(meanOf(leads.map(({ fromSeller }) => fromSeller)).precision).toBeGreaterThan(0.84);
    expect(meanOf(leads.map(({ fromValue }) => fromValue)).precision).toBeGreaterThan(0.82);
  });
});
