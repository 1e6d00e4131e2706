import { NewPin, PinPage, PinView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

const PinsQuery = z.strictObject({
  cursor,
  limit: limitUpTo(200, 50),
  seller: z.string().min(1).max(1_000).optional().describe('key of a seller'),
});

export class PinsQueryDto extends createZodDto(PinsQuery) {}
export class NewPinDto extends createZodDto(NewPin) {}
export class PinPageDto extends createZodDto(PinPage) {}
export class PinViewDto extends createZodDto(PinView) {}
