import { findEngine } from '../communities/index.ts';
import { placeIn, project, type Projection } from '../links/projection.ts';
import { tabulate, type Use } from '../links/use-table.ts';
import { weighValues, type ValueWeights } from '../links/value-weights.ts';
import { findOperators } from '../operators/operators.ts';
import { shapesAmong } from '../groups/find-suspects.ts';
import type { SuspectGroup } from '../groups/weigh-suspects.ts';
import { offeredBy, OfferTable, type Offers } from '../suspicion/offers.ts';
import { gatherWitnesses, type Witnesses } from '../suspicion/witnesses.ts';
import { byFirst, groupSellers, type Estimates, type Grouping } from '../think.ts';

/** A use as it goes to a worker; `written` stands under `key`, `bits` are the seller's own signals, `goods` what it offers. */
export type UseRow = readonly [
  seller: string,
  kind: string,
  key: string,
  written: string,
  via: string,
  type: string,
  firstSeen: number | null,
  lastSeen: number | null,
  bits: number,
  /** Which epoch of the value, of all that it has. */
  epoch: number,
  goods: string,
  /** Whether the value is wide identity. */
  isWide: boolean,
];

/** What every component is looked at by. */
export interface About {
  readonly engine: string;
  readonly seed: number;
  /** How many sellers there are, those included who share nothing. */
  readonly sellers: number;
  /** Made of all of the data: what one component knows of itself would be another thing. */
  readonly estimates: Estimates;
}

/** What was found in one component, by the keys of sellers. */
export interface Found {
  readonly operators: readonly (readonly string[])[];
  readonly communities: readonly (readonly string[])[];
  readonly candidates: readonly {
    readonly sellers: readonly string[];
    /** Beside `sellers`. */
    readonly belonging: readonly number[];
    readonly verdict: SuspectGroup['verdict'];
    readonly goods: readonly (readonly [one: string, other: string, alike: number | null])[];
  }[];
  readonly largestComponent: number;
  /** Values of which suspicion says more than their kind and number of users do. */
  readonly weights: readonly (readonly [kind: string, key: string, epoch: number, weight: number])[];
}

/** What a seller offers, as one text: numbers of brands, and how many listings of each. */
export function tellGoods(offers: Offers): (seller: string) => string {
  return (seller) => Array.from(offeredBy(offers, seller), ([brand, count]) => `${brand}:${count}`).join(' ');
}

function offersIn(goods: ReadonlyMap<string, string>): Offers {
  const table = new OfferTable();
  for (const [seller, text] of goods)
    for (const one of text.split(' ').filter(Boolean)) {
      const [brand = '', count = ''] = one.split(':');
      table.add(seller, brand, Number(count));
    }
  return table.offers();
}

/** A component as the core knows it. */
function read(rows: readonly UseRow[]) {
  const same = new Map(
    rows.filter(([, , key, written]) => key !== written).map(([, , key, written]) => [written, key]),
  );
  const bits = new Map(rows.map((row) => [row[0], row[8]]));
  const projection = project(tabulate(rows.map(toUse), same));
  const keyOf = (seller: number) => projection.sellers[seller] as string;
  const keysOf = (sellers: readonly number[]) => sellers.map(keyOf);
  const offers = offersIn(new Map(rows.map((row) => [row[0], row[10]])));
  const wide = new Set(
    projection.values.keys.flatMap((_, value) => (rows[firstRowOf(projection, value)]?.[11] ? [value] : [])),
  );
  return { projection, keyOf, keysOf, offers, wide, signalsOf: (seller: string) => bits.get(seller) ?? 0 };
}

/** The first of the rows that say who uses a value. */
function firstRowOf({ useRows, userOffsets }: Projection, value: number): number {
  return useRows[userOffsets[value] as number] as number;
}

function toUse([seller, kind, , written, via, type, firstSeen, lastSeen]: UseRow): Use {
  return { seller, kind, value: written, via, type, firstSeen, lastSeen };
}

/** The operators of two and more accounts in one component, by keys. */
export function findOperatorsApart({ estimates }: About, rows: readonly UseRow[]): string[][] {
  const { projection, keysOf, wide } = read(rows);
  return findOperators(projection, { stored: estimates.sharing, wide }).operators.map(keysOf);
}

