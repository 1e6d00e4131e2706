import { dateText } from '#jobs/generate/days';
import { openSeller, showPlace } from './accounts.ts';
import type { Seller } from './model.ts';
import { BRANDS } from './brands.ts';
import { HOME } from './countries.ts';
import { writeGoods } from './goods.ts';
import { enterSeat, hubFor } from './hubs.ts';
import { addCompany, addPerson, personOf, recordOf, show } from './parties.ts';
import type { Party } from './model.ts';
import type { Scene, Stranger } from './scene.ts';
import { LAST } from './settings.ts';

/** An honest seller alone: private, in business under the own name, or with a company. */
export function writeSingle(scene: Scene, at: number): void {
  const draw = scene.draw.at('single').at(at);
  const country = draw.at('country').pick(HOME);
  const sort = draw.at('sort').weighted(['private', 'sole', 'limited'], (one) => SORTS[one] ?? 0);
  const person = draw.at('person');
  const seller = openSeller(scene, { draw, country, earliest: 0, isCaught: false });
  const trader = sort === 'private' ? null : addPerson(scene, person, country);
  if (trader && sort === 'limited') openCompany(scene, seller, trader);
  else if (trader) scene.clerk.relation({ from: trader, type: 'operates', to: seller });
  const own = trader ?? personOf(person, country);
  scene.clerk.mail(seller, own.mail);
  showPhone(scene, seller, own);
  showOther(scene, seller, own);
  scene.strangers.push(own);
  scene.book.belongs({ seller: seller.id });
  sell(scene, seller);
}

const SORTS: Readonly<Record<string, number>> = { private: 40, sole: 35, limited: 25 };

function openCompany(scene: Scene, seller: Seller, owner: Party): void {
  const draw = seller.draw.at('limited');
  const founded = seller.since - draw.at('before').between(5, 2_500);
  const company = addCompany(scene, { draw, country: owner.country, founded, chair: owner });
  const manner = scene.settings.honest;
  if (draw.at('declared').chance(0.85)) scene.clerk.relation({ from: owner, type: 'owns', to: company });
  enterSeat(scene, company, { draw: draw.at('seat'), manner });
  const record = recordOf(scene, company, { draw: draw.at('record'), chance: manner.secondRecord });
  scene.clerk.relation({ from: record, type: 'operates', to: seller });
  if (draw.at('shows').chance(0.5)) show(scene, company, 'mail');
}

/** Its phone: by chance one that a stranger gave up months before, or one it gives up itself. */
function showPhone({ clerk, settings, givenUp }: Scene, seller: Seller, own: Stranger): void {
  const draw = seller.draw.at('number');
  const free = givenUp[0];
  if (free && free.day + 60 < seller.since) {
    givenUp.shift();
    clerk.phone(seller, free.phone);
  } else if (seller.since < LAST - 400 && draw.at('gives-up').chance(2 * settings.noise.recycledPhone)) {
    const day = seller.since + draw.at('day').between(30, 200);
    givenUp.push({ phone: own.phone, day });
    clerk.phone(seller, own.phone, { first_seen: dateText(seller.since), last_seen: dateText(day) });
  } else if (draw.at('has').chance(0.88)) clerk.phone(seller, own.phone);
}

function showOther(scene: Scene, seller: Seller, own: Party): void {
  const { clerk } = scene;
  const { draw } = seller;
  showHome(scene, seller, own);
  if (draw.at('has-bank').chance(0.85)) clerk.bank(seller, own.bank, null);
  if (draw.at('has-device').chance(0.3)) clerk.mark(seller, 'device', draw.at('device').hex(16));
  if (draw.at('stock').chance(0.04))
    clerk.mark(seller, 'image', scene.draw.at('stock').at(draw.at('pic').between(0, 60)).hex(16));
  if (draw.at('office').chance(0.03)) clerk.mark(seller, 'ip', `203.0.113.${draw.at('ip').between(1, 120)}`);
  if (draw.at('books').chance(0.03)) clerk.mail(seller, hubFor(scene, 'accountant', draw.at('which')).mail);
}

/** Its home: by chance that of a relative who sells as well. */
function showHome(scene: Scene, seller: Seller, own: Stranger): void {
  const { clerk, settings, strangers } = scene;
  const { draw } = seller;
  if (strangers.length > 0 && draw.at('family').chance(settings.noise.family)) {
    const relative = draw.at('relative').pick(strangers);
    clerk.address(seller, 'home', relative.place);
    if (draw.at('same-phone').chance(0.25)) clerk.phone(seller, relative.phone);
  } else if (draw.at('home').chance(0.6)) clerk.address(seller, 'home', own.place);
  else showPlace(scene, seller, false);
}

function sell(scene: Scene, seller: Seller): void {
  const draw = seller.draw.at('sells');
  const brands = [draw.at('one').pick(BRANDS), draw.at('two').pick(BRANDS)];
  const plan = {
    brands,
    authorised: draw.at('authorised').chance(0.05) ? brands.slice(0, 1) : [],
    sender: hubFor(scene, 'sender', draw.at('sender')).name,
    signed: new Set<number>(),
  };
  writeGoods(scene, seller, { plan, isCaught: false, groupSender: 0.2 });
}
