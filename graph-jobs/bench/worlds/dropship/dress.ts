import { AS_OF } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { landOf } from './lands.ts';
import type { Account, Person, Shop, Sketch, Trade } from './model.ts';
import type { Settings } from './settings.ts';
import { sharedOf } from './shared.ts';
import { personOf, plain } from './values.ts';
import { COMPANY_TRADES, COMPANY_WORDS, SHOP_HEADS, SHOP_TAILS, TLDS } from './words.ts';
import { figureIn } from './written.ts';

/** How often a merchant has a company, and where its goods come from when not from its own land. */
const COMPANIES = figureIn<Trade>('dropper .35 printer .25 maker .6 reseller .4 retailer .95 fakes .35');
const FROM_CHINA = figureIn<Trade>('dropper .85 reseller .15 fakes .8');

/** A sketch with its identity and its shops. */
export function dress(sketch: Sketch, settings: Settings): Account {
  const { draw, trade, land } = sketch;
  const company = draw.at('company').chance(COMPANIES(trade)) ? companyOf(draw.at('company')) : null;
  const source =
    sharedOf(sketch, 'returns')?.circle.land ?? (draw.at('imports').chance(FROM_CHINA(trade)) ? landOf('CN') : land);
  const id = `acct_${draw.at('id').code(14)}`;
  const { circles, brands, opened, closed, reason } = sketch;
  const rest = { circles, brands, opened, closed, reason };
  return {
    id,
    draw,
    trade,
    land,
    holder: holderOf(sketch),
    company,
    source,
    shops: shopsOf(sketch, settings),
    ...rest,
  };
}

function companyOf(draw: Draw): string {
  const second = draw.at('letters').chance(0.4) ? ` ${draw.at('letter').code(2).toUpperCase()}` : '';
  return `${draw.at('word').pick(COMPANY_WORDS)}${second} ${draw.at('trade').pick(COMPANY_TRADES)}`;
}

function holderOf(sketch: Sketch): Person {
  const common = sharedOf(sketch, 'person');
  const own = common?.draw ?? sketch.draw.at('person');
  const person = personOf(`per_${own.at('id').code(12)}`, own, common?.circle.land ?? sketch.land);
  const family = sketch.circles.find(({ kind }) => kind === 'family' || kind === 'kin');
  if (!family || !sketch.draw.at('surname').chance(0.6)) return person;
  return { ...person, family: family.draw.at('surname').pick(family.land.family) };
}

function shopsOf(sketch: Sketch, settings: Settings): Shop[] {
  const { draw, trade, opened, closed, stem } = sketch;
  const rarer = trade === 'dropper' || trade === 'fakes' ? 4 : 9;
  const count = draw.at('shops').weighted([1, 2, 3], (many) => rarer ** -many);
  const last = closed ?? AS_OF;
  return Array.from({ length: count }, (_, at) => {
    const own = draw.at('shop').at(at);
    const start = Math.min(last, opened + Math.floor(((last - opened) * at) / count) + own.at('start').between(0, 3));
    const isLeft = at < count - 1 && own.at('ends').chance(0.6);
    const end = isLeft ? Math.min(last, start + own.at('life').between(20, 90)) : closed;
    const name = nameOf(stem && own.at('stem').chance(0.45) ? stem : own.at('name'));
    const domain = domainOf(sketch, own, name, settings);
    const id = `shop_${own.at('id').code(10)}`;
    return { id, draw: own, name, domain, opened: start, closed: end !== null && end < AS_OF ? end : null };
  });
}

/** The shop's own domain: its name, a brand's too in some; sold with its shop, or one that a team's shops stand under. */
function domainOf(sketch: Sketch, own: Draw, name: string, { brandInDomain }: Settings): string {
  const { trade, brands, land } = sketch;
  const found = sharedOf(sketch, 'domain', own);
  if (found) {
    const base = `${nameOf(found.draw)}.${found.draw.at('tld').pick(TLDS)}`;
    return found.circle.kind === 'flip' ? base : `${name}.${base}`;
  }
  const isFake = trade === 'fakes';
  const isNamed = own.at('brand').chance(isFake ? brandInDomain : trade === 'reseller' ? 0.1 : 0);
  const label = `${plain(brands[0]?.name ?? '')}-${own.at('word').pick(isFake ? FAKE_WORDS : RESALE_WORDS)}-`;
  const tld = own.at('tld').chance(0.15) ? NATIONAL[land.code] : undefined;
  const tail = own.at('tail').pick(['', '', '', '-shop', 'co', '-official']);
  return `${isNamed ? label + name.slice(0, 7) : name + tail}.${tld ?? own.at('which').pick(TLDS)}`;
}

const FAKE_WORDS = ['outlet', 'sale', 'store', 'us', 'official'];
const RESALE_WORDS = ['resale', 'outlet', 'preloved', 'store'];
const NATIONAL: Readonly<Record<string, string>> = { CA: 'ca', BR: 'com.br', MX: 'com.mx', GB: 'co.uk', FR: 'fr' };

/** A made-up word with little chance of being made twice. */
function nameOf(draw: Draw): string {
  const middle = syllableOf(draw.at('first')) + (draw.at('more').chance(0.5) ? syllableOf(draw.at('second')) : '');
  return `${draw.at('head').pick(SHOP_HEADS)}${middle}${draw.at('tail').pick(SHOP_TAILS)}`;
}

function syllableOf(draw: Draw): string {
  return 'bdklmnprstvz'.charAt(draw.at('consonant').between(0, 11)) + 'aeiou'.charAt(draw.at('vowel').between(0, 4));
}
