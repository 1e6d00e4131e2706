import { saying, type CounterEvidence } from '@ringbreaker/cypher/domain';
import { cleanName } from '@ringbreaker/cypher/values';
import type { Community, Tie } from './community.ts';
import type { PayeeFacts } from './facts.ts';
import { groupBy } from '../links/group-by.ts';
import { isHeldTogether } from '../red-flags/held-together.ts';
import { countOperators, sellersOf } from '../red-flags/red-flag.ts';
import { tellRoughly } from './rough-count.ts';

const CONTACTS = new Set(['Phone', 'Email', 'Handle', 'Domain']);
const OPERATORS = 3;
const SHOWN = 3;
const EVIDENCE = 50;
/** Words by which an address says that many receive their mail there. */
const MAIL_PLACE =
  /\b(p\.?\s?o\.?\s?box|pmb|virtual|business cent(re|er)|coworking|mail ?box|suite|postfach|apartado|casella postale|boîte postale)\b|信箱/i;

/** What honest groups share, too: each reading says what it rests on, and leaves the judgement to who reads it. */
export function findHonestReadings(community: Community): CounterEvidence[] {
  return [
    ...depots(community),
    ...importers(community),
    ...agencies(community),
    ...mailPlaces(community),
    ...families(community),
  ];
}

/** Customers of one depot, wholesaler or consolidator ship from one place, or under one name, and share nothing else. */
function depots(community: Community): CounterEvidence[] {
  return sharedAlone(community, ['Origin', 'Sender']).map((tie) =>
    reading(
      tie,
      saying`${tie.members.length} members ship ${tie.kind === 'Origin' ? 'from one place' : 'under one name'} and hardly share anything else: customers of one depot or wholesaler look the same.`,
    ),
  );
}

/** Suppliers of one importer or chain send to one address, or to one name, and share nothing else. */
function importers(community: Community): CounterEvidence[] {
  return sharedAlone(community, ['Destination', 'Recipient']).map((tie) =>
    reading(
      tie,
      saying`${tie.members.length} members send ${tie.kind === 'Destination' ? 'to one address' : 'freight to one recipient'} and hardly share anything else: suppliers of one importer look the same.`,
    ),
  );
}

/** Ties of some kinds whose users, of several operators, are hardly held together by anything else. */
function sharedAlone(community: Community, kinds: readonly string[]): Tie[] {
  return community.ties
    .filter(({ kind, members }) => kinds.includes(kind) && countOperators(community, members) >= OPERATORS)
    .filter(({ members }) => !isHeldTogether(community, members))
    .slice(0, SHOWN);
}

/** Clients of one agency give its contact and are each paid into an account of their own. */
function agencies(community: Community): CounterEvidence[] {
  const accounts = community.ties.filter(({ kind }) => kind === 'PaymentAccount' || kind === 'Device');
  return community.ties
    .filter(({ kind, members }) => CONTACTS.has(kind) && countOperators(community, members) >= OPERATORS)
    .filter(({ members }) => !accounts.some((account) => sharedBy(account, members) > 1))
    .slice(0, SHOWN)
    .map((tie) =>
      reading(
        tie,
        saying`${tie.members.length} members give one contact but share neither an account nor a device: clients of one agency look the same.`,
      ),
    );
}

/** An address that many give, by its own words or by their number. */
function mailPlaces({ signals }: Community): CounterEvidence[] {
  return [...groupBy(signals.addresses, ({ address }) => address).values()]
    .map((rows) => ({ rows, sellers: sellersOf(rows), users: Math.max(...rows.map(({ users }) => users)) }))
    .filter(({ sellers }) => sellers.length > 1)
    .sort((a, b) => b.sellers.length - a.sellers.length)
    .slice(0, SHOWN)
    .map(({ rows, sellers, users }) => ({
      kind: 'provider',
      says: MAIL_PLACE.test(rows[0]?.display ?? '')
        ? saying`${sellers.length} members give an address whose words are those of a mail box or an office for many; ${tellRoughly(users)} give it in all.`
        : saying`${sellers.length} members give an address that ${tellRoughly(users)} sellers, stores and owners give, as in a business park or at a depot.`,
      sellers,
      evidence: rows.slice(0, EVIDENCE).map(({ owner, address }) => ({ from: owner, type: 'LOCATED_AT', to: address })),
    }));
}

/** Owners of one family name run shops of their own and share a house. */
function families({ signals, sellers }: Community): CounterEvidence[] {
  const named = signals.payees.flatMap((payee) => payee.owners.flatMap((owner) => familyName(owner, payee)));
  return [...groupBy(named, ({ name }) => name).values()]
    .map((rows) => ({ rows, owners: new Set(rows.map(({ owner }) => owner)).size, members: sellersOf(rows) }))
    .filter(({ owners, members }) => owners > 1 && members.length * 2 > sellers.length)
    .slice(0, 1)
    .map(({ rows, owners, members }) => ({
      kind: 'declared_company',
      says: saying`${owners} declared owners of ${members.length} accounts bear one family name: a family with shops shares a house, a phone and an account.`,
      sellers: members,
      evidence: rows.slice(0, EVIDENCE).map(({ account, nameKey }) => ({ from: account, type: 'NAMED', to: nameKey })),
    }));
}

/** The last word of a name of two and more; a name in Chinese, Japanese or Korean script begins with its family's. */
function familyName(owner: string, payee: PayeeFacts) {
  if (!cleanName(owner).ok) return [];
  const bare = owner.trim().toLowerCase();
  const words = bare.split(/\s+/);
  const name = /\p{Script=Han}|\p{Script=Hangul}/u.test(bare) ? [...bare][0] : words.length > 1 ? words.at(-1) : '';
  return name ? [{ ...payee, owner, name }] : [];
}

function sharedBy(tie: Tie, members: readonly string[]): number {
  return tie.members.filter((seller) => members.includes(seller)).length;
}

function reading({ members, evidence }: Tie, says: string): CounterEvidence {
  return { kind: 'provider', says, sellers: [...members], evidence: evidence.slice(0, EVIDENCE) };
}
