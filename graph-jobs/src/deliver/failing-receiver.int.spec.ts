import { listWebhooks, replay } from '@ringbreaker/cypher';
import { makeMessagesDue } from '@ringbreaker/cypher/test-database';
import { describe, expect, it } from 'vitest';
import { WAITS_MS } from './backoff.ts';
import { add, deliver, messagesOf, raise, withReceiver } from './test-outbox.ts';
import { Receiver } from './test-receiver.ts';

const held = withReceiver();

// The first two were seen red with an id of its own for each attempt (`sign.ts`).
describe('a receiver that fails', () => {
  it('gets the same message again, later and later, until it takes it', async () => {
    const { id } = await add({ url: held.receiver.url });
    await raise(['a']);
    held.receiver.answers = [500, 503, 429];
    for (let attempt = 0; attempt < 4; attempt++) {
      await deliver();
      const [message] = await messagesOf(id);
      if (attempt < 3) {
        expect(message).toMatchObject({ state: 'waiting', attempts: attempt + 1, status: [500, 503, 429][attempt] });
        // Not a moment too early: nothing is due now.
        expect(await deliver()).toBe(0);
        await makeMessagesDue(held.database);
      }
    }
    expect(await messagesOf(id)).toMatchObject([{ state: 'delivered', attempts: 4, status: 204, error: null }]);
    expect(new Set(held.receiver.got.map((one) => `${one.id} ${one.body}`)).size).toBe(1);
    expect(held.receiver.got).toHaveLength(4);
  });

  it('is given up after the last wait, and gets the same message when a person replays it', async () => {
    const { id } = await add({ url: held.receiver.url });
    await raise(['a']);
    held.receiver.answers = Array<number>(WAITS_MS.length + 1).fill(500);
    for (let attempt = 0; attempt <= WAITS_MS.length; attempt++) {
      expect(await deliver()).toBe(1);
      await makeMessagesDue(held.database);
    }
    expect(await deliver()).toBe(0);
    expect(await messagesOf(id)).toMatchObject([{ state: 'dead', attempts: WAITS_MS.length + 1 }]);
    expect(await replay(held.database, id, null)).toBe(1);
    await deliver();
    expect(await messagesOf(id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    expect(new Set(held.receiver.got.map((one) => one.id)).size).toBe(1);
    const [message] = held.receiver.got;
    expect(await replay(held.database, id, [message?.id ?? ''])).toBe(1);
  });

  it('that hangs is let go of after its time', async () => {
    const { id } = await add({ url: held.receiver.url });
    await raise(['a']);
    held.receiver.answers = ['never'];
    await deliver({ timeoutMs: 200 });
    expect(await messagesOf(id)).toMatchObject(
      [{ state: 'waiting', status: null, error: /no answer in 0.2 s/ }].map(({ error, ...rest }) => ({
        ...rest,
        error: expect.stringMatching(error) as string,
      })),
    );
  });

  it('that sends us elsewhere is not followed', async () => {
    const elsewhere = new Receiver();
    await elsewhere.start();
    const { id } = await add({ url: held.receiver.url });
    await raise(['a']);
    held.receiver.answers = [{ location: elsewhere.url }];
    await deliver();
    expect(elsewhere.got).toEqual([]);
    const [message] = await messagesOf(id);
    expect(message).toMatchObject({ state: 'waiting', status: 301 });
    expect(message?.error).toMatch(/not followed/);
    await elsewhere.stop();
  });

  it('that is down gets its message when it is up', async () => {
    const { id } = await add({ url: held.receiver.url });
    await raise(['a']);
    await held.receiver.stop();
    await deliver();
    expect(await messagesOf(id)).toMatchObject([{ state: 'waiting', status: null }]);
    await held.receiver.start();
    await makeMessagesDue(held.database);
    await deliver();
    expect(held.receiver.got).toHaveLength(1);
  });

  it('that wants nothing any more is switched off', async () => {
    await add({ url: held.receiver.url });
    await raise(['a']);
    held.receiver.answers = [410];
    await deliver();
    expect(await listWebhooks(held.database, new Date())).toMatchObject([{ enabled: false, dead: 1 }]);
  });

  // Seen red: with an address not looked at, and with a name looked up as it came.
  it.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]'])(
    'at %s is not asked unless that is allowed',
    async (host) => {
      const { id } = await add({ url: held.receiver.url.replace('127.0.0.1', host) });
      await raise(['a']);
      await deliver({ allowPrivate: false });
      expect(held.receiver.got).toEqual([]);
      const [message] = await messagesOf(id);
      expect(message?.error).toMatch(/RINGBREAKER_WEBHOOK_PRIVATE=allow/);
    },
  );
});
