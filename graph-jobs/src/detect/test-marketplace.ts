import type { Use } from './links/use-table.ts';
import { EXCLUSIVE, type Exclusive } from './snapshot/exclusive.ts';
import { SIGNAL_IDS } from './policy.ts';
import { drawSeed } from './save/stable-ids.ts';
import { OfferTable, type Offers } from './suspicion/offers.ts';

const KINDS = ['Phone', 'Email', 'PaymentAccount', 'Address', 'Name', 'Image', 'Party', 'Owner'];

const FIRST_DAY = 14_000;

/** A drawn marketplace: who uses what, the bits of each seller's signals, and what it offers. */
export interface Drawn {
  readonly uses: Use[];
  /** For each seller whether it has a value that it alone uses. */
  readonly exclusive: ReadonlyMap<string, Exclusive>;
  readonly bits: Map<string, number>;
  readonly offers: Offers;
}

/**
 * Sellers in small circles that share much, and values that strangers from everywhere share: a few hubs, and re-issued
 * numbers. One operator runs twenty accounts with a phone, which a stranger has too, and a payment account, and with
 * nothing else; of the others two in three have something of their own.
 */
export function drawMarketplace(seed: number, sellers: number): Drawn {
  const draw = (key: string, below: number) => drawSeed(seed, key) % below;
  const bits = new Map<string, number>();
  const offers = new OfferTable();
  const uses = Array.from({ length: sellers }, (_, at) => at).flatMap((at) => {
    const seller = `seller:${draw(`name ${at}`, 1e6)}-${at}`;
    const circle = draw(`circle ${at}`, sellers / 6);
    if (draw(`offers ${at}`, 4) > 0)
      offers.add(seller, `brand ${draw(`brand ${circle}`, 5)}`, 1 + draw(`few ${at}`, 4));
    if (draw(`offers more ${at}`, 2) > 0) offers.add(seller, `brand ${draw(`other ${at}`, 5)}`, 1);
    if (draw(`shows ${circle}`, 3) === 0) bits.set(seller, draw(`bits ${at}`, 2 ** SIGNAL_IDS.length));
    return Array.from({ length: 6 }, (_use, use): Use => {
      const key = `${at} ${use}`;
      const kind = KINDS[draw(`kind ${key}`, KINDS.length)] as string;
      const isHub = draw(`hub ${key}`, 12) === 0;
      const value = isHub ? `${kind}:hub-${draw(`which ${key}`, 2)}` : `${kind}:${circle}-${draw(`value ${key}`, 3)}`;
      const firstSeen = FIRST_DAY + draw(`day ${key}`, 4_000);
      return { seller, value, kind, via: seller, type: 'USES', firstSeen, lastSeen: firstSeen + 100 };
    });
  });
  const once = new Map([...uses, ...twentyShops()].map((use) => [`${use.seller} ${use.value}`, use]));
  const all = [...once.values()];
  const exclusive = new Map(
    all.map(({ seller }) => {
      const isShop = seller.startsWith('seller:shop-');
      return [seller, isShop ? EXCLUSIVE.none : draw(`has ${seller}`, 3) > 0 ? EXCLUSIVE.some : EXCLUSIVE.unknown];
    }),
  );
  return { uses: all, exclusive, bits, offers: offers.offers() };
}

/** Twenty accounts that have a phone and a payment account in common; a twenty-first has the phone alone. */
function twentyShops(): Use[] {
  const use = (at: number, kind: string): Use => {
    const seller = `seller:shop-${at}`;
    return {
      seller,
      value: `${kind}:of shops`,
      kind,
      via: seller,
      type: 'USES',
      firstSeen: FIRST_DAY,
      lastSeen: FIRST_DAY + 10,
    };
  };
  return Array.from({ length: 21 }, (_, at) =>
    at < 20 ? [use(at, 'Phone'), use(at, 'PaymentAccount')] : [use(at, 'Phone')],
  ).flat();
}
