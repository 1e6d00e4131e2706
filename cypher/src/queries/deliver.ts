import { z } from 'zod';
import { StoredAlert } from '../domain/alert.ts';
import { MessageState, StoredWebhook, WebhookMessage } from '../domain/webhook.ts';
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

/** Makes messages of all alerts that webhooks are to be told of and have not been. */
export const fillOutbox = defineQuery('deliver/fill-outbox', 'write', z.object({}), z.object({ made: whole }));

/** Takes the next message that is due, for so many milliseconds; no row when there is none. */
export const claimMessage = defineQuery(
  'deliver/claim-message',
  'write',
  z.object({ holdMs: whole }),
  z.object({
    id: text,
    attempts: whole,
    claims: whole,
    madeAt: whole,
    now: whole,
    webhook: text,
    url: text,
    secrets: text,
    alert: StoredAlert.nullable(),
  }),
);

/** Notes how an attempt ended, and in how many milliseconds the next one comes; no row where somebody else took over. */
export const tellAttempt = defineQuery(
  'deliver/tell-attempt',
  'write',
  z.object({
    id: text,
    claims: whole,
    state: z.enum(['waiting', 'delivered', 'dead']),
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
  z.object({ webhook: text, ids: z.array(text).nullable() }),
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

/** One page of a webhook's messages, the newest first. */
export const webhookMessages = defineQuery(
  'deliver/messages',
  'read',
  z.object({ webhook: text, state: MessageState.nullable(), skip: whole, limit: whole }),
  WebhookMessage.extend({ total: whole }),
);

/** How many messages to webhooks stand how, and when the first of them was made, in milliseconds. */
export const messageFigures = defineQuery(
  'deliver/message-figures',
  'read',
  z.object({}),
  z.object({ state: MessageState, messages: z.number().int(), firstMade: z.number().int() }),
);
