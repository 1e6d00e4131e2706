import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import { mint, landOf } from './market.ts';
import { groupOn, LAST, type Account, type Group, type Market, type Offer, type Value } from './model.ts';
import { personName } from './words.ts';
import { addressOf, ownerOf } from './write.ts';

const CARRIERS = ['USPS', 'Royal Mail', 'DHL', 'GLS', 'InPost', 'YunExpress'];
const AGENTS = ['LabelPirate', 'ShipBee', 'Parcelmonk', 'EasyFranking'];
/** How often money from an account to whoever collects is in the data: fees, royalties, family, course. */
const FEES: Readonly<Record<string, number>> = {
  agency: 0.45,
  licensee: 0.5,
  collective: 0.3,
  family: 0.35,
  cohort: 0.25,
  outlet: 0.5,
};
const PAYS_HOUSE = 0.4;
const SWEPT = 0.004;
const SUPPLIED: Readonly<Record<string, number>> = {
  backshop: 0.08,
  outlet: 0.6,
  collective: 0.06,
  agency: 0.05,
  licensee: 0.3,
};

/** What an account offers, ships, pays and what is said about it. */
export function writeTrade(book: Book, market: Market, account: Account, declared: Set<string>): void {
  for (const [at, offer] of account.offers.entries()) writeOffer(book, market, account, { at, offer });
  writeParcels(book, market, account);
  writePayments(book, market, account);
  writeParties(book, market, account, declared);
  for (const [at, { type, day, finding }] of account.findings.entries()) {
    const own = account.draw.at('outcome').at(at);
    const isRaid = type === 'raid' || type === 'seizure';
    book.add('outcomes', {
      outcome_id: `o-${own.code(10)}`,
      ...ownerOf(account),
      type,
      occurred_at: dateText(day),
      finding,
      ...(isRaid && { value: own.between(3, 300) * 100, currency: 'USD', suspects: own.at('suspects').between(1, 5) }),
    });
  }
}

function writeOffer(book: Book, market: Market, account: Account, { at, offer }: { at: number; offer: Offer }): void {
  const own = account.draw.at('listing').at(at);
  const { brand, product, kind, posted, price } = offer;
  const told = { plain: 0, joke: 0.15, genuine: 0.8, copy: 0.4 }[kind];
  // A bundle that held a stolen design is swept off the shelves of all who bought it.
  const isSwept =
    market.root
      .at('swept')
      .at(offer.image ?? '')
      .chance(SWEPT) && own.at('swept').chance(0.6);
  const isHit =
    isSwept ||
    own.at('hit').chance({ plain: 0.006, joke: 0.14, genuine: 0.035, copy: market.settings.takenDown }[kind]);
  const removed = posted + own.at('day').between(4, 150);
  const isGone = (isHit || own.at('gone').chance(0.1)) && removed <= Math.min(LAST, account.closed ?? LAST);
  const reasons = isHit
    ? ['IP complaint', 'trademark', 'counterfeit', 'copyright', null]
    : ['expired', 'by seller', null];
  book.add('listings', {
    listing_id: `l-${own.code(11)}`,
    seller_id: account.id,
    title: offer.title,
    image: offer.image,
    brand: brand !== null && own.at('brand').chance(told) ? brand.name : null,
    category: own.at('category').chance(0.85) ? product.name : null,
    price: own.at('priced').chance(0.93) ? Math.max(3, Math.round(price)) - 0.01 : null,
    currency: account.person.land.currency,
    posted_at: dateText(posted),
    ...(isGone && { removed_at: dateText(removed), removal_reason: own.at('reason').pick(reasons) }),
  });
}

