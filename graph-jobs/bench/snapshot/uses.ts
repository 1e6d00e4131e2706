import { groupBy } from '#jobs/detect/links/group-by';
import type { SameKeys } from '#jobs/detect/parties/same-keys';
import { payeeUses, type Transfer } from '#jobs/detect/snapshot/payee-uses';
import { relationUses, type Relation } from '#jobs/detect/snapshot/relation-uses';
import { Widened } from '#jobs/detect/snapshot/widened';
import type { Use } from '#jobs/detect/links/use-table';
import type { StoredLinks, StoredLink } from './links.ts';

/**
 * Who uses which value, as the queries of `cypher/queries/detect` would answer it from these links.
 * @param same which parties are one
 */
export function usesOf(links: StoredLinks, same: SameKeys): Use[] {
  const operated = operatedBy(links);
  const sellersOf = (key: string) => (key.startsWith('seller:') ? [key] : (operated.get(key) ?? []));
  const uses: Use[] = [];
  const add = (link: StoredLink, kind: string, via = link.from) => {
    for (const seller of sellersOf(link.from)) uses.push({ ...toUse(link), seller, kind, via });
  };
  for (const type of ['USES', 'LOCATED_AT', 'PAID_TO']) for (const link of links.of(type)) add(link, link.label);
  for (const link of links.of('OPERATES')) {
    if (link.from.startsWith('party:') && link.to.startsWith('seller:'))
      uses.push({ ...toUse(link), seller: link.to, value: link.from, kind: 'Party', via: link.from });
  }
  const sources = groupBy(links.of('SUPPLIES'), (link) => link.to);
  for (const link of links.of('SUPPLIES')) {
    if (!link.to.startsWith('seller:')) continue;
    uses.push({ ...toUse(link), seller: link.to, value: link.from, kind: 'Supplier', via: link.from });
    for (const source of sources.get(link.from) ?? [])
      if (source.from !== link.to)
        uses.push({ ...toUse(link), seller: link.to, value: source.from, kind: 'Source', via: link.from });
  }
  const joined = [
    ...relationUses(relationsIn(links), sellersOf, same),
    ...payeeUses(transfersIn(links), holdersIn(links)),
  ];
  return [...uses, ...namesOfAccounts(links), ...throughGoods(links, sellersOf), ...joined];
}

/** The sellers behind each store and each declared owner. */
export function operatedBy(links: StoredLinks): Map<string, string[]> {
  const sellers = new Map<string, string[]>();
  const add = (thing: string, seller: string) => {
    const known = sellers.get(thing);
    if (known) known.push(seller);
    else sellers.set(thing, [seller]);
  };
  for (const { from, to } of links.of('OPERATES')) {
    if (from.startsWith('seller:')) add(to, from);
    else if (to.startsWith('seller:')) add(from, to);
  }
  return sellers;
}

function toUse({ type, to, firstSeen, lastSeen }: StoredLink) {
  return { value: to, type, firstSeen, lastSeen };
}

function namesOfAccounts(links: StoredLinks): Use[] {
  const names = groupBy(links.of('NAMED'), (link) => link.from);
  return [...links.of('PAID_TO')]
    .filter(({ from }) => from.startsWith('seller:'))
    .flatMap(({ from, to }) =>
      (names.get(to) ?? []).map((named) => ({ ...toUse(named), seller: from, kind: 'Name', via: to })),
    );
}

const THROUGH = [
  { owned: 'LISTS', shown: 'DEPICTS', kind: 'Image' },
  { owned: 'SENT', shown: 'SHIPPED_FROM', kind: 'Origin' },
  { owned: 'SENT', shown: 'SENT_AS', kind: 'Sender' },
  { owned: 'SENT', shown: 'SHIPPED_TO', kind: 'Destination' },
  { owned: 'SENT', shown: 'RECEIVED_AS', kind: 'Recipient' },
];

/** Pictures, origins, senders, destinations, recipients: one use for each seller and value, through the first listing or parcel. */
function throughGoods(links: StoredLinks, sellersOf: (key: string) => string[]): Use[] {
  const uses = new Widened();
  for (const { owned, shown, kind } of THROUGH) {
    const owners = new Map([...links.of(owned)].map((link) => [link.to, sellersOf(link.from)]));
    for (const link of links.of(shown)) {
      for (const seller of owners.get(link.from) ?? []) uses.add({ ...toUse(link), seller, kind, via: link.from });
    }
  }
  return uses.all();
}

function relationsIn(links: StoredLinks): Relation[] {
  return (['OWNS', 'DIRECTS', 'ASSOCIATE'] as const).flatMap((type) =>
    [...links.of(type)].map(({ from, to, firstSeen, lastSeen }) => ({
      source: from,
      type,
      target: to,
      firstSeen,
      lastSeen,
    })),
  );
}

function transfersIn(links: StoredLinks): Transfer[] {
  const payers = new Map([...links.of('FROM')].map(({ from, to }) => [from, to]));
  return [...links.of('TO')].flatMap(({ from: via, to: payee, firstSeen, lastSeen }) => {
    const payer = payers.get(via);
    return payer === undefined ? [] : [{ payer, payee, via, firstSeen, lastSeen }];
  });
}

/** The sellers that are paid into each account. */
function holdersIn(links: StoredLinks): Map<string, string[]> {
  const paid = [...links.of('PAID_TO')].filter(({ from }) => from.startsWith('seller:'));
  const byAccount = groupBy(paid, ({ to }) => to);
  return new Map([...byAccount].map(([account, all]) => [account, all.map(({ from }) => from)]));
}
