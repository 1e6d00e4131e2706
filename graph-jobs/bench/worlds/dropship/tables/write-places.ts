import type { Draw } from '#jobs/generate/draw';
import { landOf, LANDS, type Land } from '../lands.ts';
import type { Account, Trade } from '../model.ts';
import { placeOf, writePlace, type Place } from '../places.ts';
import { seenIn, type Scribe } from './scribe.ts';
import { agentOf, sharedOf } from '../shared.ts';
import { figureIn } from '../written.ts';

/** How often a merchant has its returns sent to a depot, to an agent's warehouse or home. */
const TO_DEPOT = 0.35;
const TO_AGENT = 0.2;
const IN_OFFICE = figureIn<Trade>('dropper .5 printer .3 maker .12 reseller .25 retailer .1 fakes .5');

interface At {
  readonly owner_kind: string;
  readonly owner_id: string;
  readonly role: string;
}

/** Where the merchant says that it lives and works, and where customers send back what they do not want. */
export function writePlaces(scribe: Scribe, account: Account): void {
  const { draw, holder, id, company, shops } = account;
  const home = homeOf(account);
  if (!draw.at('home').chance(scribe.settings.blank))
    write(scribe, account, { owner_kind: 'party', owner_id: holder.id, role: 'home' }, home);
  const office = draw.at('in office').chance(IN_OFFICE(account.trade)) ? officeOf(scribe, account) : home;
  const role = company ? 'registered' : 'business';
  if (!draw.at('business').chance(scribe.settings.blank))
    write(scribe, account, { owner_kind: 'seller', owner_id: id, role }, office);
  for (const shop of shops) {
    if (shop.draw.at('no returns').chance(0.2 + scribe.settings.blank)) continue;
    const from = { owner_kind: 'store', owner_id: shop.id, role: 'return' };
    write(scribe, { ...account, ...shop, draw: shop.draw }, from, returnsOf(scribe, account, home));
  }
}

function write(scribe: Scribe, account: Pick<Account, 'draw' | 'opened' | 'closed'>, at: At, place: Place): void {
  const how = account.draw.at('written').at(at.role).at(at.owner_id);
  const written = writePlace(how, place, scribe.settings.typo);
  scribe.add('addresses', { ...at, ...written, ...seenIn(account, how.at('seen')) });
}

function homeOf({ draw, circles, opened, holder }: Account): Place {
  const found = sharedOf({ draw, circles, opened }, 'home');
  const own = found?.draw ?? holder.draw.at('home');
  const unit = own.at('flat').chance(0.5) ? String(own.at('unit').between(1, 48)) : '';
  return placeOf(own, found?.circle.land ?? holder.land, unit);
}

/** A virtual office or an agent for new companies: a few have thousands of customers. */
function officeOf({ common }: Scribe, account: Account): Place {
  const { draw, land, circles, opened } = account;
  const found = sharedOf({ draw, circles, opened }, 'office');
  const isAbroad = draw.at('office abroad').chance(['NG', 'VN', 'CN', 'BR'].includes(land.code) ? 0.5 : 0.05);
  const where = isAbroad ? draw.at('office land').pick([landOf('US'), landOf('GB')]) : land;
  const number = Math.floor(8 * (found?.draw ?? draw).at('office').uniform() ** 2);
  const own = common.at('office').at(where.code).at(number);
  return placeOf(own, where, suiteOf(draw.at('office suite'), own.at('suites').chance(0.6)));
}

/** Every customer has its own suite, writes none, or writes the number of the house's desk. */
function suiteOf(draw: Draw, isNumbered: boolean): string {
  return isNumbered && draw.chance(0.7) ? String(draw.at('number').between(100, 9999)) : '';
}

function returnsOf(scribe: Scribe, account: Account, home: Place): Place {
  const { draw, source, trade } = account;
  const found = sharedOf(account, 'returns');
  if (found)
    return placeOf(
      found.draw,
      found.circle.land,
      found.draw.at('gate').chance(0.5) ? String(found.draw.between(1, 30)) : '',
    );
  const odds = draw.at('returns to').uniform();
  const isStock = trade === 'maker' || trade === 'retailer' || trade === 'reseller';
  if (odds < (isStock ? 0.12 : TO_DEPOT)) return depotOf(scribe, account);
  return odds < TO_DEPOT + (isStock ? 0 : TO_AGENT) ? warehouseOf(scribe, account, source) : home;
}

/** A fulfilment house: a customer's number in half of them. */
function depotOf({ common }: Scribe, account: Account): Place {
  const found = sharedOf(account, 'depot');
  const own = common.at('depot').at(Math.floor(14 * (found?.draw ?? account.draw).at('depot').uniform() ** 1.7));
  const land = own.at('land').weighted(LANDS, ({ weight }) => weight);
  return placeOf(own, land, suiteOf(account.draw.at('depot suite'), own.at('suites').chance(0.5)));
}

function warehouseOf({ common }: Scribe, account: Account, land: Land): Place {
  return placeOf(common.at('warehouse').at(land.code).at(agentOf(account)), land);
}
