import { setTimeout as sleep } from 'node:timers/promises';
import {
  claimMessage,
  databaseClock,
  listWebhooks,
  removeOldMessages,
  rotateSecret,
  setWebhookEnabled,
  tellAttempt,
  tryWebhook,
} from '@ringbreaker/cypher';
import { makeMessagesDue } from '@ringbreaker/cypher/test-database';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { runSchedule } from '../schedule.ts';
import { readSchedule } from '../schedule/schedule-file.ts';
import { fillOutbox } from './fill-outbox.ts';
import { add, deliver, KEY, messagesOf, raise, saveOnly, withReceiver } from './test-outbox.ts';

const held = withReceiver();

describe('a webhook', () => {
  // Seen red: with a signature of id and body alone, without the time, and with the key of what is shared in the body.
  it('is told of each new alert once, signed as Standard Webhooks has it, and of no value in clear', async () => {
    await raise(['before']);
    const { secret } = await add({ url: held.receiver.url });
    await raise(['a', 'b']);
    await deliver();
    await deliver();
    expect(held.receiver.got.map(({ body }) => (JSON.parse(body) as { data: { id: string } }).data.id)).toEqual([
      'al-a',
      'al-b',
    ]);
    const [first] = held.receiver.got;
    const told = new Webhook(secret).verify(first?.body ?? '', first?.headers as Record<string, string>);
    expect(told).toMatchObject({
      type: 'alert.new_member',
      data: {
        racketId: 'rk-1',
        shared: [{ kind: 'Phone', users: 2 }],
        url: 'https://ringbreaker.example/rackets/rk-1',
      },
    });
    expect(first?.body).not.toContain('138');
    expect(() =>
      new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(
        first?.body ?? '',
        first?.headers as Record<string, string>,
      ),
    ).toThrow();
  });

  it('hears nothing of alerts that no reader sees yet', async () => {
    await add({ url: held.receiver.url });
    await saveOnly(['unborn'], 'merge');
    expect(await deliver()).toBe(0);
  });

  // Seen red: with every alert wanted, whatever the rule says.
  it.each([
    [{ kinds: ['merge' as const] }, 0],
    [{ kinds: ['new_member' as const], brands: ['ROLEX'] }, 1],
    [{ brands: ['Adidas'] }, 0],
    [{ countries: ['cn'] }, 1],
    [{ rackets: ['rk-2'] }, 0],
  ])('that wants %j hears of %i', async (rule, heard) => {
    await add({ url: held.receiver.url, ...rule });
    await raise(['a']);
    expect(await deliver()).toBe(heard);
    expect(held.receiver.got).toHaveLength(heard);
  });

  // Seen red: with messages made while it was off, and with what waited sent all the same.
  it('that is switched off gets nothing, and goes on where it was', async () => {
    const { id } = await add({ url: held.receiver.url });
    await raise(['a']);
    await fillOutbox(held.database, ['webhook'], Date.now());
    await setWebhookEnabled(held.database, id, false);
    await raise(['b']);
    expect(await deliver()).toBe(0);
    expect(await messagesOf(id)).toHaveLength(1);
    await setWebhookEnabled(held.database, id, true);
    expect(await deliver()).toBe(2);
  });

  it('takes a trial message', async () => {
    const { id } = await add({ url: held.receiver.url });
    const trial = await tryWebhook(held.database, id);
    await deliver();
    expect(held.receiver.got.map((one) => one.id)).toEqual([trial]);
    expect(JSON.parse(held.receiver.got[0]?.body ?? '')).toMatchObject({ type: 'webhook.trial' });
  });

  // Seen red: with the newest key signing alone.
  it('has two keys that sign while one replaces the other, and never three', async () => {
    const { id, secret } = await add({ url: held.receiver.url });
    const second = await rotateSecret(held.database, id, { at: new Date(), key: KEY });
    const third = await rotateSecret(held.database, id, { at: new Date(), key: KEY });
    await raise(['a']);
    await deliver();
    const [{ body, headers } = { body: '', headers: {} }] = held.receiver.got;
    const holds = (key: string) => {
      try {
        return Boolean(new Webhook(key).verify(body, headers as Record<string, string>));
      } catch {
        return false;
      }
    };
    expect([secret, second.secret, third.secret].map(holds)).toEqual([false, true, true]);
    await rotateSecret(held.database, id, { at: new Date(), key: KEY, overlapHours: 0 });
    expect(await listWebhooks(held.database, new Date())).toMatchObject([{ keys: 1 }]);
  });
});

