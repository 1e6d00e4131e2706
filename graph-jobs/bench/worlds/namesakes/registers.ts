import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { mailOf, type Account } from './cast.ts';
import { COMPANY_WORDS } from './place-words.ts';
import { COUNTRY, seen, type Ledger } from './ledger.ts';
import { cardOf, someone, type Person } from './people.ts';
import { placeOf, type Place } from './places.ts';
import { CAST } from './settings.ts';

/** Who a register speaks of, and where from. */
interface Entry {
  readonly id: string;
  readonly person: Person;
  readonly home: Place;
  readonly draw: Draw;
}

/**
 * Writes down who stands behind an account. Every office opens a new file and never looks for an old one, so that
 * somebody with two accounts is two parties, and at times somebody with one account, too.
 */
export function writeParties(ledger: Ledger, member: Account): void {
  const { draw, person, home, id } = member;
  const own = draw.at('party');
  if (own.at('is known').chance(0.6)) {
    const entry = { id: `p-${id}-a`, person, home, draw: own.at('first') };
    writePerson(ledger, member, entry);
    if (isCompany(member)) writeCompany(ledger, member, entry);
    else relate(ledger, member, { party: entry.id, type: own.at('relation').pick(['operates', 'owns']) });
    if (own.at('again').chance(0.08)) {
      const again = { id: `p-${id}-b`, person, home, draw: own.at('second') };
      writePerson(ledger, member, again);
      relate(ledger, member, { party: again.id, type: 'directs' });
    }
  }
  for (const [at, director] of member.directors.entries()) {
    const office = placeOf(director.people, director.draw.at('home'));
    const entry = {
      id: `p-${id}-${'cdefgh'.charAt(at)}`,
      person: director,
      home: office,
      draw: own.at('director').at(at),
    };
    writePerson(ledger, member, entry);
    relate(ledger, member, { party: entry.id, type: 'directs' });
  }
}

function isCompany({ group, draw }: Account): boolean {
  const own = group.kind === 'operator' && !group.racket ? group.draw : draw;
  return own.at('is company').chance(CAST.byCompany);
}

/** Two of identity number, address and mailbox each time: any two entries of one person have one in common. */
function writePerson({ book, scribe, persons }: Ledger, member: Account, { id, person, home, draw }: Entry): void {
  const mail = mailOf(person);
  const isMissing = draw.at('missing').pick(['card', 'address', 'mail'] as const);
  const { first_seen, last_seen } = seen(member, id);
  persons.set(id, `person:${person.draw.hex(16)}`);
  book.add('parties', {
    party_id: id,
    type: 'person',
    name: scribe.name(person, draw.at('name')),
    registration_number: isMissing === 'card' ? null : writeNumber(cardOf(person), draw, scribe.manner.mess),
    country: COUNTRY,
    founded_at: null,
  });
  const owner = { owner_kind: 'party', owner_id: id, first_seen, last_seen };
  if (isMissing !== 'address') {
    book.add('addresses', { ...owner, role: 'home', ...scribe.place(home, draw.at('home')), country: COUNTRY });
  }
  if (isMissing !== 'mail') {
    book.add('contacts', { ...owner, kind: 'email', value: scribe.text(mail, draw.at('mail')) });
  }
}

function writeNumber(card: string, draw: Draw, mess: number): string {
  if (!draw.at('number mess').chance(mess)) return card;
  const parts = [card.slice(0, 6), card.slice(6, 14), card.slice(14)];
  return draw.at('number way').pick([card, parts.join(' '), parts.join('-')]);
}

function relate({ book }: Ledger, member: Account, { party, type }: { party: string; type: string }): void {
  const { first_seen, last_seen } = seen(member, party);
  book.add('relations', {
    from_kind: 'party',
    from_id: party,
    type,
    to_kind: 'seller',
    to_id: member.id,
    first_seen,
    last_seen,
  });
}

/** The company that an account runs under; an honest owner of several shops has one for all of them. */
function writeCompany(ledger: Ledger, member: Account, boss: Entry): void {
  const { book, scribe, persons } = ledger;
  const { group, draw } = member;
  const isOne = group.kind === 'operator' && !group.racket;
  const firm = (isOne ? group.draw : draw).at('company');
  const own = draw.at('company entry');
  const id = `p-${member.id}-z`;
  persons.set(id, `company:${firm.hex(16)}`);
  book.add('parties', {
    party_id: id,
    type: 'company',
    name: writeFirm(firm, own, ledger),
    registration_number: own.at('numbered').chance(0.85) ? `91${firm.at('number').digits(16)}` : null,
    country: COUNTRY,
    status: 'active',
    founded_at: dateText(member.opened - draw.at('founded').between(0, 900)),
  });
  const office = isOne ? placeOf(boss.person.people, firm.at('office')) : member.home;
  const owner = { owner_kind: 'party', owner_id: id, ...seen(member, id) };
  book.add('addresses', { ...owner, role: 'registered', ...scribe.place(office, own), country: COUNTRY });
  relate(ledger, member, { party: id, type: 'operates' });
  const relation = { from_kind: 'party', from_id: boss.id, type: 'directs', to_kind: 'party', to_id: id };
  book.add('relations', { ...relation, ...seen(member, 'directs') });
}

/** Two words out of nine and a legal form: many companies have the same name. */
function writeFirm(firm: Draw, own: Draw, { scribe: { manner } }: Ledger): string {
  const { people } = someone(firm);
  const words = [firm.at('first').pick(COMPANY_WORDS[people]), firm.at('second').pick(COMPANY_WORDS[people])];
  if (own.at('script').chance(manner.script)) {
    const native = words.map((word) => word.native);
    return people === 'han' ? `${native.join('')}贸易有限公司` : native.join(' ');
  }
  const isMessy = own.at('mess').chance(manner.mess);
  const latin = words.map((word, at) => (isMessy ? own.at('spell').at(at).pick(word.latin) : (word.latin[0] ?? '')));
  const form = isMessy ? own.at('form').pick(['Co., Ltd.', 'CO LTD', 'Company Limited', 'Ltd', 'd.o.o.']) : 'Co., Ltd.';
  return `${latin.join(' ')} Trading ${form}`;
}
