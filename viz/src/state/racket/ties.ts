import type { LinkRef, NeighboursView, NodeKind } from '@ringbreaker/cypher/domain';

/** What ties a member into its racket: a value that it uses, or another member that it is linked with. */
export interface Tie {
  key: string;
  kind: NodeKind;
  label: string;
  /** How much the run let it say, 0 to 1; null where it says nothing of it. */
  weight: number | null;
  /** The member's own links to it. */
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
  return [...ties.values()].sort((a, b) => (b.weight ?? -1) - (a.weight ?? -1) || (a.key < b.key ? -1 : 1));
}

/** The links that a tie rests on: the member's own, then those of the others whom it ties to the same racket. */
export function linksOfTie(value: NeighboursView, seller: string, own: readonly LinkRef[] = []): LinkRef[] {
  const users = tiesIn(value).filter(({ kind }) => kind === 'Seller');
  const first = users.find(({ key }) => key === seller)?.links ?? own;
  return [...first, ...users.filter(({ key }) => key !== seller).flatMap(({ links }) => links)];
}

/** The one member of a racket who uses a value. */
interface SoleMember {
  key: string;
  label: string;
  racketId: string;
}

/** Who alone uses a value, where that is a member of a racket; null where others do, or may. */
export function soleMember({ graph: { nodes }, extent, hidden }: NeighboursView): SoleMember | null {
  const [, key] = nodes.keys;
  const racketId = nodes.rackets[1];
  if (key === undefined || !racketId || nodes.kinds[1] !== 'Seller' || extent.total !== 1 || hidden > 0) return null;
  return { key, label: nodes.labels[1] ?? key, racketId };
}
