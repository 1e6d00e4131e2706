import { dayInLife } from '../time/activity.ts';
import { AS_OF, dateText } from '../days.ts';
import type { Draw } from '../draw.ts';
import type { ResolvedOptions } from '../options.ts';
import { supplierOwner } from '../people/owners.ts';
import type { Row } from '../tables/tables.ts';
import { snapshotDays } from '../time/timeline.ts';
import { infringesAlone } from '../goods/trades.ts';
import type { Racket, Seller, Supplier, World } from '../model.ts';

/** Marks the members of rackets on which something is confirmed: at least one where the racket's signal says so. */
export function confirmMembers(sellers: Seller[], { settings, snapshots }: ResolvedOptions): void {
  const members = new Map<Racket, { seller: Seller; key: number }[]>();
  for (const seller of sellers) {
    const { racket } = seller.operator;
    if (racket?.signal !== 'outcomes') continue;
    const list = members.get(racket) ?? [];
    list.push({ seller, key: seller.draw.at('found').uniform() });
    members.set(racket, list);
  }
  for (const [racket, list] of members) {
    const share = settings.outcomes * (0.3 + 0.7 * racket.draw.at('found').uniform());
    list.sort((a, b) => a.key - b.key);
    for (const { seller } of list.slice(0, Math.max(1, Math.round(racket.size * share)))) seller.confirmed = true;
    const day = birthDay(
      list.map(({ seller }) => seller),
      snapshots,
    );
    const first = list.find(({ seller }) => seller.opened <= day)?.seller;
    if (first) {
      first.confirmed = true;
      first.confirmedBy = day;
    }
  }
}

/** The first delivery that knows three of these sellers: from then on a racket can be told of. */
export function birthDay(sellers: Seller[], snapshots: number): number {
  const third = sellers.map(({ opened }) => opened).sort((a, b) => a - b)[2] ?? AS_OF;
  return snapshotDays(snapshots).find((day) => day >= third) ?? AS_OF;
}

/** Whether an honest seller had a listing taken down by mistake. */
export function wronglyRemoved({ operator, draw }: Seller): boolean {
  return !operator.racket && draw.at('wrongly removed').chance(0.006);
}

/** The kind of confirmed outcome on a seller; null where there is none. */
export function confirmedOutcome(seller: Seller, world: World): 'test_buy' | 'removal' | 'seizure' | null {
  if (!seller.confirmed && !infringesAlone(seller, world)) return null;
  const kind = seller.draw.at('outcome').at('kind').uniform();
  if (kind < 0.25 && seller.slots.shipments > 0) return 'seizure';
  return kind < 0.7 ? 'test_buy' : 'removal';
}

/** The outcomes rows of a seller: confirmed, by mistake, or found to be genuine. */
export function* outcomeRows(seller: Seller, world: World): Generator<Row> {
  const draw = seller.draw.at('outcome');
  const confirmed = confirmedOutcome(seller, world);
  if (confirmed) yield row(draw, seller, [confirmed, 'counterfeit']);
  else if (wronglyRemoved(seller))
    yield row(draw, seller, ['removal', draw.at('finding').pick(['genuine', 'unclear'])]);
  else if (!seller.operator.racket && draw.at('bought').chance(0.004)) yield row(draw, seller, ['test_buy', 'genuine']);
}

function row(draw: Draw, seller: Seller, [type, finding]: [string, string]): Row {
  const value = type === 'seizure' ? draw.at('value').between(200, 20_000).toFixed(2) : null;
  const day = dateText(dayInLife(draw.at('day'), seller, seller.confirmedBy ?? AS_OF));
  return [`out:${draw.at('id').code(11)}`, 'seller', seller.id, type, day, value, value && 'USD', null, finding];
}

/** The outcome of a raid on a factory, for a few rackets about which something is confirmed. */
export function* supplierOutcomeRows(supplier: Supplier): Generator<Row> {
  const { racket, draw } = supplier;
  const raid = draw.at('raid');
  if (racket?.signal !== 'outcomes' || !raid.chance(0.12)) return;
  const [id, party] = [`out:${raid.at('id').code(11)}`, supplierOwner(supplier).id];
  const day = `2025-${raid.at('month').pick(['03', '06', '10', '12'])}-${raid.at('day').between(10, 28)}`;
  const value = raid.at('value').between(20_000, 900_000).toFixed(2);
  yield [id, 'party', party, 'raid', day, value, 'USD', raid.at('suspects').between(1, 6), 'counterfeit'];
}
