import type { Book } from '../book.ts';
import type { Fair } from './model.ts';
import { companyIdOf, showing, type Scene } from './scribe.ts';
import type { Settings } from './settings.ts';
import { personOf, typedAddress, typedCompany } from './values.ts';

/** Companies whose director a register tells, and those with a number. */
const DIRECTED = 0.55;
const NUMBERED = 0.5;

/** The account, its company and who directs it: the family's head, a cousin, or one who directs many. */
export function writeFirm(scene: Scene): void {
  const { book, family, firm, settings, first, last } = scene;
  const { draw } = firm;
  const told = draw.at('country').uniform();
  book.add('sellers', {
    seller_id: firm.id,
    platform: draw.at('site').pick(['globalsource', 'madefor', 'fairguide']),
    name: typedCompany(firm.name, draw.at('typed name'), settings.typed),
    status: firm.closed === null ? 'open' : 'closed',
    opened_at: first,
    closed_at: last,
    closure_reason: firm.closed !== null && draw.at('why').chance(0.5) ? 'membership ended' : null,
    country: told < 0.1 ? null : told < 0.14 ? 'HK' : family.district.country,
  });
  if (!scene.isDeclared) return;
  const company = companyIdOf(scene);
  book.add('parties', {
    party_id: company,
    type: 'company',
    name: typedCompany(firm.name, draw.at('typed party'), settings.typed),
    registration_number: draw.at('numbered').chance(NUMBERED) ? draw.at('number').digits(18) : null,
    country: family.district.country,
  });
  relate(scene, 'operates', { kind: 'party', id: company }, { kind: 'seller', id: firm.id });
  if (draw.at('directed').chance(DIRECTED)) writeDirector(scene, company);
}

/** One party a person and a register's entry: the same name is the same id only within a house or a family. */
function writeDirector(scene: Scene, company: string): void {
  const { family, firm } = scene;
  const house = showing(scene, 'director');
  const shared = house ? firm.draw.at('director').pick(house.directors) : null;
  const head = firm.draw.at('head').chance(0.6);
  const own = head ? family.draw.at('head') : firm.draw.at('cousin');
  const name = shared ?? personOf(own, family.district.country);
  const id = shared && house ? `${house.draw.at(shared).hex(10)}` : own.at('id').hex(10);
  // Half of the registers give no id of a person: each company has its own entry of the same name.
  const isOne = firm.draw.at('one entry').chance(0.5);
  const party = isOne ? `pe-${id}` : `pe-${company}`;
  addOnce(scene.book, { party_id: party, type: 'person', name, country: family.district.country });
  relate(scene, 'directs', { kind: 'party', id: party }, { kind: 'party', id: company });
}

const added = new WeakMap<Book, Set<string>>();

/** Adds a party that several rows speak of. */
function addOnce(book: Book, party: { readonly party_id: string } & Readonly<Record<string, string | null>>): void {
  const known = added.get(book) ?? new Set();
  added.set(book, known);
  if (known.has(party.party_id)) return;
  known.add(party.party_id);
  book.add('parties', party);
}

interface End {
  readonly kind: string;
  readonly id: string;
}

/** A relation from one to another. */
export function relate({ book, first }: Pick<Scene, 'book' | 'first'>, type: string, from: End, to: End): void {
  book.add('relations', {
    from_kind: from.kind,
    from_id: from.id,
    type,
    to_kind: to.kind,
    to_id: to.id,
    first_seen: first,
  });
}

/** Factories and importers of houses, chains and workshops: companies that have no account of their own. */
export function writeOthers(book: Book, { houses, chains, workshops }: Fair, settings: Settings): void {
  for (const { draw, id, name, address } of [...houses.flatMap((house) => house.factories), ...workshops]) {
    addOnce(book, { party_id: id, type: 'company', name, country: address.district.country });
    const full = typedAddress(address, draw.at('typed'), settings.typed);
    book.add('addresses', {
      owner_kind: 'party',
      owner_id: id,
      role: 'business',
      full,
      country: address.district.country,
    });
  }
  for (const { id, name, country } of [...houses.flatMap((house) => house.importers), ...chains])
    addOnce(book, { party_id: id, type: 'company', name, country });
}
