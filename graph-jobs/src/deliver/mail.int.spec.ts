import {
  addUser,
  claimMessage,
  fillOutbox as saveMessages,
  keepSubscription,
  readerId,
  readersOfMail,
  replay,
  setDisabled,
  tellAttempt,
} from '@ringbreaker/cypher';
import { type AlertRule, type NewAlertSubscription, NO_SUBSCRIPTION } from '@ringbreaker/cypher/domain';
import { makeMessagesDue } from '@ringbreaker/cypher/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WAITS_MS } from './backoff.ts';
import { fillOutbox } from './fill-outbox.ts';
import { Mailer } from './mail/mailer.ts';
import { MailServer } from './mail/test-mail-server.ts';
import { deliver, messagesOf, raise, saveOnly, withReceiver } from './test-outbox.ts';

const held = withReceiver();
const EVERYTHING: AlertRule = { kinds: [], brands: [], countries: [], rackets: [] };
const VERA = readerId('vera');
let server: MailServer;
let mailer: Mailer;

beforeEach(async () => {
  server = new MailServer();
  await server.start();
  mailer = new Mailer({ url: server.url, from: 'Ringbreaker <alerts@ringbreaker.example>' }, 5_000);
  await user('vera');
});

afterEach(async () => {
  mailer.close();
  await server.stop();
});

const user = (name: string, contributors: string[] | null = null) =>
  addUser(held.database, { name, password: 'correct horse battery', role: 'analyst', contributors }, new Date());

/** Lets somebody want mail. */
const want = (reader: string, part: Partial<NewAlertSubscription> = {}) =>
  keepSubscription(held.database, reader, {
    ...NO_SUBSCRIPTION,
    rules: [EVERYTHING],
    tell: 'at_once',
    address: `${reader}@desk.example`,
    ...part,
  });

const send = () => deliver({ mailer });
const subjects = () => server.got.map(({ message }) => /^Subject: (.*)$/m.exec(message)?.[1]);
/** A mail without its line breaks, as a person reads it. */
const plain = (message = '') => message.replace(/=\r\n/g, '').replace(/=3D/g, '=').replace(/\r\n/g, '\n');

describe('mail at once', () => {
  // Seen red: with the phone behind a tie written beside its kind.
  it('tells a reader of each alert once, and names neither seller nor phone', async () => {
    await raise(['before']);
    await want('vera');
    await raise(['a', 'b']);
    await send();
    await send();
    await raise(['c'], 'merge');
    await send();
    expect(subjects()).toEqual(['Ringbreaker: 2 alerts in 1 racket', 'Ringbreaker: a merge of rackets in rk-1']);
    const [first] = server.got;
    expect(first?.to).toEqual(['vera@desk.example']);
    const message = plain(first?.message);
    expect(message).toContain('https://ringbreaker.example/rackets/rk-1');
    expect(message).toMatch(/a new member, tied by one phone that 2 sellers use/);
    expect(message).toMatch(/a lead to check, not a finding/);
    expect(message).toMatch(/your own alert rules want.*https:\/\/ringbreaker.example\/alerts\?rules=true/s);
    expect(message).toMatch(/Content-Type: text\/plain.*Content-Type: text\/html/s);
    expect(message).not.toMatch(/138|Seller 1|seller:1/);
  });

  // Seen red: with ties told to who sees a part.
  it('tells each of what their own rules want, and a reader who sees a part of no tie', async () => {
    await user('bob', ['market']);
    await user('eve', ['another']);
    await want('vera', { rules: [{ ...EVERYTHING, kinds: ['merge'] }] });
    await want('bob');
    await want('eve');
    await raise(['a']);
    await send();
    expect(server.got.map(({ to }) => to)).toEqual([['bob@desk.example']]);
    expect(plain(server.got[0]?.message)).toMatch(/a new member\./);
    expect(server.got[0]?.message).not.toMatch(/tied by/);
  });

  // Seen red: with the mail of a disabled reader sent.
  it('hears nothing of alerts that no reader sees yet, nor goes to who is disabled or wants none any more', async () => {
    await want('vera');
    await saveOnly(['unborn'], 'merge');
    expect(await send()).toBe(0);
    await raise(['a']);
    await fillOutbox(held.database, ['mail'], Date.now());
    await setDisabled(held.database, 'vera', true, new Date());
    expect(await send()).toBe(0);
    await setDisabled(held.database, 'vera', false, new Date());
    await want('vera', { tell: 'inbox' });
    expect(await send()).toBe(0);
    expect(await messagesOf(VERA)).toEqual([]);
  });

  it('is sent by nobody while no server is set, and comes when one is', async () => {
    await want('vera');
    await raise(['a']);
    expect(await deliver({ mailer: null })).toBe(0);
    expect(await send()).toBe(1);
  });
});

