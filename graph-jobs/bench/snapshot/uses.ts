import type { Use } from '#jobs/detect/use-table';
import { groupBy } from '#jobs/detect/group-by';
import type { StoredLinks, StoredLink } from './links.ts';
import { payeeUses, relationUses } from './relations.ts';

/** Who uses which value, as the queries of `cypher/queries/detect` would answer it from these links. */
export function usesOf(links: StoredLinks): Use[] {
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
      uses.push({ ...toUse(link), seller: link.to, value: source.from, kind: 'Source', via: link.from });
  }
  const joined = [...relationUses(links, sellersOf), ...payeeUses(links)];
  return [...uses, ...namesOfAccounts(links), ...throughGoods(links, sellersOf), ...joined];
}

/** The sellers behind each store and each declared owner. */
export function operatedBy(links: StoredLinks): Map<string, string[]> {
  const sellers = new Map<string, string[]>();
  const add = (thing: string, seller: string) => sellers.set(thing, [...(sellers.get(thing) ?? []), seller]);
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
  { owned: 'SENT', shown: 'SHIPPED_TO', kind: 'Recipient' },
];

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** Pictures, origins and senders: one use for each seller and value, through the first listing or parcel. */
function throughGoods(links: StoredLinks, sellersOf: (key: string) => string[]): Use[] {
  const uses = new Map<string, Open<Use>>();
  for (const { owned, shown, kind } of THROUGH) {
    const owners = new Map([...links.of(owned)].map((link) => [link.to, sellersOf(link.from)]));
    for (const link of links.of(shown)) {
      for (const seller of owners.get(link.from) ?? []) {
        const name = `${seller}\n${kind}\n${link.to}`;
        const known = uses.get(name);
        if (!known) uses.set(name, { ...toUse(link), seller, kind, via: link.from });
        else widen(known, link);
      }
    }
  }
  return [...uses.values()];
}

function widen(use: { via: string; firstSeen: number | null; lastSeen: number | null }, link: StoredLink): void {
  if (link.from < use.via) use.via = link.from;
  use.firstSeen = least(use.firstSeen, link.firstSeen);
  use.lastSeen = least(use.lastSeen, link.lastSeen, -1);
}

function least(a: number | null, b: number | null, sign = 1): number | null {
  if (a === null || b === null) return a ?? b;
  return sign * Math.min(sign * a, sign * b);
}
