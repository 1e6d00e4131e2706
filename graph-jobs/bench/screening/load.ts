import { setTimeout as wait } from 'node:timers/promises';

/** What a load met. */
export interface Load {
  readonly latencies: readonly number[];
  readonly failed: number;
  readonly seconds: number;
}

type Ask = (at: number) => Promise<void>;

/**
 * Asks at a steady rate, whether or not the answers come (open loop): each latency counts from when the request was due,
 * so that a slow answer can't hide those that wait behind it.
 */
export async function loadSteadily(rate: number, seconds: number, ask: Ask): Promise<Load> {
  const latencies: number[] = [];
  const running = new Set<Promise<void>>();
  let failed = 0;
  const begin = performance.now();
  for (let at = 0; at < rate * seconds; at += 1) {
    const due = begin + (at * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const one: Promise<void> = ask(at)
      .then(() => void latencies.push(performance.now() - due))
      .catch(() => void (failed += 1))
      .finally(() => running.delete(one));
    running.add(one);
  }
  await Promise.all(running);
  return { latencies, failed, seconds: (performance.now() - begin) / 1000 };
}

const STRETCH_SECONDS = 2;

/** The same for as long as some work takes. */
export async function loadWhile(work: Promise<unknown>, rate: number, ask: Ask): Promise<Load> {
  let isOver = false;
  const ended = work.finally(() => (isOver = true));
  const all: Load[] = [];
  while (!isOver) {
    const from = all.length * STRETCH_SECONDS * rate;
    all.push(await loadSteadily(rate, STRETCH_SECONDS, (at) => ask(from + at)));
  }
  await ended;
  return {
    latencies: all.flatMap(({ latencies }) => latencies),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** Asks so many times, two at once unless said: as a gate asks that has a batch ready when the last is answered. */
export async function loadFully(times: number, ask: Ask, lanes = 2): Promise<Load> {
  const latencies: number[] = [];
  let [next, failed] = [0, 0];
  const begin = performance.now();
  const lane = async () => {
    while (next < times) {
      const start = performance.now();
      await ask(next++).then(
        () => latencies.push(performance.now() - start),
        () => (failed += 1),
      );
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { latencies, failed, seconds: (performance.now() - begin) / 1000 };
}

/** `p50 4.1, p95 9.0, p99 15.2 ms`, and how many failed. */
export function tellLatencies({ latencies, failed }: Load): string {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms${failed > 0 ? `; ${failed} FAILED` : ''}`;
}
