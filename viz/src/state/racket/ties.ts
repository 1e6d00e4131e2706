import type { LinkRef, MemberView, NeighboursView, NodeKind } from '@ringbreaker/cypher/domain';

/** What ties a member into its racket: a value that it uses, or another member that it is linked with. */
export interface Tie {
  key: string;
  kind: NodeKind;
  label: string;
  /** How much the run let it say, 0 to 1; null where it says nothing of it. */
  weight: number | null;
  /** How many use it; null of another member. */
  users: number | null;
  /** The member's own links to it; over a store of its, those to the store and from there. */
  links: LinkRef[];
}

/**
 * What ties a member in: the values that it or one of its stores uses, as its racket tells them, and the other members that
 * it is linked with, of its neighbours that touch the racket; the weightiest first.
 */
export function tiesOf(member: Pick<MemberView, 'ties'> | null, near: NeighboursView): Tie[] {
  const members = neighboursOf(near).filter(({ kind }) => kind === 'Seller');
  return [...(member?.ties ?? []), ...members].sort(weightiestFirst);
}

/** The links that a tie rests on: the member's own, then those of the others whom it ties to the same racket. */
export function linksOfTie(value: NeighboursView, seller: string, own: readonly LinkRef[] = []): LinkRef[] {
  const users = neighboursOf(value).filter(({ kind }) => kind === 'Seller');
  const first = own.length > 0 ? own : (users.find(({ key }) => key === seller)?.links ?? []);
  return [...first, ...users.filter(({ key }) => key !== seller).flatMap(({ links }) => links)];
}

/** The links of one type between a thing and its neighbours, the weightiest first. */
export const linksOfType = (near: NeighboursView, type: string): LinkRef[] =>
  neighboursOf(near).flatMap(({ links }) => links.filter((link) => link.type === type));

/** A thing's neighbours but the racket itself, each with the links between the two, the weightiest first. */
function neighboursOf({ key: own, graph: { nodes, links } }: NeighboursView): Tie[] {
  const found = new Map<number, Tie>();
  links.sources.forEach((source, at) => {
    const target = links.targets[at]!;
    const other = nodes.keys[source] === own ? target : nodes.keys[target] === own ? source : -1;
    const kind = nodes.kinds[other];
    if (kind === undefined || kind === 'Racket') return;
    const one = found.get(other) ?? {
      key: nodes.keys[other]!,
      kind,
      label: nodes.labels[other]!,
      weight: links.weights[at] ?? null,
      users: null,
      links: [],
    };
    one.links.push({ from: nodes.keys[source]!, type: links.types[at]!, to: nodes.keys[target]! });
    found.set(other, one);
  });
  return [...found.values()].sort(weightiestFirst);
}

const weightiestFirst = (a: Tie, b: Tie) => (b.weight ?? -1) - (a.weight ?? -1) || (a.key < b.key ? -1 : 1);
