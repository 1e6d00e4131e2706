import type { Cluster } from './cluster.ts';
import { foundIn } from './serve.ts';
import type { Workers } from './workers.ts';

/** A second or two of one core each. */
const SIZE: Workers['size'] = { bytes: 32 << 20, rows: 200_000, texts: 16_384 };

/** Our own core on the executors of a cluster. */
export function workersOn(cluster: Cluster): Workers {
  return {
    scratch: cluster.scratch,
    size: SIZE,
    share: async <T>(asked: object, parts: readonly unknown[], onDone?: (done: number) => void) => {
      const answers: string[] = [];
      await cluster.ask({ do: 'share', command: cluster.worker, parts, ...asked }, ([part]) => {
        // A number tells how many are done, a text what was found.
        if (typeof part === 'number') onDone?.(part);
        else answers.push(part as string);
      });
      // A worker's refusal is thrown here, and not where its line comes in: nobody would catch it there.
      return answers.flatMap((text) => foundIn<T>(text));
    },
  };
}
