import type { Draw } from '#jobs/generate/draw';
import { AS_OF } from '#jobs/generate/days';
import type { Trade } from './goods.ts';
import type { Country } from './places.ts';
import type { Range } from './settings.ts';

/** In which ways a firm can have the same as another one. */
export const WAYS = [
  'phone',
  'email',
  'handle',
  'web',
  'device',
  'ip',
  'bank',
  'invoice',
  'photos',
  'shipper',
  'goods',
  'site',
  'warehouse',
  'registered',
  'director',
  'owner',
] as const;
export type Way = (typeof WAYS)[number];

/** What ties firms together, honest or not: values that they have in common, and how likely each firm has them. */
export interface Bond {
  /** Unique; firms with bonds of one name and draw have the same. */
  readonly name: string;
  readonly draw: Draw;
  readonly home: Country;
  readonly ways: Readonly<Partial<Record<Way, number>>>;
  /** Of how many values each firm has one; one unless said. */
  readonly pools?: Readonly<Partial<Record<Way, number>>>;
  /** Its sites are units of one building. */
  readonly isBuilding?: boolean;
  /** Its members have one web page. */
  readonly oneDomain?: boolean;
  /** Not common values but one firm's own, taken from it: `draw` is that firm's. */
  readonly isCopy?: boolean;
  /** Only after or before that day. */
  readonly from?: number;
  readonly until?: number;
}

/** The end of an account. */
export interface Closing {
  readonly day: number;
  readonly reason: string;
  readonly byMarket: boolean;
}

/** How a firm trades, whoever it is. */
export interface Conduct {
  /** The parts that it is always able to deliver, drawn from here; null: whatever comes. */
  readonly programme: Draw | null;
  /** What it asks for these and for others, of the market's price, and how many of its offers are others. */
  readonly price: Range;
  readonly coverPrice: Range;
  readonly cover: number;
  /** How likely somebody has found something; with `lot`, in the weeks around that day. */
  readonly proven: number;
  readonly lot: number | null;
  /** Of the findings, so many are as they should be: the rest is unclear or the contrary. */
  readonly guilty: number;
}

/** Whose an account is from a day and up to a day. */
export interface Side {
  readonly racket: string | null;
  readonly from?: number;
  readonly until?: number;
}

/** A trading firm with its account on the marketplace. */
export interface Firm {
  readonly draw: Draw;
  readonly country: Country;
  readonly trade: Trade;
  /** Draws the word by which it is known. */
  readonly stem: Draw;
  readonly opened: number;
  readonly closed: Closing | null;
  readonly operator: string | null;
  readonly sides: readonly Side[];
  readonly bonds: readonly Bond[];
  readonly conduct: Conduct;
  /** Where its money is gathered with that of others, and how likely it is seen. */
  readonly collector: { readonly draw: Draw; readonly home: Country; readonly chance: number } | null;
  /** From whom it has bought much. */
  readonly boughtFrom?: Firm;
}

/** A value that a firm has, for a time. */
export interface Use {
  /** What the value is made from: same draw, same value. */
  readonly draw: Draw;
  readonly home: Country;
  readonly bond: Bond | null;
  readonly from: number;
  /** Null: still. */
  readonly until: number | null;
}

/** Of these a firm has several side by side. */
const MANY: ReadonlySet<Way> = new Set(['phone', 'email', 'handle', 'photos', 'bank', 'shipper', 'goods']);
const HAS_OWN_TOO = 0.4;
const HAS_MOVED = 0.12;

const known = new WeakMap<Firm, Map<Way, readonly Use[]>>();

/** All that a firm has of a kind: what it shares, and what is its own. */
export function usesOf(firm: Firm, way: Way): readonly Use[] {
  const all = known.get(firm) ?? new Map<Way, readonly Use[]>();
  known.set(firm, all);
  const uses = all.get(way) ?? workOut(firm, way);
  all.set(way, uses);
  return uses;
}

function workOut(firm: Firm, way: Way): Use[] {
  const shared = firm.bonds.flatMap((bond) => useOf(firm, bond, way) ?? []);
  const isAll = shared.some(({ from, until }) => from === firm.opened && until === (firm.closed?.day ?? null));
  const hasOwn = !isAll || (MANY.has(way) && firm.draw.at('own too').at(way).chance(HAS_OWN_TOO));
  return hasOwn ? [...ownUses(firm, way), ...shared] : shared;
}

function useOf(firm: Firm, bond: Bond, way: Way): Use | null {
  const chance = bond.ways[way];
  if (chance === undefined) return null;
  const draw = firm.draw.at('tie').at(bond.name).at(way);
  if (!draw.at('takes part').chance(chance)) return null;
  const from = Math.max(firm.opened, bond.from ?? firm.opened);
  const ends = [firm.closed?.day, bond.until].filter((day) => day !== undefined);
  const until = ends.length > 0 ? Math.min(...ends) : null;
  if (from >= (until ?? AS_OF)) return null;
  const value = draw.at('which').between(1, bond.pools?.[way] ?? 1);
  const common = bond.isCopy ? ownDraw(bond.draw, way) : bond.draw.at(way).at(value);
  return { draw: common, home: bond.home, bond, from, until };
}

/** What a firm's own value is made from. Who owns a small firm mostly runs it too: one person for both. */
function ownDraw(firm: Draw, way: Way): Draw {
  const runsToo = way === 'owner' && firm.at('owner runs').chance(0.7);
  return firm.at('own').at(runsToo ? 'director' : way);
}

function ownUses(firm: Firm, way: Way): Use[] {
  const own = ownDraw(firm.draw, way);
  const end = firm.closed?.day ?? null;
  const use = (draw: Draw, from: number, until: number | null): Use => {
    return { draw, home: firm.country, bond: null, from, until };
  };
  const last = end ?? AS_OF;
  const hasMoved = own.at('moved').chance(HAS_MOVED) && last - firm.opened > 40;
  if (!hasMoved) return [use(own, firm.opened, end)];
  const day = own.at('day').between(firm.opened + 20, last - 10);
  return [use(own, firm.opened, day), use(own.at('new'), day, end)];
}

/** Several of them, each as likely as its weight says, none twice. */
export function several<T>(draw: Draw, list: readonly T[], count: number, weightOf: (item: T) => number): T[] {
  const order = list.map((item, at) => ({ item, rank: -Math.log(1 - draw.at(at).uniform()) / weightOf(item) }));
  return order
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ item }) => item);
}

/** A number in the range, both ends included, not whole. */
export function within(draw: Draw, [low, high]: Range): number {
  return low + draw.uniform() * (high - low);
}

/** Ways with a number each, as in `phone 2 site 30`. */
export function numbersOf(text: string): Readonly<Partial<Record<Way, number>>> {
  const pairs = text.split(/ (?=[a-z])/).map((pair) => pair.split(' '));
  const stranger = pairs.find(([way]) => !(WAYS as readonly (string | undefined)[]).includes(way));
  if (stranger) throw new RangeError(`There is no way ${stranger[0]}.`);
  return Object.fromEntries(pairs.map(([way, number]) => [way, Number(number)]));
}

/** Ways with a chance each, in per cent. */
export function sharesOf(text: string): Readonly<Partial<Record<Way, number>>> {
  return Object.fromEntries(Object.entries(numbersOf(text)).map(([way, percent]) => [way, percent / 100]));
}
