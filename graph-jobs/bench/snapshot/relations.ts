import type { Use } from '#jobs/detect/use-table';
import type { StoredLink, StoredLinks } from './links.ts';

/** The sellers behind a seller, a store or a party. */
export type SellersOf = (key: string) => readonly string[];

/** Up a chain of owners so many steps at most: beyond them everybody is owned by the same few funds. */
const MOST_HOPS = 4;

/**
 * Who is under whom, and beside whom: owners (of the seller or of who runs it), those above these (`Holding`), who
 * directs it or them, and whom it is associated with. Each is a value that all of its sellers use, its own ones too.
 */
export function relationUses(links: StoredLinks, sellersOf: SellersOf): Use[] {
  const uses = new Map<string, Use>();
  const owned = childrenOf(links.of('OWNS'));
  const add = (kind: string, value: string, { link, at }: { link: StoredLink; at: string }) => {
    for (const seller of sellersOf(at)) {
      const use = {
        seller,
        value,
        kind,
        via: link.from,
        type: link.type,
        firstSeen: link.firstSeen,
        lastSeen: link.lastSeen,
      };
      const name = `${seller}\n${kind}\n${value}`;
      const known = uses.get(name);
      if (!known || use.via < known.via) uses.set(name, use);
    }
  };
  for (const link of links.of('OWNS')) {
    add('Owner', link.from, { link, at: link.from });
    add('Owner', link.from, { link, at: link.to });
    const below = descendants(owned, link.to);
    if (below.length > 0) for (const at of [link.from, ...below]) add('Holding', link.from, { link, at });
  }
  for (const link of links.of('DIRECTS')) {
    for (const at of [link.from, link.to, ...(owned.get(link.to) ?? [])]) add('Director', link.from, { link, at });
  }
  for (const link of links.of('ASSOCIATE'))
    for (const at of [link.from, link.to]) add('Associate', link.from, { link, at });
  return [...uses.values()];
}

function childrenOf(links: Iterable<StoredLink>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const { from, to } of links) children.set(from, [...(children.get(from) ?? []), to]);
  return children;
}

/** Everything owned by one, over at most four steps in all, itself left out. */
function descendants(owned: ReadonlyMap<string, readonly string[]>, top: string): string[] {
  const seen = new Set<string>([top]);
  let layer = [top];
  for (let hop = 1; hop < MOST_HOPS && layer.length > 0; hop++) {
    layer = layer.flatMap((key) => owned.get(key) ?? []).filter((key) => !seen.has(key));
    for (const key of layer) seen.add(key);
  }
  seen.delete(top);
  return [...seen];
}

/** Who pays into which account, and who is paid there: money that flows from several sellers into one. */
export function payeeUses(links: StoredLinks): Use[] {
  const holders = new Map<string, string[]>();
  for (const { from, to } of links.of('PAID_TO')) {
    if (from.startsWith('seller:')) holders.set(to, [...(holders.get(to) ?? []), from]);
  }
  const payer = new Map([...links.of('FROM')].map((link) => [link.from, link.to]));
  const uses = new Map<string, Use>();
  for (const { from: payment, to: account, firstSeen, lastSeen } of links.of('TO')) {
    const paying = payer.get(payment);
    if (paying === undefined || paying === account) continue;
    for (const seller of [...(holders.get(paying) ?? []), ...(holders.get(account) ?? [])]) {
      uses.set(`${seller}\n${account}`, {
        seller,
        value: account,
        kind: 'Payee',
        via: payment,
        type: 'TO',
        firstSeen,
        lastSeen,
      });
    }
  }
  return [...uses.values()];
}
