import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { bondsOf } from './bonds.ts';
import type { Country } from './countries.ts';
import { writeGoods } from './goods.ts';
import type { Group } from './group-state.ts';
import { hubFor } from './hubs.ts';
import { personName, shopName } from './names.ts';
import { show } from './parties.ts';
import type { Party, Seller } from './model.ts';
import { placeIn } from './places.ts';
import type { Scene } from './scene.ts';
import { LAST, SPAN, type Hold } from './settings.ts';
import type { Desk } from './shape.ts';
import { bankIn, phoneIn, privateMail, type Phone } from './values.ts';

/** What the accounts of one operator have in common. */
export interface DeskOffice {
  readonly desk: Desk;
  readonly draw: Draw;
  readonly mail: string;
  readonly phone: Phone;
  readonly device: string;
}

/** What a new account is to be. */
export interface Opening {
  readonly draw: Draw;
  readonly country: Country;
  /** Day from which it can be open. */
  readonly earliest: number;
  /** Whether the platform has found it out: it may be closed then. */
  readonly isCaught: boolean;
}

/** Opens a seller account. */
export function openSeller(scene: Scene, { draw, country, earliest, isCaught }: Opening): Seller {
  const opened = draw.at('opened').between(Math.min(LAST - 12, Math.max(earliest, LAST - SPAN)), LAST - 10);
  const isClosed = draw.at('closed').chance(isCaught ? 0.3 : 0.05);
  const closed = isClosed ? draw.at('closing').between(opened + 8, LAST) : null;
  const id = `shop:${draw.at('id').code(10)}`;
  const why = isCaught
    ? ['counterfeit goods', 'brand complaints', 'policy violations']
    : ['inactive', 'own request', 'tax papers missing'];
  scene.book.add('sellers', {
    seller_id: id,
    platform: draw.at('platform').pick(['bazaro', 'bazaro', 'kaufgut']),
    name: shopName(draw.at('name')),
    status: !isClosed ? 'open' : isCaught ? 'suspended' : 'closed',
    opened_at: dateText(opened),
    closed_at: dateText(closed),
    closure_reason: isClosed ? draw.at('reason').pick(why) : null,
    country: country.code,
  });
  return { kind: 'seller', id, since: opened, until: closed, draw, country };
}

interface Work {
  readonly office: DeskOffice;
  readonly company: Party;
  /** The company as the platform knows it. */
  readonly record: Party;
  readonly accounts: number;
}

/** Opens the accounts of one company. */
export function openDeskAccounts(group: Group, work: Work): void {
  for (let at = 0; at < work.accounts; at++) openDeskAccount(group, work, work.office.draw.at(work.company.id).at(at));
}

function openDeskAccount(group: Group, { office, company, record }: Work, draw: Draw): void {
  const { scene, manner, kind, key } = group;
  const isCaught = group.goods.signed.has(group.opened++);
  const seller = openSeller(scene, { draw, country: company.country, earliest: company.since + 5, isCaught });
  const holds = bondsOf<Hold>(manner.holds, draw.at('holds'), true);
  if (holds.has('operates')) scene.clerk.relation({ from: record, type: 'operates', to: seller });
  hold({ group, seller, company, holds });
  showOwn({ group, seller, office, holds });
  const several = office.desk.companies.reduce((sum, count) => sum + count, 0) > 1;
  const operator = kind === 'racket' || several ? `${key} ${office.desk.key}` : null;
  scene.book.belongs({ seller: seller.id, operator, racket: kind === 'racket' ? key : null });
  if (kind === 'racket') hide(scene, seller);
  writeGoods(scene, seller, { plan: group.goods, isCaught, groupSender: manner.groupSender });
}

interface Held {
  readonly group: Group;
  readonly seller: Seller;
  readonly holds: ReadonlySet<Hold>;
}

/** What the account shares with its company; the company shows the same. */
function hold({ group, seller, company, holds }: Held & { company: Party }): void {
  const { scene } = group;
  const { clerk } = scene;
  for (const what of ['bank', 'mail', 'phone', 'address'] as const) if (holds.has(what)) show(scene, company, what);
  if (holds.has('bank')) clerk.bank(seller, company.bank, company.name);
  if (holds.has('mail')) clerk.mail(seller, company.mail);
  if (holds.has('phone')) clerk.phone(seller, company.phone);
  if (holds.has('address')) clerk.address(seller, 'business', company.place);
}

/** What it shows besides: values of its desk or fresh ones. */
function showOwn({ group, seller, office, holds }: Held & { office: DeskOffice }): void {
  const { clerk } = group.scene;
  const { draw, country } = seller;
  const isOfDesk = (what: string) => draw.at('desk').at(what).chance(group.manner.sameDesk);
  const person = personName(draw.at('clerk'), country);
  if (!holds.has('mail')) clerk.mail(seller, isOfDesk('mail') ? office.mail : privateMail(draw.at('mail'), person));
  if (!holds.has('phone')) clerk.phone(seller, isOfDesk('phone') ? office.phone : phoneIn(draw.at('phone'), country));
  if (draw.at('has-device').chance(0.4)) {
    clerk.mark(seller, 'device', isOfDesk('device') ? office.device : draw.at('device').hex(16));
  }
  if (!holds.has('bank') && draw.at('has-bank').chance(0.8)) clerk.bank(seller, bankIn(draw.at('bank'), country), null);
  showPlace(group.scene, seller, holds.has('address'));
}

/** Where its parcels leave from, where that is known: a depot of many or a place of its own. */
export function showPlace(scene: Scene, seller: Seller, hasAddress: boolean): void {
  const { draw, country } = seller;
  if (draw.at('depot').chance(scene.settings.noise.depot)) {
    scene.clerk.address(seller, 'warehouse', hubFor(scene, 'depot', draw.at('which-depot')).place);
  } else if (!hasAddress && draw.at('has-place').chance(0.6)) {
    scene.clerk.address(seller, 'business', placeIn(draw.at('place'), country));
  }
}

/** Camouflage: a value of an honest stranger. */
function hide({ clerk, settings, strangers }: Scene, seller: Seller): void {
  const draw = seller.draw.at('hide');
  if (strangers.length === 0 || !draw.chance(settings.camouflage)) return;
  const stranger = draw.at('whom').pick(strangers);
  const what = draw.at('what').pick(['mail', 'phone', 'address']);
  if (what === 'mail') clerk.mail(seller, stranger.mail);
  else if (what === 'phone') clerk.phone(seller, stranger.phone);
  else clerk.address(seller, 'return', stranger.place);
}
