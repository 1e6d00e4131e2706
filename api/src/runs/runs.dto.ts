import {
  FlowSellerPage,
  JobCancelled,
  JobRequested,
  NewJob,
  RunComparison,
  RunsPage,
  ScheduleView,
} from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class RunsQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
const run = z.coerce.number().int().min(1).optional();
const racket = z.string().min(1).max(200).optional();
const ComparisonQuery = z.strictObject({
  from: run.describe('the earlier run; the one before the later if left out'),
  to: run.describe('the later run; the current one if left out'),
});
export class ComparisonQueryDto extends createZodDto(ComparisonQuery) {}
export class FlowSellersQueryDto extends createZodDto(
  ComparisonQuery.extend({
    before: racket.describe('the racket in the earlier run; in none if left out'),
    after: racket.describe('the racket in the later run; in none if left out'),
    cursor,
    limit: limitUpTo(1_000, 200),
  }),
) {}
export class FlowSellerPageDto extends createZodDto(FlowSellerPage) {}
export class RunComparisonDto extends createZodDto(RunComparison) {}
export class RunsPageDto extends createZodDto(RunsPage) {}
export class NewJobDto extends createZodDto(NewJob) {}
export class JobRequestedDto extends createZodDto(JobRequested) {}
export class JobCancelledDto extends createZodDto(JobCancelled) {}
export class ScheduleViewDto extends createZodDto(ScheduleView) {}
