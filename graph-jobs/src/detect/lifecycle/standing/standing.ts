import type { Ending, Lifecycle } from '@ringbreaker/cypher/domain';
import type { OutcomeFacts, SellerFacts } from '../../evidence/facts.ts';
import { dayOf } from '../../links/days.ts';
import { coreOf, type Gathering } from '../lives.ts';

/** What is known of sellers, by key, and of the day that is spoken of. */
export interface Observed {
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  /** The last day on which each seller did anything, as days since 1970-01-01; absent = not known. */
  readonly active: ReadonlyMap<string, number>;
  readonly outcomes: readonly OutcomeFacts[];
  readonly asOf: number;
}

/** Nothing listed, sent or used for so long, and a racket sleeps. */
const DORMANT_DAYS = 60;
/** A measure this near to a closure is what closed the account. */
const MEASURE_DAYS = 45;

/**
 * How a racket stands: dissolved when all of its core is closed, dormant when nobody in its core did anything for 60
 * days. Who hardly belongs speaks for it as little by work as by an open account.
 * @param heardUntil the last day that its main contributor told of, where that is before the as-of: silence after it
 *   is the contributor's
 */
export function standingOf(found: Gathering, seen: Observed, heardUntil = seen.asOf): Lifecycle {
  const core = coreOf(found.members);
  if (core.every(({ seller }) => isClosed(seen, seller))) return 'dissolved';
  const days = core.flatMap(({ seller }) => seen.active.get(seller) ?? []).filter((day) => day <= seen.asOf);
  if (days.length === 0) return 'active';
  return Math.min(seen.asOf, heardUntil) - Math.max(...days) >= DORMANT_DAYS ? 'dormant' : 'active';
}

/**
 * Whether a seller is closed, or suspended, on a day: the one that is spoken of, unless another is named. A closing
 * without a date was always there.
 */
export function isClosed({ sellers, asOf }: Observed, seller: string, day = asOf): boolean {
  const facts = sellers.get(seller);
  if (!facts || facts.status === 'open') return false;
  if (facts.closedAt !== null) return dayOf(facts.closedAt) <= day;
  return facts.status === 'closed' || facts.status === 'suspended';
}

/** How a racket ended: by what most of its closed core was closed for; data loss where its core is still open, or nobody is left on record. */
export function endingOf(gone: Gathering, seen: Observed): Ending {
  const core = coreOf(gone.members).map(({ seller }) => seller);
  if (core.length === 0 || !core.every((seller) => isClosed(seen, seller))) return 'data_loss';
  const enforced = core.filter((seller) => wasEnforced(seen, seller)).length;
  return enforced * 2 >= core.length ? 'enforcement' : 'voluntary';
}

const OWN_WISH = /volunt|inactiv|own (wish|request|account)|by (the )?(seller|owner)|retire|moved|self/i;
const MEASURE =
  /polic|violat|counterfeit|infring|fraud|enforce|suspen|seiz|court|legal|banned|block|terminat|document|verif|complain|take.?down/i;
const MEASURES = new Set(['closure', 'removal', 'raid', 'seizure', 'arrest', 'lawsuit']);

function wasEnforced({ sellers, outcomes }: Observed, seller: string): boolean {
  const facts = sellers.get(seller);
  const reason = facts?.closureReason ?? '';
  if (OWN_WISH.test(reason)) return false;
  if (MEASURE.test(reason) || facts?.status === 'suspended') return true;
  return outcomes.some(
    (outcome) =>
      outcome.seller === seller &&
      MEASURES.has(outcome.type) &&
      Math.abs(dayOf(outcome.occurredAt) - dayOf(facts?.closedAt ?? null)) <= MEASURE_DAYS,
  );
}
