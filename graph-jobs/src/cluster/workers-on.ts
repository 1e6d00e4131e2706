import type { Cluster } from './cluster.ts';
import type { Request } from './connection.ts';
import { foundIn } from './serve.ts';
import type { Workers } from './workers.ts';

/** A second or two of one core each. */
const SIZE: Workers['size'] = { bytes: 32 << 20, rows: 200_000, texts: 16_384 };

/** Our own core on the executors of a cluster. */
export function workersOn(cluster: Cluster): Workers {
  return {
    scratch: cluster.scratch,
    size: SIZE,
    share: (asked, parts, onDone) => askCore(cluster, { do: 'share', parts, ...asked }, onDone),
  };
}

/**
 * Asks our own core on the executors, and answers all that it found. `onDone` hears how many parts are done.
 * @throws JobError as a worker threw it; `failed` with what Spark says
 */
export async function askCore<T>(
  { ask, worker }: Pick<Cluster, 'ask' | 'worker'>,
  request: Request,
  onDone?: (done: number) => void,
): Promise<T[]> {
  const found: T[] = [];
  await ask({ ...request, command: worker }, ([part]) => {
    // A number tells how many are done, a text what was found.
    if (typeof part === 'number') onDone?.(part);
    else for (const one of foundIn<T>(part as string)) found.push(one);
  });
  return found;
}
