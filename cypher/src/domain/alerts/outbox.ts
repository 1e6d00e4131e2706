import { z } from 'zod';

/** How a message stands. */
export const MessageState = z
  .enum(['waiting', 'sending', 'delivered', 'dead', 'dropped'])
  .describe('dropped: not sent, for its reader sees nothing of it any more');
export type MessageState = z.infer<typeof MessageState>;

/** How a message goes to its receiver. */
export const Channel = z.enum(['webhook', 'mail']);
export type Channel = z.infer<typeof Channel>;

/** One message to one webhook or reader: of alerts, or a trial without one. Each attempt to send it has the same `id`. */
export const OutboxMessage = z.object({
  id: z.string().describe('what a webhook gets as `webhook-id`'),
  channel: Channel,
  receiver: z.string().describe('id of the webhook, or of the reader’s subscription'),
  alerts: z.array(z.string()).describe('ids; to a webhook one, or none in a trial'),
  number: z.number().int().nullable().describe('that of the newest of the alerts'),
  state: MessageState,
  attempts: z.number().int().describe('how often it was tried since it was last put into the queue'),
  claims: z.number().int().describe('how often it was taken out of the queue, ever'),
  madeAt: z.number().int().describe('milliseconds by the database’s clock, as all times of a message'),
  notBefore: z.number().int(),
  endedAt: z.number().int().nullable(),
  status: z.number().int().nullable().describe('HTTP status of the last attempt, or what the mail server answered'),
  error: z.string().nullable().describe('why the last attempt failed'),
});
export type OutboxMessage = z.infer<typeof OutboxMessage>;
