import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../problem.ts';
import { askWhileBusy } from './ask-while-busy.ts';

const problem = (status: number) =>
  new ApiError({ type: 'urn:ringbreaker:problem:too-slow', title: 'Too slow', status, detail: 'It took too long.' });

/** Asks what fails so often before it answers; tells the answer, or the status of what it failed by, and how often it was asked. */
async function ask(status: number, failures: number): Promise<[unknown, number]> {
  let asked = 0;
  const answer = askWhileBusy(async () => {
    if (++asked <= failures) throw problem(status);
    return 'answer';
  }).catch((error: unknown) => (error as ApiError).problem.status);
  await vi.runAllTimersAsync();
  return [await answer, asked];
}

// Seen red: a large picture that a busy server answered late was given up at once.
describe('what is asked for the canvas', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is asked again while the server is busy', async () => {
    expect(await ask(503, 2)).toEqual(['answer', 3]);
  });

  it('is given up in the end, and at once where asking again changes nothing', async () => {
    expect(await ask(503, 100)).toEqual([503, 6]);
    expect(await ask(404, 100)).toEqual([404, 1]);
  });
});
