import { NewVerdict, VerdictPage, VerdictView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

const VerdictsQuery = z.strictObject({
  cursor,
  limit: limitUpTo(200, 50),
  key: z.string().min(1).max(1_000).optional().describe('only what was said of this value or party'),
});

export class VerdictsQueryDto extends createZodDto(VerdictsQuery) {}
export class NewVerdictDto extends createZodDto(NewVerdict) {}
export class VerdictPageDto extends createZodDto(VerdictPage) {}
export class VerdictViewDto extends createZodDto(VerdictView) {}
