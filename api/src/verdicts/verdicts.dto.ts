import { NewVerdict, VerdictPage, VerdictView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class VerdictsQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
export class NewVerdictDto extends createZodDto(NewVerdict) {}
export class VerdictPageDto extends createZodDto(VerdictPage) {}
export class VerdictViewDto extends createZodDto(VerdictView) {}
