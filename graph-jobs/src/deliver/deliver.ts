import { claimMessage, type Database, fillOutbox, liveSecrets, switchWebhook, tellAttempt } from '@ringbreaker/cypher';
import { waitAfter } from './backoff.ts';
import { bodyOf } from './message-body.ts';
import { type Outcome, send } from './send.ts';
import { signMessage } from './sign.ts';

/** What an operator says of sending. */
export interface DeliveryOptions {
  /** 0 or more and less than 1. */
  readonly random: () => number;
  readonly timeoutMs: number;
  readonly allowPrivate: boolean;
  /** Where the explorer is reached, for links to it. */
  readonly explorer: string | null;
}

/** What a sender needs to know. */
export interface SendingPlace extends DeliveryOptions {
  readonly database: Database;
  readonly say: (sentence: string) => void;
  readonly signal: AbortSignal;
}

/** So many are sent at once, each to another webhook. */
const SENDERS = 4;
/** Over its time limit a sender has so long to note how it went, before another takes the message for lost. */
const GRACE_MS = 30_000;
/** By this status a receiver says that it wants nothing any more. */
const GONE = 410;

/**
 * Makes messages of new alerts and sends whatever is due, until nothing is; answers how many attempts were made. Any
 * number of processes may do it side by side: a message is taken by one at a time, and a webhook gets one at a time.
 */
export async function deliverDue(place: SendingPlace): Promise<number> {
  await place.database.run(fillOutbox, {});
  const attempts = await Promise.all(Array.from({ length: SENDERS }, () => sendUntilNone(place)));
  return attempts.reduce((sum, one) => sum + one, 0);
}

async function sendUntilNone(place: SendingPlace): Promise<number> {
  let attempts = 0;
  while (!place.signal.aborted && (await sendNext(place))) attempts += 1;
  return attempts;
}

async function sendNext(place: SendingPlace): Promise<boolean> {
  const { database, timeoutMs, explorer } = place;
  const [message] = await database.run(claimMessage, { holdMs: timeoutMs + GRACE_MS });
  if (!message) return false;
  const { id, claims, attempts, alert, madeAt, now, webhook, url } = message;
  const secrets = liveSecrets(message.secrets, new Date(now));
  const signed = signMessage({ id, body: bodyOf(alert, madeAt, explorer) }, secrets, now);
  const outcome = await send(url, signed, place);
  await database.run(tellAttempt, { id, claims, ...outcome, ...nextOf(outcome, attempts, place) });
  if (outcome.error) place.say(`${webhook}: ${outcome.error}`);
  if (outcome.status === GONE) {
    await database.run(switchWebhook, {
      id: webhook,
      enabled: false,
      why: 'It answered 410: it wants nothing any more.',
    });
  }
  return true;
}

function nextOf({ status, error }: Outcome, attempts: number, { random, signal }: SendingPlace) {
  if (error === null) return { state: 'delivered', waitMs: 0 } as const;
  if (status === null && signal.aborted) return { state: 'waiting', waitMs: 0 } as const;
  const waitMs = status === GONE ? null : waitAfter(attempts, random());
  return waitMs === null ? ({ state: 'dead', waitMs: 0 } as const) : ({ state: 'waiting', waitMs } as const);
}
