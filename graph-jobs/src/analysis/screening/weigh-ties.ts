import { isValueKind, type TieStrength } from '@ringbreaker/cypher/domain';
import { roughCount } from '../../detect/evidence/rough-count.ts';
import { EXPLAINED_KINDS, POLICY } from '../../detect/policy.ts';
import { combineWeights } from '../combine-weights.ts';
import type { Found } from './lookups.ts';

const { floor: FLOOR } = POLICY.ties;
/**
 * From this on a tie is strong: it says more than is believed of one telephone, address or picture alone. Of newcomers
 * with less, half and more were honest on marketplaces that nobody here had seen (docs/decisions/0036).
 */
const STRONG = POLICY.ties.usual;
/** What says less in all is no tie: such newcomers took part no more often there than anybody. */
const WEAK = 0.3;

/** One way in which a subject hangs on a racket. */
export interface Hold {
  readonly racket: string;
  /** Place of the value in the question. */
  readonly place: number;
  /** What the graph has of it. */
  readonly found: Found;
  /** What it says, 0 to 1; less where it was found by likeness. */
  readonly weight: number;
  /** Members that share it. */
  readonly sellers: number;
  /** It is a member itself, and not of the fringe. */
  readonly isMember: boolean;
}

/** Kinds of which it is not sellers that are counted: a shop shows its picture in many listings. */
const NOT_BY_USERS = new Set(['Image', 'Name']);

/** Whether so many strangers use a value that it tells nothing apart: more than the run's own bound beside members. */
export function isGeneric({ kind, users, open, ties }: Found): boolean {
  if (!isValueKind(kind)) return false;
  if (!open) return true;
  const members = ties.reduce((sum, { sellers }) => sum + sellers, 0);
  const isWide = users - members > POLICY.ties.widest;
  if (ties.some(({ weight }) => weight > 0)) return isWide && !NOT_BY_USERS.has(kind);
  // Members of a racket share it, and the run let it say nothing.
  return isWide || ties.length > 0;
}

/** `20 or more`, of what is generic: how many there are exactly is another number every day. */
export function usersOf(found: Found): number {
  const users = Math.max(found.users, ...found.ties.map(({ sellers }) => sellers));
  return isGeneric(found) ? roughCount(users) : users;
}

/** Everything by which what was found for one place in the question hangs on rackets. */
export function holdsOf(place: number, found: Found): Hold[] {
  if (isGeneric(found)) return [];
  return found.ties.flatMap(({ racket, weight, sellers, role }) => {
    const said = weight * found.p;
    const isMember = role !== null && role !== 'fringe';
    if (said < FLOOR && role === null) return [];
    return [{ racket, place, found, weight: said, sellers, isMember }];
  });
}

/** What holds say together: the noisy-or of the best of each kind, as for members of a racket. */
export function weightOf(holds: readonly Hold[]): number {
  const best = new Map<string, number>();
  for (const { found, weight } of holds) best.set(found.kind, Math.max(best.get(found.kind) ?? 0, weight));
  return Math.round(combineWeights([...best.values()]) * 1000) / 1000;
}

/**
 * How closely holds tie to a racket. What honest neighbours and clients of one depot share too is never more than weak
 * by itself; each further hold makes the tie stronger or leaves it as it is.
 */
export function strengthOf(holds: readonly Hold[]): TieStrength {
  if (holds.some(({ isMember }) => isMember)) return 'strong';
  const weight = weightOf(holds);
  if (weight >= STRONG && !isExplained(holds)) return 'strong';
  return weight >= WEAK || holds.some(({ found }) => found.kind === 'Seller') ? 'weak' : 'none';
}

/** Whether everything that is shared has an honest reading. */
export function isExplained(holds: readonly Hold[]): boolean {
  return holds.every(({ found }) => EXPLAINED_KINDS.has(found.kind));
}

const ORDER: readonly TieStrength[] = ['none', 'weak', 'strong'];

/** The closest of several ties. */
export function closest(ties: readonly TieStrength[]): TieStrength {
  return ORDER[Math.max(0, ...ties.map((tie) => ORDER.indexOf(tie)))] ?? 'none';
}
