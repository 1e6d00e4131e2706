import type { Extent, GraphColumns, NodeKind } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import { dayOf } from '../../detect/links/days.ts';

/** What is drawn of one thing. */
export interface PictureNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Links in the whole graph. */
  readonly degree: number;
  readonly status: string | null;
  readonly racketId: string | null;
  readonly operatorId: string | null;
  /** Of a value, how much the run let it say, 0 to 1; null where the run did not use it. */
  readonly weight: number | null;
  /** When it was opened, posted, sent, paid or came about; and when it was over. ISO 8601, UTC. */
  readonly beganAt: string | null;
  readonly endedAt: string | null;
}

/** A link as the graph has it; days since 1970-01-01. */
export interface PlainLink {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
}

/** A link with how much it says, 0 to 1; null where it leads to a value that the run did not use. */
export interface PictureLink extends PlainLink {
  readonly weight: number | null;
}

/** Orders links by their ends and type, so that the same links always make the same answer. */
export function compareLinks(a: PlainLink, b: PlainLink): number {
  return compareTexts(a.from, b.from) || compareTexts(a.to, b.to) || compareTexts(a.type, b.type);
}

/** The most that one picture holds. */
export const PICTURE_CAPS = { nodes: 50_000, links: 200_000 } as const;

/**
 * Lays nodes and links out in columns. Of too many nodes the first stay; of too many links the heaviest; a link
 * whose ends are not both drawn goes with them. `extent` says what was cut.
 */
export function drawPicture(
  nodes: readonly PictureNode[],
  links: readonly PictureLink[],
  caps: { nodes: number; links: number } = PICTURE_CAPS,
): { graph: GraphColumns; extent: Extent } {
  const drawn = nodes.slice(0, caps.nodes);
  const places = new Map(drawn.map(({ key }, place) => [key, place]));
  const joined = links.filter(({ from, to }) => places.has(from) && places.has(to));
  const kept = (joined.length > caps.links ? heaviest(joined, caps.links) : joined).sort(compareLinks);
  const total = nodes.length + links.length;
  const returned = drawn.length + kept.length;
  const partial = drawn.length < nodes.length || kept.length < joined.length;
  return {
    graph: { nodes: nodeColumns(drawn), links: linkColumns(kept, places) },
    extent: { explored: total, returned, total, partial, narrowBy: partial ? ['level'] : [] },
  };
}

function heaviest(links: readonly PictureLink[], count: number): PictureLink[] {
  return [...links].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || compareLinks(a, b)).slice(0, count);
}

function nodeColumns(nodes: readonly PictureNode[]): GraphColumns['nodes'] {
  return {
    keys: nodes.map((node) => node.key),
    kinds: nodes.map((node) => node.kind),
    labels: nodes.map((node) => node.label),
    degrees: nodes.map((node) => node.degree),
    status: nodes.map((node) => node.status),
    rackets: nodes.map((node) => node.racketId),
    operators: nodes.map((node) => node.operatorId),
    begins: nodes.map((node) => knownDay(node.beganAt)),
    ends: nodes.map((node) => knownDay(node.endedAt)),
  };
}

/** A date as a day; null where none is told, or what is told is no date. */
export function knownDay(date: string | null): number | null {
  const day = dayOf(date);
  return Number.isFinite(day) ? day : null;
}

function linkColumns(links: readonly PictureLink[], places: ReadonlyMap<string, number>): GraphColumns['links'] {
  return {
    sources: links.map((link) => places.get(link.from) ?? 0),
    targets: links.map((link) => places.get(link.to) ?? 0),
    types: links.map((link) => link.type),
    firstSeen: links.map((link) => link.firstSeen),
    lastSeen: links.map((link) => link.lastSeen),
    weights: links.map((link) => link.weight),
  };
}
