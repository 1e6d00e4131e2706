import { dateText } from '#jobs/generate/days';
import type { Row } from '../../book.ts';
import type { Account, Company, Supplier, Supply } from '../model.ts';
import type { Desk } from './desk.ts';

/** Owners that are declared, of those who have a company; the hidden side declares as others do. */
const DECLARED = 0.75;
const DIRECTED = 0.6;
/** Registers seldom say that the heads of two companies are one person. */
const KNOWN_AGAIN = 0.5;
const ON_FILE = 0.6;

/**
 * Writes down whose company an account is, and who supplies it.
 * @returns the id of the company, where it is declared
 */
export function writeOwners(desk: Desk, account: Account): string | null {
  for (const supply of account.operator.supplies) writeSupply(desk, account, supply);
  const { company, draw } = account;
  if (!company || !draw.at('declares').chance(DECLARED * desk.plan.settings.known)) return null;
  writeCompany(desk, account, company);
  if (draw.at('directed').chance(DIRECTED)) writeDirector(desk, account, company);
  return company.id;
}

function writeCompany({ book }: Desk, { operator, id, opened }: Account, company: Company): void {
  book.add('parties', {
    party_id: company.id,
    type: 'company',
    name: company.name,
    registration_number: company.number,
    country: operator.person.country.code,
    founded_at: dateText(company.founded),
  });
  const to = { to_kind: 'seller', to_id: id, first_seen: dateText(opened) };
  book.add('relations', { from_kind: 'party', from_id: company.id, type: 'operates', ...to });
}

function writeDirector(desk: Desk, { holder, draw }: Account, { id, founded }: Company): void {
  const key = draw.at('known again').chance(KNOWN_AGAIN) ? holder.key : id;
  const party = `per:${desk.plan.root.at('director').at(key).hex(12)}`;
  const name = desk.pen.name(draw.at('director'), holder.name);
  addParty(desk, party, { type: 'person', name, country: holder.country.code });
  const to = { to_kind: 'party', to_id: id, first_seen: dateText(founded) };
  desk.book.add('relations', { from_kind: 'party', from_id: party, type: 'directs', ...to });
}

function addParty({ book, parties }: Desk, id: string, row: Row): void {
  if (parties.has(id)) return;
  parties.add(id);
  book.add('parties', { party_id: id, ...row });
}

/** Of few purchases it is on file who supplies whom. */
function writeSupply(desk: Desk, account: Account, { supplier, shows, from, until }: Supply): void {
  if (!shows.related || !account.draw.at('supply on file').at(supplier.key).chance(ON_FILE)) return;
  const start = Math.max(from, account.opened);
  if (until !== null && until <= start) return;
  const party = `sup:${desk.plan.root.at('supplier party').at(supplier.key).hex(12)}`;
  writeSupplier(desk, party, supplier);
  desk.book.add('relations', {
    from_kind: 'party',
    from_id: party,
    type: 'supplies',
    to_kind: 'seller',
    to_id: account.id,
    first_seen: dateText(start),
    last_seen: dateText(until),
  });
}

function writeSupplier(desk: Desk, party: string, { name, purse, depot, key }: Supplier): void {
  if (desk.parties.has(party)) return;
  const draw = desk.plan.root.at('supplier rows').at(key);
  const country = purse.country.code;
  addParty(desk, party, { type: 'company', name: desk.pen.name(draw.at('name'), name), country });
  const owner = { owner_kind: 'party', owner_id: party };
  desk.book.add('payment_accounts', {
    ...owner,
    scheme: purse.scheme,
    account: purse.account,
    holder: desk.pen.name(draw.at('holder'), purse.holder),
    institution: purse.institution,
    country,
  });
  if (draw.at('depot').chance(ON_FILE))
    desk.book.add('addresses', { ...owner, role: 'warehouse', ...desk.pen.address(draw.at('address'), depot) });
}
