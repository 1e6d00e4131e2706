import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Reader } from './reader.ts';

/** It goes on for minutes. */
const LONG = 'select count(*) from range(100000000000) where range % 7 = 3';

describe('a reader of the archive', () => {
  // The question waited for itself for ever, and the process could not exit.
  it('ends what is asked when it is closed', async () => {
    const reader = new Reader();
    await reader.ask('select 1');
    const asked = [LONG, LONG].map((sql) => reader.ask(sql).catch((error: Error) => error.message));
    await wait(100);
    await reader.close();
    for (const answer of await Promise.all(asked)) expect(answer).toMatch(/interrupt/i);
  });

  it('is closed before anything is asked, and asked again after it', async () => {
    const reader = new Reader();
    await reader.close();
    expect(await reader.ask('select 7')).toEqual([[7]]);
    await reader.close();
  });
});
