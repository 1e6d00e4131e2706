import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiServer } from '../screening/api-server.ts';
import { tellLatencies } from '../screening/load.ts';
import type { Mix } from './mix.ts';

/** What was answered, by kind of question, and how often somebody was told to come again, or not answered at all. */
export interface Tally {
  readonly answered: Record<keyof Mix, number[]>;
  readonly told: number[];
  failed: number;
}

export const newTally = (): Tally => ({ answered: { search: [], racket: [], neighbours: [] }, told: [], failed: 0 });

interface Lane {
  readonly api: ApiServer;
  readonly mix: Mix;
  readonly tally: Tally;
  /** Its number among others: each begins at another question. */
  readonly from: number;
  readonly until: number;
  readonly pauseMs?: number;
}

const KINDS = ['search', 'racket', 'neighbours'] as const;

/** One who asks one question after the other until a moment. */
export async function lane({ api, mix, tally, from, until, pauseMs = 0 }: Lane): Promise<void> {
  for (let at = from; performance.now() < until; at++) {
    const kind = KINDS[at % KINDS.length] ?? 'search';
    const paths = mix[kind];
    const start = performance.now();
    const status = await api.get(paths[(at * 7) % paths.length] ?? '').then(
      (answer) => answer.status,
      () => 0,
    );
    const took = performance.now() - start;
    if (status === 200) tally.answered[kind].push(took);
    else if (status === 503 || status === 429) tally.told.push(took);
    else tally.failed++;
    if (pauseMs > took) await sleep(pauseMs - took);
  }
}

/** A line for each kind of question, and one for those who were told to come again. */
export function tellTally({ answered, told, failed }: Tally): string {
  const line = (what: string, latencies: readonly number[]) =>
    `  ${what}: ${latencies.length} answers, ${tellLatencies({ latencies, failed: 0, seconds: 0 })}`;
  const lines = KINDS.map((kind) => line(kind, answered[kind]));
  if (told.length > 0) lines.push(line('told to come again', told));
  if (failed > 0) lines.push(`  ${failed} FAILED`);
  return lines.join('\n');
}