/**
 * Groups the sellers of one component, as all of them are grouped together: nothing passes between components but what
 * the estimates say, and numbers are added up in the same order.
 */
export function groupApart(about: About, rows: readonly UseRow[]): Found {
  const { projection, keyOf, keysOf, signalsOf, offers, wide } = read(rows);
  const grouping = groupSellers(projection, { ...about, engine: findEngine(about.engine), signalsOf, offers, wide });
  const { operators, communities, largestComponent } = grouping.communities;
  const { witnessOf } = gatherWitnesses(projection, operators, signalsOf);
  return {
    operators: operators.map(keysOf),
    communities: communities.map(keysOf),
    candidates: grouping.candidates.map(({ sellers, belonging, verdict, goods }) => ({
      sellers: keysOf(sellers),
      belonging: sellers.map((seller) => belonging.get(seller) as number),
      verdict,
      goods: goods.map(({ one, other, alike }) => [keyOf(one), keyOf(other), alike] as const),
    })),
    largestComponent,
    weights: weightsBySuspicion(projection, grouping.weights, { witnessOf, rows }),
  };
}

function weightsBySuspicion(
  projection: Projection,
  weights: ValueWeights,
  { witnessOf, rows }: { witnessOf: Int32Array; rows: readonly UseRow[] },
): Found['weights'] {
  const { values } = projection;
  const believed = weighValues(projection, witnessOf);
  return values.keys.flatMap((key, at) => {
    if (weights[at] === believed[at]) return [];
    const epoch = Math.min(rows[firstRowOf(projection, at)]?.[9] ?? 0, 255);
    return [[values.kinds[at] as string, key, epoch, weights[at] as number] as const];
  });
}

/** Puts together what was found in all components, as if all had been looked at at once. */
export function gatherFound(
  projection: Projection,
  found: readonly Found[],
  { signalsOf, estimates }: { signalsOf: (seller: string) => number; estimates: Estimates },
): Grouping {
  const placeOf = (key: string) => placeIn(projection.sellers, key);
  const placesOf = (keys: readonly string[]) => keys.map(placeOf);
  const inOrder = (groups: readonly (readonly string[])[]) => groups.map(placesOf).sort(([a = 0], [b = 0]) => a - b);
  const operators = inOrder(found.flatMap((one) => one.operators));
  const witnesses = gatherWitnesses(projection, operators, signalsOf);
  const candidates = found
    .flatMap((one) => one.candidates)
    .map(({ sellers: keys, belonging, verdict, goods }): SuspectGroup => {
      const sellers = placesOf(keys);
      return {
        sellers,
        belonging: new Map(sellers.map((at, place) => [at, belonging[place] as number])),
        verdict,
        goods: goods.map(([one, other, alike]) => ({ one: placeOf(one), other: placeOf(other), alike })),
      };
    });
  return {
    communities: {
      communities: inOrder(found.flatMap((one) => one.communities)),
      operators,
      largestComponent: found.reduce((most, one) => Math.max(most, one.largestComponent), 0),
    },
    candidates: candidates.sort(byFirst),
    estimates,
    weights: weightsOf(projection, witnesses, found),
    shapes: shapesAmong(projection, witnesses, signalsOf),
  };
}

/** What values say without suspicion, and where a component says more, that. */
function weightsOf(projection: Projection, { witnessOf }: Witnesses, found: readonly Found[]): ValueWeights {
  const weights = weighValues(projection, witnessOf);
  const { kinds, keys, epochs } = projection.values;
  const names = new Map<string, number>();
  const nameOf = (kind: string, key: string, epoch: number) => `${kind}\n${key}\n${epoch}`;
  for (const [at, key] of keys.entries()) names.set(nameOf(kinds[at] as string, key, epochs[at] as number), at);
  for (const one of found)
    for (const [kind, key, epoch, weight] of one.weights) {
      const at = names.get(nameOf(kind, key, epoch));
      if (at !== undefined) weights[at] = weight;
    }
  return weights;
}
