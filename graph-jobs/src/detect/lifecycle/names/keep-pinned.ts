import { compareTexts } from '../../../compare-texts.ts';
import type { Member } from '../../evidence/community.ts';
import type { Judged } from '../../findings.ts';
import { SMALLEST } from '../../groups/weigh-suspects.ts';
import type { Projection } from '../../links/projection.ts';
import type { Saved } from '../../links/read-graph.ts';
import type { Grouping } from '../../think.ts';
import type { NewGroup } from '../live.ts';

/** Share of a racket's members that what is found must hold to go on as it. */
const GOES_ON = 0.3;

/** What people said, what the last run made of it, and where rackets went. */
type Known = Pick<Saved, 'members' | 'pins' | 'records'>;

/**
 * Whom people pinned, and beside whom each is kept: the racket's members of the last run, those pinned apart. The last
 * word on a seller decides; where its racket has merged into another, it is that one, and where it is not there any more,
 * the one in which the last run kept it.
 */
export function findPinned({ members, pins, records }: Known): Map<string, Set<string>> {
  const last = new Map([...pins].reverse().map((pin) => [pin.seller, pin]));
  const kept = [...last.values()].filter(({ pinned }) => pinned).sort((a, b) => compareTexts(a.seller, b.seller));
  const inRackets = members.filter(({ kind }) => kind === 'Racket');
  const isThere = new Set(inRackets.map(({ community }) => community));
  const keptIn = new Map(inRackets.filter(({ pinned }) => pinned).map(({ seller, community }) => [seller, community]));
  const wentInto = new Map(records.map(({ id, mergedInto }) => [id, mergedInto]));
  const survivorOf = (id: string): string => {
    const next = wentInto.get(id);
    return next ? survivorOf(next) : id;
  };
  return new Map(
    kept.map(({ seller, racket }) => {
      const survivor = survivorOf(racket);
      const home = isThere.has(survivor) ? survivor : keptIn.get(seller);
      const others = inRackets.filter((one) => one.community === home && !one.pinned && one.seller !== seller);
      return [seller, new Set(others.map((one) => one.seller))];
    }),
  );
}

/** Takes whoever is pinned out of groups other than that in which most of its racket is: nobody else answers for it. */
export function setPinnedApart(found: Grouping, { sellers }: Pick<Projection, 'sellers'>, known: Known): Grouping {
  const pinned = findPinned(known);
  if (pinned.size === 0) return found;
  const { communities, candidates } = found;
  const groups = [...candidates.map((candidate) => candidate.sellers), ...communities.communities];
  const places = placesOf(groups.map((group) => group.map((at) => sellers[at] ?? '')));
  const strays = new Set<string>();
  for (const [seller, others] of pinned) {
    const home = homeOf(places, others);
    if (home !== null && places.get(seller) !== home) strays.add(seller);
  }
  const withoutStrays = (group: readonly number[]) => group.filter((at) => !strays.has(sellers[at] ?? ''));
  return {
    ...found,
    // What is left of one may be too few to be judged, or nobody.
    candidates: candidates
      .map((candidate) => ({ ...candidate, sellers: withoutStrays(candidate.sellers) }))
      .filter((candidate) => candidate.sellers.length >= SMALLEST),
    communities: {
      ...communities,
      communities: communities.communities.map(withoutStrays).filter(({ length }) => length > 1),
    },
  };
}

/** Puts whoever is pinned into its racket, as fringe and without a say where the data does not put it there. */
export function keepPinned(judged: Judged, known: Known): Judged {
  const pinned = findPinned(known);
  if (pinned.size === 0) return judged;
  const sellersOf = ({ members }: NewGroup) => members.map(({ seller }) => seller);
  const places = placesOf([...judged.rackets.map(sellersOf), ...judged.groups.map(sellersOf)]);
  const rackets = [...judged.rackets];
  for (const [seller, others] of pinned) {
    const home = homeOf(places, others);
    const racket = home === null ? undefined : rackets[home];
    if (home === null || !racket) continue;
    const isIn = places.get(seller) === home;
    if (!isIn && places.has(seller)) continue;
    const stranger: Member = { seller, role: 'fringe', confidence: 0, kinds: [] };
    const members = (isIn ? racket.members : [...racket.members, stranger])
      .map((member) => (member.seller === seller ? { ...member, pinned: true as const } : member))
      .sort((a, b) => compareTexts(a.seller, b.seller));
    rackets[home] = { ...racket, members, score: { ...racket.score, sellers: members.length } };
  }
  return { ...judged, rackets };
}

/** The number of the community that each seller is in. */
function placesOf(communities: readonly (readonly string[])[]): Map<string, number> {
  return new Map(communities.flatMap((community, at) => community.map((seller) => [seller, at] as const)));
}

/** Where most of a racket's members are, if that is enough of them to be the racket; the first seller's, of two with as many. */
function homeOf(places: ReadonlyMap<string, number>, others: ReadonlySet<string>): number | null {
  const shares = new Map<number, number>();
  for (const seller of [...others].sort()) {
    const at = places.get(seller);
    if (at !== undefined) shares.set(at, (shares.get(at) ?? 0) + 1);
  }
  const [best] = [...shares].sort(([, a], [, b]) => b - a);
  return best && best[1] >= others.size * GOES_ON ? best[0] : null;
}
