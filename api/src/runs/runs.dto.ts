import { JobCancelled, JobRequested, NewJob, RunComparison, RunsPage, ScheduleView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class RunsQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
const run = z.coerce.number().int().min(1).optional();
export class ComparisonQueryDto extends createZodDto(
  z.strictObject({
    from: run.describe('the earlier run; the one before the later if left out'),
    to: run.describe('the later run; the current one if left out'),
  }),
) {}
export class RunComparisonDto extends createZodDto(RunComparison) {}
export class RunsPageDto extends createZodDto(RunsPage) {}
export class NewJobDto extends createZodDto(NewJob) {}
export class JobRequestedDto extends createZodDto(JobRequested) {}
export class JobCancelledDto extends createZodDto(JobCancelled) {}
export class ScheduleViewDto extends createZodDto(ScheduleView) {}
