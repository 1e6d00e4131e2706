import type { Draw } from '#jobs/generate/draw';
import { heavyTail } from '#jobs/generate/draw';
import type { Plan, Shop } from '../model.ts';
import { PRODUCTS } from '../words/goods.ts';
import { companyWords } from '../words/names.ts';
import { LAST } from '../days.ts';
import { openChain } from './chain.ts';
import { openBranches } from './branches.ts';
import { openClass, openStudio } from './neighbours.ts';
import { companyOf, phoneOf, placeOf } from './means.ts';
import { reopen, sharePerson } from './persons.ts';
import { crowded, sharedOf } from './shared.ts';
import { countryFor, giveContact, givePurse, giveSite, openShop } from './shop.ts';

type Opening = (plan: Plan, key: string, draw: Draw) => void;

/** Kinds of honest sellers by the share of the accounts that they have. */
const KINDS: readonly (readonly [string, number, Opening])[] = [
  ['alone', 0.42, openAlone],
  ['chain', 0.22, openSomeChain],
  ['branches', 0.1, openBranches],
  ['several', 0.07, openSeveral],
  ['couple', 0.06, openCouple],
  ['studio', 0.04, openStudio],
  ['class', 0.04, openClass],
  ['importer', 0.05, openImporter],
];

/** Opens honest accounts of every kind, so many altogether. */
export function openHonest(plan: Plan, count: number): void {
  const start = plan.shops.length;
  for (const [kind, share, open] of KINDS) {
    const [draw, before] = [plan.root.at('honest').at(kind), plan.shops.length];
    const quota = kind === 'importer' ? start + count - before : Math.round(count * share);
    for (let at = 0; plan.shops.length - before < quota; at++) open(plan, `${kind} ${at}`, draw.at(at));
  }
}

function openAlone(plan: Plan, key: string, draw: Draw): void {
  const shop = openShop(plan, key, { country: countryFor(draw) });
  if (draw.at('pause').chance(0.06) && shop.closed === null)
    shop.awake = Math.max(shop.opened, LAST - draw.at('woke').between(10, 300));
  if (draw.at('spouse').chance(0.12)) {
    const other = openlessSpouse(plan, key, shop);
    givePurse(shop, other.wallet, shop.opened + draw.at('paid').between(0, 200));
  }
  if (draw.at('moved').chance(0.08)) moveAway(shop, draw.at('move'));
  changeTelephone(shop, draw.at('changes'));
  if (draw.at('wrong').chance(plan.settings.wrong / 2)) {
    const day = Math.max(shop.opened + 20, LAST - draw.at('day').between(12, 400));
    if (day < LAST - 8 && shop.closed === null)
      reopen(plan, shop, {
        key,
        day,
        draw: draw.at('again'),
        reason: draw.at('reason').pick(['no licence', 'no licence', 'policy violation', 'counterfeit']),
      });
  }
}

/** Somebody who has no shop of her own but the same home. */
function openlessSpouse(plan: Plan, key: string, shop: Shop) {
  return sharePerson(plan, `${key} spouse`, shop.holder, shop.draw.at('spouse'));
}

function moveAway(shop: Shop, draw: Draw): void {
  const day = shop.opened + Math.floor((LAST - shop.opened) * draw.at('day').uniform());
  const fresh = { ...shop.holder, home: placeOf(draw.at('home'), shop.country) };
  shop.sites = shop.sites.map((site) => (site.what.role === 'home' ? { ...site, until: day } : site));
  giveSite(shop, { role: 'home', place: fresh.home }, day);
}

/** A new telephone every few years, for some with a new number. */
function changeTelephone(shop: Shop, draw: Draw): void {
  if (!draw.at('device').chance(0.25)) return;
  const day = shop.opened + Math.floor((LAST - shop.opened) * draw.at('day').uniform());
  giveContact(shop, { kind: 'device', value: draw.at('which').hex(16) }, day, true);
  const value = phoneOf(draw.at('number'), shop.country);
  if (draw.at('number').chance(0.3)) giveContact(shop, { kind: 'phone', value }, day, true);
}

