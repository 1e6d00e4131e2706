import { compareTexts } from '../../compare-texts.ts';
import { oddsByItself, oddsByTies, tieChance } from '../../detect/groups/belonging.ts';
import { confidenceOf } from '../../detect/judge/roles.ts';
import { EXPLAINED_KINDS, POLICY } from '../../detect/policy.ts';
import { chanceOf } from '../../detect/suspicion/odds.ts';
import type { LeadReader } from './lead-reader.ts';
import { LeadNeighbourhood, type LeadBasis, type LeadValue, type LeadWitness } from './neighbourhood.ts';

/** Where a lead begins: with accounts, or with values; of a value each user is asked about. */
export interface LeadSeed {
  readonly sellers: readonly string[];
  readonly values: readonly { readonly key: string; readonly kind: string }[];
}

/** How far a lead may grow. */
export interface LeadLimits {
  /** Nobody less sure than this (0 to 1) comes in. */
  readonly atLeast: number;
  /** Witnesses that come in at most, and accounts that are looked at at most. */
  readonly most: number;
  readonly explored: number;
  /** Whether the time for it is over. */
  readonly isLate: () => boolean;
}

/** The stop that detection has for members of a group of suspects. */
export const LEAD_STOP = POLICY.parting.stays;
export const LEAD_LIMITS = { most: 100, explored: 5_000 } as const;

/** What one tie says of a step. */
export interface GrownTie {
  readonly value: LeadValue;
  readonly inLead: readonly string[];
  readonly chance: number;
}

/** How sure it is that somebody takes part, if the seed does, by who was in the lead before. */
export interface Standing {
  readonly witness: LeadWitness;
  readonly chance: number;
  readonly byTies: number;
  readonly byItself: number;
  /** The surest first. */
  readonly ties: readonly GrownTie[];
  /** Whether all that ties it in has an honest reason, and it shows nothing by itself. */
  readonly isExplained: boolean;
  /** Whether the current run has it in another racket or group than those the lead began with. */
  readonly isElsewhere: boolean;
}

/** How far a lead grew. */
export interface Growth {
  readonly seeds: readonly LeadWitness[];
  readonly steps: readonly Standing[];
  readonly leftOut: readonly Standing[];
  readonly hood: LeadNeighbourhood;
  readonly ended: 'stop' | 'most' | 'explored' | 'late';
}

/** Neighbourhoods read in one go. */
const AT_ONCE = 32;

/**
 * Grows a lead from its seed, the surest first: each step is the witness that most likely takes part, by the ties that it
 * has to those who came before and by what it shows itself, as long as that is likely enough. The chance of each who came
 * stays as it was, so that nothing that came by it confirms it, and doubt grows along a chain. It stays in the rackets and
 * groups that it began with: where several rackets and strangers use one hall or one picture, detection has parted them by
 * all that is known, and one step after the other leads through all of them.
 */
export async function growLead(
  reader: LeadReader,
  seed: LeadSeed,
  { basis, limits }: { basis: LeadBasis; limits: LeadLimits },
): Promise<Growth> {
  const hood = new LeadNeighbourhood(reader, basis);
  const seeds = await hood.meet(seed.sellers);
  await hood.weigh(seeds.map(({ key }) => key));
  await hood.look(seed.values);
  await hood.weigh([...hood.values.values()].flatMap(({ witnesses }) => witnesses));
  await hood.open(seeds);
  const lead = new Lead(hood, seeds, seed.values);
  for (;;) {
    const ready = lead.standings().filter((one) => keptOutBy(one, limits) === null);
    const [next] = ready;
    const ended = next ? endOf(lead, limits) : 'stop';
    if (!next || ended) return { seeds, steps: lead.steps, leftOut: lead.standings(), hood, ended: ended ?? 'stop' };
    // Who is likely enough comes in sooner or later: their neighbourhoods are read together.
    if (!hood.isOpen(next.witness.key)) await hood.open(ready.slice(0, AT_ONCE).map(({ witness }) => witness));
    lead.take(next);
  }
}

/** What keeps somebody out of a lead; null of who may come in. */
export function keptOutBy(
  { chance, isExplained, isElsewhere }: Standing,
  { atLeast }: Pick<LeadLimits, 'atLeast'>,
): 'below' | 'explained' | 'elsewhere' | null {
  if (chance < atLeast) return 'below';
  if (isExplained) return 'explained';
  return isElsewhere ? 'elsewhere' : null;
}

function endOf(lead: Lead, limits: LeadLimits): Growth['ended'] | null {
  if (lead.steps.length >= limits.most) return 'most';
  if (lead.hood.explored >= limits.explored) return 'explored';
  return limits.isLate() ? 'late' : null;
}

