import { MessageState, NewWebhook, OutboxMessage, OVERLAP_HOURS, WebhookView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

const id = z.string().min(1).max(200);
const Webhooks = z.object({ items: z.array(WebhookView) });
const MadeWebhook = z.object({
  id: z.string(),
  secret: z.string().describe('key by which the receiver checks what it gets; it is not shown again'),
});
const Rotation = z.strictObject({
  overlapHours: z
    .number()
    .int()
    .min(0)
    .max(OVERLAP_HOURS.most)
    .default(OVERLAP_HOURS.usual)
    .describe('so long the key before signs too'),
});
const NewKey = MadeWebhook.extend({ until: z.string().describe('until when the key before signs too') });
const Switch = z.strictObject({ enabled: z.boolean() });
const MessagesQuery = z.strictObject({ cursor, limit: limitUpTo(200, 50), state: MessageState.optional() });
const Messages = z.object({
  items: z.array(OutboxMessage),
  next: z.string().nullable(),
  total: z.number().int(),
});
const Replay = z.strictObject({
  messages: z
    .array(id)
    .min(1)
    .max(200)
    .optional()
    .describe('which, delivered ones too; all that are dead where left out'),
});
const Queued = z.object({ messages: z.number().int().describe('messages that are in the queue by this') });

export type Webhooks = z.infer<typeof Webhooks>;
export type MadeWebhook = z.infer<typeof MadeWebhook>;
export type NewKey = z.infer<typeof NewKey>;
export type Messages = z.infer<typeof Messages>;
export type Queued = z.infer<typeof Queued>;

export class WebhookIdDto extends createZodDto(z.strictObject({ id })) {}
export class WebhooksDto extends createZodDto(Webhooks) {}
export class NewWebhookDto extends createZodDto(z.strictObject(NewWebhook.shape)) {}
export class MadeWebhookDto extends createZodDto(MadeWebhook) {}
export class RotationDto extends createZodDto(Rotation) {}
export class NewKeyDto extends createZodDto(NewKey) {}
export class SwitchDto extends createZodDto(Switch) {}
export class MessagesQueryDto extends createZodDto(MessagesQuery) {}
export class MessagesDto extends createZodDto(Messages) {}
export class ReplayDto extends createZodDto(Replay) {}
export class QueuedDto extends createZodDto(Queued) {}