function openSomeChain(plan: Plan, key: string, draw: Draw): void {
  const size = Math.round(
    heavyTail(draw.at('size').uniform(), { low: 3, high: Math.min(60, plan.request.sellers / 25), alpha: 1 }),
  );
  openChain(plan, key, { size, country: countryFor(draw) });
}

/** One person with two to five shops: one for milk, one for skin care, one that is only for live sales. */
function openSeveral(plan: Plan, key: string, draw: Draw): void {
  const country = countryFor(draw);
  const first = openShop(plan, `${key} 0`, { country });
  const count = 2 + Math.floor(4 * draw.at('count').uniform() ** 2.5);
  for (let at = 1; at < count; at++) {
    const one = draw.at(at);
    const relation = one.at('holder').chance(0.7) ? { holder: first.holder } : {};
    const shop = openShop(plan, `${key} ${at}`, { country, ...relation });
    if (one.at('phone').chance(0.6)) giveContact(shop, { kind: 'phone', value: first.holder.phone }, shop.opened, true);
    if (one.at('device').chance(0.6))
      giveContact(shop, { kind: 'device', value: first.holder.device }, shop.opened, true);
    if (one.at('purse').chance(0.6)) givePurse(shop, first.holder.bank, shop.opened);
    if (one.at('album').chance(0.4)) shop.range = { ...first.range, style: shop.range.style };
    shop.parcels = { ...first.parcels };
  }
  for (const shop of plan.shops.slice(-count)) shop.roles.push({ operator: key, racket: null, from: null });
}

/** Husband and wife, or sisters: two shops, one home, one wallet, one line. */
function openCouple(plan: Plan, key: string, draw: Draw): void {
  const first = openShop(plan, `${key} 0`, { country: countryFor(draw) });
  const other = sharePerson(plan, `${key} other`, first.holder, draw.at('other'));
  const second = openShop(plan, `${key} 1`, { country: first.country, holder: other });
  if (draw.at('line').chance(0.7)) giveContact(second, { kind: 'ip', value: first.holder.ip }, second.opened, true);
  if (draw.at('wallet').chance(0.5)) givePurse(second, first.holder.wallet, second.opened);
  if (draw.at('phone').chance(0.25)) giveContact(second, { kind: 'phone', value: first.holder.phone }, second.opened);
  second.parcels = { ...second.parcels, counter: first.parcels.counter, carrier: first.parcels.carrier };
}

/** A small trading company that fetches goods from China or India, some of it cheaper than a pharmacy may sell. */
function openImporter(plan: Plan, key: string, draw: Draw): void {
  const shop = openShop(plan, key, { country: countryFor(draw) });
  shop.company = companyOf(draw.at('company'), key, shop.holder, shop.opened);
  if (draw.at('named').chance(0.5)) shop.name = companyWords(draw.at('company').at('words'));
  if (draw.at('office').chance(0.6)) {
    const { offices } = sharedOf(plan.shared, shop.country);
    giveSite(shop, { role: 'registered', place: crowded(draw.at('which'), offices) }, shop.opened);
  }
  if (draw.at('cheap').chance(0.4)) shop.range = { ...shop.range, factor: 0.65 + 0.2 * draw.at('factor').uniform() };
  if (draw.at('brand').chance(0.25)) shop.brands.push(draw.at('which brand').pick(PRODUCTS).brand);
  for (let at = 0; at < draw.at('cargos').between(0, 3); at++) {
    const one = draw.at('cargo').at(at);
    const day = shop.opened + Math.floor((LAST - shop.opened) * one.at('day').uniform());
    const { trade } = shop.range;
    const [recipient, destination] = [
      one.at('person').chance(0.5) ? shop.holder.name : shop.company.name,
      shop.holder.home,
    ];
    const seized = one.at('seized').chance(0.06);
    plan.cargos.push({ key: `${key} ${at}`, shop, day, recipient, destination, trade, seized });
  }
}
