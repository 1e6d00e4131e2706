import { keepSubscription, outboxMessages, readerId, replay, signInByProvider } from '@ringbreaker/cypher';
import { type AlertRule, NO_SUBSCRIPTION } from '@ringbreaker/cypher/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillOutbox } from '../fill-outbox.ts';
import { deliver, messagesOf, raise, withReceiver } from '../test-outbox.ts';
import { Mailer } from './mailer.ts';
import { MailServer } from './test-mail-server.ts';

const held = withReceiver();
const VERA = readerId('vera');
const EVERYTHING: AlertRule = { kinds: [], brands: [], countries: [], rackets: [] };
let server: MailServer;
let mailer: Mailer;

beforeEach(async () => {
  server = new MailServer();
  await server.start();
  mailer = new Mailer({ url: server.url, from: 'Ringbreaker <alerts@ringbreaker.example>' }, 5_000);
});

afterEach(async () => {
  mailer.close();
  await server.stop();
});

/** The provider says whose facts she sees from here on. */
const letSee = (sees: string[] | null) =>
  signInByProvider(held.database, { subject: 'idp vera', name: 'vera', role: 'analyst', sees }, new Date());

const want = (rules: AlertRule[]) =>
  keepSubscription(held.database, 'vera', { ...NO_SUBSCRIPTION, rules, tell: 'at_once', address: 'vera@desk.example' });

const fill = () => fillOutbox(held.database, ['mail'], Date.now());
const subjects = () => server.got.map(({ message }) => /^Subject: (.*)$/m.exec(message)?.[1]);

describe('a mail that waits while its reader comes to see less', () => {
  // Seen red: with the alerts told that she saw when the mail was made.
  it.each([[['market', 'brand']], [null]])('names what they see when it is sent, of %s before', async (before) => {
    await letSee(before);
    await want([EVERYTHING]);
    await raise(
      Array.from({ length: 60 }, (_, at) => `hidden-${at}`),
      'merge',
      'rk-2',
    );
    await raise(['seen']);
    await fill();
    await letSee(['market']);
    await deliver({ mailer });
    expect(subjects()).toEqual(['Ringbreaker: a new member in rk-1']);
    expect(server.got[0]?.message).not.toMatch(/rk-2|merge|tied by|more alerts/);
    expect(await messagesOf(VERA)).toMatchObject([{ state: 'delivered' }]);
  });

  // Seen red: the mail was sent.
  it('is not sent where they see nothing of it any more, and says so; who sees it again has it sent', async () => {
    await letSee(['market', 'brand']);
    await want([EVERYTHING]);
    await raise(['a'], 'merge', 'rk-2');
    await fill();
    await letSee(['market']);
    expect(await deliver({ mailer })).toBe(1);
    expect(await deliver({ mailer })).toBe(0);
    expect(server.got).toEqual([]);
    const [message] = await messagesOf(VERA);
    expect(message).toMatchObject({ state: 'dropped', error: 'Its reader sees nothing of it any more.' });
    expect(message?.endedAt).not.toBeNull();
    expect(await replay(held.database, VERA, null)).toBe(0);
    await letSee(null);
    expect(await replay(held.database, VERA, [message?.id ?? ''])).toBe(1);
    await deliver({ mailer });
    expect(subjects()).toEqual(['Ringbreaker: a merge of rackets in rk-2']);
  });

  // Seen red: with the rules not asked again: the mail told that the racket sells a brand that she sees no more.
  it('does not tell by a rule of what they do not see any more', async () => {
    await letSee(null);
    await want([{ ...EVERYTHING, brands: ['rolex'] }]);
    await raise(['a']);
    await fill();
    await letSee(['market']);
    await deliver({ mailer });
    expect(server.got).toEqual([]);
    const asked = { receiver: VERA, state: 'dropped', skip: 0, limit: 10 } as const;
    expect(await held.database.run(outboxMessages, asked)).toHaveLength(1);
  });
});
