import { z } from 'zod';
import { AlertKind } from './alert.ts';

/** Which alerts somebody is told of; an empty list narrows nothing. */
const AlertRule = z.object({
  kinds: z.array(AlertKind).max(10),
  brands: z.array(z.string().min(1).max(200)).max(200),
  countries: z.array(z.string().length(2)).max(250).describe('ISO 3166-1 alpha-2'),
  rackets: z.array(z.string().min(1).max(200)).max(500),
});

/** A key that signs what is sent: `whsec_` and 32 bytes in Base64. One that was replaced is used until its end. */
export const WebhookSecret = z.object({ secret: z.string(), until: z.string().nullable() });
export type WebhookSecret = z.infer<typeof WebhookSecret>;

/** Where alerts are sent to, by whose wish, and up to which alert it was seen to. */
export const StoredWebhook = AlertRule.extend({
  id: z.string(),
  url: z.string(),
  secrets: z.string().describe('canonical JSON of a list of WebhookSecret, the newest first'),
  enabled: z.boolean(),
  disabledFor: z.string().nullable().describe('why it was switched off, where nobody did it'),
  createdBy: z.string(),
  createdAt: z.string(),
  lastNumber: z.number().int().describe('number of the last alert of which messages were made'),
});
export type StoredWebhook = z.infer<typeof StoredWebhook>;

/** A webhook as people see it: its keys are shown once, when they are made. */
export const WebhookView = StoredWebhook.omit({ secrets: true }).extend({
  keys: z.number().int().describe('keys that sign now: two while one replaces the other'),
  waiting: z.number().int(),
  delivered: z.number().int(),
  dead: z.number().int().describe('messages that nobody tries any more; they can be replayed'),
});
export type WebhookView = z.infer<typeof WebhookView>;

/** A webhook as somebody asks for it. */
export const NewWebhook = AlertRule.partial().extend({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
});
export type NewWebhook = z.infer<typeof NewWebhook>;

export const MessageState = z.enum(['waiting', 'sending', 'delivered', 'dead']);
export type MessageState = z.infer<typeof MessageState>;

/** One message to one webhook: of an alert, or a trial without one. Each attempt to send it has the same `id`. */
export const WebhookMessage = z.object({
  id: z.string().describe('what is sent as `webhook-id`'),
  webhook: z.string(),
  alert: z.string().nullable(),
  number: z.number().int().nullable().describe("the alert's"),
  state: MessageState,
  attempts: z.number().int().describe('how often it was tried since it was last put into the queue'),
  claims: z.number().int().describe('how often it was taken out of the queue, ever'),
  madeAt: z.number().int().describe('milliseconds by the database’s clock, as all times of a message'),
  notBefore: z.number().int(),
  endedAt: z.number().int().nullable(),
  status: z.number().int().nullable().describe('HTTP status of the last attempt'),
  error: z.string().nullable().describe('why the last attempt failed'),
});
export type WebhookMessage = z.infer<typeof WebhookMessage>;
