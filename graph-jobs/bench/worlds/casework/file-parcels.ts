import { dateText } from '#jobs/generate/days';
import type { Account, Pricing, Use } from './account.ts';
import type { Files } from './files.ts';
import { idOf, opaque } from './names.ts';
import { written } from './writing.ts';

const CARRIERS = {
  post: ['ParcelPost', 'EuroMail'],
  express: ['Swiftline', 'Jetexpress', 'OrangeGo'],
  cargo: ['Seabridge', 'Railcargo'],
};
const MODES = [
  { mode: 'post', weight: 6, items: [1, 2] },
  { mode: 'express', weight: 4, items: [1, 9] },
  { mode: 'cargo', weight: 0.7, items: [20, 300] },
] as const;
/** How often an account of a kind writes too little on its customs forms; honest people do so as well. */
const DECLARES_LITTLE: Readonly<Record<Pricing, number>> = {
  plain: 0.12,
  secondhand: 0.15,
  clearance: 0.2,
  parallel: 0.15,
  fake: 0.8,
  cover: 0.3,
};
const MARKETS = ['DE', 'FR', 'GB', 'IT', 'PL', 'US', 'ES', 'NL'];
const TRANSITS = ['AE', 'HK', 'SG', 'BE'];

/** Writes down the parcels of an account that were bought, watched or stopped; each sender and origin is on one. */
export function fileParcels(files: Files, account: Account): void {
  const senders = account.uses.filter(({ kind }) => kind === 'sender');
  const origins = account.uses.filter(({ kind }) => kind === 'origin');
  const drawn = account.draw.at('parcels').between(1, 3);
  const count = Math.max(drawn, senders.length, origins.length);
  for (let at = 0; at < count; at++) {
    const of = (uses: readonly Use[]) => uses[at % Math.max(1, uses.length)];
    // What is new on a label is seen early: it is the first test purchase that brings it up.
    const early = at < Math.max(senders.length, origins.length);
    fileParcel(files, account, at, { sender: of(senders), origin: of(origins), early });
  }
}

interface Label {
  readonly sender: Use | undefined;
  readonly origin: Use | undefined;
  readonly early: boolean;
}

function fileParcel(files: Files, account: Account, at: number, { sender, origin, early }: Label): void {
  const draw = account.draw.at('parcel').at(at);
  const brand = draw.at('brand').pick(account.brands);
  const { mode, items } = draw.at('mode').weighted(MODES, ({ weight }) => weight);
  const count = draw.at('items').between(items[0], items[1]);
  const country = origin?.value.country ?? account.country;
  const honesty = account.draw.at('declares little').chance(DECLARES_LITTLE[account.pricing]) ? 0.25 : 0.6;
  const value = brand.price * count * (0.05 + honesty * draw.at('value').uniform());
  files.book.add('shipments', {
    shipment_id: `s${opaque(account.index * 16 + (at % 16), 11)}${at >= 16 ? `-${at}` : ''}`,
    seller_id: idOf(account),
    carrier: draw.at('carrier').pick(CARRIERS[mode]),
    tracking: `${draw.at('tracking').code(12)}`.toUpperCase(),
    shipped_at: dateText(dayOn(files, account, [sender, origin], draw.at('day').uniform() ** (early ? 4 : 1.2))),
    mode,
    sender: sender ? written('sender', sender.value, draw.at('sender'), files.settings) : null,
    origin: origin ? written('origin', origin.value, draw.at('origin'), files.settings) : null,
    origin_country: country,
    transit_countries: draw.at('transit').chance(0.15) ? draw.at('over').pick(TRANSITS) : null,
    destination_country: draw.at('destination').pick(MARKETS),
    items: count,
    weight_g: Math.round(count * brand.weight * (0.8 + 0.4 * draw.at('weight').uniform())),
    declared_value: value.toFixed(2),
    currency: 'EUR',
    description: draw.at('description').chance(0.3) ? 'gift' : draw.at('article').pick(brand.articles),
    hs_code: mode === 'post' ? null : brand.hsCode,
    seized: account.signals.has('seizure') && at === 0,
  });
}

/** A day on which both the sender and the origin were in use. */
function dayOn({ end }: Files, account: Account, label: readonly (Use | undefined)[], part: number): number {
  const last = Math.min(account.closed ?? end, end, ...label.map((use) => use?.until ?? end));
  const first = Math.max(account.opened, ...label.map((use) => Math.min(use?.from ?? 0, last)));
  return first + Math.floor(Math.max(0, last - first) * part);
}
