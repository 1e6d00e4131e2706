import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Party } from './model.ts';
import type { Country } from './countries.ts';
import { companyName, personName, writeCompany, writePerson } from './names.ts';
import { placeIn } from './places.ts';
import type { Scene } from './scene.ts';
import { LAST, SPAN } from './settings.ts';
import { bankIn, companyMail, mistype, phoneIn, privateMail } from './values.ts';

/** What a new company takes over from another, and who runs it. */
export interface Founding {
  readonly draw: Draw;
  readonly country: Country;
  readonly founded: number;
  readonly chair: Party;
  readonly isHolding?: boolean;
  readonly shared?: Partial<Pick<Party, 'place' | 'mail' | 'bank'>>;
}

/** A person, entered in the parties. */
export function addPerson(scene: Scene, draw: Draw, country: Country): Party {
  const person = personOf(draw, country);
  enter(scene, person, draw.at('entry'));
  return person;
}

/** A person with all it could show, entered nowhere. */
export function personOf(draw: Draw, country: Country): Party {
  const name = personName(draw.at('name'), country);
  return {
    kind: 'party',
    id: `pa:${draw.at('id').code(10)}`,
    since: LAST - SPAN - draw.at('since').between(0, 2_000),
    until: null,
    type: 'person',
    name,
    country,
    number: null,
    chair: null,
    // Drawn when asked for: most people show but one or two of these.
    get place() {
      return placeIn(draw.at('place'), country);
    },
    get mail() {
      return privateMail(draw.at('mail'), name);
    },
    get phone() {
      return phoneIn(draw.at('phone'), country);
    },
    get bank() {
      return bankIn(draw.at('bank'), country);
    },
  };
}

/** A company, entered in the parties. */
export function addCompany(scene: Scene, { draw, country, founded, chair, isHolding, shared }: Founding): Party {
  const name = companyName(draw.at('name'), isHolding ?? false);
  const company: Party = {
    kind: 'party',
    id: `pa:${draw.at('id').code(10)}`,
    since: founded,
    until: null,
    type: 'company',
    name,
    country,
    number: draw.at('register').digits(country.code === 'DE' ? 7 : 9),
    place: placeIn(draw.at('place'), country),
    mail: companyMail(draw.at('mail'), name),
    phone: phoneIn(draw.at('phone'), country),
    bank: bankIn(draw.at('bank'), country),
    chair,
    ...shared,
  };
  enter(scene, company, draw.at('entry'));
  return company;
}

/**
 * The record by which the platform knows a party: the register's own, or by chance a second one that has the same number
 * (a company) or the same home (a person).
 */
export function recordOf(scene: Scene, party: Party, { draw, chance }: { draw: Draw; chance: number }): Party {
  const known = scene.records.get(party.id);
  if (known !== undefined) return known ?? party;
  const isTwo = draw.chance(chance);
  const second = isTwo ? { ...party, id: `pa:${draw.at('id').code(10)}` } : null;
  scene.records.set(party.id, second);
  if (!second) return party;
  enter(scene, second, draw.at('entry'));
  if (party.type === 'person') for (const one of [party, second]) scene.clerk.address(one, 'home', party.place);
  return second;
}

/** Who signs for a party. */
export function chairOf(party: Party): Party {
  return party.chair ?? party;
}

function enter({ book, settings }: Scene, party: Party, draw: Draw): void {
  const { type, name, country, number, since } = party;
  const writing = { draw: draw.at('name'), messy: settings.messy };
  book.add('parties', {
    party_id: party.id,
    type,
    name: type === 'person' ? writePerson(name, writing.draw, settings.messy) : writeCompany(name, country, writing),
    registration_number: number && writeNumber(number, country, { draw, ...settings }),
    country: country.code,
    status: type === 'company' ? 'active' : null,
    founded_at: type === 'company' ? dateText(since) : null,
  });
}

function writeNumber(number: string, country: Country, how: { draw: Draw; messy: number; typo: number }): string {
  const { draw, messy, typo } = how;
  const right = draw.at('typo').chance(typo) ? mistype(number, draw.at('typed')) : number;
  const isMessy = draw.at('number').chance(messy);
  if (country.code === 'DE') return isMessy ? `hrb${right}` : `HRB ${right}`;
  return isMessy ? `${right.slice(0, 3)} ${right.slice(3, 6)} ${right.slice(6)}` : right;
}

/** Shows one thing of a party: in the register or as its contact. */
export function show({ clerk }: Scene, party: Party, what: 'address' | 'mail' | 'phone' | 'bank' | 'chair'): void {
  if (what === 'address') clerk.address(party, party.type === 'person' ? 'home' : 'business', party.place);
  else if (what === 'mail') clerk.mail(party, party.mail);
  else if (what === 'phone') clerk.phone(party, party.phone);
  else if (what === 'bank') clerk.bank(party, party.bank, party.name.split('|')[0] ?? null);
  else if (party.chair) clerk.relation({ from: party.chair, type: 'directs', to: party });
}
