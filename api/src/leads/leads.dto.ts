import { LeadView } from '@ringbreaker/cypher/domain';
import { LEAD_LIMITS, LEAD_STOP } from '@ringbreaker/graph-jobs/analysis';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { key } from '../entities/entities.dto.ts';
import { limitUpTo } from '../paging/list-query.ts';

const LeadQuery = z.strictObject({
  seed: key.describe('key of a seller, a value, a store, a party, a listing or a parcel'),
  atLeast: z.coerce.number().min(0.05).max(0.99).default(LEAD_STOP).describe('nobody less sure than this comes in'),
  most: limitUpTo(LEAD_LIMITS.most, LEAD_LIMITS.most).describe('steps at most'),
});
export class LeadQueryDto extends createZodDto(LeadQuery) {}
export class LeadViewDto extends createZodDto(LeadView) {}
