import { heavyTail, type Draw } from '#jobs/generate/draw';
import { MAKE_UP } from './settings.ts';

/** Who runs a few accounts: how many for each of its companies. */
export interface Desk {
  readonly key: string;
  readonly companies: readonly number[];
}

/** Desks and further branches under one owner. */
export interface Branch {
  readonly key: string;
  readonly desks: readonly Desk[];
  readonly branches: readonly Branch[];
}

/** Levels of holdings below the top. */
const DEEPEST = 4;
const MOST_SHOPS = 5;

/** Sizes of groups that together have about so many accounts: a large one, then whatever comes. */
export function sizesOf(draw: Draw, accounts: number, largest: number): number[] {
  const sizes = [Math.min(accounts, Math.round(largest * (0.8 + 0.2 * draw.at('first').uniform())))];
  for (let sum = sizes[0] ?? 0; sum < accounts;) {
    const law = { low: 3, high: largest, alpha: MAKE_UP.alpha };
    const size = Math.floor(heavyTail(draw.at(sizes.length).uniform(), law));
    sizes.push(size);
    sum += size;
  }
  return sizes;
}

/** The desks and holdings of a group of so many accounts. */
export function shapeOf(draw: Draw, size: number): Branch {
  const desks: Desk[] = [];
  for (let rest = size; rest > 0;) {
    const own = draw.at('desk').at(desks.length);
    const accounts = Math.min(rest, Math.floor(heavyTail(own.uniform(), { low: 1.25, high: 11, alpha: 0.85 })));
    desks.push({ key: `desk ${desks.length}`, companies: splitOf(own, accounts) });
    rest -= accounts;
  }
  return nest(draw.at('nest'), desks, 1);
}

/** One desk alone, as a small owner has it. */
export function deskOf(draw: Draw, size: number): Branch {
  return { key: 'top', desks: [{ key: 'desk 0', companies: splitOf(draw, size) }], branches: [] };
}

function splitOf(draw: Draw, accounts: number): number[] {
  const most = draw.at('split').chance(0.35) ? draw.at('most').between(1, 2) : MOST_SHOPS;
  const companies: number[] = [];
  for (let rest = accounts; rest > 0; rest -= most) companies.push(Math.min(rest, most));
  return companies;
}

function nest(draw: Draw, desks: readonly Desk[], depth: number): Branch {
  const fan = draw.at('fan').between(2, 6);
  const key = `branch ${depth} ${desks[0]?.key ?? ''}`;
  if (depth >= DEEPEST || desks.length <= fan) return { key, desks, branches: [] };
  // Some desks hang on the holding itself.
  const direct = draw.at('direct').between(0, 2);
  const below = desks.slice(direct);
  const parts = Math.min(draw.at('parts').between(2, 5), below.length);
  const step = Math.ceil(below.length / parts);
  const branches = Array.from({ length: Math.ceil(below.length / step) }, (_, at) =>
    nest(draw.at('part').at(at), below.slice(at * step, (at + 1) * step), depth + 1),
  );
  return { key, desks: desks.slice(0, direct), branches };
}
