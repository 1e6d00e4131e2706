import { isValueKind, type LinkRef, type NeighboursView, type NodeKind } from '@ringbreaker/cypher/domain';

/** What ties a member into its racket: a value that it uses, or another member that it is linked with. */
export interface Tie {
  key: string;
  kind: NodeKind;
  label: string;
  /** How much the run let it say, 0 to 1; null where it says nothing of it. */
  weight: number | null;
  /** The member's own links to it; over a store of its, those to the store and from there. */
  links: LinkRef[];
}

/** Reads what ties a member in off its neighbours that touch its racket, too; the weightiest first. */
export function tiesIn({ key: seller, graph: { nodes, links } }: NeighboursView): Tie[] {
  const ties = new Map<number, Tie>();
  links.sources.forEach((source, at) => {
    const target = links.targets[at]!;
    const other = nodes.keys[source] === seller ? target : nodes.keys[target] === seller ? source : -1;
    const kind = nodes.kinds[other];
    if (kind === undefined || kind === 'Racket') return;
    const tie = ties.get(other) ?? {
      key: nodes.keys[other]!,
      kind,
      label: nodes.labels[other]!,
      weight: links.weights[at] ?? null,
      links: [],
    };
    tie.links.push({ from: nodes.keys[source]!, type: links.types[at]!, to: nodes.keys[target]! });
    ties.set(other, tie);
  });
  return [...ties.values()].sort(weightiestFirst);
}

/** The stores that a seller runs, of its neighbours. */
export const storesIn = ({ graph: { nodes } }: NeighboursView): string[] =>
  nodes.keys.filter((_, at) => nodes.kinds[at] === 'Store');

/** What ties a member in by itself, then what one of its stores alone does; the way to that leads over the store. */
export function tiesWithStores(own: NeighboursView, stores: readonly NeighboursView[]): Tie[] {
  const ties = new Map(tiesIn(own).map((tie) => [tie.key, tie]));
  for (const store of stores) {
    const runs = { from: own.key, type: 'OPERATES', to: store.key };
    for (const tie of tiesIn(store).filter(({ kind }) => isValueKind(kind))) {
      const known = ties.get(tie.key);
      ties.set(tie.key, { ...tie, links: [...(known?.links ?? []), runs, ...tie.links] });
    }
  }
  return [...ties.values()].sort(weightiestFirst);
}

const weightiestFirst = (a: Tie, b: Tie) => (b.weight ?? -1) - (a.weight ?? -1) || (a.key < b.key ? -1 : 1);

/** The links that a tie rests on: the member's own, then those of the others whom it ties to the same racket. */
export function linksOfTie(value: NeighboursView, seller: string, own: readonly LinkRef[] = []): LinkRef[] {
  const users = tiesIn(value).filter(({ kind }) => kind === 'Seller');
  const first = own.length > 0 ? own : (users.find(({ key }) => key === seller)?.links ?? []);
  return [...first, ...users.filter(({ key }) => key !== seller).flatMap(({ links }) => links)];
}
