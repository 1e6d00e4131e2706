import type { GraphColumns } from '@ringbreaker/cypher/domain';

/** The part of a picture that some of its things and the links among them make. */
export function partOf({ nodes, links }: GraphColumns, keys: ReadonlySet<string>): GraphColumns {
  const kept = nodes.keys.flatMap((key, place) => (keys.has(key) ? [place] : []));
  const placeOf = new Map(kept.map((place, now) => [place, now]));
  const joined = links.sources.flatMap((source, link) =>
    placeOf.has(source) && placeOf.has(links.targets[link]!) ? [link] : [],
  );
  const pick = <T>(column: readonly T[], places: readonly number[]) => places.map((place) => column[place]!);
  return {
    nodes: {
      keys: pick(nodes.keys, kept),
      kinds: pick(nodes.kinds, kept),
      labels: pick(nodes.labels, kept),
      degrees: pick(nodes.degrees, kept),
      status: pick(nodes.status, kept),
      rackets: pick(nodes.rackets, kept),
      operators: pick(nodes.operators, kept),
      begins: pick(nodes.begins, kept),
      ends: pick(nodes.ends, kept),
    },
    links: {
      sources: joined.map((link) => placeOf.get(links.sources[link]!)!),
      targets: joined.map((link) => placeOf.get(links.targets[link]!)!),
      types: pick(links.types, joined),
      firstSeen: pick(links.firstSeen, joined),
      lastSeen: pick(links.lastSeen, joined),
      weights: pick(links.weights, joined),
    },
  };
}
