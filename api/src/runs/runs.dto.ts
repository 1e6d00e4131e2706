import { JobCancelled, JobRequested, NewJob, RunsPage, ScheduleView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class RunsQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
export class RunsPageDto extends createZodDto(RunsPage) {}
export class NewJobDto extends createZodDto(NewJob) {}
export class JobRequestedDto extends createZodDto(JobRequested) {}
export class JobCancelledDto extends createZodDto(JobCancelled) {}
export class ScheduleViewDto extends createZodDto(ScheduleView) {}
