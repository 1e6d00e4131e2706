import { afterEach, describe, expect, it } from 'vitest';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { attempt, cancelAttempts } from './attempt.ts';

const now = () => useExplorer.getState();
/** Work that goes on until it is cancelled. */
const endless = (signal: AbortSignal) =>
  new Promise<void>((_, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error)));

describe('attempt', () => {
  afterEach(() => look({ failure: null, notice: null, busy: null }));

  it('tells what is under way, and nothing once it is done', async () => {
    let told: string | null = null;
    await attempt('Expanding', async () => void (told = now().busy));
    expect([told, now().busy, now().failure]).toEqual(['Expanding', null, null]);
  });

  it('offers to try again what failed, which then may work', async () => {
    let tries = 0;
    await attempt('Expanding', async () => {
      if (++tries === 1) throw new Error('No such thing.');
    });
    expect(now().failure!.says).toMatch(/^Expanding: .*No such thing\./);
    now().failure!.again();
    expect(now().failure).toBeNull();
    await Promise.resolve();
    expect([tries, now().failure]).toEqual([2, null]);
  });

  it('tries all again that failed together', async () => {
    const tried: string[] = [];
    const failing = (name: string) => async () => {
      tried.push(name);
      await Promise.resolve();
      if (tried.length <= 2) throw new Error(name);
    };
    await Promise.all([attempt('Expanding', failing('a')), attempt('Expanding', failing('b'))]);
    now().failure!.again();
    expect(tried).toEqual(['a', 'b', 'a', 'b']);
  });

  it('ends by a cancel, which is no failure', async () => {
    const both = [attempt('Expanding', endless), attempt('Adding', endless)];
    cancelAttempts();
    await Promise.all(both);
    expect([now().failure, now().busy]).toEqual([null, null]);
    expect(now().notice).toMatch(/^Cancelled: /);
  });

  // With one slot for all, what ended first ended the other's progress too; seen.
  it('stays busy while another is under way', async () => {
    const long = attempt('Expanding', endless);
    await attempt('Adding', async () => undefined);
    expect(now().busy).not.toBeNull();
    cancelAttempts();
    await long;
    expect(now().busy).toBeNull();
  });
});
