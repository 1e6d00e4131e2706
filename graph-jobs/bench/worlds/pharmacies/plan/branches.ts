import type { Draw } from '#jobs/generate/draw';
import type { Plan, Shop } from '../model.ts';
import { PRODUCTS, type Trade } from '../words/goods.ts';
import { wordsOf } from '../words/countries.ts';
import { companyOf, personOf, phoneOf, placeOf, purseOf, slug } from './means.ts';
import { crowded, sharedOf } from './shared.ts';
import { countryFor, giveContact, givePurse, giveSite, openShop } from './shop.ts';

const BRANDS = [...new Set(PRODUCTS.map(({ brand }) => brand))];

/**
 * A licensed pharmacy, with up to a dozen branches: each has an account, a counter and a pharmacist of its own; the
 * money goes to the company's bank. One company is one operator.
 */
export function openBranches(plan: Plan, key: string, draw: Draw): void {
  const country = countryFor(draw);
  const count = 1 + Math.floor(11 * draw.at('count').uniform() ** 3);
  const director = personOf(plan.root.at('person').at(`${key} director`), `${key} director`, country);
  const title = { ID: 'Apotek', PH: 'Botika', VN: 'Nhà thuốc', TH: 'ร้านยา', MY: 'Farmasi', SG: 'Pharmacy' }[country];
  const shops: Shop[] = [];
  for (let at = 0; at < count; at++) {
    const one = draw.at(at);
    const trade = one.at('trade').pick<Trade>(['medicine', 'medicine', 'supplement', 'milk']);
    shops.push(openShop(plan, `${key} branch ${at}`, { country, trade, ...(at === 0 && { holder: director }) }));
  }
  const first = Math.min(...shops.map(({ opened }) => opened));
  const company = companyOf(draw.at('company'), key, director, first);
  const brand = `${title} ${company.name.replace(/PT |Công ty TNHH |บริษัท | จำกัด| Inc\.| Sdn\. Bhd\.| Pte\. Ltd\./g, '')}`;
  const bank = purseOf(draw.at('bank'), country, company.name);
  const office = ipAndPhone(draw, shops[0] as Shop);
  for (const [at, shop] of shops.entries()) {
    const one = draw.at('branch').at(at);
    const site = placeOf(one.at('site'), country);
    const { malls } = sharedOf(plan.shared, country);
    giveSite(
      shop,
      { role: 'business', place: one.at('mall').chance(0.25) ? crowded(one.at('which'), malls) : site },
      shop.opened,
    );
    giveSite(shop, { role: 'registered', place: director.home }, shop.opened);
    shop.sites = shop.sites.filter(({ what }) => what.role !== 'home');
    shop.name = count === 1 ? brand : `${brand} ${one.at('area').pick(wordsOf(country).cities)[0]}`;
    shop.company = company;
    shop.licence = `${{ ID: 'SIPA', PH: 'LTO-DS', VN: 'GPP', TH: 'ขย.', MY: 'RPh', SG: 'HSA-P' }[country]} ${one.at('licence').digits(6)}`;
    if (one.at('bank').chance(0.85)) givePurse(shop, bank, shop.opened);
    if (one.at('line').chance(0.5)) giveContact(shop, { kind: 'ip', value: office.ip }, shop.opened, true);
    if (one.at('care').chance(0.4)) giveContact(shop, { kind: 'phone', value: office.phone }, shop.opened);
    if (one.at('web').chance(0.4)) giveContact(shop, { kind: 'domain', value: office.domain }, shop.opened);
    const album = one.at('album').chance(0.6) ? key : `maker ${one.at('set').between(1, 3)}`;
    shop.range = { ...shop.range, album, priceList: 'pharmacy', factor: 1 };
    shop.parcels = { ...shop.parcels, sender: shop.name, origin: site };
    if (one.at('letter').chance(0.3)) shop.brands.push(one.at('which brand').pick(BRANDS));
    if (count > 1) shop.roles.push({ operator: key, racket: null, from: null });
  }
}

function ipAndPhone(draw: Draw, first: Shop) {
  const phone = phoneOf(draw.at('care'), first.country);
  const end = { ID: 'co.id', PH: 'com.ph', VN: 'vn', TH: 'co.th', MY: 'com.my', SG: 'com.sg' }[first.country];
  return { phone, ip: first.holder.ip, domain: `${slug(first.holder.name)}farma.${end}` };
}
