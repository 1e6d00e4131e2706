import { addWebhook, rotateSecret, secretsKeyOf, sealWebhooks } from '@ringbreaker/cypher';
import { makeMessagesDue, readDigest } from '@ringbreaker/cypher/test-database';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { runSchedule } from '../schedule.ts';
import { readSchedule } from '../schedule/schedule-file.ts';
import { add, deliver, KEY, messagesOf, raise, withReceiver } from './test-outbox.ts';

const held = withReceiver();
const OTHER = secretsKeyOf('another key of the tests, as long as that');
const NOW = new Date('2026-01-01T00:00:00Z');

const addPlain = () => addWebhook(held.database, { url: held.receiver.url }, { name: 'ada', at: NOW, key: null });
const isVerified = (secret: string, at = -1) => {
  const got = held.receiver.got.at(at);
  return new Webhook(secret).verify(got?.body ?? '', got?.headers as Record<string, string>);
};
/** Whether anything in the graph has the secret's own letters. */
const holdsPlain = async (secret: string) =>
  JSON.stringify(await readDigest(held.database)).includes(secret.slice('whsec_'.length, -2));

// Seen red with sealSecret answering what it was given, with sealWebhooks doing nothing, and with a key that can't be
// read let through to the sender's loop.
describe('the keys that sign webhooks', () => {
  it('stand nowhere in the graph in clear, also after a rotation, and sign all the same', async () => {
    const { id, secret } = await add({ url: held.receiver.url });
    const next = await rotateSecret(held.database, id, { at: new Date(), key: KEY });
    expect(await Promise.all([secret, next.secret].map(holdsPlain))).toEqual([false, false]);
    await raise(['a']);
    await deliver();
    expect([secret, next.secret].map((one) => isVerified(one))).toHaveLength(2);
  });

  it('from before there was a key sign on, and are kept encrypted when a scheduler with a key starts', async () => {
    const { secret } = await addPlain();
    expect(await holdsPlain(secret)).toBe(true);
    await raise(['a']);
    await deliver();
    isVerified(secret);
    const said: string[] = [];
    const options = { random: () => 0.5, timeoutMs: 10_000, allowPrivate: true, explorer: null, mailer: null };
    const delivery = { ...options, secretsKey: KEY };
    const own = { database: held.database, worker: 'w', codeVersion: 'test', watched: null, delivery };
    const command = { file: '/none', env: {} };
    const place = { ...own, command, say: (text: string) => void said.push(text), signal: AbortSignal.timeout(60_000) };
    await raise(['b']);
    await runSchedule(place, { ...readSchedule(undefined, {}), lines: [] }, { once: true });
    expect(said).toContain('The keys of 1 webhook are kept encrypted from now on.');
    expect(await holdsPlain(secret)).toBe(false);
    expect(held.receiver.got).toHaveLength(2);
    isVerified(secret);
    expect(await sealWebhooks(held.database, KEY)).toBe(0);
  });

  it('that can’t be opened hold the message back, with advice, until the right key is set', async () => {
    const { id, secret } = await add({ url: held.receiver.url });
    await raise(['a']);
    const said: string[] = [];
    for (const secretsKey of [OTHER, null]) {
      await deliver({ secretsKey, say: (text) => void said.push(text) });
      await makeMessagesDue(held.database);
    }
    expect(held.receiver.got).toEqual([]);
    expect(said).toHaveLength(2);
    expect(said.every((text) => text.includes('RINGBREAKER_SECRETS_KEY_FILE'))).toBe(true);
    expect(await messagesOf(id)).toMatchObject([{ state: 'waiting', attempts: 2 }]);
    await deliver();
    expect(await messagesOf(id)).toMatchObject([{ state: 'delivered' }]);
    isVerified(secret);
  });
});
