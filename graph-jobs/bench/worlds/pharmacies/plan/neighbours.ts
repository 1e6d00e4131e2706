import type { Draw } from '#jobs/generate/draw';
import type { Plan, Shop } from '../model.ts';
import { LAST } from '../days.ts';
import { companyOf, personOf, phoneOf, placeOf, purseOf } from './means.ts';
import { countryFor, giveContact, givePurse, giveSite, openShop } from './shop.ts';

/**
 * A studio for live sales that keeps the shops of several small brands: one room, one line, its telephones, often its
 * bank. It is one operator, and honest; the shops of its hosts beside them are their own.
 */
export function openStudio(plan: Plan, key: string, draw: Draw): void {
  const country = countryFor(draw);
  const owner = personOf(plan.root.at('person').at(`${key} owner`), `${key} owner`, country);
  const room = placeOf(draw.at('room'), country);
  const company = companyOf(draw.at('company'), key, owner, LAST - 1_500);
  const bank = purseOf(draw.at('bank'), country, company.name);
  const phones = [owner.phone, phoneOf(draw.at('phone'), country)];
  const count = draw.at('count').between(3, 11);
  for (let at = 0; at < count; at++) {
    const one = draw.at(at);
    const isHost = one.at('host').chance(0.3);
    const opened = LAST - one.at('opened').between(20, 1_300);
    const shop = openShop(plan, `${key} shop ${at}`, { country, opened });
    giveContact(shop, { kind: 'ip', value: owner.ip }, opened, !isHost);
    if (one.at('device').chance(0.6)) giveContact(shop, { kind: 'device', value: owner.device }, opened);
    if (one.at('room').chance(0.6)) giveSite(shop, { role: 'business', place: room }, opened);
    if (isHost) continue;
    giveContact(shop, { kind: 'phone', value: one.at('which').pick(phones) }, opened, one.at('only').chance(0.5));
    if (one.at('bank').chance(0.5)) givePurse(shop, bank, opened);
    if (one.at('declared').chance(0.4)) shop.company = company;
    shop.parcels = { ...shop.parcels, origin: room, counter: (plan.shops.at(-1 - at) as Shop).parcels.counter };
    shop.roles.push({ operator: key, racket: null, from: null });
  }
}

/**
 * Mothers of a village who learned to sell in one course: accounts of one morning over the line of the village hall,
 * the trainer's telephone, her photographs, one wallet for what they buy together.
 */
export function openClass(plan: Plan, key: string, draw: Draw): void {
  const country = countryFor(draw);
  const trainer = personOf(plan.root.at('person').at(`${key} trainer`), `${key} trainer`, country);
  const day = LAST - draw.at('day').between(15, 900);
  const count = draw.at('count').between(4, 14);
  for (let at = 0; at < count; at++) {
    const one = draw.at(at);
    const shop = openShop(plan, `${key} mother ${at}`, { country, opened: day + one.at('late').pick([0, 0, 0, 1, 2]) });
    shop.sites = shop.sites.map((site) => {
      const { city, region, area, lat, lon } = trainer.home;
      return { ...site, what: { ...site.what, place: { ...site.what.place, city, region, area, lat, lon } } };
    });
    if (one.at('line').chance(0.7)) giveContact(shop, { kind: 'ip', value: trainer.ip }, shop.opened);
    if (one.at('phone').chance(0.25)) giveContact(shop, { kind: 'phone', value: trainer.phone }, shop.opened);
    if (one.at('device').chance(0.15)) giveContact(shop, { kind: 'device', value: trainer.device }, shop.opened);
    if (one.at('album').chance(0.6)) shop.range = { ...shop.range, album: `${key} course` };
    if (one.at('wallet').chance(0.2)) givePurse(shop, trainer.wallet, shop.opened);
    if (one.at('buys').chance(0.6)) shop.supplier = { purse: trainer.wallet, often: 1 };
  }
}
