import type { Cluster } from './cluster.ts';
import { foundIn } from './serve.ts';

/** How much is one part: bytes of a text file, rows of a file of columns, or texts. */
interface PartSize {
  readonly bytes: number;
  readonly rows: number;
  readonly texts: number;
}

/** A second or two of one core each. */
const SIZE: PartSize = { bytes: 32 << 20, rows: 200_000, texts: 16_384 };

/** Whoever answers questions in the job's place, many at a time. */
export interface Workers {
  /** Folder that the job and all who answer reach; it goes with them. */
  readonly scratch: string;
  /** How much one of them is asked about at once. */
  readonly size: PartSize;
  /**
   * Asks about parts, each by itself, and answers in their order. `onDone` hears how many are done.
   * @throws JobError as who answers throws it; `failed` where the core failed
   */
  readonly share: <T>(
    asked: { readonly step: string; readonly about: unknown },
    parts: readonly unknown[],
    onDone?: (done: number) => void,
  ) => Promise<T[]>;
}

/** Our own core on the executors of a cluster. */
export function workersOn(cluster: Cluster): Workers {
  return {
    scratch: cluster.scratch,
    size: SIZE,
    share: async <T>(asked: object, parts: readonly unknown[], onDone?: (done: number) => void) => {
      const found: T[] = [];
      if (parts.length === 0) return found;
      await cluster.ask({ do: 'share', command: cluster.worker, parts, ...asked }, ([part]) => {
        // A number tells how many are done, a text what was found.
        if (typeof part === 'number') onDone?.(part);
        else found.push(...foundIn<T>(part as string));
      });
      return found;
    },
  };
}
