import { asId, saying } from './domain/saying.ts';
import type { Database, Transaction } from './connection/driver.ts';
import { GraphError } from './errors.ts';
import { isDead, OWN_HOLDER } from './holder.ts';
import {
  acquireLease,
  checkLease,
  endTransactions,
  leaseHolder,
  lockLease,
  releaseLease,
  renewLease,
} from './queries/lease.ts';

/** The right to write, with a fencing token that every write checks in its own transaction. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly token: number;
  /** Call first in each writing transaction: it throws when another holder has taken over since. */
  check(transaction: Transaction): Promise<void>;
  /** Checks once, in a transaction of its own: before something is put into place outside the graph. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** What a process may set that asks for a lease. */
export interface LeaseOptions {
  /** For how long the lease holds unless it is renewed; tests alone set it, by RINGBREAKER_LEASE_SECONDS. */
  readonly ttlSeconds?: number;
  /** Told once when somebody else holds it and must be watched first. */
  readonly onWait?: (holder: string) => void;
}

const TTL_SECONDS = Number(process.env['RINGBREAKER_LEASE_SECONDS'] ?? 30);
/** So often a lease is renewed while it holds: whoever watches sees a living holder soon. */
const RENEWALS = 10;
const LOOK_MS = 500;
/** A transaction that was only slow ends in this time; one of a stopped process is ended by us. */
const STUCK_MS = 1_000;
const ACQUIRE_MS = 20_000;

type Watched = { name: string; ttlSeconds: number };
type Holding = { holder: string | null; token: number; until: number | null; leftMs: number };

/**
 * Takes the lease `name`, by the database's clock. One left by a process of this host that is dead is taken over at
 * once. One that is renewed while we watch is refused. One that is not renewed was left by a process that is stopped or
 * cut off: it is taken over when it has run out, and the transactions that its holder left open are ended.
 * @throws GraphError `lease` when somebody else holds it.
 */
export async function takeLease(database: Database, name: string, options: LeaseOptions = {}): Promise<Lease> {
  const { ttlSeconds = TTL_SECONDS, onWait } = options;
  const [current] = await database.run(leaseHolder, { name });
  const rival = current?.holder ?? '';
  let dead = rival !== '' && isDead(rival) ? rival : '';
  if (current && dead === '' && rival !== OWN_HOLDER && current.leftMs >= 0) {
    onWait?.(rival);
    if (await outlast(database, { name, ttlSeconds }, current)) dead = rival;
  }
  const token = await acquire(database, { name, holder: OWN_HOLDER, dead, ttlSeconds }, rival);
  if (token === undefined) throw refused(rival);
  return keep(database, { name, holder: OWN_HOLDER, token, ttlSeconds });
}

/**
 * Waits until a lease has run out, and answers whether it was watched for a whole term instead: the database's clock was
 * ahead when it was last renewed. Throws as soon as its holder shows that it lives.
 */
async function outlast(database: Database, { name, ttlSeconds }: Watched, seen: Holding): Promise<boolean> {
  const start = performance.now();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const [now] = await database.run(leaseHolder, { name });
    if (!now || now.leftMs < 0) return false;
    if (now.token !== seen.token || now.until !== seen.until) throw refused(now.holder);
    if (performance.now() - start > ttlSeconds * 1000 + LOOK_MS) return true;
  }
}

type Asked = { name: string; holder: string; dead: string; ttlSeconds: number };

/** Asks for the lease; a stopped holder may have it locked, so its transactions are ended where its time is over. */
async function acquire(database: Database, asked: Asked, rival: string): Promise<number | undefined> {
  const { name } = asked;
  const timer = setInterval(() => void endStuck(database, name, rival).catch(() => undefined), STUCK_MS);
  try {
    const rows = await database.transaction(
      'write',
      async (transaction) => {
        await transaction.run(lockLease, { name });
        return transaction.run(acquireLease, asked);
      },
      { timeoutMs: ACQUIRE_MS },
    );
    return rows[0]?.token;
  } finally {
    clearInterval(timer);
  }
}

async function endStuck(database: Database, name: string, rival: string): Promise<void> {
  const [now] = await database.run(leaseHolder, { name });
  if (rival === '' || rival === OWN_HOLDER || now?.holder !== rival || now.leftMs >= 0) return;
  await database.run(endTransactions, { holder: rival });
}

/** Whether a lease is free, and the number of its last holder, for work that needs no lease but stands back for whoever has it. */
export async function lookAtLease(database: Database, name: string): Promise<{ isFree: boolean; token: number }> {
  const [now] = await database.run(leaseHolder, { name });
  return { isFree: !now || now.leftMs < 0, token: now?.token ?? 0 };
}

/**
 * Keeps a lease from being taken until this transaction ends. False where somebody holds it, or has held it since it was
 * looked at: what was read since then may be of no account.
 */
export async function keepFree(transaction: Transaction, name: string, token: number): Promise<boolean> {
  const [locked] = await transaction.run(lockLease, { name });
  const [now] = await transaction.run(leaseHolder, { name });
  return locked?.token === token && (now?.leftMs ?? -1) < 0;
}

function refused(holder: string | null): GraphError {
  return new GraphError(
    'lease',
    saying`Another process (${asId(holder || 'unknown')}) is writing to this graph. Wait for it to end, then try again.`,
  );
}

function keep(database: Database, lease: { name: string; holder: string; token: number; ttlSeconds: number }): Lease {
  const { name, holder, token, ttlSeconds } = lease;
  // A renewal that fails is made up for by the next one, and a lease that was lost is told by the next check.
  let isRenewing = false;
  const renew = async () => {
    if (isRenewing) return;
    isRenewing = true;
    const work = (transaction: Transaction) => transaction.run(renewLease, { name, token, ttlSeconds });
    await database.transaction('write', work, { isBackground: true }).catch(() => undefined);
    isRenewing = false;
  };
  const timer = setInterval(() => void renew(), (ttlSeconds * 1000) / RENEWALS);
  timer.unref();
  const check = async (transaction: Transaction) => {
    const rows = await transaction.run(checkLease, { name, token });
    if (rows.length > 0) return;
    throw new GraphError(
      'lease',
      saying`The right to write was taken over by another process: nothing more was written.`,
    );
  };
  return {
    name,
    holder,
    token,
    check,
    confirm: () => database.transaction('write', check),
    async release() {
      clearInterval(timer);
      await database.run(releaseLease, { name, token });
    },
  };
}
