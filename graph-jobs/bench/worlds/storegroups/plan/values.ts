import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { Company, Kit, Person, Place, Purse } from '../model.ts';
import { COUNTRIES, type City, type Country, type Spelled } from '../words/countries.ts';

/** Somebody of a country and a city, or of the same family and place as another. */
export function newPerson(draw: Draw, key: string, like?: Person, isKin = false): Person {
  const country = like?.country ?? draw.at('country').weighted(COUNTRIES, ({ weight }) => weight);
  const city = like?.city ?? draw.at('city').pick(country.cities);
  const family = like && isKin ? like.family : draw.at('family').pick(country.families);
  const given = draw.at('given').pick(country.given);
  return { key, country, city, family, name: fullName(country, family, given) };
}

function fullName({ code, familyFirst }: Country, family: Spelled, given: Spelled): Spelled {
  const [first, second] = familyFirst ? [family, given] : [given, family];
  return {
    usual: `${first.usual} ${second.usual}`,
    other: `${first.other}${code === 'CN' ? '' : ' '}${second.other}`,
  };
}

/** Tools of somebody's own. */
export function newKit(draw: Draw, person: Person): Kit {
  return {
    phone: newPhone(draw.at('phone'), person.country),
    email: newEmail(draw.at('email'), person),
    handle: newHandle(draw.at('handle'), person),
    device: draw.at('device').hex(16),
    ip: newIp(draw.at('ip'), person.city),
    purse: newPurse(draw.at('purse'), person),
  };
}

export function newPhone(draw: Draw, { mobile, digits }: Country): string {
  return `${draw.at('mobile').pick(mobile)}${draw.at('digits').digits(digits)}`;
}

function newEmail(draw: Draw, { country, name }: Person): string {
  const domain = draw.at('domain').pick(country.mail);
  // Mailboxes of the largest host are numbers.
  if (domain.startsWith('qq')) return `${draw.at('first').between(1, 9)}${draw.at('number').digits(9)}@${domain}`;
  return `${plain(name, country)}${draw.at('number').digits(4)}@${domain}`;
}

function newHandle(draw: Draw, { country, name }: Person): string {
  return draw.at('random').chance(0.5)
    ? `wx_${draw.at('code').code(10)}`
    : `${plain(name, country)}_${draw.at('number').digits(4)}`;
}

function plain({ usual, other }: Spelled, { code }: Country): string {
  return (code === 'CN' ? usual : other).toLowerCase().replace(/[^a-z]/g, '');
}

function newIp(draw: Draw, { lat, lon }: City): string {
  const network = `${100 + (Math.round(lat * 7) % 90)}.${Math.round(lon) % 250}`;
  return `${network}.${draw.at('third').between(0, 255)}.${draw.at('fourth').between(1, 254)}`;
}

/** Where somebody is paid: mostly a wallet in this trade. */
export function newPurse(draw: Draw, { country, name }: Pick<Person, 'country' | 'name'>): Purse {
  const owned = { holder: name, country };
  if (draw.at('wallet').chance(0.55)) {
    const institution = draw.at('which').pick(country.wallets);
    return { scheme: 'wallet', account: `${draw.at('account').code(14)}`, institution, ...owned };
  }
  const institution = draw.at('which').pick(country.banks);
  if (country.code !== 'TR')
    return { scheme: 'bank', account: `62${draw.at('account').digits(15)}`, institution, ...owned };
  const body = `${draw.at('bank').digits(5)}0${draw.at('account').digits(16)}`;
  return { scheme: 'iban', account: makeIban('TR', body), institution, ...owned };
}

export function newPlace(draw: Draw, { country, city }: Pick<Person, 'country' | 'city'>, hasUnits = true): Place {
  return {
    country,
    city,
    street: draw.at('street').pick(country.streets),
    number: draw.at('number').between(1, 999),
    unit: hasUnits && draw.at('flat').chance(0.7) ? draw.at('unit').between(101, 2_999) : null,
  };
}

/** The name of a firm, in both writings. */
export function firmName(draw: Draw, { city, country }: Pick<Person, 'city' | 'country'>): Spelled {
  const first = draw.at('first').pick(FIRST);
  const second = draw.at('second').pick(SECOND);
  const [trade, other] = draw.at('trade').pick(TRADES);
  if (country.code === 'CN') {
    return {
      usual: `${city.usual} ${first}${second.toLowerCase()} ${trade} Co., Ltd.`,
      other: `${city.other}${first}${second.toLowerCase()}${other}有限公司`,
    };
  }
  const name = `${first}${second.toLowerCase()} ${trade} ${country.code === 'TR' ? 'Ltd. Şti.' : 'Co.'}`;
  return { usual: name, other: name.replace('Ş', 'S').toUpperCase() };
}

const FIRST = ['Hui', 'Jin', 'Ming', 'Rui', 'Heng', 'Xin', 'Yu', 'Tian', 'Bao', 'Fu', 'Chang', 'Sheng', 'Lan', 'Zhe'];
const SECOND = ['Feng', 'Da', 'Yuan', 'Tai', 'Long', 'Hua', 'Mao', 'Yang', 'Qi', 'Xiang', 'Li', 'Cheng', 'Jia'];
const TRADES = [
  ['Trading', '贸易'],
  ['E-Commerce', '电子商务'],
  ['Daily Goods', '日用品'],
  ['Apparel', '服饰'],
  ['Network Technology', '网络科技'],
] as const;

export function newCompany(draw: Draw, person: Person, founded: number): Company {
  return {
    id: `org:${draw.at('id').hex(12)}`,
    name: firmName(draw.at('name'), person).usual,
    number: `91${draw.at('number').digits(14)}`,
    founded,
  };
}

/** What stands over a store. */
export function storeName(draw: Draw): string {
  const parts = [draw.at('first').pick(SIGNS), draw.at('second').pick(KINDS), draw.at('third').pick(ENDS)];
  return `${parts.filter(Boolean).join(' ')}${draw.at('numbered').chance(0.4) ? ` ${draw.at('number').between(2, 999)}` : ''}`;
}

const SIGNS =
  'Xiaoman,Little Deer,Green Leaf,Sunny,Anan,Old Street,Momo,Lucky Cat,Cloud,Seven Days,Peach,Fubao,Starfish,Home Nest,Qiqi,Blue Door,Yaya,Dandelion'.split(
    ',',
  );
const KINDS = 'Daily Goods,Select,Living,Fashion,Factory,Boutique,Department,Accessories,Outdoor,Home,Baby,Trade'.split(
  ',',
);
const ENDS = ['Store', 'Shop', '', 'Direct', 'Mall', '旗舰店', '专营店', 'Official'] as const;
