import { POLICY } from '../../detect/policy.ts';
import { ACCOUNTS } from '../../detect/operators/wide-identity.ts';

/** The links from a seller to a value that it comes by: from, type, to, first and last day. */
export type Way = readonly (readonly [
  from: string,
  type: string,
  to: string,
  firstSeen: number | null,
  lastSeen: number | null,
])[];

/** An account as it is told of; who runs it, as the current run says. */
export interface LeadAccount {
  readonly key: string;
  readonly label: string;
  readonly status: string | null;
  readonly closedAt: string | null;
  readonly closureReason: string | null;
  readonly operatorId: string | null;
  /** The racket or group that the current run has it in; of a racket, `racketId` says the same. */
  readonly communityId: string | null;
  readonly racketId: string | null;
}

/** A seller uses a value, shared in the way that `kind` says. */
interface LeadUse {
  readonly seller: string;
  readonly value: string;
  readonly kind: string;
  readonly way: Way;
}

/** Who uses a value; of a hub how many do, and not who. */
interface LeadUsers {
  readonly value: string;
  readonly kind: string;
  readonly label: string;
  readonly degree: number;
  readonly sellers: number;
  readonly users: readonly (readonly [seller: string, way: Way])[];
  /** What the current run let it say; null where it did not use it. */
  readonly weight: number | null;
}

/** What growing asks of a graph, a few neighbourhoods at a time; answers stand in any order. */
export interface LeadReader {
  /** The given sellers, and the other accounts that their operators run. */
  accounts(sellers: string[]): Promise<readonly LeadAccount[]>;
  uses(sellers: string[]): Promise<readonly LeadUse[]>;
  users(values: { key: string; kind: string }[]): Promise<readonly LeadUsers[]>;
  /** Bits of what accounts show by themselves; who shows nothing is left out. Null where that isn't to be weighed. */
  readonly own: ((accounts: readonly LeadAccount[]) => Promise<ReadonlyMap<string, number>>) | null;
}

/** What reads are bounded by: a thing of more links, or a value of more sellers than its operators can have, is a hub. */
export const LEAD_READS = { most: 2_000, widest: POLICY.ties.widest * ACCOUNTS } as const;
