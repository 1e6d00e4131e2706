import { CHAIN, saying, type ChainLink, type ChainRole, type LinkRef } from '@ringbreaker/cypher/domain';
import type { Community, Tie } from './community.ts';
import { ownerKeysOf } from './owner-keys.ts';
import { groupBy } from '../links/group-by.ts';
import { countMembers, countOperators } from '../red-flags/red-flag.ts';

/** So many others must ship from a seller's address, or be paid into an account in its owner's name. */
const OTHERS = 2;
const EVIDENCE_KEPT = 50;

/**
 * The parts of the chain that a community covers, in the order from workshop to money: by members whose part it is, or
 * from outside it, where a source, a place or an account serves members of different operators.
 */
export function findChain(community: Community): ChainLink[] {
  const found = [
    ...findMakers(community),
    ...findSenders(community),
    ...findShops(community),
    ...findPayees(community),
  ];
  const outside = [...findOutside(community)].filter(({ role }) => !found.some((link) => link.role === role));
  return CHAIN.flatMap((role) => [...found, ...outside].filter((link) => link.role === role));
}

/** Who supplies other members: production, or distribution where somebody supplies the supplier in turn. */
function findMakers({ ties, members, signals }: Community): ChainLink[] {
  const keys = new Set(members.map(({ seller }) => seller));
  const supplies = ties.filter(({ kind, weight, value }) => kind === 'Supplier' && weight > 0 && keys.has(value));
  const supplied = new Set(ties.filter(({ kind }) => kind === 'Supplier').flatMap((tie) => [...tie.members]));
  const links = (['production', 'distribution'] as const).map((role) => {
    const own = supplies.filter(({ value }) => supplied.has(value) === (role === 'distribution'));
    const says = saying`${own.length} ${own.length === 1 ? 'member supplies' : 'members supply'} other members.`;
    return toLink(role, says, { sellers: own.map(({ value }) => value), evidence: own.flatMap((tie) => tie.evidence) });
  });
  const packers = groupBy(signals.packing, ({ seller }) => seller);
  const evidence = signals.packing.flatMap(({ seller, parcels }) =>
    parcels.slice(0, 2).map(([parcel]): LinkRef => ({ from: seller, type: 'SENT', to: parcel })),
  );
  const says = saying`${countMembers(packers.size)} sent labels, packaging or goods without a mark.`;
  return [...links, toLink('production', says, { sellers: [...packers.keys()], evidence })].filter(isFound);
}

/** Whose own address other members' parcels leave from. */
function findSenders({ ties }: Community): ChainLink[] {
  const own = new Map(ties.filter(({ kind }) => kind === 'Address').map((tie) => [tie.value, tie]));
  const shared = ties.flatMap((origin): Tie[] => {
    const home = origin.kind === 'Origin' && origin.weight > 0 ? own.get(origin.value) : undefined;
    if (!home) return [];
    const others = origin.members.filter((seller) => !home.members.includes(seller));
    return others.length >= OTHERS ? [{ ...origin, members: home.members, evidence: origin.evidence }] : [];
  });
  const sellers = shared.flatMap((tie) => tie.members);
  const says = saying`Parcels of other members leave from the address of ${countMembers(new Set(sellers).size)}.`;
  return [toLink('distribution', says, { sellers, evidence: shared.flatMap((tie) => tie.evidence) })].filter(isFound);
}

/** Who offers goods. */
function findShops({ signals }: Community): ChainLink[] {
  const shops = groupBy(
    signals.listings.filter(({ listings }) => listings > 0),
    ({ seller }) => seller,
  );
  const evidence = [...shops].map(([seller, [first]]) => ({ from: seller, type: 'LISTS', to: first?.sample ?? '' }));
  const says = saying`${shops.size} ${shops.size === 1 ? 'member offers' : 'members offer'} goods.`;
  return [toLink('retail', says, { sellers: [...shops.keys()], evidence })].filter(isFound);
}

/** Whose declared owner holds the account that other members are paid into. */
function findPayees({ signals: { payees } }: Community): ChainLink[] {
  const owned = payees.filter((payee) => ownerKeysOf(payee).includes(payee.nameKey));
  const collecting = owned.filter(({ seller, nameKey }) => {
    const others = payees.filter(
      (payee) => payee.seller !== seller && payee.nameKey === nameKey && !owned.includes(payee),
    );
    return new Set(others.map((payee) => payee.seller)).size >= OTHERS;
  });
  const sellers = collecting.map(({ seller }) => seller);
  const evidence = collecting.map(({ account, nameKey }) => ({ from: account, type: 'NAMED', to: nameKey }));
  const says = saying`Other members are paid into accounts in the name of the owner of ${countMembers(new Set(sellers).size)}.`;
  return [toLink('money', says, { sellers, evidence })].filter(isFound);
}

/** What is done from outside: one source, place or account that members of different operators have in common. */
function* findOutside(community: Community): Generator<ChainLink> {
  for (const [role, kinds, says] of OUTSIDE) {
    const ties = community.ties.filter(
      ({ kind, weight, members }) => kinds.includes(kind) && weight > 0 && countOperators(community, members) > 1,
    );
    if (ties.length > 0) yield toLink(role, says, { sellers: [], evidence: ties.flatMap((tie) => tie.evidence) });
  }
}

const OUTSIDE: readonly (readonly [ChainRole, readonly string[], string])[] = [
  ['production', ['Supplier'], saying`Members of different operators are supplied by one source.`],
  [
    'distribution',
    ['Origin', 'Sender'],
    saying`Parcels of different operators leave from one place or under one name.`,
  ],
  ['money', ['PaymentAccount'], saying`Different operators are paid into one account.`],
];

function toLink(
  role: ChainRole,
  says: string,
  { sellers, evidence }: { sellers: readonly string[]; evidence: readonly LinkRef[] },
): ChainLink {
  return { role, says, sellers: [...new Set(sellers)].sort(), evidence: evidence.slice(0, EVIDENCE_KEPT) };
}

const isFound = ({ sellers }: ChainLink) => sellers.length > 0;
