import { z } from 'zod';
import { AlertRule } from './alert-rule.ts';

/**
 * A key that signs what is sent: `whsec_` and 32 bytes in Base64, in the graph encrypted where there is a key for that.
 * One that was replaced is used until its end.
 */
export const WebhookSecret = z.object({ secret: z.string(), until: z.string().nullable() });
export type WebhookSecret = z.infer<typeof WebhookSecret>;

/** For how many hours a key that was replaced still signs: unless said otherwise, and at most. */
export const OVERLAP_HOURS = { usual: 24, most: 720 } as const;

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
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    // Whoever lists webhooks reads their addresses.
    .refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), 'an address may hold no name and no password'),
});
export type NewWebhook = z.infer<typeof NewWebhook>;
