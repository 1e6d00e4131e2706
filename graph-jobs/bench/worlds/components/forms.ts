import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import { fill } from './goods.ts';
import type { Use } from './model.ts';
import type { Country } from './places.ts';

/** A telephone number as somebody wrote it. */
export function phoneText({ draw, home }: Use, style: Draw): string {
  const number = fill(draw.at('mask').pick(home.phones), draw.at('digits'));
  const bare = number.replaceAll(' ', '');
  const way = style.between(0, 9);
  if (way < 3) return `+${home.dial} ${number}`;
  if (way < 5) return `00${home.dial}-${number.replaceAll(' ', '-')}`;
  if (way < 7) return `+${home.dial}${bare}`;
  // At home nobody writes the country; a Chinese landline begins with a zero there.
  const trunk = home.code === 'CN' && !bare.startsWith('1') ? '0' : home.trunk;
  return way < 9 ? trunk + bare : `(${home.dial})${number}`;
}

/** A bank account as somebody wrote it: number, scheme and bank. */
export function accountText({ draw, home }: Use, style: Draw) {
  const plain = fill(home.account, draw.at('digits'));
  const institution = draw.at('bank').pick(home.banks);
  if (!home.isIban) {
    return { scheme: 'bank', account: style.chance(0.4) ? plain.replaceAll('-', '') : plain, institution };
  }
  const iban = makeIban(home.code, plain);
  return { scheme: 'iban', account: style.chance(0.5) ? iban.replace(/(.{4})(?=.)/g, '$1 ') : iban, institution };
}

/** An address, in one cell or in several. */
export type AddressCells = Readonly<Record<'full' | 'street' | 'city' | 'region' | 'postcode', string | null>>;

/** An address as somebody wrote it. */
export function addressCells({ draw, home, bond }: Use, style: Draw): AddressCells {
  const house = bond?.isBuilding ? bond.draw.at('building') : draw;
  const city = house.at('city').pick(home.cities);
  const [latin, local] = house.at('street').pick(city.streets);
  const number = house.at('number').between(2, 480);
  const floor = draw.at('floor').between(1, 24);
  const unit = `${floor}${draw.at('unit').digits(2)}`;
  const postcode = city.postcode ? fill(city.postcode, house.at('postcode')) : null;
  const isOwn = ['CN', 'HK', 'TW'].includes(home.code) && style.at('script').chance(0.35);
  if (isOwn) {
    const room = home.code === 'HK' ? `${number}號${floor}樓${unit}室` : `${number}号${floor}楼${unit}室`;
    return { full: `${city.local}${local}${room}`, street: null, city: null, region: null, postcode: null };
  }
  const street = streetText(
    home,
    { latin: home.code === 'PL' || home.code === 'DE' ? local : latin, number, unit, floor },
    style,
  );
  if (style.at('cells').chance(0.45)) {
    const region = city.region && style.at('region').chance(0.5) ? city.region : null;
    return { full: null, street, city: style.at('city').chance(0.5) ? city.name : city.local, region, postcode };
  }
  const parts = [street, city.name, city.region, style.at('postcode').chance(0.5) ? postcode : null];
  return { full: parts.filter(Boolean).join(', '), street: null, city: null, region: null, postcode: null };
}

type Door = { readonly latin: string; readonly number: number; readonly unit: string; readonly floor: number };

function streetText({ code }: Country, { latin, number, unit, floor }: Door, style: Draw): string {
  if (code === 'PL' || code === 'DE') return `${latin} ${number}${code === 'PL' && floor > 12 ? `/${floor}` : ''}`;
  const short = style.at('short').chance(0.35) ? latin.replace('Road', 'Rd').replace('Street', 'St') : latin;
  if (code === 'US') return `${number} ${short}, ${style.at('suite').pick(['Ste', 'Suite', '#'])} ${unit}`;
  if (code === 'GB') return floor > 14 ? `Unit ${floor}, ${number} ${short}` : `${number} ${short}`;
  const room = style
    .at('room')
    .pick([`Room ${unit}, ${floor}/F`, `RM ${unit} ${floor}/F`, `Unit ${unit}`, `Flat/Rm ${unit}`]);
  return `${room}, ${style.at('no').chance(0.3) ? 'No.' : ''}${number} ${short}`;
}

/** A text with a slip of the pen here and there. */
export function slip(text: string, draw: Draw, chance: number): string {
  if (!draw.at('slips').chance(chance)) return text;
  const at = draw.at('where').between(1, Math.max(1, text.length - 2));
  const way = draw.at('how').between(0, 3);
  if (way === 0) return text.slice(0, at) + text.slice(at + 1);
  if (way === 1) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  return way === 2 ? text.toUpperCase() : text.replace(/[.,]/g, '').replace(/ /g, '  ');
}

const FREE = ['tarnpost.com', 'mailtide.net', 'kelomail.com', 'pengpost.cn', 'inboxlane.com', 'skrzynka24.pl'];
const DESKS = ['sales', 'info', 'sales01', 'sales2', 'rfq', 'export', 'office', 'kontakt'];

/** The word by which a firm is known, as it stands in web and e-mail addresses. */
function slug(short: string): string {
  const plain = short.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();
  return plain
    .split(' ')
    .slice(0, 2)
    .join('-')
    .replace(/[^a-z0-9-]/g, '');
}

/** The domain of a firm; two of one name have two. */
export function domainOf(short: string, draw: Draw, home: Country): string {
  const end = draw.at('end').pick(['com', 'com', 'net', home.tld]);
  const letters = draw.at('letters').code(3).replace(/\d/g, '');
  const more = draw
    .at('more')
    .pick([`-${letters}`, `${letters}-ic`, `parts${draw.at('number').digits(2)}`, draw.at('number').digits(3)]);
  return `${slug(short)}${more}.${end}`;
}

/** An e-mail address: at the firm's own domain, at a free provider's, or after the scheme of those who share it. */
export function emailText(short: string, own: string, use: Use, firm: Draw): string {
  const { draw, bond } = use;
  const free = draw.at('free').pick(FREE);
  if (!bond || bond.isCopy) {
    if (draw.at('own domain').chance(0.6)) return `${draw.at('desk').pick(DESKS)}@${own}`;
    return `${slug(short).replace('-', draw.at('sign').pick(['', '_', '.']))}${draw.at('number').between(1, 999)}@${free}`;
  }
  const scheme = bond.draw.at('scheme').between(0, 2);
  const stem = `${draw.at('stem').code(2).replace(/\d/g, 'k')}${draw.at('word').pick(['ic', 'parts', 'trade', 'mro', 'hk'])}`;
  if (scheme === 0) return `${stem}${draw.at('year').between(2012, 2025)}@${free}`;
  const place = firm.at('place in the scheme').between(1, 60);
  if (scheme === 1) return `${stem}${String(place).padStart(2, '0')}@${free}`;
  return `${slug(short).split('-')[0]}${place % 9}@${stem}-group.com`;
}
