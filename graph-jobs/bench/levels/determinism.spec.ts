import { sized } from '@ringbreaker/cypher/test-size';
import { canonicalize } from 'json-canonicalize';
import { describe, expect, it } from 'vitest';
import type { Signals } from '#jobs/detect/evidence/facts';
import { generateDeliveries } from '#jobs/generate';
import { tabulate, usesIn, type UseColumns } from '#jobs/detect/links/use-table';
import { mixBits } from '@ringbreaker/cypher/domain';
import { snapshotOf, type Snapshot } from '../snapshot/snapshot.ts';
import { Tables } from '../snapshot/tables.ts';
import { NOTHING_KNOWN, thinkPurely, type Known } from './detect-purely.ts';

const RUNS = sized(8, 20);
const options = { sellers: 2_000, seed: 7, level: 'medium', snapshots: 2 } as const;
const [first, second] = [...generateDeliveries(options)].map(({ asOf, tables }) => {
  return { asOf, rows: snapshotOf(new Tables(tables), asOf) };
}) as [Delivery, Delivery];

interface Delivery {
  readonly asOf: string;
  readonly rows: Snapshot;
}

/** Items in an order that depends on a seed alone (Durstenfeld 1964). */
function shuffle<T>(items: Iterable<T>, seed: number): T[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = mixBits(Math.imul(seed, 0x9e3779b1) ^ at) % (at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}

/** The same uses in another order. */
function shuffleUses({ uses, parties }: Snapshot, seed: number): UseColumns {
  const exclusive = new Map(uses.sellers.map((seller, at) => [seller, uses.exclusive[at] as number]));
  return tabulate(shuffle(usesIn(uses), seed), parties.same, exclusive);
}

/** The same rows as another database, or another day, might answer them. */
function reorder(rows: Snapshot, seed: number): Snapshot {
  const { sellers, parties, signals, brandMedians, openings, active } = rows;
  const kinds = Object.entries(signals) as [keyof Signals, Signals[keyof Signals]][];
  return {
    sellers: new Map(shuffle(sellers, seed)),
    parties: { pairs: shuffle(parties.pairs, seed + 6), same: new Map(shuffle(parties.same, seed + 7)) },
    uses: shuffleUses(rows, seed + 1),
    signals: Object.fromEntries(
      kinds.map(([kind, some]) => [kind, shuffle<unknown>(some, seed + 2)]),
    ) as unknown as Signals,
    brandMedians: shuffle(brandMedians, seed + 3),
    openings: shuffle(openings, seed + 5),
    active: new Map(shuffle(active, seed + 4)),
  };
}

const think = ({ asOf, rows }: Delivery, engine: string, known: Known) =>
  thinkPurely(rows, { asOf, engine, seed: 1, known });

/** Everything that is said of the second delivery after a run on the first, as canonical JSON. */
function say(order: (rows: Snapshot) => Snapshot, known: Known, engine = 'leiden'): string {
  const { findings, events } = think({ ...second, rows: order(second.rows) }, engine, known);
  return canonicalize({ findings, events });
}

const asTheyCame = (rows: Snapshot) => rows;

// Seen red by both engines with names ranked in the order in which they came (`rank` in `links/projection.ts`).
describe('detection', () => {
  const { known } = think(first, 'leiden', NOTHING_KNOWN);
  const said = say(asTheyCame, known);

  it(`says the same, byte for byte, in ${RUNS} runs over rows in ${RUNS} orders`, { timeout: 120_000 }, () => {
    expect(known.past.rackets.length).toBeGreaterThan(5);
    for (let seed = 1; seed < RUNS; seed++) {
      const again = say((rows) => reorder(rows, 100 * seed), known);
      if (again !== said) expect.fail(`order ${seed} ${difference(said, again)}`);
    }
  });

  it('says the same by louvain too, and of the first delivery', { timeout: 120_000 }, () => {
    const before = think(first, 'louvain', NOTHING_KNOWN);
    const again = think({ ...first, rows: reorder(first.rows, 7) }, 'louvain', NOTHING_KNOWN);
    expect(canonicalize(again.findings)).toBe(canonicalize(before.findings));
    expect(say((rows) => reorder(rows, 9), again.known, 'louvain')).toBe(say(asTheyCame, before.known, 'louvain'));
  });

  it('says something else of fewer uses: what is compared is what was found', () => {
    const withoutDevices = ({ uses, parties }: Snapshot) =>
      tabulate(
        [...usesIn(uses)].filter(({ kind }) => kind !== 'Device'),
        parties.same,
      );
    const fewer = say((rows) => ({ ...rows, uses: withoutDevices(rows) }), known);
    expect(fewer).not.toBe(said);
  });
});

/** Where two texts part: a megabyte of JSON would say nothing. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `says ${other.slice(at - 120, at + 120)} and not ${one.slice(at - 120, at + 120)}`;
}
