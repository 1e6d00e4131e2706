import type { Draw } from '../draw.ts';

// Syllables that make words of no language, so that no name points at a living person or an existing firm.
const FIRST =
  'Bel Cro Dal Fen Gar Hul Jor Kel Lum Mar Nor Ost Pel Quin Rav Sel Tor Ulm Vel Wem Yor Zhov Brin Dren Skal'.split(' ');
const MIDDLE = 'a ba de dri fo ga ge ki la lo me mi na no pu ra ri sa ste ta ti tu va vo xa zu'.split(' ');
const LAST =
  'bek dan dor fan gast hem kin lane lim maz mir nath nic pesk quen rath rin shan sko tal tov vek wen yan zur'.split(
    ' ',
  );

const COMPANY_WORDS =
  'Trading Textile Import Export Commerce Supply Apparel Goods Merchandise Industrial Craft Retail'.split(' ');
const SHOP_WORDS = 'Store Outlet Shop Market Corner Boutique House Direct Deals Gallery Depot Bazaar'.split(' ');
const COMPANY_FORMS: Record<string, string[]> = {
  CN: ['Co., Ltd.'],
  TR: ['Ltd. Sti.', 'A.S.'],
  IN: ['Pvt Ltd', 'LLP'],
  PK: ['(Pvt) Ltd'],
  VN: ['Co., Ltd.', 'JSC'],
  IT: ['S.r.l.', 'S.a.s.'],
  DE: ['GmbH', 'UG'],
  US: ['LLC', 'Inc.'],
  BR: ['Ltda', 'ME'],
  GB: ['Ltd', 'Limited'],
  FR: ['SARL', 'SAS'],
  ES: ['S.L.', 'S.A.'],
  PL: ['Sp. z o.o.'],
  AE: ['FZE', 'LLC'],
};

/** An invented word of two or three syllables, capitalised. */
export function drawWord(draw: Draw): string {
  const middle = draw.at('middle').pick(MIDDLE) + (draw.at('long').chance(0.35) ? draw.at('more').pick(MIDDLE) : '');
  return draw.at('first').pick(FIRST) + middle + draw.at('last').pick(LAST);
}

/** A person's name: given and family name, both invented. */
export function drawPerson(draw: Draw): string {
  const given = draw.at('given');
  return `${given.at('first').pick(FIRST)}${given.at('middle').pick(MIDDLE)} ${drawWord(draw.at('family'))}`;
}

/** A company's name with a legal form of its country. */
export function drawCompany(draw: Draw, country: string): string {
  const form = draw.at('form').pick(COMPANY_FORMS[country] ?? ['Ltd']);
  return `${drawWord(draw.at('name'))} ${draw.at('word').pick(COMPANY_WORDS)} ${form}`;
}

/** The name under which an account sells. */
export function drawShopName(draw: Draw): string {
  const word = drawWord(draw.at('name'));
  const kind = draw.at('word').pick(SHOP_WORDS);
  return draw.at('style').chance(0.5)
    ? `${word} ${kind}`
    : `${word}_${kind}`.toLowerCase() + draw.at('number').digits(2);
}

/** A name in the form of a bank, a carrier or another institution: `Velatov Bank`. */
export function drawInstitution(draw: Draw, what: string): string {
  return `${drawWord(draw)} ${what}`;
}
