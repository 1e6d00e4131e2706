import { dated, type Account, type Company, type Desk, type Operator } from '../model.ts';
import { LAST, type Person } from '../people.ts';
import { spellName, spellPlace } from '../words/spelling.ts';

/** How often a register has another entry for each office that a person holds. */
const ENTRY_EACH = 0.35;
/** How often a marketplace keeps a record of a company of its own. */
const OWN_RECORD = 0.3;
/** How often it is told who stands behind an account at all. */
const TOLD = 0.8;

/** Writes who is behind an account: the company and its people, or a person. */
export function writeOwner(desk: Desk, account: Account): void {
  const { book } = desk;
  const { company, person, draw, id } = account;
  if (company) writeCompany(desk, company);
  if (!draw.at('ownerTold').chance(company ? TOLD : 0.5)) return;
  const party = company ? recordOf(desk, account, company) : writePerson(desk, person, person.id);
  book.add('relations', {
    from_kind: 'party',
    from_id: party,
    type: 'operates',
    to_kind: 'seller',
    to_id: id,
    first_seen: dated(account.opened),
  });
}

/** The party that a marketplace names: that of the register, or its own record of the same company. */
function recordOf({ book, parties, firstDay }: Desk, { draw, platform, opened }: Account, company: Company): string {
  const one = draw.at('record');
  // A record has no day, so those of later accounts would be known too soon.
  if (opened > firstDay || !one.at('own').chance(OWN_RECORD)) return partyOf(company);
  const id = `${platform}:${company.id}`;
  if (!parties.has(id)) {
    parties.add(id);
    book.add('parties', {
      party_id: id,
      type: 'company',
      name: spellName(one.at('name'), company.name),
      country: company.country,
      registration_number: one.at('numbered').chance(0.6) ? company.number.toLowerCase().replace(' ', '') : null,
    });
  }
  return id;
}

export const partyOf = ({ id }: Company): string => `company:${id}`;

/** Writes a company as the register has it, once. */
function writeCompany(desk: Desk, company: Company): void {
  const { book, parties, plan, firstDay } = desk;
  const id = partyOf(company);
  if (parties.has(id)) return;
  parties.add(id);
  const draw = plan.root.at('register').at(id);
  // The register was copied on the day of the first delivery: later ends are not in it.
  const isDissolved = company.dissolved !== null && company.dissolved <= firstDay;
  const isDated = company.founded > firstDay || draw.at('dated').chance(0.85);
  book.add('parties', {
    party_id: id,
    type: 'company',
    name: company.name,
    country: company.country,
    registration_number: draw.at('numbered').chance(0.92) ? company.number : null,
    status: isDissolved ? draw.at('status').pick(['dissolved', 'struck off']) : 'active',
    founded_at: isDated ? dated(company.founded) : null,
    dissolved_at: isDissolved ? dated(company.dissolved) : null,
  });
  book.add('addresses', {
    owner_kind: 'party',
    owner_id: id,
    role: 'registered',
    first_seen: dated(company.founded),
    ...spellPlace(draw.at('seat'), company.registered),
  });
  writeReached(desk, company);
  writePeople(desk, company);
}

/** Registers and tax forms name the accountant or the agent where the company has no telephone of its own. */
function writeReached({ book, plan }: Desk, company: Company): void {
  const { accountant, agent, founded, country } = company;
  const draw = plan.root.at('reached').at(company.id);
  const add = (kind: 'phone' | 'email', value: string) =>
    book.add('contacts', {
      owner_kind: 'party',
      owner_id: partyOf(company),
      kind,
      value,
      country,
      first_seen: dated(Math.min(LAST, founded)),
    });
  if (accountant && draw.at('phone').chance(0.25)) add('phone', accountant.phone);
  if (accountant && draw.at('email').chance(0.25)) add('email', accountant.email);
  if (agent && draw.at('agent').chance(0.25)) add('email', agent.email);
}

function writePeople(desk: Desk, company: Company): void {
  const { book, plan } = desk;
  const add = (person: Person, type: 'directs' | 'owns') => {
    const draw = plan.root.at('office').at(company.id).at(type);
    // Not every register tells who owns a company.
    if (!draw.at('told').chance(type === 'directs' ? 0.9 : 0.45)) return;
    const entry = draw.at('each').chance(ENTRY_EACH) ? `${person.id}${company.id.slice(0, 3)}` : person.id;
    book.add('relations', {
      from_kind: 'party',
      from_id: writePerson(desk, person, entry),
      type,
      to_kind: 'party',
      to_id: partyOf(company),
      first_seen: dated(company.founded),
    });
  };
  for (const director of company.directors) add(director, 'directs');
  if (company.owner) add(company.owner, 'owns');
}

function writePerson({ book, parties, plan }: Desk, person: Person, entry: string): string {
  const id = `person:${entry}`;
  if (parties.has(id)) return id;
  parties.add(id);
  const draw = plan.root.at('person').at(id);
  book.add('parties', {
    party_id: id,
    type: 'person',
    name: spellName(draw.at('name'), person.name),
    country: draw.at('country').chance(0.7) ? person.country : null,
  });
  if (draw.at('home').chance(0.3)) {
    book.add('addresses', {
      owner_kind: 'party',
      owner_id: id,
      role: 'home',
      ...spellPlace(draw.at('at'), person.home),
    });
  }
  return id;
}

/** Writes who is known to supply an account. */
export function writeSupplier(desk: Desk, operator: Operator, account: Account): void {
  const { plan, book, parties } = desk;
  const { racket, pool, kind } = operator;
  const draw = account.draw.at('supplier');
  const rate = racket ? plan.settings.supplies : kind === 'lone' ? 0 : 0.05;
  if (!draw.at('told').chance(rate)) return;
  const origin = racket?.workshop.origins[0];
  const wholesaler = pool?.supplier ?? operator.draw.at('supplier').pick(plan.market.wholesalers);
  const name = racket?.workshop.senders[0] ?? wholesaler.name;
  const id = `supplier:${plan.root.at('supplier').at(name).code(8)}`;
  if (!parties.has(id)) {
    parties.add(id);
    const founded_at = racket ? dated(racket.times[0]) : null;
    book.add('parties', { party_id: id, type: 'company', name, country: (origin ?? wholesaler).country, founded_at });
  }
  book.add('relations', {
    from_kind: 'party',
    from_id: id,
    type: 'supplies',
    to_kind: 'seller',
    to_id: account.id,
    first_seen: dated(Math.min(LAST, account.opened + draw.at('late').between(5, 90))),
  });
}
