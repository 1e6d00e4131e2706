import {
  type CounterEvidence,
  entityKey,
  type FlagHit,
  type LinkRef,
  type RacketScore,
} from '@ringbreaker/cypher/domain';

const HELD_BY_OTHERS = 'Rests in part on what another contributor holds: ask them.';

/** Everything that a score names: the links of its evidence, and the keys of sellers and values. */
export function namedIn(score: RacketScore): { links: LinkRef[]; keys: string[] } {
  const hits = [...score.parts.flatMap((part) => [part.best, ...part.hits]), ...score.counterEvidence];
  const sellers = hits.flatMap((hit) => hit.sellers.map(sellerKey));
  return {
    links: hits.flatMap((hit) => hit.evidence),
    keys: [...sellers, ...score.counterfactuals.map((one) => one.without)],
  };
}

/**
 * The score as somebody may see it who does not see everything: its figures as they are, of its evidence only the
 * visible, and no words of a reason whose evidence is in part hidden.
 */
export function keepVisible(score: RacketScore, links: readonly LinkRef[], keys: ReadonlySet<string>): RacketScore {
  const seen = new Set(links.map(nameOf));
  const keep = <T extends FlagHit | CounterEvidence>(hit: T): T => {
    const evidence = hit.evidence.filter((link) => seen.has(nameOf(link)));
    const sellers = hit.sellers.filter((id) => keys.has(sellerKey(id)));
    return { ...hit, evidence, sellers, says: evidence.length < hit.evidence.length ? HELD_BY_OTHERS : hit.says };
  };
  return {
    ...score,
    parts: score.parts.map((part) => ({ ...part, best: keep(part.best), hits: part.hits.map(keep) })),
    counterEvidence: score.counterEvidence.map(keep),
    counterfactuals: score.counterfactuals.filter(({ without }) => !without.includes(':') || keys.has(without)),
  };
}

/** A seller may be named by its id or by its key. */
function sellerKey(named: string): string {
  return named.startsWith(entityKey('Seller', '')) ? named : entityKey('Seller', named);
}

function nameOf({ from, type, to }: LinkRef): string {
  return `${from}\n${type}\n${to}`;
}
