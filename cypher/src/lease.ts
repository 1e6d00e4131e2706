import { hostname } from 'node:os';
import { readFileSync } from 'node:fs';
import type { Database, Transaction } from './driver.ts';
import { GraphError } from './errors.ts';
import { acquireLease, checkLease, leaseHolder, releaseLease, renewLease } from './queries/lease.ts';

/** The right to write, with a fencing token that every write checks in its own transaction. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly token: number;
  /** Call first in each writing transaction: it throws when another holder has taken over since. */
  check(transaction: Transaction): Promise<void>;
  release(): Promise<void>;
}

const TTL_SECONDS = 30;

/**
 * Takes the lease `name`, by the database's clock. One left by a process of this host that is dead is taken over at
 * once; one held by a live process is refused.
 * @throws GraphError `lease` when somebody else holds it.
 */
export async function takeLease(database: Database, name: string): Promise<Lease> {
  const holder = holderName(process.pid);
  const [current] = await database.run(leaseHolder, { name });
  const dead = current?.holder != null && isDead(current.holder) ? current.holder : '';
  const [taken] = await database.run(acquireLease, { name, holder, dead, ttlSeconds: TTL_SECONDS });
  if (!taken) {
    throw new GraphError(
      'lease',
      `Another process (${current?.holder ?? 'unknown'}) is writing to this graph. Wait for it to end, then try again.`,
    );
  }
  return keep(database, { name, holder, token: taken.token });
}

function keep(database: Database, lease: { name: string; holder: string; token: number }): Lease {
  const { name, token } = lease;
  const renew = () => database.run(renewLease, { name, token, ttlSeconds: TTL_SECONDS }).catch(() => undefined);
  const timer = setInterval(renew, (TTL_SECONDS * 1000) / 3);
  timer.unref();
  return {
    ...lease,
    async check(transaction) {
      const rows = await transaction.run(checkLease, { name, token });
      if (rows.length === 0) {
        throw new GraphError(
          'lease',
          'The right to write was taken over by another process: nothing more was written.',
        );
      }
    },
    async release() {
      clearInterval(timer);
      await database.run(releaseLease, { name, token });
    },
  };
}

function holderName(pid: number): string {
  return `${hostname()}/${pid}/${startOf(pid) ?? 0}`;
}

/** A process's start time guards against a number used again by another process. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
  } catch {
    return undefined;
  }
}

function isDead(holder: string): boolean {
  const [host, pid, start] = holder.split('/');
  if (host !== hostname() || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    const now = startOf(Number(pid));
    return now !== undefined && start !== '0' && now !== start;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