/** A printing house sends under its own name; a shop of one's own sends under any. */
function writeParcels(book: Book, market: Market, account: Account): void {
  const { draw, values, offers, person } = account;
  const from = values.find(({ value }) => value.kind === 'return')?.value;
  for (let at = 0; at < draw.at('parcels').between(0, 3) && offers.length > 0; at++) {
    const own = draw.at('parcel').at(at);
    const { product, posted, price, kind } = own.at('what').pick(offers);
    const day = posted + own.at('day').between(1, 40);
    if (day > Math.min(LAST, account.closed ?? LAST) || !own.at('known').chance(market.settings.known)) continue;
    const sender = from ?? mint('return', person.draw.at('post'), person);
    const land = landOf(own.at('to land'));
    const to = mint('address', own.at('to'), { land, city: own.at('city').pick(land.cities), name: '' });
    const text = ({ full, street, city, postcode }: ReturnType<typeof addressOf>) =>
      String(full ?? [street, city, postcode].filter(Boolean).join(', '));
    book.add('shipments', {
      shipment_id: `p-${own.code(11)}`,
      seller_id: account.id,
      shipped_at: dateText(day),
      mode: 'post',
      carrier: own.at('carrier').pick(CARRIERS),
      agent: own.at('has agent').chance(0.35) ? person.draw.at('agent').pick(AGENTS) : null,
      tracking: own.at('no').code(14).toUpperCase(),
      sender: sender.name,
      origin_country: sender.land.code,
      origin: text(addressOf(own.at('origin'), sender)),
      destination: text(addressOf(own.at('there'), to)),
      recipient: personName(own.at('recipient'), land),
      destination_country: land.code,
      items: 1,
      weight_g: product.grams,
      declared_value: Math.round(price),
      currency: 'USD',
      hs_code: product.hsCode,
      description: product.name,
      seized: own.at('seized').chance(kind === 'copy' ? 0.012 : 0.001),
    });
  }
}

function writePayments(book: Book, market: Market, account: Account): void {
  const { draw, values, person } = account;
  const own = values.findLast(({ value, from }) => value.kind === 'payout' && from <= LAST);
  if (!own) return;
  const pay = (key: string, to: Value, amount: number, reference: string | null) => {
    const one = draw.at('pays').at(key);
    const day = own.from + one.at('day').between(5, 90);
    if (day > Math.min(LAST, account.closed ?? LAST)) return;
    book.add('payments', {
      payment_id: `m-${one.code(11)}`,
      from_scheme: own.value.scheme,
      from_account: own.value.text,
      reference,
      to_scheme: to.scheme,
      to_account: to.text,
      paid_at: dateText(day),
      currency: person.land.currency,
      amount: Math.round(amount * (0.3 + 1.4 * one.at('amount').uniform()) * 100) / 100,
    });
  };
  const group = groupOn(account, LAST);
  const chance = group?.isRacket ? market.settings.flow : (FEES[group?.kind ?? ''] ?? 0);
  for (let at = 0; at < 2 && group; at++)
    if (draw.at('collects').at(at).chance(chance))
      pay(`collector ${at}`, collectorOf(group, account.index), 240, draw.at('note').pick(['invoice', null]));
  if (draw.at('house').chance(PAYS_HOUSE))
    pay('house', person.draw.at('printer').pick(person.houses).account, 160, 'order');
}

/** Large groups collect on more than one account. */
const collectorOf = ({ draw, land, city, company }: Group, index: number) =>
  mint('payout', draw.at('collector').at(Math.floor(index / 12)), { land, city, name: company });

function writeParties(book: Book, market: Market, account: Account, declared: Set<string>): void {
  const { draw, person, name, id, taken } = account;
  const group = groupOn(account, taken);
  const relate = (party: Draw, type: string, what: { type: string; name: string }) => {
    const party_id = `r-${party.at('register').digits(9)}`;
    if (!declared.has(party_id)) book.add('parties', { party_id, ...what, country: person.land.code });
    declared.add(party_id);
    const ends = { from_kind: 'party', from_id: party_id, to_kind: 'seller', to_id: id };
    book.add('relations', { ...ends, type, first_seen: dateText(taken) });
  };
  if (draw.at('identified').chance(0.12))
    relate(name === person.name ? person.draw : draw, 'operates', { type: 'person', name });
  if (group && draw.at('supplied').chance(SUPPLIED[group.kind] ?? 0))
    relate(group.draw, group.kind === 'agency' ? 'associate' : 'supplies', { type: 'company', name: group.company });
  const isLicensed = group?.kind === 'licensee';
  const chance = isLicensed ? 0.85 : group?.isRacket ? market.settings.forged : 0.008;
  if (!draw.at('licensed').chance(chance)) return;
  for (const brand of new Set(isLicensed ? group.brands : account.offers.flatMap((one) => one.brand ?? []).slice(0, 1)))
    book.add('authorisations', {
      brand: brand.name,
      seller_id: id,
      valid_from: dateText(taken),
      valid_to: draw.at('limited').chance(0.5) ? dateText(taken + 730) : null,
    });
}
