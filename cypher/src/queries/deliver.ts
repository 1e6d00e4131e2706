import { z } from 'zod';
import { StoredAlert } from '../domain/alerts/alert.ts';
import { AlertTelling, StoredSubscription } from '../domain/alerts/alert-rule.ts';
import { Channel, MessageState, OutboxMessage } from '../domain/alerts/outbox.ts';
import { StoredWebhook } from '../domain/alerts/webhook.ts';
import { defineQuery } from '../query.ts';

const text = z.string();
const whole = z.number().int();
const id = z.object({ id: text });

/** Keeps a new webhook; it is told of what comes from here on. */
export const saveWebhook = defineQuery(
  'deliver/save-webhook',
  'write',
  StoredWebhook.omit({ enabled: true, disabledFor: true, lastNumber: true }),
  id,
);

/** Every webhook, with how many of its messages stand how. */
export const webhooks = defineQuery(
  'deliver/webhooks',
  'read',
  z.object({}),
  StoredWebhook.extend({ waiting: whole, delivered: whole, dead: whole }),
);

/** Gives a webhook other keys; no row where they were changed meanwhile. */
export const setWebhookSecrets = defineQuery(
  'deliver/set-webhook-secrets',
  'write',
  z.object({ id: text, were: text, secrets: text }),
  id,
);

/** Switches a webhook on or off, and says why where nobody did it. */
export const switchWebhook = defineQuery(
  'deliver/switch-webhook',
  'write',
  z.object({ id: text, enabled: z.boolean(), why: text.nullable() }),
  id,
);

/** Removes a webhook and its messages. */
export const removeWebhook = defineQuery('deliver/remove-webhook', 'write', id, id);

/** Where a receiver stands: the last alert that it was told of, and the last that there is. */
const stretch = { past: whole, upTo: whole };

/** Webhooks that have not been told of the newest alerts. */
export const webhooksBehind = defineQuery(
  'deliver/webhooks-behind',
  'read',
  z.object({}),
  StoredWebhook.pick({ id: true, kinds: true, brands: true, countries: true, rackets: true }).extend(stretch),
);

/** Whoever gets a mail a day, or a mail at once and has not been told of the newest alerts. */
export const readersOfMail = defineQuery(
  'deliver/readers-of-mail',
  'read',
  z.object({}),
  StoredSubscription.pick({ id: true, rules: true, tell: true, hour: true, zone: true, filledAt: true }).extend({
    ...stretch,
    sees: text,
  }),
);

/** Makes messages for a receiver, who has been told up to `upTo` by them; no row where another did it. */
export const fillOutbox = defineQuery(
  'deliver/fill-outbox',
  'write',
  z.object({
    ...stretch,
    channel: Channel,
    receiver: text,
    now: whole.describe('milliseconds by the database’s clock'),
    messages: z.array(OutboxMessage.pick({ id: true, alerts: true, number: true })),
  }),
  z.object({ made: whole }),
);

/** Takes the next message that is due, for so many milliseconds; no row when there is none. */
export const claimMessage = defineQuery(
  'deliver/claim-message',
  'write',
  z.object({ holdMs: z.object({ webhook: whole, mail: whole }), channels: z.array(Channel) }),
  OutboxMessage.omit({ state: true, notBefore: true, endedAt: true, status: true, error: true }).extend({
    now: whole,
    url: text.nullable(),
    secrets: text.nullable(),
    address: text.nullable(),
    tell: AlertTelling.nullable(),
    sees: text.nullable(),
    rules: text.nullable(),
  }),
);

/** The first fifty of some alerts, in the order of their numbers. */
export const alertsOfMessage = defineQuery(
  'deliver/alerts-of-message',
  'read',
  z.object({ ids: z.array(text) }),
  StoredAlert,
);

/** Whoever said what they want to be told of, with how many of their mails stand how. */
export const mailReaders = defineQuery(
  'deliver/readers',
  'read',
  z.object({}),
  StoredSubscription.pick({ reader: true, tell: true, hour: true, zone: true }).extend({
    waiting: whole,
    delivered: whole,
    dead: whole,
  }),
);

/** Notes how an attempt ended, and in how many milliseconds the next one comes; no row where somebody else took over. */
export const tellAttempt = defineQuery(
  'deliver/tell-attempt',
  'write',
  z.object({
    id: text,
    claims: whole,
    state: MessageState.exclude(['sending']),
    status: whole.nullable(),
    error: text.nullable(),
    waitMs: whole,
  }),
  id,
);

/** Puts messages into the queue again: those that are named, or all that are dead (null). */
export const replayMessages = defineQuery(
  'deliver/replay-messages',
  'write',
  z.object({ receiver: text, ids: z.array(text).nullable() }),
  z.object({ replayed: whole }),
);

/** Puts a message without an alert into the queue, to try a webhook. */
export const saveTrial = defineQuery('deliver/save-trial', 'write', z.object({ webhook: text, id: text }), id);

/** Forgets messages that were delivered or given up before a time, in milliseconds. */
export const removeOldMessages = defineQuery(
  'deliver/remove-old-messages',
  'write',
  z.object({ before: whole, limit: whole }),
  z.object({ removed: whole }),
);

/** One page of a receiver's messages, the newest first. */
export const outboxMessages = defineQuery(
  'deliver/messages',
  'read',
  z.object({ receiver: text, state: MessageState.nullable(), skip: whole, limit: whole }),
  OutboxMessage.extend({ total: whole }),
);

/** How many messages to webhooks stand how, and when the first of them was made, in milliseconds. */
export const messageFigures = defineQuery(
  'deliver/message-figures',
  'read',
  z.object({}),
  z.object({ state: MessageState, messages: z.number().int(), firstMade: z.number().int() }),
);
