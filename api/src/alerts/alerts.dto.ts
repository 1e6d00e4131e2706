import {
  AlertInbox,
  AlertKind,
  AlertPage,
  AlertState,
  AlertSubscriptionView,
  AlertTriage,
  InboxOrder,
  NewAlertSubscription,
  NewWatch,
  NewAlertTriage,
  RulesPreview,
} from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

const number = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const racket = z.string().min(1).max(200).describe('id of a racket');
const mine = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')
  .describe('only what the rules of who asks want');
const narrow = {
  mine,
  kind: AlertKind.optional(),
  racket: racket.optional(),
  state: AlertState.optional().describe('all of them where none is named'),
  assignee: z.string().min(1).max(200).optional(),
};

const AlertsQuery = z.strictObject({
  cursor,
  limit: limitUpTo(200, 50),
  ...narrow,
  after: z.coerce.number().pipe(number).default(0).describe('only past this number'),
});

const InboxQuery = z.strictObject({
  cursor,
  limit: limitUpTo(100, 25),
  ...narrow,
  brand: z.string().min(1).max(200).optional(),
  country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2'),
  order: InboxOrder.default('newest').describe('of the rackets: by their newest alert, or as the list ranks them'),
});
export type InboxQuery = z.infer<typeof InboxQuery>;

const StreamQuery = z.strictObject({
  after: z.coerce.number().pipe(number).optional().describe('past this number; only what is new where it is left out'),
  mine,
});

/** So many alerts are changed by one request. */
const CHANGES = 200;
const Triage = z.strictObject({ alerts: z.array(NewAlertTriage).min(1).max(CHANGES) });
const TriageDone = z.object({ alerts: z.array(z.object({ id: z.string(), triage: AlertTriage })) });
export type TriageDone = z.infer<typeof TriageDone>;

const Seen = z.strictObject({
  rackets: z
    .array(z.strictObject({ racketId: racket, upTo: number.describe('number of the newest alert that was read') }))
    .min(1)
    .max(200),
});
const SeenDone = z.object({ changed: z.number().int().describe('rackets of which it is noted') });
export type SeenDone = z.infer<typeof SeenDone>;

const PreviewedRules = z.strictObject({ rules: NewAlertSubscription.shape.rules });

export class AlertsQueryDto extends createZodDto(AlertsQuery) {}
export class AlertPageDto extends createZodDto(AlertPage) {}
export class InboxQueryDto extends createZodDto(InboxQuery) {}
export class AlertInboxDto extends createZodDto(AlertInbox) {}
export class StreamQueryDto extends createZodDto(StreamQuery) {}
export class TriageDto extends createZodDto(Triage) {}
export class TriageDoneDto extends createZodDto(TriageDone) {}
export class SeenDto extends createZodDto(Seen) {}
export class SeenDoneDto extends createZodDto(SeenDone) {}
export class SubscriptionViewDto extends createZodDto(AlertSubscriptionView) {}
export class NewSubscriptionDto extends createZodDto(NewAlertSubscription) {}
export class NewWatchDto extends createZodDto(NewWatch) {}
export class PreviewedRulesDto extends createZodDto(PreviewedRules) {}
export class RulesPreviewDto extends createZodDto(RulesPreview) {}