describe('messages that are over', () => {
  // Seen red: with the number up to which it was told left where it was, its alert was made a message again.
  it('are forgotten after a while, and their alerts not sent again', async () => {
    const { id } = await add({ url: held.receiver.url });
    await raise(['a']);
    await deliver();
    const before = async (days: number) => {
      const [clock] = await held.database.run(databaseClock, {});
      return { before: (clock?.now ?? 0) - days * 86_400_000, limit: 10 };
    };
    expect(await held.database.run(removeOldMessages, await before(1))).toEqual([{ removed: 0 }]);
    expect(await held.database.run(removeOldMessages, await before(-1))).toEqual([{ removed: 1 }]);
    await deliver();
    expect(await messagesOf(id)).toEqual([]);
    expect(held.receiver.got).toHaveLength(1);
  });
});

describe('several senders', () => {
  // Seen red: with messages taken without the queue: al-a came twice.
  it('are schedulers: what is raised while they run is sent once', async () => {
    await add({ url: held.receiver.url });
    const stop = new AbortController();
    const delivery = {
      random: () => 0.5,
      timeoutMs: 10_000,
      allowPrivate: true,
      secretsKey: KEY,
      explorer: null,
      mailer: null,
    };
    const started = ['one', 'two'].map((worker) =>
      runSchedule(
        {
          database: held.database,
          command: { file: 'none', env: {} },
          worker,
          codeVersion: '0',
          watched: null,
          say: () => undefined,
          signal: stop.signal,
          delivery,
        },
        { ...readSchedule(undefined, {}), lines: [] },
      ),
    );
    await raise(['a', 'b']);
    await raise(['c']);
    while (held.receiver.got.length < 3) await sleep(50);
    stop.abort();
    await Promise.all(started);
    expect(held.receiver.got.map(({ id }) => id.replace(/.*_/, ''))).toEqual(['al-a', 'al-b', 'al-c']);
  });

  // Seen red: with messages taken without the queue: thirteen came.
  it('send each message once between them', async () => {
    await add({ url: held.receiver.url });
    await raise(Array.from({ length: 12 }, (_, place) => `n${place}`));
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(held.receiver.got.map(({ id }) => id).sort()).toEqual(
      [...new Set(held.receiver.got.map(({ id }) => id))].sort(),
    );
    expect(held.receiver.got).toHaveLength(12);
  });

  // Seen red: without the look at what is being sent to the same receiver, all nine were taken at once.
  it('take one message of a receiver at a time, however many ask at once', async () => {
    const { url } = held.receiver;
    const webhooks = [await add({ url }), await add({ url }), await add({ url })];
    await raise(['a', 'b', 'c']);
    await fillOutbox(held.database, ['webhook'], Date.now());
    const asked = { holdMs: { webhook: 60_000, mail: 60_000 }, channels: ['webhook' as const] };
    const taken = await Promise.all(Array.from({ length: 40 }, () => held.database.run(claimMessage, asked)));
    expect(taken.flatMap((rows) => rows.map(({ receiver }) => receiver)).sort()).toEqual(
      webhooks.map(({ id }) => id).sort(),
    );
  });

  // Seen red: with waiting messages taken alone, and with a late attempt noted.
  it('send again, by the same id, what one of them took and died with', async () => {
    const { id } = await add({ url: held.receiver.url });
    await raise(['a']);
    await fillOutbox(held.database, ['webhook'], Date.now());
    const [taken] = await held.database.run(claimMessage, {
      holdMs: { webhook: 60_000, mail: 60_000 },
      channels: ['webhook'],
    });
    expect(await deliver()).toBe(0);
    await makeMessagesDue(held.database);
    expect(await deliver()).toBe(1);
    expect(held.receiver.got.map((one) => one.id)).toEqual([taken?.id]);
    // Should it live after all, what it notes comes too late.
    const late = { id: taken?.id ?? '', claims: taken?.claims ?? 0, state: 'waiting', waitMs: 0 } as const;
    expect(await held.database.run(tellAttempt, { ...late, status: null, error: 'late' })).toEqual([]);
    expect(await messagesOf(id)).toMatchObject([{ state: 'delivered' }]);
  });

  // Seen red: with neither the number looked at nor the id merged; either of them holds alone.
  it('make no message twice, however often they fill the outbox', async () => {
    const { id } = await add({ url: held.receiver.url });
    await raise(['a', 'b']);
    await Promise.all(Array.from({ length: 4 }, () => fillOutbox(held.database, ['webhook'], Date.now())));
    expect(await messagesOf(id)).toHaveLength(2);
  });
});
