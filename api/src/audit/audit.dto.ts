import { AuditAction, AuditNoted, AuditPage, NewAuditNote } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class AuditQueryDto extends createZodDto(
  z.strictObject({
    who: z.string().min(1).max(200).optional().describe('entries of this person alone, by the whole name'),
    action: AuditAction.optional(),
    cursor,
    limit: limitUpTo(200, 50),
  }),
) {}
export class AuditPageDto extends createZodDto(AuditPage) {}
export class NewAuditNoteDto extends createZodDto(NewAuditNote) {}
export class AuditNotedDto extends createZodDto(AuditNoted) {}
