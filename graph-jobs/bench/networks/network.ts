import type { LinkList } from '#jobs/detect/communities/community-graph';
import { groupBy } from '#jobs/detect/links/group-by';
import type { Use } from '#jobs/detect/links/use-table';
import { Pairs } from '../communities/pairs.ts';
import type { Draw } from '../communities/random.ts';

/** Kinds that stand for a link between two: each link is a value of one of them, which these two use and nobody else. */
const KINDS = ['PaymentAccount', 'Email', 'Phone', 'Address', 'Image'] as const;

/** Sellers who share values and of whom no signal is known, and the groups that they are in. */
export interface Network {
  readonly name: string;
  readonly uses: readonly Use[];
  /** The group of each seller, by its number. */
  readonly truth: Int32Array;
}

/** A network in which each link is a value of two, of a kind that is drawn. */
export function fromLinks(name: string, { links, truth }: { links: LinkList; truth: Int32Array }, draw: Draw): Network {
  const uses = Array.from(links.sources, (source, at) => {
    const kind = KINDS[draw.below(KINDS.length)] as string;
    return [source, links.targets[at] as number].map((seller) => useOf(seller, kind, `v${at}`));
  });
  return { name, uses: uses.flat(), truth };
}

/** Links in the order in which pairs come. */
export function listLinks(size: number, pairs: readonly (readonly [number, number])[]): LinkList {
  return {
    size,
    sources: Int32Array.from(pairs, ([one]) => one),
    targets: Int32Array.from(pairs, ([, other]) => other),
  };
}

/** That a seller uses a value. */
export function useOf(seller: number, kind: string, value: string): Use {
  const name = nameOf(seller);
  return { seller: name, value: `${kind}:${value}`, kind, via: name, type: 'USES', firstSeen: null, lastSeen: null };
}

/** Names in the order of the numbers. */
export function nameOf(seller: number): string {
  return `s${String(seller).padStart(6, '0')}`;
}

/** Who shares at least one value with whom, each pair once: what plain methods are given. */
export function linksOf({ uses, truth }: Network): LinkList {
  const pairs = new Pairs(truth.length);
  for (const all of groupBy(uses, ({ value }) => value).values()) {
    const numbers = all.map(({ seller }) => Number(seller.slice(1)));
    for (const [at, one] of numbers.entries()) for (const other of numbers.slice(at + 1)) pairs.add(one, other);
  }
  return pairs.toLinks();
}
