import { describe, expect, it } from 'vitest';
import { findExposures, massOf } from './exposure.ts';
import { findNullLevels } from './null-levels.ts';
import { project } from '../links/projection.ts';
import { tabulate, type Use } from '../links/use-table.ts';
import { weighValues } from '../links/value-weights.ts';

function use(seller: string, value: string, kind = 'Email'): Use {
  return { seller, value, kind, via: seller, type: 'USES', firstSeen: null, lastSeen: null };
}

/** a – b – c – d in a chain of shared values, and x – y apart. */
const chain = [
  ...['a', 'b'].map((seller) => use(seller, 'mail:1')),
  ...['b', 'c'].map((seller) => use(seller, 'tel:1', 'Phone')),
  ...['c', 'd'].map((seller) => use(seller, 'mail:2')),
  ...['x', 'y'].map((seller) => use(seller, 'mail:3')),
];

function exposuresOf(uses: readonly Use[], confirmed: readonly string[]) {
  const projection = project(tabulate(uses));
  return findExposures(
    projection,
    weighValues(projection),
    confirmed.map((seller) => ({ seller, mass: 1 })),
  );
}

describe('findExposures', () => {
  it('falls with the distance and names the path', () => {
    const exposures = exposuresOf(chain, ['a']);
    expect(exposures.map(({ seller }) => seller)).toEqual(['b', 'c', 'd']);
    const [near, middle, far] = exposures.map(({ exposure }) => exposure);
    expect(near).toBeGreaterThan(middle ?? 1);
    expect(middle).toBeGreaterThan(far ?? 1);
    expect(exposures[1]).toMatchObject({ confirmed: 'a' });
    expect(exposures[1]?.path).toEqual([
      { from: 'c', type: 'USES', to: 'tel:1' },
      { from: 'b', type: 'USES', to: 'tel:1' },
      { from: 'b', type: 'USES', to: 'mail:1' },
      { from: 'a', type: 'USES', to: 'mail:1' },
    ]);
  });

  it('stays in its component: what is confirmed elsewhere changes nothing', () => {
    expect(exposuresOf(chain, ['a', 'x']).filter(({ confirmed }) => confirmed === 'a')).toEqual(
      exposuresOf(chain, ['a']),
    );
    expect(exposuresOf(chain, [])).toEqual([]);
    expect(exposuresOf(chain, ['nobody'])).toEqual([]);
  });

  it('does not depend on the order of rows', () => {
    expect(exposuresOf([...chain].reverse(), ['d', 'a'])).toEqual(exposuresOf(chain, ['a', 'd']));
  });

  it('ends near what the walk gives when worked out step by step', () => {
    // From a every walk goes to b; from b half returns over the mail box and half goes on by phone, as their weights say.
    const [back, on] = [0.85 / (0.85 + 0.8), 0.8 / (0.85 + 0.8)];
    const mass = { a: 1, b: 0, c: 0 };
    let ends = 0;
    for (let step = 0; step < 200; step++) {
      ends += 0.2 * mass.b;
      const { a, b, c } = mass;
      Object.assign(mass, { a: 0.8 * b * back, b: 0.8 * (a + c), c: 0.8 * b * on });
    }
    const [b] = exposuresOf(chain.slice(0, 4), ['a']);
    expect(b?.exposure).toBeCloseTo(ends, 2);
  });

  it('lets a find fade: half after a year, as if a year old where it has no day', () => {
    expect(massOf('2025-01-01', Date.parse('2025-01-01') / 86_400_000)).toBe(1);
    expect(massOf('2024-01-02', Date.parse('2025-01-01') / 86_400_000)).toBe(0.5);
    expect(massOf(null, 0)).toBe(0.5);
  });
});

describe('findNullLevels', () => {
  const people = Array.from({ length: 400 }, (_, at) => `s${at}`);
  const uses = people.flatMap((seller, at) => [
    use(seller, `mail:${Math.floor(at / 2)}`),
    use(seller, `tel:${Math.floor(at / 2)}`, 'Phone'),
  ]);
  const projection = project(tabulate(uses));
  const weights = weighValues(projection);
  const openings = people.map((_, at) => ({ openedAt: `2025-0${1 + (at % 6)}-15`, sellers: 1 }));
  const campaign = { openedAt: '2025-06-15', sellers: 500 };

  it('gives the same levels for the same seed, and none where there is too little', () => {
    const levels = findNullLevels(projection, weights, { openings, exposures: [], seed: 1 });
    expect(findNullLevels(projection, weights, { openings, exposures: [], seed: 1 })).toEqual(levels);
    expect(levels.exposure).toBeNull();
    expect(levels.blockDensity).toBeGreaterThan(0);
    const few = project(tabulate(uses.slice(0, 8)));
    expect(findNullLevels(few, weighValues(few), { openings, exposures: [], seed: 1 }).blockDensity).toBeNull();
  });

  it('knows the week of a campaign', () => {
    const week = Math.floor(Date.parse('2025-06-15') / (7 * 86_400_000));
    expect(findNullLevels(projection, weights, { openings, exposures: [], seed: 1 }).busyWeeks).toEqual([]);
    const both = { openings: [...openings, campaign], exposures: [], seed: 1 };
    expect(findNullLevels(projection, weights, both).busyWeeks).toEqual([week]);
  });
});