describe('mail after a kill', () => {
  it('is made once of what was raised, whoever fills the outbox', async () => {
    await want('vera');
    await raise(['a', 'b']);
    await Promise.all(Array.from({ length: 4 }, () => fillOutbox(held.database, ['mail'], Date.now())));
    expect(await messagesOf(VERA)).toMatchObject([{ alerts: ['al-a', 'al-b'], state: 'waiting' }]);
    await Promise.all([send(), send(), send()]);
    expect(server.got).toHaveLength(1);
  });

  // Seen red: without the look at the number: the reader was told of al-a twice.
  it('is not made again by who read how far the reader was told before another told more', async () => {
    await want('vera');
    const [before] = await held.database.run(readersOfMail, {});
    await raise(['a']);
    await fillOutbox(held.database, ['mail'], Date.now());
    await raise(['b']);
    const number = (before?.past ?? 0) + 2;
    const messages = [{ id: `${VERA}_al-b`, alerts: ['al-a', 'al-b'], number }];
    const stale = { receiver: VERA, channel: 'mail', past: before?.past ?? 0, upTo: number, now: Date.now() } as const;
    await held.database.run(saveMessages, { ...stale, messages });
    expect(await messagesOf(VERA)).toMatchObject([{ alerts: ['al-a'] }]);
  });

  // Seen red: with a Message-ID of its own for each attempt.
  it('is sent by another, under the same Message-ID, where a sender took it and died', async () => {
    await want('vera');
    await raise(['a']);
    await fillOutbox(held.database, ['mail'], Date.now());
    const [taken] = await held.database.run(claimMessage, {
      holdMs: { webhook: 60_000, mail: 60_000 },
      channels: ['mail'],
    });
    expect(await send()).toBe(0);
    await makeMessagesDue(held.database);
    expect(await send()).toBe(1);
    const late = { id: taken?.id ?? '', claims: taken?.claims ?? 0, state: 'waiting', waitMs: 0 } as const;
    expect(await held.database.run(tellAttempt, { ...late, status: null, error: 'late' })).toEqual([]);
    expect(await replay(held.database, VERA, [taken?.id ?? ''])).toBe(1);
    await send();
    const names = server.got.map(({ message }) => /^Message-ID: (.*)$/im.exec(message)?.[1]);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toMatch(/^<[0-9a-f]{32}@ringbreaker\.example>$/);
  });
});