/** Who is in, how surely, and how everybody beside them stands. */
class Lead {
  readonly hood: LeadNeighbourhood;
  readonly steps: Standing[] = [];
  readonly #chances = new Map<string, number>();
  readonly #seedValues: ReadonlySet<LeadValue>;
  readonly #beside = new Map<string, Omit<Standing, 'isElsewhere'>>();
  /** The rackets and groups it began with; where there are none, that of the first who is in one. */
  readonly #communities: Set<string>;

  constructor(hood: LeadNeighbourhood, seeds: readonly LeadWitness[], values: LeadSeed['values']) {
    this.hood = hood;
    for (const { key } of seeds) this.#chances.set(key, 1);
    const asked = new Set(values.map(({ key, kind }) => `${kind}\n${key}`));
    this.#seedValues = new Set([...hood.values.values()].filter(({ name, fate }) => asked.has(name) && fate !== 'hub'));
    const users = [...this.#seedValues].flatMap((value) => value.witnesses.map((key) => [key, value] as const));
    for (const [key, value] of users) hood.witnesses.get(key)?.ties.add(value);
    const first = [...seeds, ...users.flatMap(([key]) => hood.witnesses.get(key) ?? [])];
    this.#communities = new Set(first.flatMap((witness) => communityOf(witness) ?? []));
    for (const seed of seeds) this.#touch(seed);
    for (const value of this.#seedValues) this.#touchUsers(value);
  }

  /** Everybody that shares something with the lead and is not in it, the surest first. */
  standings(): Standing[] {
    const all = Array.from(this.#beside.values(), (one) => ({ ...one, isElsewhere: this.#isElsewhere(one.witness) }));
    return all.sort((a, b) => b.chance - a.chance || compareTexts(a.witness.key, b.witness.key));
  }

  take(standing: Standing): void {
    this.steps.push(standing);
    this.#chances.set(standing.witness.key, standing.chance);
    this.#beside.delete(standing.witness.key);
    const community = communityOf(standing.witness);
    if (community !== null && this.#communities.size === 0) this.#communities.add(community);
    this.#touch(standing.witness);
  }

  #isElsewhere(witness: LeadWitness): boolean {
    const community = communityOf(witness);
    return community !== null && this.#communities.size > 0 && !this.#communities.has(community);
  }

  #touch({ ties }: LeadWitness): void {
    for (const value of ties) this.#touchUsers(value);
  }

  #touchUsers({ witnesses }: LeadValue): void {
    for (const key of witnesses) {
      if (this.#chances.has(key)) continue;
      this.#beside.set(key, this.#stand(this.hood.witnesses.get(key) as LeadWitness));
    }
  }

  #stand(witness: LeadWitness): Omit<Standing, 'isElsewhere'> {
    const ties = [...witness.ties].flatMap((value) => this.#tie(witness, value));
    ties.sort((a, b) => b.chance - a.chance || compareTexts(a.value.name, b.value.name));
    const apart = ties.reduce((doubt, { chance }) => doubt * (1 - chance), 1);
    const [byTies, byItself] = [round(oddsByTies(apart)), round(oddsByItself(witness.own))];
    const hasHonestReasons = ties.every(({ value }) => EXPLAINED_KINDS.has(value.kind) && !this.#seedValues.has(value));
    const isExplained = hasHonestReasons && witness.own <= 0;
    return { witness, chance: confidenceOf(chanceOf(byTies + byItself)), byTies, byItself, ties, isExplained };
  }

  #tie({ key }: LeadWitness, value: LeadValue): GrownTie[] {
    const others = value.witnesses.filter((other) => other !== key);
    const inLead = others.filter((other) => this.#chances.has(other));
    if (this.#seedValues.has(value)) return [{ value, inLead, chance: chanceOfUser(value) }];
    if (inLead.length === 0) return [];
    // A tie to who may take part says as much less.
    const sure = inLead.reduce((sum, other) => sum + (this.#chances.get(other) as number), 0) / inLead.length;
    return [{ value, inLead, chance: sure * tieChance(value.strength, inLead.length, others.length) }];
  }
}

/**
 * Asked about a value, one of its users takes part, and nobody knows who: each is that one as likely as any other, and who
 * is not is tied to it as strongly as the value ties. So of two who share a phone both are likely, of twenty hardly anyone.
 */
function chanceOfUser({ witnesses, strength }: LeadValue): number {
  const isThatOne = 1 / witnesses.length;
  return isThatOne + (1 - isThatOne) * strength;
}

/** The racket or group of a witness; the accounts of one operator are in one. */
function communityOf({ accounts }: LeadWitness): string | null {
  return accounts.find(({ communityId }) => communityId !== null)?.communityId ?? null;
}

/** To a hundredth, so that what is shown adds up. */
function round(logOdds: number): number {
  return Math.round(logOdds * 100) / 100 + 0;
}
