import {
  claimMessage,
  type Database,
  databaseClock,
  GraphError,
  liveSecrets,
  readSees,
  readTold,
  type SecretsKey,
  switchWebhook,
  tellAttempt,
} from '@ringbreaker/cypher';
import type { Channel } from '@ringbreaker/cypher/domain';
import { waitAfter } from './backoff.ts';
import { fillOutbox } from './fill-outbox.ts';
import { writeMail } from './mail/mail-text.ts';
import { type Mailer, mailMs } from './mail/mailer.ts';
import { bodyOf } from './message-body.ts';
import { type Outcome, send } from './send.ts';
import { signMessage } from './sign.ts';

/** What an operator says of sending. */
export interface DeliveryOptions {
  /** 0 or more and less than 1. */
  readonly random: () => number;
  readonly timeoutMs: number;
  readonly allowPrivate: boolean;
  /** Under which the graph keeps the keys that sign. */
  readonly secretsKey: SecretsKey;
  /** Where the explorer is reached, for links to it. */
  readonly explorer: string | null;
  /** Null: no mail is sent. */
  readonly mailer: Mailer | null;
}

/** What a sender needs to know. */
export interface SendingPlace extends DeliveryOptions {
  readonly database: Database;
  readonly say: (sentence: string) => void;
  readonly signal: AbortSignal;
}

type Told = Awaited<ReturnType<typeof readTold>>;
type Message = Omit<NonNullable<Awaited<ReturnType<typeof claim>>>, 'alerts'> & Told;

/** So many are sent at once, each to another receiver. */
const SENDERS = 4;
/** Over its time limit a sender has so long to note how it went, before another takes the message for lost. */
const GRACE_MS = 30_000;
/** By this status a webhook's receiver says that it wants nothing any more. */
const GONE = 410;
const DROPPED = {
  state: 'dropped',
  status: null,
  error: 'Its reader sees nothing of it any more.',
  waitMs: 0,
} as const;

/**
 * Makes messages of new alerts and sends whatever is due, until nothing is; answers how many attempts were made. Any
 * number of processes may do it side by side: a message is taken by one at a time, and a receiver gets one at a time.
 */
export async function deliverDue(place: SendingPlace): Promise<number> {
  const [clock] = await place.database.run(databaseClock, {});
  if (clock) await fillOutbox(place.database, channelsOf(place), clock.now);
  const attempts = await Promise.all(Array.from({ length: SENDERS }, () => sendUntilNone(place)));
  return attempts.reduce((sum, one) => sum + one, 0);
}

function channelsOf({ mailer }: SendingPlace): Channel[] {
  return mailer === null ? ['webhook'] : ['webhook', 'mail'];
}

async function sendUntilNone(place: SendingPlace): Promise<number> {
  let attempts = 0;
  while (!place.signal.aborted && (await sendNext(place))) attempts += 1;
  return attempts;
}

async function sendNext(place: SendingPlace): Promise<boolean> {
  const message = await claim(place);
  if (!message) return false;
  const { id, claims, attempts, receiver, channel } = message;
  const told = await readTold(place.database, message);
  if (channel === 'mail' && told.total === 0) {
    await place.database.run(tellAttempt, { id, claims, ...DROPPED });
    return true;
  }
  const send = channel === 'mail' ? sendMail : sendToWebhook;
  const { isFinal, ...outcome } = await send({ ...message, ...told }, place);
  const next = nextOf({ ...outcome, isFinal }, attempts, place);
  await place.database.run(tellAttempt, { id, claims, ...outcome, ...next });
  if (outcome.error) place.say(`${receiver}: ${outcome.error}`);
  return true;
}

async function claim(place: SendingPlace) {
  const { timeoutMs } = place;
  const holdMs = { webhook: timeoutMs + GRACE_MS, mail: mailMs(timeoutMs) + GRACE_MS };
  const [message] = await place.database.run(claimMessage, { holdMs, channels: channelsOf(place) });
  return message;
}

async function sendToWebhook(message: Message, place: SendingPlace): Promise<Outcome> {
  const { id, alerts, madeAt, now, receiver, url, secrets } = message;
  const keys = keysOf({ id: receiver, secrets: secrets ?? '[]' }, new Date(now), place.secretsKey);
  if (keys instanceof GraphError) return { status: null, error: keys.message, isFinal: false };
  const signed = signMessage({ id, body: bodyOf(alerts[0], madeAt, place.explorer) }, keys, now);
  const outcome = await send(url ?? '', signed, place);
  if (outcome.status !== GONE) return outcome;
  const why = 'It answered 410: it wants nothing any more.';
  await place.database.run(switchWebhook, { id: receiver, enabled: false, why });
  return { ...outcome, isFinal: true };
}

/** The keys that sign; where they can't be read the message waits until somebody has put that right. */
function keysOf(...[webhook, at, key]: Parameters<typeof liveSecrets>): string[] | GraphError {
  try {
    return liveSecrets(webhook, at, key);
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
}

async function sendMail(message: Message, { mailer, explorer, signal }: SendingPlace): Promise<Outcome> {
  const { id, alerts, total, tell, sees, address } = message;
  if (mailer === null || address === null || tell === null) throw new Error('A mail was taken that nobody can send.');
  const seesAll = readSees(sees ?? '[]') === null;
  const mail = writeMail({ alerts, total, tell, seesAll, explorer });
  return mailer.send({ id, to: address }, mail, signal);
}

function nextOf({ status, error, isFinal }: Outcome, attempts: number, { random, signal }: SendingPlace) {
  if (error === null) return { state: 'delivered', waitMs: 0 } as const;
  if (status === null && signal.aborted) return { state: 'waiting', waitMs: 0 } as const;
  const waitMs = isFinal ? null : waitAfter(attempts, random());
  return waitMs === null ? ({ state: 'dead', waitMs: 0 } as const) : ({ state: 'waiting', waitMs } as const);
}