describe('a mail server that fails', () => {
  it('gets the mail when it is back', async () => {
    await want('vera');
    await raise(['a']);
    await server.stop();
    await send();
    expect(await messagesOf(VERA)).toMatchObject([{ state: 'waiting', attempts: 1, status: null }]);
    expect((await messagesOf(VERA))[0]?.error).toMatch(/^The mail server could not be reached \(\w+\)\.$/);
    expect(await send()).toBe(0);
    await server.start();
    server.answers = [451];
    await makeMessagesDue(held.database);
    await send();
    await makeMessagesDue(held.database);
    await send();
    expect(await messagesOf(VERA)).toMatchObject([{ state: 'delivered', attempts: 3, error: null }]);
    expect(server.got).toHaveLength(1);
  });

  // Seen red: with a mailbox that is not there tried again.
  it('is given up after the last wait, or at once where the mailbox is not there; a person replays it', async () => {
    await want('vera');
    await raise(['a']);
    server.answers = Array<number>(WAITS_MS.length + 1).fill(421);
    for (let attempt = 0; attempt <= WAITS_MS.length; attempt++) {
      expect(await send()).toBe(1);
      await makeMessagesDue(held.database);
    }
    expect(await messagesOf(VERA)).toMatchObject([{ state: 'dead', attempts: WAITS_MS.length + 1 }]);
    server.answers = [550];
    expect(await replay(held.database, VERA, null)).toBe(1);
    await send();
    expect(await messagesOf(VERA)).toMatchObject([{ state: 'dead', attempts: 1, status: 550 }]);
    expect(await replay(held.database, VERA, null)).toBe(1);
    await send();
    expect(server.got).toHaveLength(1);
  });
});

describe('a digest', () => {
  // Clocks of Zurich go from 2 to 3 o’clock on 30 March 2031, and from 3 back to 2 on 26 October.
  const hours = 3_600_000;
  const day = async (name: string, now: string) => {
    await raise([name]);
    const at = Date.parse(now);
    return [
      await fillOutbox(held.database, ['mail'], at - 1),
      await fillOutbox(held.database, ['mail'], at),
      await fillOutbox(held.database, ['mail'], at + hours),
    ];
  };

  it.each([
    ['2031-03-29T06:00:00Z', '2031-03-30T05:00:00Z', '2031-03-31T05:00:00Z'],
    ['2031-10-25T05:00:00Z', '2031-10-26T06:00:00Z', '2031-10-27T06:00:00Z'],
  ])('comes at seven by the reader’s clock, once a day: %s, %s, %s', async (...days) => {
    await want('vera', { tell: 'digest', hour: 7, zone: 'Europe/Zurich' });
    // What passed since the subscription began: its first hour, without an alert.
    await fillOutbox(held.database, ['mail'], Date.parse(days[0]) - 20 * hours);
    for (const [place, at] of days.entries()) expect(await day(`d${place}`, at)).toEqual([0, 1, 0]);
    await send();
    expect(subjects()).toEqual(days.map(() => 'Ringbreaker: a new member in rk-1'));
  });

  it('at an hour that the clock leaves out comes after the gap, at one that it shows twice once', async () => {
    await want('vera', { tell: 'digest', hour: 2, zone: 'Europe/Zurich' });
    await fillOutbox(held.database, ['mail'], Date.parse('2031-03-29T12:00:00Z'));
    await raise(['gap']);
    const at = (time: string) => fillOutbox(held.database, ['mail'], Date.parse(time));
    expect([await at('2031-03-30T00:59:00Z'), await at('2031-03-30T01:30:00Z')]).toEqual([0, 1]);
    await at('2031-10-25T12:00:00Z');
    await raise(['twice']);
    const made = [await at('2031-10-25T23:59:00Z'), await at('2031-10-26T00:01:00Z')];
    await raise(['later']);
    expect([...made, await at('2031-10-26T01:01:00Z')]).toEqual([0, 1, 0]);
  });

  it('tells of all that came, and of nothing where nothing did', async () => {
    await want('vera', { tell: 'digest', hour: 7 });
    await raise(['a', 'b']);
    await raise(['c'], 'merge');
    const tomorrow = Date.now() + 24 * hours;
    await fillOutbox(held.database, ['mail'], tomorrow);
    await fillOutbox(held.database, ['mail'], tomorrow + 24 * hours);
    expect(await messagesOf(VERA)).toMatchObject([{ alerts: ['al-a', 'al-b', 'al-c'] }]);
  });
});
