import { addUser, keepSubscription, readerId } from '@ringbreaker/cypher';
import { NO_SUBSCRIPTION } from '@ringbreaker/cypher/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mailer, mailMs } from './mailer.ts';
import { MailServer } from './test-mail-server.ts';
import { deliver, messagesOf, raise, withReceiver } from '../test-outbox.ts';

const held = withReceiver();
const VERA = readerId('vera');
const TIMEOUT_MS = 15_000;
let server: MailServer;
let mailer: Mailer;

beforeEach(async () => {
  server = new MailServer();
  await server.start();
  mailer = new Mailer({ url: server.url, from: 'Ringbreaker <alerts@ringbreaker.example>' }, TIMEOUT_MS);
  const vera = { name: 'vera', password: 'correct horse battery', role: 'analyst', contributors: null } as const;
  await addUser(held.database, vera, new Date());
  const rules = [{ kinds: [], brands: [], countries: [], rackets: [] }];
  await keepSubscription(held.database, 'vera', {
    ...NO_SUBSCRIPTION,
    rules,
    tell: 'at_once',
    address: 'vera@desk.example',
  });
  await raise(['a']);
});

afterEach(async () => {
  mailer.close();
  await server.stop();
});

const isSending = () =>
  expect.poll(async () => (await messagesOf(VERA))[0]?.state, { interval: 20, timeout: 30_000 }).toBe('sending');

describe('a mail server that is slow', () => {
  // Seen red with one hold for mail and webhooks: over 45 seconds another sender took the mail too, and then another.
  it('answers slowly, and no other sender takes the mail meanwhile', async () => {
    server.slowMs = 2_000;
    const sending = deliver({ mailer, timeoutMs: TIMEOUT_MS });
    await isSending();
    const [message] = await messagesOf(VERA);
    expect(message!.notBefore - Date.now()).toBeGreaterThan(mailMs(TIMEOUT_MS));
    expect(await sending).toBe(1);
    expect(await messagesOf(VERA)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  // Seen red: a scheduler that was told to end waited for the mail server.
  it('is not waited for by a sender that ends: the mail waits for the next one', async () => {
    server.slowMs = 2_000;
    const ending = new AbortController();
    const sending = deliver({ mailer, timeoutMs: TIMEOUT_MS, signal: ending.signal });
    await isSending();
    ending.abort();
    await sending;
    expect(await messagesOf(VERA)).toMatchObject([{ state: 'waiting', status: null }]);
    expect(server.got).toEqual([]);
  });
});
