import { setTimeout as sleep } from 'node:timers/promises';

/** A machine that plans a question for longer than one may take has planned it after a few. */
const MOST_TRIES = 10;

/** An answer that a busy machine had no time for is asked for again, as the explorer does: that says nothing of the question. */
export async function inTime(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    if (answer.status !== 503 || tries === MOST_TRIES) return answer;
    await answer.body?.cancel();
    await sleep(500);
  }
}
