/** What is asked of a path: the keys that it passes. */
interface Passing {
  readonly keys: readonly string[];
}

/** Paths that are one but for values which stand for each other. */
export interface FoldedPath<Path extends Passing> {
  /** The one that says most. */
  first: Path;
  /** All of them, the first among them. */
  paths: readonly Path[];
  /** By the place on the path: which other values lead the same way, in the order of their paths. */
  others: ReadonlyMap<number, readonly string[]>;
}

/**
 * Folds paths that differ by values alone: between the same two things one goes by another value. In the order of the
 * first of each.
 * @param isValue whether a key is that of a value: who differs in a seller goes another way
 */
export function foldPaths<Path extends Passing>(
  paths: readonly Path[],
  isValue: (key: string) => boolean,
): FoldedPath<Path>[] {
  const folded: { first: Path; paths: Path[]; others: Map<number, string[]> }[] = [];
  for (const path of paths) {
    const twin = folded.find(({ first, others }) => areTwins({ first, others }, path, isValue));
    if (!twin) {
      folded.push({ first: path, paths: [path], others: new Map() });
      continue;
    }
    twin.paths.push(path);
    for (const place of placesApart(twin.first, path)) {
      const known = twin.others.get(place) ?? [];
      const key = path.keys[place]!;
      if (!known.includes(key)) twin.others.set(place, [...known, key]);
    }
  }
  return folded;
}

/** One place apart, or more where each of them is known to lead the same way: then the path says nothing new. */
function areTwins(
  { first, others }: Pick<FoldedPath<Passing>, 'first' | 'others'>,
  path: Passing,
  isValue: (key: string) => boolean,
): boolean {
  if (first.keys.length !== path.keys.length) return false;
  const apart = placesApart(first, path);
  const areValues = apart.every((place) => isValue(first.keys[place]!) && isValue(path.keys[place]!));
  const areKnown = apart.every((place) => others.get(place)?.includes(path.keys[place]!));
  return areValues && (apart.length === 1 || areKnown);
}

const placesApart = ({ keys }: Passing, other: Passing): number[] =>
  [...keys.keys()].filter((place) => keys[place] !== other.keys[place]);
