import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { LINES, type Goods } from './goods.ts';
import { LAST_DAY, type Account, type Circle } from './model.ts';
import { storesOf, type Office } from './office.ts';
import type { Settings } from './settings.ts';
import { erasOf, lifeOf } from './things.ts';
import { dayIn, inMoneyOf } from './write-money.ts';

/** How many accounts were met for what they sell, beside the level's own share for copies. */
const MET: Readonly<Record<Exclude<Goods, 'fake'>, number>> = {
  plain: 0.02,
  outlet: 0.08,
  parallel: 0.3,
  licensed: 0.03,
};

/** What came of complaints, notices and test purchases, and where they led. */
export function writeOutcomes(office: Office, account: Account): void {
  const { settings } = office;
  const { goods, draw: own } = account;
  const draw = own.at('outcomes');
  if (!draw.at('met').chance(goods === 'fake' ? settings.met : MET[goods])) return;
  for (let at = 0; at < draw.at('times').between(1, 2); at++) {
    const key = draw.at(at);
    const day = dayIn(account, key.at('day')) + key.at('late').between(0, 20);
    const type = key
      .at('type')
      .weighted(['complaint', 'removal', 'test_buy', 'closure', 'lawsuit'], (name) => OFTEN[name] ?? 0);
    addOutcome(office, key, { ...ownerOf(office, account, key), day, type, account });
  }
  if (draw.at('further').chance(0.3 * settings.met)) followUp(office, account, draw.at('follow'));
}

const OFTEN: Readonly<Record<string, number>> = { complaint: 34, removal: 38, test_buy: 14, closure: 11, lawsuit: 3 };

interface Told {
  readonly owner_kind: string;
  readonly owner_id: string;
  readonly day: number;
  readonly type: string;
  readonly account: Account;
}

function ownerOf({ register }: Office, account: Account, draw: Draw): Pick<Told, 'owner_kind' | 'owner_id'> {
  const [store] = storesOf(account);
  const whom = draw.at('whom').uniform();
  if (store !== undefined && whom < 0.25) return { owner_kind: 'store', owner_id: store };
  if (whom > 0.94) {
    const party = register.personOf(account.person, account.place.city.country, account.opened);
    return { owner_kind: 'party', owner_id: party };
  }
  return { owner_kind: 'seller', owner_id: account.id };
}

function addOutcome({ book, settings }: Office, draw: Draw, { day, type, account, ...owner }: Told): void {
  if (day > LAST_DAY) return;
  const isComplaint = type === 'complaint';
  const euros = draw.at('euros').between(40, type === 'raid' ? 90_000 : 900);
  const isValued = draw.at('valued').chance(type === 'raid' ? 0.6 : 0.15);
  const value = isValued ? inMoneyOf(account.place.city.country, euros, day) : undefined;
  book.add('outcomes', {
    outcome_id: `o-${draw.at('id').hex(12)}`,
    ...owner,
    type: isComplaint ? 'removal' : type,
    occurred_at: dateText(day),
    value: value?.amount ?? null,
    currency: value?.currency ?? null,
    suspects:
      (type === 'raid' || type === 'arrest') && draw.at('counted').chance(0.6)
        ? draw.at('suspects').between(1, 7)
        : null,
    finding: isComplaint ? draw.at('words').pick(COMPLAINTS) : findingOf(settings, account.goods, draw.at('finding')),
  });
}

/** Buyers complain of copies, and as often of sizes and late parcels; either may be wrong. */
const COMPLAINTS = [
  'sahte ürün şikayeti',
  'buyer complaint: fake',
  'kalitesiz',
  'не е оригинал',
  'unclear',
  'wrong size',
  null,
];

function findingOf({ slander }: Settings, goods: Goods, draw: Draw): string | null {
  if (goods === 'fake') return draw.pick(['counterfeit', 'counterfeit', 'counterfeit', 'counterfeit', 'unclear', null]);
  if (draw.at('slandered').chance(slander)) return 'counterfeit';
  return draw.pick(['genuine', 'genuine', 'unclear', 'not authorised', null]);
}

/** From an account to those behind it: who posts, who supplies. Some of those only carried or sold honest goods. */
function followUp(office: Office, account: Account, draw: Draw): void {
  const behind = account.ties.filter(
    (tie) => erasOf(account, tie, draw.at('via').pick(['sender', 'bales', 'supplier'])).length > 0,
  );
  if (behind.length === 0) return;
  const { circle } = draw.at('whom').pick(behind);
  const day = dayIn(account, draw.at('day')) + draw.at('late').between(5, 60);
  const type = draw.at('type').pick(['raid', 'raid', 'arrest']);
  if (day > LAST_DAY) return;
  const party = partyOf(office, circle, day, type);
  addOutcome(office, draw, { owner_kind: 'party', owner_id: party, day, type, account });
  if (!draw.at('linked').chance(0.5)) return;
  const owner = office.register.personOf(account.person, account.place.city.country, account.opened);
  const to = { type: 'associate', to_kind: 'party', to_id: party, first_seen: dateText(day) };
  if (owner !== party) office.book.add('relations', { from_kind: 'party', from_id: owner, ...to });
}

function partyOf({ register }: Office, circle: Circle, day: number, type: string): string {
  const firm = type === 'raid' ? register.firmOf(circle, day) : undefined;
  return firm ?? register.personOf(circle.lead, circle.place.city.country, day);
}

/** On which days there was a raid in which halls. */
export function planRaids({ settings }: Office, halls: readonly Circle[]): ReadonlyMap<Circle, number> {
  const raided = halls.filter(({ draw }) => draw.at('raid').chance(0.3 * settings.met));
  return new Map(raided.map((hall) => [hall, LAST_DAY - hall.draw.at('raid-day').between(15, 500)]));
}

/** A raid goes through a whole hall in a morning: copies, remainders and honest goods on one list. */
export function writeRaids(office: Office, account: Account, raids: ReadonlyMap<Circle, number>): void {
  for (const { circle } of account.ties) {
    const day = raids.get(circle);
    if (day === undefined) continue;
    const { from, until } = lifeOf(account);
    const draw = account.draw.at('raid');
    const isSearched = draw.at('searched').chance(account.goods === 'plain' ? 0.12 : 0.4);
    if (day < from || day > until || !isSearched) continue;
    addOutcome(office, draw, { owner_kind: 'seller', owner_id: account.id, day, type: 'raid', account });
  }
}

/** Which brand lets an account sell it: most of its dealers are on the list, some no longer. */
export function writeAuthorisations({ book }: Office, { id, trade, goods, opened, draw: own }: Account): void {
  const draw = own.at('authorised');
  if (goods !== 'licensed' || !draw.at('listed').chance(0.85)) return;
  for (const [at, [brand]] of LINES[trade].brands.entries()) {
    if (!draw.at(at).chance(0.6)) continue;
    const until = draw.at(at).at('ends').chance(0.15) ? Math.min(LAST_DAY - 5, opened + 400) : null;
    book.add('authorisations', {
      brand,
      seller_id: id,
      valid_from: dateText(opened),
      valid_to: dateText(until === null ? null : Math.max(opened + 1, until)),
    });
  }
}
