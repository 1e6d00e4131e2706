import { AlertKind, AlertPage } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

const AlertsQuery = z.strictObject({
  cursor,
  limit: limitUpTo(200, 50),
  kind: AlertKind.optional(),
  racket: z.string().min(1).max(200).optional().describe('id of a racket'),
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0).describe('only past this number'),
});

export class AlertsQueryDto extends createZodDto(AlertsQuery) {}
export class AlertPageDto extends createZodDto(AlertPage) {}
