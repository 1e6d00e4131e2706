import { AGAIN_MS, isBusy } from '../../problem.ts';

/** So often at most: after half a minute who waits wants to know. */
const MOST_TRIES = 6;

/** Asks, and asks again while the server is too busy to answer, as lists and pages do by themselves. */
export async function askWhileBusy<T>(ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!isBusy(error) || tries === MOST_TRIES) throw error;
      await new Promise((goOn) => setTimeout(goOn, AGAIN_MS));
      signal?.throwIfAborted();
    }
  }
}
