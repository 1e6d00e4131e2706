import { GraphError } from '@ringbreaker/cypher';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanAhead } from './plan-ahead.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A plan that takes so long, and how often it was made. */
function planOf(ms: number) {
  const made = { times: 0 };
  const ahead = new PlanAhead(async () => {
    made.times++;
    await new Promise((done) => setTimeout(done, ms));
  });
  return { ahead, made };
}
const ended = () => new GraphError('query', 'The server ended it.');

/** How a question ends, after so much time. */
async function endOf(asked: Promise<unknown>, ms: number): Promise<unknown> {
  const end = asked.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(ms);
  return end;
}

describe('a question whose plan is made', () => {
  it('is asked after that, so that nobody plans it a second time', async () => {
    const { ahead, made } = planOf(1_000);
    const question = vi.fn(() => Promise.resolve('rackets'));
    ahead.start();
    const answer = endOf(ahead.ask(question), 1_000);
    expect(question).not.toHaveBeenCalled();
    expect(await answer).toBe('rackets');
    expect(made.times).toBe(1);
  });

  it('is told that the database is warming up where that takes long, and is not asked', async () => {
    const { ahead } = planOf(20_000);
    const question = vi.fn(() => Promise.resolve('rackets'));
    ahead.start();
    expect(await endOf(ahead.ask(question), 4_000)).toMatchObject({ kind: 'warming' });
    expect(question).not.toHaveBeenCalled();
    expect(await endOf(ahead.ask(question), 20_000)).toMatchObject({ kind: 'warming' });
    expect(await endOf(ahead.ask(question), 0)).toBe('rackets');
  });
});

describe('a question that the server ended', () => {
  it('is planned, and its asker told that the database is warming up', async () => {
    const { ahead, made } = planOf(2_000);
    expect(
      await endOf(
        ahead.ask(() => Promise.reject(ended())),
        500,
      ),
    ).toMatchObject({ kind: 'warming' });
    expect(made.times).toBe(1);
  });

  it('is too slow by itself where its plan is there at once; other faults stay what they are', async () => {
    const { ahead, made } = planOf(10);
    expect(
      await endOf(
        ahead.ask(() => Promise.reject(ended())),
        500,
      ),
    ).toMatchObject({ code: 'query' });
    expect(
      await endOf(
        ahead.ask(() => Promise.reject(new Error('gone'))),
        500,
      ),
    ).toMatchObject({ message: 'gone' });
    expect(made.times).toBe(1);
  });

  // Seen red: on a machine that was out of breath each look at the plan took longer than that, and it was "warming" for ever.
  it('is too slow by itself where it is ended again though it was planned since; an answer begins that anew', async () => {
    const { ahead } = planOf(2_000);
    const ask = (question: () => Promise<unknown>) => endOf(ahead.ask(question), 2_000);
    const end = () => Promise.reject(ended());
    expect(await ask(end)).toMatchObject({ kind: 'warming' });
    expect(await ask(end)).toMatchObject({ code: 'query' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await ask(() => Promise.resolve('rackets'))).toBe('rackets');
    expect(await ask(end)).toMatchObject({ kind: 'warming' });
  });
});
