import type { Draw } from '#jobs/generate/draw';
import type { Company, Person, Place, Purse } from '../model.ts';
import { wordsOf, type CountryCode } from '../words/countries.ts';
import { companyWords, personName, plain } from '../words/names.ts';

const MAIL = ['mailtarn.com', 'mailtarn.com', 'posmel.net', 'kirimail.co', 'hopmail.asia'];
/** Telephones behind one address of their network: so many addresses a country. */
const NETWORK_EXITS = 40;

/** A spot somewhere in a country. */
export function placeOf(draw: Draw, country: CountryCode): Place {
  const words = wordsOf(country);
  const [city, region, first, lat, lon, areas] = draw.at('city').pick(words.cities);
  const number = String(draw.at('number').between(1, 190));
  const house = draw
    .at('house')
    .pick(words.house)
    .replace('#', number)
    .replace('@', draw.at('street').pick(words.streets));
  const landmark = draw.at('landmark').pick(words.landmarks);
  return {
    country,
    house,
    area: draw.at('area').pick(areas),
    landmark: draw.at('second').chance(0.3) ? `${landmark}, ${draw.at('next').pick(words.landmarks)}` : landmark,
    city,
    region,
    postcode: first + draw.at('postcode').digits(words.postcode - first.length),
    lat: lat + draw.at('lat').normal() * 0.03,
    lon: lon + draw.at('lon').normal() * 0.03,
  };
}

/** A mobile number without its country and without the nought. */
export function phoneOf(draw: Draw, country: CountryCode): string {
  const words = wordsOf(country);
  return draw.at('prefix').pick(words.prefixes) + draw.at('figures').digits(words.figures);
}

/** An account at a bank, or a wallet under a telephone number. */
export function purseOf(draw: Draw, country: CountryCode, holder: string, phone?: string): Purse {
  const words = wordsOf(country);
  const scheme = phone ? 'wallet' : 'bank';
  const institution = draw.at('institution').pick(phone ? words.wallets : words.banks);
  return { scheme, account: phone ? `0${phone}` : draw.at('account').digits(11), holder, institution, country };
}

/** Somebody with a telephone, a home and somewhere to be paid. */
export function personOf(draw: Draw, key: string, country: CountryCode): Person {
  const name = personName(draw.at('name'), country);
  const phone = phoneOf(draw.at('phone'), country);
  return {
    key,
    country,
    name,
    identity: identityOf(draw.at('identity'), country),
    phone,
    email: emailOf(draw.at('email'), name, phone),
    handle: `@${slug(name)}${draw.at('handle').pick(['', '_', '.'])}${draw.at('handles').digits(3)}`,
    device: draw.at('device').hex(16),
    ip: ipOf(draw.at('ip'), country),
    home: placeOf(draw.at('home'), country),
    wallet: purseOf(draw.at('wallet'), country, name, phone),
    bank: purseOf(draw.at('bank'), country, name),
  };
}

/** A company with the person who directs it. */
export function companyOf(draw: Draw, key: string, director: Person, latest: number): Company {
  const words = wordsOf(director.country);
  return {
    key: `firm ${key}`,
    name: words.company.replace('~', companyWords(draw.at('words'))),
    number: draw.at('number').digits(director.country === 'SG' ? 9 : 12),
    country: director.country,
    founded: latest - draw.at('founded').between(60, 6_000),
    director,
  };
}

/** A text in small letters and figures alone, as in an address on the web. */
export function slug(text: string): string {
  return (
    plain(text)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '') || 'shop'
  );
}

/** Telephones leave their network by few addresses; lines at home have one each. */
function ipOf(draw: Draw, country: CountryCode): string {
  const first = { ID: 114, PH: 112, VN: 113, TH: 171, MY: 175, SG: 116 }[country];
  if (draw.at('mobile').chance(0.45)) {
    const exit = Math.floor(NETWORK_EXITS * draw.at('exit').uniform());
    return `${first}.79.${exit % 8}.${11 + exit * 5}`;
  }
  return `${first}.${draw.at('a').between(80, 250)}.${draw.at('b').between(0, 255)}.${draw.at('c').between(2, 254)}`;
}

/** The name under which a wholesaler is found by those who resell. */
export function tradeHandle(draw: Draw, trade: string): string {
  return `@${draw.at('word').pick(['grosir', 'direct', 'supply', 'stok', 'wholesale', 'stokis'])}_${trade}${draw.at('figures').digits(2)}`;
}

function emailOf(draw: Draw, name: string, phone: string): string {
  const tail = draw.at('style').chance(0.25) ? phone.slice(-4) : draw.at('tail').digits(draw.at('long').between(2, 4));
  return `${slug(name)}${tail}@${draw.at('provider').pick(MAIL)}`;
}

function identityOf(draw: Draw, country: CountryCode): string {
  if (country === 'SG') return `S${draw.digits(7)}${draw.at('letter').pick(['A', 'D', 'F', 'J', 'Z'])}`;
  return String(draw.at('first').between(1, 9)) + draw.digits({ ID: 15, PH: 11, VN: 11, TH: 12, MY: 11 }[country]);
}
