import { DeliveryPage, NewWithdrawal } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class DeliveriesQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
export class DeliveryPageDto extends createZodDto(DeliveryPage) {}
export class DeliverySeqDto extends createZodDto(
  z.strictObject({ seq: z.coerce.number().pipe(z.number().int().min(1)) }),
) {}
export class NewWithdrawalDto extends createZodDto(NewWithdrawal) {}
